import Detection
import TextModel

/// Runs the examples of the placeholder lexicon, each as a document of its own, with all of the lexicon: an
/// entry has to win among all others, not only to speak.
struct ContextTest {
  private let detector: PlaceholderDetector
  private let color: Bool

  init(_ lexicon: [ContextRule], color: Bool) {
    detector = PlaceholderDetector(lexicon)
    self.color = color
  }

  func report(_ context: ContextRule) -> RuleTest.Report {
    var failures: [RuleTest.Failure] = []
    for (index, text) in context.finds.enumerated() {
      let found = placeholders(text)
      if found.contains(where: { $0.hides == context.hides }) { continue }
      let kinds = Set(found.map(\.hides.rawValue)).sorted().joined(separator: "、")
      let complaint = kinds.isEmpty ? "没有发现" : "代替的是 \(kinds)"
      failures.append(failure("应报第 \(index + 1) 例：\(complaint)", text, found))
    }
    for (index, text) in context.keeps.enumerated() {
      let found = placeholders(text).filter {
        context.hides == nil || $0.hides == context.hides
      }
      if found.isEmpty { continue }
      failures.append(failure("应留第 \(index + 1) 例：不该有所发现", text, found))
    }
    return RuleTest.Report(
      id: context.id, place: context.place, examples: context.finds.count + context.keeps.count,
      failures: failures)
  }

  private func placeholders(_ text: String) -> [Placeholder] {
    detector.placeholders(in: Array(text.utf8))
  }

  private func failure(_ message: String, _ text: String, _ found: [Placeholder])
    -> RuleTest.Failure
  {
    RuleTest.Failure(
      message: message,
      marked: LineText.marked(Array(text.utf8), edits: [], spans: found.map(\.span), color: color))
  }
}
