/// Reads ICU's regular expressions into a tree.
struct PatternParser {
  private let scalars: [UInt32]
  private var position = 0
  private var depth = 0
  /// Something was met that changes how the rest is read: then nothing is known of the whole.
  private var isUnknown = false
  private static let deepest = 200

  init(_ source: String) { scalars = source.unicodeScalars.map(\.value) }

  mutating func parse() -> PatternNode {
    let node = alternatives()
    // A stray ")" is ICU's to refuse.
    return position == scalars.count && !isUnknown ? node : .anything
  }

  private var next: UInt32? { position < scalars.count ? scalars[position] : nil }

  private func at(_ text: String, _ offset: Int = 0) -> Bool {
    let wanted = text.unicodeScalars.map(\.value)
    let start = position + offset
    return start + wanted.count <= scalars.count
      && scalars[start..<start + wanted.count].elementsEqual(wanted)
  }

  private mutating func take(_ text: String) -> Bool {
    guard at(text) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  private mutating func alternatives() -> PatternNode {
    var parts = [sequence()]
    while take("|") { parts.append(sequence()) }
    return parts.count == 1 ? parts[0] : .either(parts)
  }

  private mutating func sequence() -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = next, scalar != 0x7C, scalar != 0x29 {
      let before = position
      let item = atom()
      parts.append(quantified(item))
      if position == before { position += 1 }
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func quantified(_ item: PatternNode) -> PatternNode {
    var (least, most): (Int, Int?)
    if take("*") {
      (least, most) = (0, nil)
    } else if take("+") {
      (least, most) = (1, nil)
    } else if take("?") {
      (least, most) = (0, 1)
    } else if let bounds = interval() {
      (least, most) = bounds
    } else {
      return item
    }
    // Lazy or possessive: the same texts.
    if !take("?") { _ = take("+") }
    return .repeated(item, least: least, most: most)
  }

  /// `{m}`, `{m,}`, `{m,n}`.
  private mutating func interval() -> (Int, Int?)? {
    guard next == 0x7B, let end = scalars[position...].firstIndex(of: 0x7D) else { return nil }
    let text = String(
      String.UnicodeScalarView(scalars[position + 1..<end].compactMap { Unicode.Scalar($0) }))
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let least = Int(parts.first ?? ""), parts.count <= 2 else { return nil }
    position = end + 1
    return (least, parts.count == 1 ? least : Int(parts[1]))
  }

  private mutating func atom() -> PatternNode {
    guard let scalar = next else { return .nothing }
    switch scalar {
    case 0x28: return group()
    case 0x5B: return set()
    case 0x5C: return escape()
    case 0x2E:
      position += 1
      return .anything
    case 0x5E, 0x24:
      position += 1
      return .nothing
    default:
      position += 1
      return Self.text(scalar)
    }
  }

  /// A scalar that stands for itself. What has two cases but one form in literals does not.
  private static func text(_ scalar: UInt32) -> PatternNode {
    isOne(scalar) ? .text(scalar) : .anything
  }

  private static func isOne(_ scalar: UInt32) -> Bool {
    guard let known = Unicode.Scalar(scalar) else { return false }
    return Fold.literal(scalar) < 0x80 || !known.properties.isCased
  }

  private mutating func group() -> PatternNode {
    position += 1
    var isPlace = false
    if take("?") {
      if take("=") || take("!") || take("<=") || take("<!") {
        isPlace = true
      } else if take("#") {
        while next != nil, next != 0x29 { position += 1 }
        isPlace = true
      } else if !take(":"), !take(">") {
        // A name or flags, up to what ends them.
        let isName = next == 0x3C
        while let scalar = next, scalar != 0x3E, scalar != 0x3A, scalar != 0x29 {
          // With blanks and comments.
          if !isName, scalar == 0x78 { isUnknown = true }
          position += 1
        }
        if next == 0x29 {
          position += 1
          return .nothing
        }
        position += 1
      }
    }
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else {
      isUnknown = true
      position = scalars.count
      return .anything
    }
    let inner = alternatives()
    _ = take(")")
    return isPlace ? .nothing : .group(inner)
  }

  /// `[…]`: known where it is a short list of scalars and short ranges.
  private mutating func set() -> PatternNode {
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
  private mutating func escapedMember(_ members: inout [UInt32]) -> Bool {
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
  private mutating func rangeMembers(_ members: inout [UInt32]) -> Bool {
    guard let first = members.last, let last = next, last != 0x5C, last >= first else {
      return false
    }
    position += 1
    guard last - first <= 12 else { return false }
    members += (first...last).dropFirst()
    return true
  }

  private static func isPlain(escaped scalar: UInt32) -> Bool {
    !(0x30...0x39).contains(scalar) && !(0x41...0x5A).contains(scalar)
      && !(0x61...0x7A).contains(scalar)
  }

  private mutating func escape() -> PatternNode {
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
  private mutating func named() -> PatternNode {
    guard next == 0x7B || next == 0x3C else { return .anything }
    while let scalar = next, scalar != 0x7D, scalar != 0x3E { position += 1 }
    position += 1
    return .anything
  }

  private mutating func hexadecimal(_ digits: Int) -> PatternNode {
    let end = min(position + digits, scalars.count)
    let text = String(
      String.UnicodeScalarView(scalars[position..<end].compactMap { Unicode.Scalar($0) }))
    position = end
    return UInt32(text, radix: 16).map(Self.text) ?? .anything
  }

  /// `\Q…\E`.
  private mutating func quotation() -> PatternNode {
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
