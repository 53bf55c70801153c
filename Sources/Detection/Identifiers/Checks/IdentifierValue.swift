/// A value as checks read it: its digits and letters by place.
struct IdentifierValue {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Only the digits and letters of `bytes`: without brackets, signs and Han.
  init(alphanumerics bytes: [UInt8]) {
    self.bytes = bytes.filter { Self.isDigit($0) || Self.isLetter($0) }
  }

  /// Only the digits of `bytes`.
  init(digits bytes: [UInt8]) { self.bytes = bytes.filter(Self.isDigit) }

  var count: Int { bytes.count }

  /// The digit at `index`; nil for anything else.
  func digit(_ index: Int) -> Int? {
    Self.isDigit(bytes[index]) ? Int(bytes[index]) - 0x30 : nil
  }

  /// 10 for A to 35 for Z, as most standards count; a digit is itself; nil for anything else.
  func base36(_ index: Int) -> Int? {
    Self.isLetter(bytes[index]) ? Int(bytes[index]) - 0x41 + 10 : digit(index)
  }

  /// What the digits in `range` say; nil where something else is among them. At most 18 digits.
  func number(_ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      guard let digit = digit(index) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  func isDigits(_ range: Range<Int>) -> Bool { range.allSatisfy { Self.isDigit(bytes[$0]) } }

  func isLetters(_ range: Range<Int>) -> Bool { range.allSatisfy { Self.isLetter(bytes[$0]) } }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
