import Testing

@testable import Reporting

@Suite struct TextTableTests {
  @Test func columnsLineUpByCells() {
    var table = TextTable()
    table.add(["规则", "a", "x"])
    table.add(["ab", "全角", "y"])
    table.add(["c", "", "z"])
    #expect(table.text == "规则  a     x\nab    全角  y\nc           z\n")
  }

  @Test(arguments: [("a", 1), ("中", 2), ("，", 2), ("“", 1), ("e\u{301}", 1), ("𠮷", 2)])
  func width(text: String, cells: Int) { #expect(TextTable.width(text) == cells) }
}
