/// Reads ICU's regular expressions into a tree.
struct PatternParser {
  let scalars: [UInt32]
  var position = 0
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

  var next: UInt32? { position < scalars.count ? scalars[position] : nil }

  func at(_ text: String, _ offset: Int = 0) -> Bool {
    let wanted = text.unicodeScalars.map(\.value)
    let start = position + offset
    return start + wanted.count <= scalars.count
      && scalars[start..<start + wanted.count].elementsEqual(wanted)
  }

  mutating func take(_ text: String) -> Bool {
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

  mutating func quantified(_ item: PatternNode) -> PatternNode {
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
  static func text(_ scalar: UInt32) -> PatternNode {
    isOne(scalar) ? .text(scalar) : .anything
  }

  static func isOne(_ scalar: UInt32) -> Bool {
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
}
