import Detection
import Foundation
import PlantedIdentifiers
import Testing
import TextModel

/// Identifiers in documents made from a seed, in every disguise, between look-alikes.
///
/// `LIUBAI_PLANTED_DOCUMENTS=2000` has all of them read, `LIUBAI_PLANTED_MISSES=FILE` writes what went wrong,
/// `LIUBAI_PLANTED_JSONL=FILE` the documents themselves, for other tools.
@Suite struct PlantedIdentifierTests {
  /// A share of the 2,000: they are read by a debug build.
  private static let documents =
    variable("LIUBAI_PLANTED_DOCUMENTS").flatMap { Int($0) } ?? 300

  private static func variable(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }

  @Test func foundInEveryDisguiseAndNothingElse() throws {
    var figures = PlantedFigures()
    for number in 0..<Self.documents {
      let document = DocumentMaker.document(number)
      figures.add(document, IdentifierDetector.builtIn.findings(in: document.text))
    }
    print(figures.table)
    if let path = Self.variable("LIUBAI_PLANTED_MISSES") {
      try figures.misses.joined(separator: "\n").write(
        toFile: path, atomically: true, encoding: .utf8)
    }
    // Of a few dozen values one is some per cent: the floor of each kind is for the whole run.
    let isWhole = Self.documents >= 2_000
    for (entity, counts) in figures.entities {
      #expect(counts.recall >= (isWhole ? 0.998 : 0.99), "\(entity)")
      #expect(counts.precision >= (isWhole ? 0.995 : 0.99), "\(entity)")
    }
    if isWhole {
      for (disguise, counts) in figures.disguises { #expect(counts.recall >= 0.998, "\(disguise)") }
    }
    #expect(figures.all.recall >= 0.999 && figures.all.precision >= 0.999)
  }

  @Test(.enabled(if: variable("LIUBAI_PLANTED_JSONL") != nil)) func writtenForOtherTools() throws {
    let lines = (0..<Self.documents).map { DocumentMaker.document($0).json + "\n" }
    try lines.joined().write(
      toFile: Self.variable("LIUBAI_PLANTED_JSONL") ?? "", atomically: true, encoding: .utf8)
  }

  @Test func documentsAreTheSameWhoeverAsks() {
    for number in [0, 7, 199] {
      let document = DocumentMaker.document(number)
      #expect(document.text == DocumentMaker.document(number).text)
      let bytes = Array(document.text.utf8)
      #expect(document.values.count >= DocumentMaker.values)
      for value in document.values {
        #expect(bytes[value.span.start..<value.span.end].elementsEqual(value.written.utf8))
      }
      #expect(document.values.map(\.span) == document.values.map(\.span).sorted())
    }
  }

  @Test func everyKindAndDisguiseIsPlanted() {
    let values = (0..<300).flatMap { DocumentMaker.document($0).values }
    #expect(Set(values.map(\.kind)).count == ValueKind.allCases.count)
    #expect(Set(values.map(\.disguise)).count == Disguise.allCases.count)
  }
}
