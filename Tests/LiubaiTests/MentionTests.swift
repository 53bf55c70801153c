import Foundation
import Testing

@testable import Liubai

/// Sentences that mention what advertisements are made of, and are none: not one word of them may go.
///
/// They stand with the other tables of cases; the built-in rules are needed here, so they run here.
@Suite struct MentionTests {
  private struct Case: Decodable {
    var name: String
    var input: String
  }

  @Test func mentionsAreLeftAlone() throws {
    let table = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "CleaningTests/Cases/mention.jsonl")
    let cases = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Case.self, from: Data($0.utf8))
    }
    #expect(cases.count >= 300)
    let pipeline = Pipeline()
    for item in cases {
      let result = pipeline.clean(item.input).text
      #expect(
        result.unicodeScalars.elementsEqual(item.input.unicodeScalars),
        "\(item.name): \(item.input.debugDescription) gives \(result.debugDescription)")
    }
  }
}
