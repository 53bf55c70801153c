import Detection
import TextModel

/// Runs the examples of identifiers, each as a document of its own, with all identifiers: one has to win
/// where several have the same form, not only to speak.
///
/// What is marked is to be found exactly there, as what the rule's entity is and with the verdict that its list
/// says: of two rules of one entity either may speak. What else is found in an example is another rule's
/// business; a look-alike may be one of several things.
struct IdentifierTest {
  private let detector: IdentifierDetector
  private let color: Bool

  init(_ rules: [IdentifierRule], color: Bool) {
    var detector = IdentifierDetector(rules, tables: CodeTableCatalog.builtIn)
    detector.tellsBare = true
    self.detector = detector
    self.color = color
  }

  func report(_ rule: IdentifierRule) -> RuleTest.Report {
    var failures: [RuleTest.Failure] = []
    let lists: [(name: String, verdict: IdentifierVerdict, texts: [String])] = [
      ("valid", .valid, rule.examples.valid), ("suspect", .suspect, rule.examples.suspect),
      ("bare", .bare, rule.examples.bare),
    ]
    for (name, verdict, texts) in lists {
      for (index, text) in texts.enumerated() {
        let example = MarkedExample(text)
        let found = findings(example.bytes, asking: rule.entity).filter {
          $0.entity == rule.entity || verdict == .bare && $0.verdict == .bare
        }
        guard let complaint = Self.complaint(found, example, verdict) else { continue }
        failures.append(failure("\(name) 第 \(index + 1) 例：\(complaint)", example, found))
      }
    }
    for (index, text) in rule.examples.keep.enumerated() {
      let example = MarkedExample(text)
      // What only those are told who ask for it stays, as far as this list is concerned.
      let found = findings(example.bytes, asking: rule.entity).filter {
        $0.rule == rule.id && $0.verdict != .bare
      }
      if found.isEmpty { continue }
      failures.append(failure("keep 第 \(index + 1) 例：不该有所发现", example, found))
    }
    let examples = rule.examples
    return RuleTest.Report(
      id: rule.id, place: rule.place,
      examples: lists.reduce(examples.keep.count) { $0 + $1.texts.count }, failures: failures)
  }

  private func findings(_ text: [UInt8], asking entity: EntityType) -> [Finding] {
    var detector = detector
    detector.asked = EntityType.asked.intersection([entity])
    return detector.findings(in: text.span, at: 0)
  }

  /// What is wrong with what was found; nil if nothing is.
  private static func complaint(
    _ found: [Finding], _ example: MarkedExample, _ verdict: IdentifierVerdict
  ) -> String? {
    if found.isEmpty { return "没有发现" }
    if found.map(\.span) != example.spans { return "找到的不是标出的" }
    let others = Set(found.compactMap(\.verdict)).subtracting([verdict])
    if others.isEmpty { return nil }
    return "判为 \(others.map(\.rawValue).sorted().joined(separator: "、"))"
  }

  private func failure(
    _ message: String, _ example: MarkedExample, _ found: [Finding]
  ) -> RuleTest.Failure {
    RuleTest.Failure(
      message: message,
      marked: LineText.marked(example.bytes, edits: [], spans: found.map(\.span), color: color))
  }
}

/// An example without the marks ⟦ ⟧, and where they stood.
struct MarkedExample {
  private(set) var bytes: [UInt8] = []
  private(set) var spans: [ByteSpan] = []

  /// - Parameter text: whose marks are balanced, as the reader sees to.
  init(_ text: String) {
    var start = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧": spans.append(ByteSpan(start, bytes.count))
      default: bytes += Array(String(scalar).utf8)
      }
    }
  }
}
