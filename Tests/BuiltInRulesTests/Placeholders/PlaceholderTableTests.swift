import Detection
import Foundation
import Testing

/// How well placeholders are found in texts of many genres: three tables by three hands, and the sample
/// beside the clone where it is there. The floors lie a little below what was measured last; a change that
/// breaks one has made something worse.
///
/// `LIUBAI_FIGURES=1` prints the figures. The misses of `third` are not looked at: it stays a blind measure.
@Suite struct PlaceholderTableTests {
  struct Floor: Sendable {
    var table: String
    var f1: Double
    var labelAccuracy: Double
    var itemsExact: Double
    /// Items without a placeholder in which one may be found.
    var falseItems: Int
  }

  @Test(arguments: [
    Floor(table: "first", f1: 0.97, labelAccuracy: 0.95, itemsExact: 0.95, falseItems: 0),
    Floor(table: "second", f1: 0.92, labelAccuracy: 0.95, itemsExact: 0.85, falseItems: 5),
    Floor(table: "third", f1: 0.93, labelAccuracy: 0.89, itemsExact: 0.84, falseItems: 6),
  ])
  func table(floor: Floor) throws {
    let table = try GoldTable(named: floor.table)
    #expect(table.items.count >= 240)
    measure(table, floor)
  }

  private static let shared: URL? = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/gold/placeholders.jsonl").standardizedFileURL
    return FileManager.default.fileExists(atPath: file.path()) ? file : nil
  }()

  @Test(.enabled(if: shared != nil, "no ../shared/gold/placeholders.jsonl beside the clone"))
  func sampleBesideTheClone() throws {
    let floor = Floor(
      table: "shared", f1: 0.97, labelAccuracy: 0.92, itemsExact: 0.93, falseItems: 1)
    measure(try GoldTable(#require(Self.shared)), floor)
  }

  private func measure(_ table: GoldTable, _ floor: Floor) {
    let (genres, all) = table.figures(.builtIn)
    if ProcessInfo.processInfo.environment["LIUBAI_FIGURES"] != nil {
      let lines = (genres + [("all", all)]).map {
        "\(floor.table) \($0.0.padding(toLength: 12, withPad: " ", startingAt: 0)) \($0.1.shown)"
      }
      print(lines.joined(separator: "\n"))
    }
    #expect(all.f1 >= floor.f1)
    #expect(all.labelAccuracy >= floor.labelAccuracy)
    #expect(all.itemsExact >= floor.itemsExact)
    #expect(all.falseItems <= floor.falseItems)
  }
}
