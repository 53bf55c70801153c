/// Strict JSON (RFC 8259) at the speed of the bytes: says where a value ends, or where it is broken.
///
/// By hand, because a record must keep every byte that is not cleaned, blanks and escapes included,
/// and every general parser builds values and forgets the bytes. Held against `JSONSerialization` by
/// `JSONScannerTests`. Nothing is recursive: depth costs a bit, and ends at `depthLimit`.
enum JSONScanner {
  /// Arrays and objects inside one another.
  static let depthLimit = 512

  /// A string's contents and what it takes to read them.
  struct StringToken: Sendable, Hashable {
    /// Between the quotation marks.
    var contents: ByteSpan
    var hasEscapes: Bool
  }

  /// The first byte at or behind `start` that is no blank; `end` if none.
  @inline(__always)
  static func skipBlanks(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { break }
      position += 1
    }
    return position
  }

  /// Reads the string whose opening mark is at `start`.
  ///
  /// - Complexity: O(*n*), about 1 GB/s.
  static func string(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) throws(RecordRejection) -> StringToken {
    guard start < end, bytes[start] == quote else { throw RecordRejection(.syntax, start) }
    var position = start + 1
    var hasEscapes = false
    while position < end {
      let byte = bytes[position]
      if byte >= 0x80 {
        position += try scalarLength(bytes, position, end)
      } else if byte == quote {
        return StringToken(contents: ByteSpan(start + 1, position), hasEscapes: hasEscapes)
      } else if byte == backslash {
        hasEscapes = true
        position += try escapeLength(bytes, position, end)
      } else if byte < 0x20 {
        throw RecordRejection(.control, position)
      } else {
        position += 1
      }
    }
    throw RecordRejection(.syntax, end)
  }

  /// Reads the value at `start`, which is no blank, and gives the offset behind it.
  ///
  /// - Parameter depth: how many arrays and objects are open already.
  static func value(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, depth outer: Int
  ) throws(RecordRejection) -> Int {
    var position = start
    var open = Nesting()
    while true {
      guard position < end else { throw RecordRejection(.syntax, end) }
      // A value…
      switch bytes[position] {
      case quote: position = try string(bytes, position, end).contents.end + 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if outer + open.depth >= depthLimit { throw RecordRejection(.tooDeep, position) }
        let isObject = bytes[position] == UInt8(ascii: "{")
        position = skipBlanks(bytes, position + 1, end)
        guard position < end else { throw RecordRejection(.syntax, end) }
        if bytes[position] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          position += 1
          break
        }
        open.push(isObject: isObject)
        if isObject { position = try key(bytes, position, end).next }
        continue
      case UInt8(ascii: "t"): position = try word("true", bytes, position, end)
      case UInt8(ascii: "f"): position = try word("false", bytes, position, end)
      case UInt8(ascii: "n"): position = try word("null", bytes, position, end)
      default: position = try number(bytes, position, end)
      }
      // …and what closes behind it.
      while true {
        guard open.depth > 0 else { return position }
        position = skipBlanks(bytes, position, end)
        guard position < end else { throw RecordRejection(.syntax, end) }
        if bytes[position] == UInt8(ascii: ",") {
          position = skipBlanks(bytes, position + 1, end)
          if open.isObject { position = try key(bytes, position, end).next }
          break
        }
        guard bytes[position] == (open.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw RecordRejection(.syntax, position)
        }
        open.pop()
        position += 1
      }
    }
  }

  /// Reads a member's name and its colon; `next` is where the value begins.
  static func key(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) throws(RecordRejection) -> (name: StringToken, next: Int) {
    let name = try string(bytes, start, end)
    let colon = skipBlanks(bytes, name.contents.end + 1, end)
    guard colon < end, bytes[colon] == UInt8(ascii: ":") else {
      throw RecordRejection(.syntax, colon)
    }
    return (name, skipBlanks(bytes, colon + 1, end))
  }

  private static func word(
    _ word: StaticString, _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) throws(RecordRejection) -> Int {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for (index, letter) in letters.enumerated() {
      guard start + index < end, bytes[start + index] == letter else {
        throw RecordRejection(.syntax, start + index)
      }
    }
    return start + letters.count
  }

  /// -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?
  private static func number(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) throws(RecordRejection) -> Int {
    var position = start
    if position < end, bytes[position] == UInt8(ascii: "-") { position += 1 }
    if position < end, bytes[position] == UInt8(ascii: "0") {
      position += 1
    } else {
      position = try digits(bytes, position, end)
    }
    if position < end, bytes[position] == UInt8(ascii: ".") {
      position = try digits(bytes, position + 1, end)
    }
    if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < end,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      position = try digits(bytes, position, end)
    }
    return position
  }

  private static func digits(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) throws(RecordRejection) -> Int {
    var position = start
    while position < end, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    if position == start { throw RecordRejection(.syntax, start) }
    return position
  }

  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
}

/// The arrays and objects that are open: one bit each.
private struct Nesting {
  private var bits: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) =
    (0, 0, 0, 0, 0, 0, 0, 0)
  private(set) var depth = 0
  /// Whether the innermost is an object.
  private(set) var isObject = false

  mutating func push(isObject: Bool) {
    self.isObject = isObject
    set(depth, isObject)
    depth += 1
  }

  mutating func pop() {
    depth -= 1
    if depth > 0 { isObject = get(depth - 1) }
  }

  private mutating func set(_ index: Int, _ bit: Bool) {
    withUnsafeMutableBytes(of: &bits) { raw in
      let mask = UInt8(1) << UInt8(index & 7)
      if bit { raw[index >> 3] |= mask } else { raw[index >> 3] &= ~mask }
    }
  }

  private func get(_ index: Int) -> Bool {
    withUnsafeBytes(of: bits) { $0[index >> 3] & (UInt8(1) << UInt8(index & 7)) != 0 }
  }
}
