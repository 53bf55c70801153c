/// Reads the language of `IdentifierPattern`. What it does not know it refuses: a pattern that was read
/// otherwise than it was meant would find nothing, in silence.
struct IdentifierPatternParser {
  private let scalars: [UInt32]
  private var position = 0
  private var depth = 0
  private static let deepest = 50

  init(_ source: String) { scalars = source.unicodeScalars.map(\.value) }

  mutating func parse() throws(IdentifierPatternError) -> IdentifierPatternNode {
    let node = try alternatives()
    if position < scalars.count { throw complaint("多出“)”") }
    return node
  }

  private var next: UInt32? { position < scalars.count ? scalars[position] : nil }

  private func complaint(_ text: String) -> IdentifierPatternError {
    IdentifierPatternError(text, at: position)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == character.value else { return false }
    position += 1
    return true
  }

  private mutating func alternatives() throws(IdentifierPatternError) -> IdentifierPatternNode {
    var parts = [try sequence()]
    while take("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .either(parts)
  }

  private mutating func sequence() throws(IdentifierPatternError) -> IdentifierPatternNode {
    var parts: [IdentifierPatternNode] = []
    while let scalar = next, scalar != 0x7C, scalar != 0x29 {
      let part = try atom(scalar)
      parts.append(try quantified(part))
    }
    return .sequence(parts)
  }

  private mutating func quantified(
    _ node: IdentifierPatternNode
  ) throws(IdentifierPatternError) -> IdentifierPatternNode {
    if take("?") { return .repeated(node, least: 0, most: 1) }
    if take("*") { return .repeated(node, least: 0, most: nil) }
    if take("+") { return .repeated(node, least: 1, most: nil) }
    guard take("{") else { return node }
    let least = try number()
    var most: Int? = least
    if take(",") { most = next == 0x7D ? nil : try number() }
    guard take("}"), most.map({ $0 >= least && $0 > 0 }) ?? true else {
      throw complaint("次数应写作 {m}、{m,} 或 {m,n}")
    }
    return .repeated(node, least: least, most: most)
  }

  private mutating func number() throws(IdentifierPatternError) -> Int {
    var value: Int?
    while let scalar = next, (0x30...0x39).contains(scalar), (value ?? 0) < 1000 {
      value = (value ?? 0) * 10 + Int(scalar - 0x30)
      position += 1
    }
    guard let value else { throw complaint("这里应是次数") }
    return value
  }

  private mutating func atom(
    _ scalar: UInt32
  ) throws(IdentifierPatternError) -> IdentifierPatternNode {
    switch scalar {
    case 0x28:
      position += 1
      depth += 1
      defer { depth -= 1 }
      guard depth < Self.deepest else { throw complaint("括号套得太深") }
      // (?:…) is a group like any other.
      if take("?"), !take(":") { throw complaint("不支持“(?”的其他用法") }
      let inner = try alternatives()
      guard take(")") else { throw complaint("缺少“)”") }
      return inner
    case 0x5B:
      position += 1
      return .set(try set())
    case 0x5C:
      position += 1
      return .set(IdentifierSet(ranges: try escape()))
    case 0x2E:
      position += 1
      return .set(.any)
    case 0x2A, 0x2B, 0x3F, 0x7B, 0x5E, 0x24, 0x5D, 0x7D:
      throw complaint("“\(Unicode.Scalar(scalar).map(String.init) ?? "")”用在这里没有意义；要匹配它本身，请在前面加“\\”")
    default:
      position += 1
      return .set(IdentifierSet(ranges: [folded(scalar)]))
    }
  }

  /// A scalar as the text will show it: folded, so that a pattern may be written either way.
  private func folded(_ scalar: UInt32) -> ClosedRange<UInt32> {
    let plain = IdentifierFold.plain(scalar)
    return plain == 0 ? scalar...scalar : plain...plain
  }

  /// After the backslash.
  private mutating func escape() throws(IdentifierPatternError) -> [ClosedRange<UInt32>] {
    guard let scalar = next else { throw complaint("“\\”后面缺了字符") }
    position += 1
    switch scalar {
    case 0x64: return IdentifierSet.digit.ranges
    case 0x73: return [0x09...0x09, 0x20...0x20, 0xA0...0xA0, 0x3000...0x3000]
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
      position -= 1
      throw complaint("不支持“\\\(Unicode.Scalar(scalar).map(String.init) ?? "")”")
    default: return [folded(scalar)]
    }
  }

  private mutating func set() throws(IdentifierPatternError) -> IdentifierSet {
    var set = IdentifierSet()
    set.isNegated = take("^")
    while let scalar = next, scalar != 0x5D {
      position += 1
      if scalar == 0x5C {
        set.ranges += try escape()
      } else if next == 0x2D, position + 1 < scalars.count, scalars[position + 1] != 0x5D {
        position += 1
        guard let end = next, end >= scalar, end != 0x5C else { throw complaint("范围的两头颠倒了") }
        position += 1
        set.ranges.append(scalar...end)
      } else {
        set.ranges.append(folded(scalar))
      }
    }
    guard take("]") else { throw complaint("缺少“]”") }
    guard !set.ranges.isEmpty else { throw complaint("“[]”是空的") }
    return set
  }
}
