import Matching

/// Cuts a line into sentences, and a sentence into clauses. Ranges are UTF-8 offsets into the line.
enum SentenceCutter {
  /// The part of a line between its indent and its trailing blanks.
  static func content(_ bytes: borrowing Swift.Span<UInt8>) -> Range<Int> {
    var start = 0
    while start < bytes.count, isBlank(bytes.scalar(at: start)) {
      start += Swift.Span<UInt8>.width(of: bytes[start])
    }
    var end = bytes.count
    while end > start {
      let last = bytes.scalarStart(before: end)
      guard isBlank(bytes.scalar(at: last)) else { break }
      end = last
    }
    return start..<max(start, end)
  }

  /// Sentences of `range`, in order, without gaps: each with the marks that end and close it, blanks
  /// behind them included.
  static func sentences(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var position = start
    var open = 0
    var openedAt = 0
    while position < range.upperBound {
      let scalar = bytes.scalar(at: position)
      position += Swift.Span<UInt8>.width(of: bytes[position])
      if isOpening(scalar) {
        if open == 0 { openedAt = position }
        open += 1
      } else if isClosing(scalar) {
        open = max(0, open - 1)
      }
      // A bracket that stays open too long closes nothing.
      guard isEnd(scalar), open == 0 || position - openedAt > longestBracket else { continue }
      while position < range.upperBound, follows(bytes.scalar(at: position)) {
        position += Swift.Span<UInt8>.width(of: bytes[position])
      }
      open = 0
      result.append(start..<position)
      start = position
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }

  /// Whether a sentence ends in `bytes[range]`: 。！？ ! ?
  static func endsSentence(
    in range: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      switch bytes[position] {
      case 0x21, 0x3F: return true
      case 0xE3:
        if position + 2 < bytes.count, bytes[position + 1] == 0x80, bytes[position + 2] == 0x82 {
          return true
        }
        position += 3
      case 0xEF:
        if position + 2 < bytes.count, bytes[position + 1] == 0xBC,
          bytes[position + 2] == 0x81 || bytes[position + 2] == 0x9F
        {
          return true
        }
        position += 3
      case let byte: position += Swift.Span<UInt8>.width(of: byte)
      }
    }
    return false
  }

  /// Clauses of a sentence, in order, without gaps: each with the comma or semicolon behind it.
  static func clauses(
    _ bytes: borrowing Swift.Span<UInt8>, _ sentence: Range<Int>
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = sentence.lowerBound
    var position = start
    while position < sentence.upperBound {
      let scalar = bytes.scalar(at: position)
      position += Swift.Span<UInt8>.width(of: bytes[position])
      guard scalar == 0xFF0C || scalar == 0x2C || scalar == 0xFF1B || scalar == 0x3B else {
        continue
      }
      result.append(start..<position)
      start = position
    }
    if start < sentence.upperBound { result.append(start..<sentence.upperBound) }
    return result
  }

  /// Bracketed parts, outermost ones, brackets included: （…）【…】[…] 〔…〕.
  static func brackets(
    _ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var stack: [(closing: UInt32, start: Int)] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = bytes.scalar(at: position)
      let next = position + Swift.Span<UInt8>.width(of: bytes[position])
      if let closing = pairs[scalar] {
        stack.append((closing, position))
      } else if let index = stack.lastIndex(where: { $0.closing == scalar }) {
        let start = stack[index].start
        stack.removeSubrange(index...)
        if stack.isEmpty, next - start <= longestBracket { result.append(start..<next) }
      }
      position = next
    }
    return result
  }

  private static let longestBracket = 400
  private static let pairs: [UInt32: UInt32] = [
    0xFF08: 0xFF09, 0x28: 0x29, 0x3010: 0x3011, 0x5B: 0x5D, 0x3014: 0x3015,
  ]

  static func isEnd(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0xFF01 || scalar == 0xFF1F || scalar == 0x21 || scalar == 0x3F
  }

  /// Marks that belong to the sentence before them, once it has ended.
  private static func follows(_ scalar: UInt32) -> Bool {
    isEnd(scalar) || isClosing(scalar) || isBlank(scalar) || scalar == 0x7E || scalar == 0xFF5E
      || scalar == 0x2026
  }

  private static func isOpening(_ scalar: UInt32) -> Bool {
    scalar == 0xFF08 || scalar == 0x28 || scalar == 0x3010 || scalar == 0x300A || scalar == 0x201C
      || scalar == 0x300C
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    scalar == 0xFF09 || scalar == 0x29 || scalar == 0x3011 || scalar == 0x300B || scalar == 0x201D
      || scalar == 0x300D || scalar == 0x2019 || scalar == 0x300F
  }

  static func isBlank(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x09 || scalar == 0x3000 || scalar == 0xA0
  }
}
