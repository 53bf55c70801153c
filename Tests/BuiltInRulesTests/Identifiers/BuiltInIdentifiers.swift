import BuiltInRules
import Configuration
import Detection
import TextModel

extension IdentifierDetector {
  /// With the rules and tables that the binary carries.
  static let builtIn = IdentifierDetector(
    BuiltInRules.identifiers,
    tables: BuiltInRules.tables.compactMap {
      try? CodeTable(reading: RuleFile(name: $0.name, bytes: $0.bytes))
    })

  /// The findings of a text.
  func findings(in text: String) -> [Finding] { findings(in: Array(text.utf8).span, at: 0) }
}

extension Finding {
  /// The text that it marks.
  func marked(in text: String) -> String {
    String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
  }
}
