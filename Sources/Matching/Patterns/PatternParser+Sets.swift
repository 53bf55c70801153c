/// Sets and escapes: known where they stand for a few scalars, anything else taken for something unknown.
extension PatternParser {
  /// `[…]`: known where it is a short list of scalars and short ranges.
  mutating func set() -> PatternNode {
    position += 1
    var members: [UInt32] = []
    var isKnown = next != 0x5E
    var nested = 1
    while let scalar = next, nested > 0 {
      position += 1
      switch scalar {
      case 0x5B:
        nested += 1
        isKnown = false
      case 0x5D: nested -= 1
      case 0x5C: isKnown = escapedMember(&members) && isKnown
      case 0x2D where !members.isEmpty && next != 0x5D && next != nil:
        isKnown = rangeMembers(&members) && isKnown
      case 0x26 where next == 0x26: isKnown = false
      default: members.append(scalar)
      }
    }
    isKnown = isKnown && members.allSatisfy(Self.isOne)
    return .set(isKnown ? members : [])
  }

  /// `\s`, `\d` or an escaped mark in a set; false for anything else.
  mutating func escapedMember(_ members: inout [UInt32]) -> Bool {
    guard let escaped = next else { return false }
    position += 1
    switch escaped {
    case 0x73: members += [0x20, 0x09, 0x3000]
    case 0x64: members += 0x30...0x39
    default:
      guard Self.isPlain(escaped: escaped) else { return false }
      members.append(escaped)
    }
    return true
  }

  /// The rest of `a-z`, after the hyphen; false for a long range.
  mutating func rangeMembers(_ members: inout [UInt32]) -> Bool {
    guard let first = members.last, let last = next, last != 0x5C, last >= first else {
      return false
    }
    position += 1
    guard last - first <= 12 else { return false }
    members += (first...last).dropFirst()
    return true
  }

  static func isPlain(escaped scalar: UInt32) -> Bool {
    !(0x30...0x39).contains(scalar) && !(0x41...0x5A).contains(scalar)
      && !(0x61...0x7A).contains(scalar)
  }

  mutating func escape() -> PatternNode {
    position += 1
    guard let scalar = next else { return .anything }
    position += 1
    switch scalar {
    case 0x64: return .digit
    case 0x73: return .set([0x20, 0x09, 0x3000])
    // b B A Z z G
    case 0x62, 0x42, 0x41, 0x5A, 0x7A, 0x47: return .nothing
    // p P
    case 0x70, 0x50:
      if next == 0x7B { while let found = next, found != 0x7D { position += 1 } }
      position += 1
      return .set([])
    // N k: a name follows. c: a control character. 0 … 9: octal, or a group's number.
    case 0x4E, 0x6B: return named()
    case 0x63:
      position += 1
      return .anything
    case 0x30...0x39:
      while let digit = next, (0x30...0x39).contains(digit) { position += 1 }
      return .anything
    // u U x Q
    case 0x75: return hexadecimal(4)
    case 0x55: return hexadecimal(8)
    case 0x78:
      if next == 0x7B { while let found = next, found != 0x7D { position += 1 } }
      position += next == 0x7D ? 1 : 2
      return .set([])
    case 0x51: return quotation()
    default: return Self.isPlain(escaped: scalar) ? Self.text(scalar) : .anything
    }
  }

  /// `\N{…}`, `\k<…>`, after the letter.
  mutating func named() -> PatternNode {
    guard next == 0x7B || next == 0x3C else { return .anything }
    while let scalar = next, scalar != 0x7D, scalar != 0x3E { position += 1 }
    position += 1
    return .anything
  }

  mutating func hexadecimal(_ digits: Int) -> PatternNode {
    let end = min(position + digits, scalars.count)
    let text = String(
      String.UnicodeScalarView(scalars[position..<end].compactMap { Unicode.Scalar($0) }))
    position = end
    return UInt32(text, radix: 16).map(Self.text) ?? .anything
  }

  /// `\Q…\E`.
  mutating func quotation() -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = next, !at("\\E") {
      parts.append(Self.text(scalar))
      position += 1
    }
    position = min(position + 2, scalars.count)
    // A quantifier behind it is for the last scalar alone.
    if let last = parts.popLast() { parts.append(quantified(last)) }
    return .sequence(parts)
  }
}
