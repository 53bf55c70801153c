import Configuration
import Detection
import Testing

/// Tables of codes that exist.
@Suite struct CodeTableTests {
  static let good = """
    id: shop-codes
    title: 店号
    source: 自编
    licence: CC0
    codes: |
      1101-1105 1201
      13 1401

    """

  @Test func read() throws {
    let table = try CodeTable(reading: RuleFile(name: "t", bytes: Array(Self.good.utf8)))
    #expect(table == CodeTable(id: "shop-codes", codes: "1101-1105 1201\n13 1401\n"))
  }

  struct Broken: Sendable, CustomTestStringConvertible {
    var replaced: String
    var with: String
    var complaint: String
    var testDescription: String { complaint }
  }

  static let broken: [Broken] = [
    .init(replaced: "licence", with: "license", complaint: "4:1：码表没有“license”这个键，是否为“licence”？"),
    .init(replaced: "source: 自编\n", with: "", complaint: "1:1：码表缺少 source（出处）"),
    .init(
      replaced: "shop-codes", with: "Shop", complaint: "1:5：id“Shop”应只用小写字母、数字和“-”，如 county-codes"),
    .init(
      replaced: "1401", with: "14x1",
      complaint: "7:6：“14x1”应为代码或其范围，如 110105、110000-110102，至多 10 位数字"),
    .init(replaced: "1101-1105", with: "1101-110", complaint: "6:3：“1101-110”两端的位数应相同"),
    .init(replaced: "1101-1105", with: "1105-1101", complaint: "6:3：“1105-1101”应由小到大"),
    .init(replaced: "|\n  1101-1105 1201\n  13 1401", with: "''", complaint: "5:8：“codes”不能为空"),
  ]

  @Test(arguments: broken)
  func refused(file: Broken) {
    let text = Self.good.replacing(file.replaced, with: file.with)
    do {
      _ = try CodeTable(reading: RuleFile(name: "t", bytes: Array(text.utf8)))
      Issue.record("read")
    } catch {
      let complaints = error.problems.map {
        "\($0.place?.line ?? 0):\($0.place?.column ?? 0)：\($0.message)"
      }
      #expect(complaints == [file.complaint])
    }
  }
}
