/// Codes of one to ten digits: a bit for each up to six digits, ranges in order beyond.
struct CodeSet: Sendable {
  private static let longest = 10
  private static let longestBits = 6

  /// By length: the bits of all codes so long, or none.
  private var bits = [[UInt64]](repeating: [], count: longestBits + 1)
  /// By length: ranges that neither touch nor overlap, ascending.
  private var ranges = [[ClosedRange<Int>]](repeating: [], count: longest + 1)

  /// - Parameter text: `110000-110102 110105 …`; both ends of a range are equally long. What is no code is
  ///   left out.
  init(_ text: String) {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    for word in Array(text.utf8).split(whereSeparator: isBlank) {
      let ends = word.split(separator: 0x2D, omittingEmptySubsequences: false)
      guard (1...2).contains(ends.count), let first = Self.number(ends[0]),
        let last = Self.number(ends[ends.count - 1]), first <= last,
        ends[0].count == ends[ends.count - 1].count
      else { continue }
      insert(first...last, length: ends[0].count)
    }
    for length in ranges.indices { ranges[length] = Self.merged(ranges[length]) }
  }

  private mutating func insert(_ range: ClosedRange<Int>, length: Int) {
    guard length <= Self.longestBits else { return ranges[length].append(range) }
    if bits[length].isEmpty {
      let codes = (0..<length).reduce(1) { codes, _ in codes * 10 }
      bits[length] = [UInt64](repeating: 0, count: (codes + 63) / 64)
    }
    for code in range { bits[length][code / 64] |= 1 << UInt64(code % 64) }
  }

  private static func merged(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var merged: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// Whether `code`, all of it, is one of them.
  func contains(_ code: some Collection<UInt8>) -> Bool {
    guard let number = Self.number(code) else { return false }
    return contains(number, length: code.count)
  }

  /// Whether `digits` begin with one of them.
  func containsPrefix(of digits: some Collection<UInt8>) -> Bool {
    var number = 0
    for (index, byte) in digits.prefix(Self.longest).enumerated() {
      guard IdentifierValue.isDigit(byte) else { return false }
      number = number * 10 + Int(byte) - 0x30
      if contains(number, length: index + 1) { return true }
    }
    return false
  }

  private func contains(_ number: Int, length: Int) -> Bool {
    guard length > Self.longestBits else {
      return !bits[length].isEmpty && bits[length][number / 64] & 1 << UInt64(number % 64) != 0
    }
    let ranges = ranges[length]
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < number { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(number)
  }

  /// What the digits say; nil for none, too many, or anything else.
  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...longest).contains(digits.count) else { return nil }
    var number = 0
    for byte in digits {
      guard IdentifierValue.isDigit(byte) else { return nil }
      number = number * 10 + Int(byte) - 0x30
    }
    return number
  }
}
