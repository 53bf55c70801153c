import Matching
import TextModel

/// Repairs lines and paragraphs: the stages in order, again and again until nothing changes.
///
/// The rounds are what makes `clean(clean(x)) = clean(x)` hold without every rule knowing every other:
/// the result is a text about which no stage has anything to say. In practice the second round finds
/// nothing; the bound keeps a text made on purpose from running forever.
struct ParagraphCleaner {
  private static let rounds = 16

  /// A list of stages, cut to what each kind of line is subject to.
  private struct Course {
    let prose: [Stage]
    let foreign: [Stage]
    let verbatim: [Stage]

    init(_ stages: [Stage], _ rules: RuleSet) {
      prose = stages.filter { stage in stage.rules.contains { rules.contains($0) } }
      verbatim = prose.filter(\.runsOnVerbatim)
      foreign = prose.filter { $0.runsOnVerbatim || $0.runsOnForeign }
    }

    func stages(for kind: LineKind) -> [Stage] {
      switch kind {
      case .prose: prose
      case .foreign: foreign
      case .verbatim: verbatim
      }
    }
  }

  private let rules: RuleSet
  private let separators: Course
  private let markup: Course
  private let paragraph: Course

  init(rules: RuleSet) {
    self.rules = rules
    separators = Course(Stage.separatorCourse, rules)
    markup = Course(Stage.markupCourse, rules)
    paragraph = Course(Stage.paragraph, rules)
  }

  /// Reads what ends a line besides LF, in text of any kind.
  func findSeparators(_ text: inout WorkingLine) { run(separators, &text) { _ in .prose } }

  /// Reads references and tags, which may end lines too.
  func readMarkup(_ text: inout WorkingLine) { run(markup, &text) { $0 } }

  /// Mends a line or a whole paragraph.
  ///
  /// - Returns: what kind of line it was taken for in the end.
  @discardableResult
  func clean(_ text: inout WorkingLine, verbatim: Bool) -> LineKind {
    run(paragraph, &text) { verbatim ? .verbatim : $0 }
    if !text.guardIsCurrent { Guard.mark(&text) }
    return verbatim ? .verbatim : LineKind.of(text)
  }

  private func run(_ course: Course, _ text: inout WorkingLine, as subject: (LineKind) -> LineKind)
  {
    guard course.prose.contains(where: { text.present.intersects($0.needs) }) else { return }
    var edits = LineEdits(rules: rules)
    for _ in 0..<Self.rounds {
      var changed = false
      // What has been mended may have shown what the line is.
      for stage in course.stages(for: subject(LineKind.of(text)))
      where text.present.intersects(stage.needs) {
        if stage.readsGuard, !text.guardIsCurrent { Guard.mark(&text) }
        stage.propose(text, &edits)
        if !edits.isEmpty {
          text.apply(edits.take())
          changed = true
        }
      }
      if !changed { return }
    }
  }
}
