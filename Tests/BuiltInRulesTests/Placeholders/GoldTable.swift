import Detection
import Foundation
import TextModel

/// A table of texts with every placeholder marked by hand, one JSON object a line; offsets in code points.
struct GoldTable {
  struct Item: Decodable, Sendable {
    struct Span: Decodable, Sendable, Hashable {
      var start: Int
      var end: Int
      var hides: String
    }
    struct Place: Decodable, Sendable { var at: Int }

    var id: String
    var genre: String?
    var text: String
    var spans: [Span]
    var elided: [Place]?
  }

  var items: [Item]

  init(_ file: URL) throws {
    items = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Item.self, from: Data($0.utf8))
    }
  }

  /// One of the tables beside the tests.
  init(named name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    try self.init(folder.appending(path: "../Cases/placeholders/\(name).jsonl").standardizedFileURL)
  }

  /// How well `detector` does, by genre in the order of the table, and for all of it.
  func figures(_ detector: PlaceholderDetector) -> (
    genres: [(String, GoldFigures)], all: GoldFigures
  ) {
    var genres: [(String, GoldFigures)] = []
    var all = GoldFigures()
    for item in items {
      let figures = GoldFigures(item, detector.placeholders(in: item.text))
      all.add(figures)
      let genre = item.genre ?? "-"
      if let place = genres.firstIndex(where: { $0.0 == genre }) {
        genres[place].1.add(figures)
      } else {
        genres.append((genre, figures))
      }
    }
    return (genres, all)
  }
}

/// What was found of what was asked for.
struct GoldFigures {
  var items = 0
  /// Spans found as they should be; those of them with the right `hides`; spans too many; spans not found.
  var right = 0
  var labelled = 0
  var extra = 0
  var missed = 0
  /// Items whose spans are all found, and nothing else.
  var exactItems = 0
  /// Items without a placeholder in which one was found.
  var falseItems = 0
  /// Places where nothing is left, of how many.
  var elidedFound = 0
  var elided = 0

  init() {}

  init(_ item: GoldTable.Item, _ found: [Placeholder]) {
    var codePoints: [Int: Int] = [:]
    var offset = 0
    for (number, scalar) in item.text.unicodeScalars.enumerated() {
      codePoints[offset] = number
      offset += UTF8.width(scalar)
    }
    codePoints[offset] = item.text.unicodeScalars.count
    var wanted: [ClosedRange<Int>: String] = [:]
    for span in item.spans { wanted[span.start...span.end] = span.hides }
    for placeholder in found {
      guard let start = codePoints[placeholder.span.start],
        let end = codePoints[placeholder.span.end]
      else {
        extra += 1
        continue
      }
      if placeholder.family == .elided {
        if item.elided?.contains(where: { $0.at == start }) == true { elidedFound += 1 }
      } else if let hides = wanted[start...end] {
        right += 1
        if hides == placeholder.hides.rawValue { labelled += 1 }
      } else {
        extra += 1
      }
    }
    items = 1
    missed = wanted.count - right
    exactItems = missed == 0 && extra == 0 ? 1 : 0
    falseItems = wanted.isEmpty && extra > 0 ? 1 : 0
    elided = item.elided?.count ?? 0
  }

  mutating func add(_ other: GoldFigures) {
    items += other.items
    right += other.right
    labelled += other.labelled
    extra += other.extra
    missed += other.missed
    exactItems += other.exactItems
    falseItems += other.falseItems
    elidedFound += other.elidedFound
    elided += other.elided
  }

  var precision: Double { share(right, right + extra) }
  var recall: Double { share(right, right + missed) }
  var f1: Double { share(2 * right, 2 * right + extra + missed) }
  var labelAccuracy: Double { share(labelled, right) }
  var itemsExact: Double { share(exactItems, items) }

  private func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  /// A line for people.
  var shown: String {
    let shares = [precision, recall, f1, labelAccuracy, itemsExact].map {
      String(format: "%.3f", $0)
    }
    return "n \(items)  P \(shares[0])  R \(shares[1])  F1 \(shares[2])  label \(shares[3])  "
      + "exact \(shares[4])  false \(falseItems)  elided \(elidedFound)/\(elided)"
  }
}
