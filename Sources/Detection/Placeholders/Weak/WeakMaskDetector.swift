import TextModel

/// How few values a mask may leave before it is reported.
public struct WeakMaskLimits: Sendable, Hashable {
  /// Telephone, identity-card and bank-card numbers, plates, addresses of mail.
  public var identity = 10_000
  /// Counts, amounts, days, months.
  public var number = 1_000
  /// Years. `20XX` leaves a century, which any report gives away by itself; `202x` leaves a decade.
  public var year = 10

  /// The usual limits.
  public init() {}
}

/// Finds masks that give away what they hide.
///
/// A pure function of one section's text and of the placeholders that were found in it. Findings have the
/// span of their placeholder, kind `weak-mask`, the number of values left where that can be counted, and
/// reasons on request. A reason names kinds, numbers of values and lines. What was hidden stands in it only
/// where everybody knows it: the number of a list's item, the missing word of a fixed phrase. Nothing is ever
/// filled in.
public struct WeakMaskDetector: Sendable, Hashable {
  /// Whether findings carry reasons.
  public var explains = false
  /// Those that are looked for.
  public var rules = Set(WeakMaskRule.allCases)
  /// How few values are few.
  public var limits = WeakMaskLimits()

  /// All rules, the usual limits, no reasons.
  public init() {}

  /// The weak masks of a section, by their place.
  ///
  /// - Parameters:
  ///   - bytes: the section, valid UTF-8.
  ///   - offset: where it begins in the document; spans are told from the document's beginning.
  ///   - line: the number of its first line in the document, for the reasons.
  ///   - placeholders: in any order; those outside of the section and those that left nothing are passed over.
  /// - Complexity: O(*n* + *m* log *m*) for *n* bytes and *m* placeholders.
  public func findings(
    in bytes: [UInt8], offset: Int = 0, line: Int = 1, placeholders: [Placeholder]
  ) -> [Finding] {
    let section = MaskedSection(bytes, offset: offset, line: line, placeholders)
    guard !section.masks.isEmpty else { return [] }
    var found: [WeakMask] = []
    for rule in WeakMaskRule.allCases where rules.contains(rule) {
      switch rule {
      case .fewCandidates: found += fewCandidates(section)
      case .union: found += unions(section)
      case .besideValue:
        found += besideValues(section) + underClearTitle(section) + besideClearParty(section)
      case .listNumber: found += listNumbers(section)
      case .bareElsewhere: found += bareNames(section) + bareNumbers(section)
      case .fixedPhrase: found += fixedPhrases(section)
      }
    }
    return Self.oneOfEach(found).map { $0.finding(section, explains: explains) }
  }

  /// By place and rule; of one rule at one place the surest, and of those the one that leaves least.
  private static func oneOfEach(_ found: [WeakMask]) -> [WeakMask] {
    var result: [WeakMask] = []
    for next in found.sorted(by: { $0.order < $1.order })
    where result.last?.mask != next.mask || result.last?.rule != next.rule {
      result.append(next)
    }
    return result
  }
}

/// What a rule says about a mask.
struct WeakMask {
  /// An index of `MaskedSection.masks`.
  var mask: Int
  var rule: WeakMaskRule
  var confidence: Confidence
  var candidates: Int?
  var reason: Reason

  /// The end of a reason is worked out only where somebody asks.
  enum Reason {
    case text(String)
    /// `before`, the line of an offset in the section, `after`.
    case line(before: String, of: Int, after: String)
  }

  /// What the findings of a section are sorted by.
  fileprivate var order: (Int, Int, Int, Int, Int) {
    let rule = WeakMaskRule.allCases.firstIndex(of: rule) ?? 0
    let confidence = Confidence.allCases.firstIndex(of: confidence) ?? 0
    var place = 0
    if case .line(_, let offset, _) = reason { place = offset }
    return (mask, rule, confidence, candidates ?? .max, place)
  }

  /// What a mask gives away is no surer than that it is one.
  private static func lesser(_ left: Confidence, _ right: Confidence) -> Confidence {
    Confidence.allCases.last { $0 == left || $0 == right } ?? left
  }

  fileprivate func finding(_ section: MaskedSection, explains: Bool) -> Finding {
    let placeholder = section.masks[mask].placeholder
    var finding = Finding(
      rule: rule.id, kind: .weakMask, span: placeholder.span,
      confidence: Self.lesser(confidence, placeholder.confidence))
    finding.hides = placeholder.hides
    finding.candidates = candidates
    if explains {
      switch reason {
      case .text(let text): finding.reasons = [text]
      case .line(let before, let offset, let after):
        finding.reasons = ["\(before)第 \(section.line(of: offset)) 行\(after)"]
      }
    }
    return finding
  }
}
