import Matching
import TextModel

/// Repairs one paragraph: every stage in order, again and again until nothing changes.
///
/// The rounds are what makes `clean(clean(x)) = clean(x)` hold without every rule knowing every other:
/// the result is a text about which no stage has anything to say. Four rounds are the bound; in practice
/// the second finds nothing. A paragraph that still changes after the last round is left as it came.
struct ParagraphCleaner {
  private static let rounds = 4

  private let stages: [Stage]
  private let verbatimStages: [Stage]
  private let foreignStages: [Stage]
  private let structureStages: [Stage]
  private let rules: RuleSet

  init(rules: RuleSet) {
    self.rules = rules
    func isOn(_ stage: Stage) -> Bool { stage.rules.contains { rules.contains($0) } }
    stages = Stage.paragraph.filter(isOn)
    verbatimStages = stages.filter(\.runsOnVerbatim)
    foreignStages = stages.filter {
      $0.runsOnVerbatim || Self.foreignRules.contains($0.rules[0])
    }
    structureStages = Stage.structure.filter(isOn)
  }

  /// Decides where the lines of a physical line are: escapes, references and tags that break it.
  func structure(_ line: inout WorkingLine) {
    guard structureStages.contains(where: { line.present.intersects($0.needs) }) else { return }
    let isCode = LineKind.of(line) == .verbatim
    run(isCode ? structureStages.filter(\.runsOnVerbatim) : structureStages, &line)
  }

  /// - Returns: what kind of line it was taken for.
  func clean(_ line: inout WorkingLine, verbatim: Bool) -> LineKind {
    let kind = verbatim ? .verbatim : LineKind.of(line)
    switch kind {
    case .verbatim: run(verbatimStages, &line)
    case .foreign: run(foreignStages, &line)
    case .prose: run(stages, &line)
    }
    if !line.guardIsCurrent { Guard.mark(&line) }
    return kind
  }

  /// What is also mended in text of another language.
  private static let foreignRules: Set<RuleNumber> = [.mojibakeLatin, .trailingBlank, .forumNoise]

  private func run(_ stages: [Stage], _ line: inout WorkingLine) {
    var edits = LineEdits(rules: rules)
    for _ in 0..<Self.rounds {
      var changed = false
      for stage in stages where line.present.intersects(stage.needs) {
        if stage.readsGuard, !line.guardIsCurrent { Guard.mark(&line) }
        stage.propose(line, &edits)
        if !edits.isEmpty {
          line.apply(edits.take())
          changed = true
        }
      }
      if !changed { return }
    }
  }
}

extension Stage {
  /// What decides where lines end; it runs on a physical line before everything else.
  static let structure: [Stage] = [.entities, .lineEnds, .markup]
}
