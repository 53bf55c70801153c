import BuiltInRules
import Detection
import Testing
import TextModel

/// The examples of the placeholder lexicon, each as a document of its own, against the whole lexicon: an
/// entry proves that it wins among all others, not only that it speaks.
@Suite struct ContextExampleTests {
  private static let detector = PlaceholderDetector(BuiltInRules.contexts)

  @Test(arguments: BuiltInRules.contexts.map(\.id))
  func holds(id: String) throws {
    let context = try #require(BuiltInRules.contexts.first { $0.id == id })
    for text in context.finds {
      let found = Self.detector.placeholders(in: Array(text.utf8))
      #expect(
        found.contains { $0.hides == context.hides },
        "\(text) \(found.map(\.hides.rawValue))")
    }
    for text in context.keeps {
      let found = Self.detector.placeholders(in: Array(text.utf8))
      #expect(
        !found.contains { context.hides == nil || $0.hides == context.hides },
        "\(text) \(found.map(\.hides.rawValue))")
    }
  }

  @Test func everyKindHasWords() {
    #expect(Set(BuiltInRules.contexts.compactMap(\.hides)) == Set(HiddenKind.allCases))
    #expect(BuiltInRules.contexts.contains { $0.hides == nil })
  }
}
