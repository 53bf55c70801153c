import Yams

extension NodeReader {
  /// A pattern of an identifier: literals, classes, `\d`, `.`, groups, alternatives, repetitions, and
  /// nothing that looks beyond the value, for the detector guards both ends itself.
  mutating func identifierPattern(_ node: Node, of name: String) -> String? {
    guard let (source, _) = pattern(node, of: name) else { return nil }
    var scan = IdentifierPatternScan(source)
    let positions = scan.alternatives()
    if let problem = scan.problem {
      complain("“\(name)”\(problem.message)", at: place(of: problem.offset, in: node))
      return nil
    }
    if positions > RuleKeys.patternPositions {
      complain(
        "“\(name)”太长：重复的写开后有 \(positions) 位，至多 \(RuleKeys.patternPositions) 位", at: node)
      return nil
    }
    return source
  }
}

/// Walks a pattern that ICU has taken, counts its positions and stops at what identifiers do not use.
private struct IdentifierPatternScan {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  /// The first thing that is not used, and where.
  private(set) var problem: (message: String, offset: Int)?
  /// Past this nobody asks how long it is.
  private static let most = 1_000_000

  init(_ source: String) { scalars = Array(source.unicodeScalars) }

  private var next: Unicode.Scalar? {
    problem == nil && position < scalars.count ? scalars[position] : nil
  }

  private mutating func refuse(_ message: String, at offset: Int) {
    if problem == nil { problem = (message, offset) }
  }

  /// Positions of all alternatives together.
  mutating func alternatives() -> Int {
    var sum = 0
    while let scalar = next, scalar != ")" {
      if scalar == "|" {
        position += 1
      } else {
        let item = atom()
        sum = min(Self.most, sum + repeated(item))
      }
    }
    return sum
  }

  private mutating func atom() -> Int {
    let start = position
    guard let scalar = next else { return 0 }
    position += 1
    switch scalar {
    case "(":
      if next == "?" {
        refuse("不用 (?…) 的写法：分组写 (…)，前后的字由 labels、against、units 去看", at: start)
        return 0
      }
      let inner = alternatives()
      position += 1
      return inner
    case "[": set(from: start)
    case "^", "$": refuse("不用 ^、$：值的两端由程序把守", at: start)
    case "\\": escape(from: start)
    default: break
    }
    return 1
  }

  private mutating func escape(from start: Int) {
    guard let scalar = next else { return }
    position += 1
    if scalar != "d", scalar.value >= 0x80 || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      refuse("里的 \\\(scalar) 不在可用的写法之内：转义只有 \\d 和标点", at: start)
    }
  }

  private mutating func set(from start: Int) {
    if next == "^" { position += 1 }
    while let scalar = next, scalar != "]" {
      position += 1
      switch scalar {
      case "\\": escape(from: position - 1)
      case "[": refuse("的字符集里不能再套字符集；要写“[”请用 \\[", at: position - 1)
      case "&" where next == "&", "-" where next == "-":
        refuse("的字符集不用交集、差集", at: position - 1)
      default: break
      }
    }
    position += 1
  }

  private mutating func repeated(_ item: Int) -> Int {
    guard let scalar = next else { return item }
    var count = 1
    switch scalar {
    case "*", "+", "?": position += 1
    case "{":
      let end = scalars[position...].firstIndex(of: "}") ?? scalars.count - 1
      let bounds = scalars[position + 1..<end].split(separator: ",")
        .map { part in part.reduce(0) { min(Self.most, $0 * 10 + Int($1.value) - 0x30) } }
      count = max(1, bounds.last ?? 1)
      position = end + 1
    default: return item
    }
    if next == "?" || next == "+" {
      refuse("不用 *?、++ 之类的写法：找到的总是整个值", at: position)
    }
    return min(Self.most, item * count)
  }
}
