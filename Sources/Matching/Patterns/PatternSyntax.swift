/// What a pattern's form tells without running it: literals of which every match holds one, how short a
/// match can be, and shapes that make searches run long.
///
/// Decision: an own small reader of ICU's syntax. It need not know everything: what it does not
/// understand, it takes for something that may match anything, so that no candidate is ever missed.
public struct PatternSyntax: Sendable, Hashable {
  /// Every match holds at least one of these (in the form of `LiteralTable.fold`, as text); nil where no
  /// such set is known.
  public let literals: [String]?
  /// What every match holds that can be told by classes alone.
  public let trigger: ClassTrigger?
  /// In Chinese; empty for a pattern without such shapes.
  public let hazards: [String]

  /// Reads `source`. O(*n*).
  public init(_ source: String) {
    var parser = PatternParser(source)
    let node = parser.parse()
    let extract = LiteralExtract(node)
    literals = extract.best
    trigger = literals == nil ? ClassTrigger(node) : nil
    hazards = PatternHazards.find(in: node)
  }
}

/// A cheap reason to look at a place where no literal can be named.
public enum ClassTrigger: Int, Sendable, Hashable, CaseIterable {
  /// Five digits or more, separators between them allowed.
  case digitRun
  case digit
  /// 【 or [.
  case bracket

  /// What every match of `node` holds.
  init?(_ node: PatternNode) {
    if Self.digits(node) >= 5 {
      self = .digitRun
    } else if Self.holdsBracket(node) {
      self = .bracket
    } else if Self.digits(node) >= 1 {
      self = .digit
    } else {
      return nil
    }
  }

  /// How many digits every match holds in a row, at least.
  private static func digits(_ node: PatternNode) -> Int {
    switch node {
    case .digit: return 1
    case .text(let scalar): return (0x30...0x39).contains(scalar) ? 1 : 0
    case .set(let scalars):
      return !scalars.isEmpty && scalars.allSatisfy { (0x30...0x39).contains($0) } ? 1 : 0
    case .group(let inner): return digits(inner)
    case .repeated(let inner, let least, _):
      return inner.isAllDigits ? digits(inner) * least : (least > 0 ? digits(inner) : 0)
    case .sequence(let parts):
      var (best, run) = (0, 0)
      for part in parts {
        if part.isAllDigits {
          run += digits(part)
          best = max(best, run)
        } else {
          best = max(best, digits(part))
          run = 0
        }
      }
      return best
    case .either(let parts): return parts.map(digits).min() ?? 0
    case .anything, .nothing: return 0
    }
  }

  private static func holdsBracket(_ node: PatternNode) -> Bool {
    switch node {
    case .text(let scalar): return brackets.contains(scalar)
    case .set(let scalars): return !scalars.isEmpty && scalars.allSatisfy(brackets.contains)
    case .group(let inner): return holdsBracket(inner)
    case .repeated(let inner, let least, _): return least > 0 && holdsBracket(inner)
    case .sequence(let parts): return parts.contains(where: holdsBracket)
    case .either(let parts): return !parts.isEmpty && parts.allSatisfy(holdsBracket)
    case .digit, .anything, .nothing: return false
    }
  }

  private static let brackets: Set<UInt32> = [0x5B, 0x3010, 0x3016, 0xFF3B]
}
