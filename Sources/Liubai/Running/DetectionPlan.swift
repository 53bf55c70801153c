import Cleaning
import Detection

/// What has to be worked out for the kinds of findings that are asked for.
///
/// Rules of content judge clean text, so cleaning runs for them too; for kinds that come of neither,
/// nothing runs. A detector of another sort gets a member here, nil where nobody asks for its kinds.
struct DetectionPlan: Sendable {
  let rules: RuleSet
  let engine: RuleEngine?
  /// Whether anything is left for a cleaner to do.
  let cleans: Bool
  /// Nil where nobody asks for placeholders.
  let placeholders: PlaceholderDetector?
  /// Nil where nobody asks for weak masks; never without `placeholders`.
  let weakMasks: WeakMaskDetector?
  /// Nil where nobody asks for identifiers.
  let detectors: DetectorSet?

  /// - Parameters:
  ///   - reports: whether findings are told.
  ///   - takesFigures: whether the placeholders' figures are.
  init(_ settings: PipelineSettings, reports: Bool, takesFigures: Bool = false) {
    let counts = takesFigures || settings.stats != nil
    if settings.redaction != nil || settings.restoration != nil {
      cleans = settings.redaction?.cleansFirst ?? false
      rules = cleans ? settings.rules : RuleSet()
      engine = cleans ? settings.engine : nil
      placeholders = nil
      weakMasks = nil
      detectors = settings.redaction == nil ? nil : settings.detectors
      return
    }
    guard settings.destination == .findings else {
      rules = settings.rules
      engine = settings.engine
      cleans = true
      let writes = settings.wording.treatment != .keep
      placeholders = reports || counts || writes ? settings.placeholders : nil
      weakMasks = nil
      detectors = nil
      return
    }
    // All of the engine or nothing: what one rule takes away decides what another one sees.
    let reads = settings.engine?.rules.contains { settings.kinds.contains($0.kind) } ?? false
    engine = reads ? settings.engine : nil
    cleans = reads || !settings.kinds.isDisjoint(with: FindingKind.cleaning)
    rules = cleans ? settings.rules : RuleSet()
    // Likewise: what one family takes is none of another one's.
    placeholders =
      counts || !settings.kinds.isDisjoint(with: FindingKind.masked)
      ? settings.placeholders : nil
    weakMasks =
      placeholders != nil && settings.kinds.contains(.weakMask) ? settings.weakMasks : nil
    // Who draws removals asks for nothing else.
    detectors =
      settings.kinds.contains(.identifier) && settings.draw == nil ? settings.detectors : nil
  }
}

extension FindingKind {
  /// The kinds that the placeholder detector finds.
  static let masked: Set<FindingKind> = [.placeholder, .elided, .weakMask]
}
