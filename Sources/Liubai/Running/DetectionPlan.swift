import Cleaning
import Detection

/// What has to be worked out for the kinds of findings that are asked for.
///
/// Rules of content judge clean text, so cleaning runs for them too; for kinds that come of neither,
/// nothing runs. A detector of another sort gets a member here, nil where nobody asks for its kinds.
struct DetectionPlan: Sendable {
  let rules: RuleSet
  let engine: RuleEngine?

  init(_ settings: PipelineSettings) {
    guard settings.destination == .findings else {
      rules = settings.rules
      engine = settings.engine
      return
    }
    // All of the engine or nothing: what one rule takes away decides what another one sees.
    let reads = settings.engine?.rules.contains { settings.kinds.contains($0.kind) } ?? false
    engine = reads ? settings.engine : nil
    let cleans = reads || !settings.kinds.isDisjoint(with: FindingKind.cleaning)
    rules = cleans ? settings.rules : RuleSet()
  }
}
