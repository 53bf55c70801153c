import Foundation
import PlantedIdentifiers
import TextModel

/// How many were planted, found and claimed, of one kind.
struct PlantedCounts {
  var planted = 0
  /// Found with their very span and entity.
  var found = 0
  /// Of these, those that are sure.
  var valid = 0
  /// What was reported where nothing of the kind stands.
  var extra = 0

  var recall: Double { planted == 0 ? 1 : Double(found) / Double(planted) }
  var precision: Double { found + extra == 0 ? 1 : Double(found) / Double(found + extra) }
}

/// What a detector finds of what was planted, by kind and by disguise.
struct PlantedFigures {
  var all = PlantedCounts()
  var entities: [EntityType: PlantedCounts] = [:]
  var kinds: [ValueKind: PlantedCounts] = [:]
  var disguises: [Disguise: PlantedCounts] = [:]
  /// Lines for people: what went wrong, all of it invented.
  var misses: [String] = []

  mutating func add(_ document: PlantedDocument, _ findings: [Finding]) {
    var claimed = findings
    for value in document.values {
      let place = claimed.firstIndex { $0.span == value.span && $0.entity == value.entity }
      let isValid = place.map { claimed[$0].verdict == .valid } ?? false
      if let place { claimed.remove(at: place) }
      let update: (inout PlantedCounts) -> Void = { counts in
        counts.planted += 1
        counts.found += place == nil ? 0 : 1
        counts.valid += isValid ? 1 : 0
      }
      update(&all)
      update(&entities[value.entity, default: PlantedCounts()])
      update(&kinds[value.kind, default: PlantedCounts()])
      update(&disguises[value.disguise, default: PlantedCounts()])
      if place == nil { misses.append(Self.shown(value, findings, document)) }
    }
    for finding in claimed {
      all.extra += 1
      entities[finding.entity ?? .other, default: PlantedCounts()].extra += 1
      if !document.values.contains(where: { $0.span.overlaps(finding.span) }) {
        misses.append(
          "EXTRA\t\(finding.rule)\t\(Self.around(finding.span, document))\t#\(document.number)")
      }
    }
  }

  private static func shown(
    _ value: PlantedValue, _ findings: [Finding], _ document: PlantedDocument
  ) -> String {
    let got = findings.filter { $0.span.overlaps(value.span) }.map { finding in
      "\(finding.rule)(\(finding.verdict?.rawValue ?? "")) ⟦\(finding.marked(in: document.text))⟧"
    }
    return
      "MISS\t\(value.kind.rawValue)\t\(value.disguise.rawValue)\t\(around(value.span, document))\t"
      + "got: \(got.joined(separator: " "))\t#\(document.number)"
  }

  /// The span with what stands around it in its line.
  private static func around(_ span: ByteSpan, _ document: PlantedDocument) -> String {
    let bytes = Array(document.text.utf8)
    let before =
      String(decoding: bytes[..<span.start], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let after =
      String(decoding: bytes[span.end...], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
    let middle = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    return "\(before.suffix(16))⟦\(middle)⟧\(after.prefix(10))"
  }

  /// A table for people.
  var table: String {
    var lines: [String] = []
    func row(_ name: String, _ counts: PlantedCounts, _ isWhole: Bool) {
      let precision = isWhole ? String(format: "  P %.4f", counts.precision) : ""
      lines.append(
        name.padding(toLength: 24, withPad: " ", startingAt: 0)
          + String(
            format: "%6d  R %.4f%@  sure %5d", counts.planted, counts.recall, precision,
            counts.valid))
    }
    for (entity, counts) in entities.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      row(entity.rawValue, counts, true)
    }
    lines.append("")
    for disguise in Disguise.allCases {
      disguises[disguise].map { row(disguise.rawValue, $0, false) }
    }
    lines.append("")
    row("all", all, true)
    return lines.joined(separator: "\n")
  }
}
