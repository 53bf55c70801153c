import Foundation
import Randomness
import SwiftCSV
import Testing
import TextModel

@testable import Liubai

/// The scanner of tables against a reader of its own kind (SwiftCSV), and against itself.
@Suite struct TableCellTests {
  private static let comma = UInt8(ascii: ",")

  /// The rows of a table, each a list of what its cells say.
  private func rows(_ text: String) throws -> [[String]] {
    let bytes = Array(text.utf8)
    var reader = TableReader(
      separator: Self.comma, fields: [], idField: "id", hasHeader: false, policy: nil,
      refusesRagged: false)
    reader.readHeader(LineBatch(bytes: bytes, offset: 0, firstLine: 1))
    var rows: [[String]] = []
    var start = 0
    while start < bytes.count {
      let row = reader.row(bytes.span, from: start)
      let cells = try TableCell.all(bytes.span, row.span, separator: Self.comma)
      rows.append(cells.map { String(decoding: $0.text(bytes.span), as: UTF8.self) })
      start = row.next
    }
    return rows
  }

  private func generated(_ generator: inout SplitMix) -> (text: String, rows: [[String]]) {
    let parts = ["张三", "13800138000", ",", "\"", "\n", "\r\n", " ", "a", "；", "", "\"\""]
    let columns = Int.random(in: 1...4, using: &generator)
    let lineEnd = ["\n", "\r\n"].randomElement(using: &generator) ?? "\n"
    var text = ""
    var rows: [[String]] = []
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      var row: [String] = []
      var cells: [String] = []
      for _ in 0..<columns {
        var value = ""
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
          value += parts.randomElement(using: &generator) ?? ""
        }
        let needsMarks = value.contains { [",", "\"", "\n", "\r\n", "\r"].contains($0) }
        let isQuoted =
          needsMarks || columns == 1 && value.isEmpty || Bool.random(using: &generator)
        cells.append(isQuoted ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value)
        row.append(value)
      }
      text += cells.joined(separator: ",") + lineEnd
      rows.append(row)
    }
    return (text, rows)
  }

  @Test func readAsOthersRead() throws {
    var generator = SplitMix(5)
    for _ in 0..<2_000 {
      let (text, expected) = generated(&generator)
      #expect(try rows(text) == expected)
      // SwiftCSV takes a first row for heads.
      let oracle = try EnumeratedCSV(string: "h\n" + text, delimiter: .comma)
      guard expected.first?.count == 1 else { continue }
      #expect(
        oracle.rows.map { Self.withoutLeadingBlanks($0.first ?? "") }
          == expected.map { Self.withoutLeadingBlanks($0[0]) })
    }
  }

  @Test func readAsOthersReadWide() throws {
    var generator = SplitMix(6)
    for _ in 0..<2_000 {
      let (text, expected) = generated(&generator)
      let heads = (0..<(expected.first?.count ?? 1)).map { "h\($0)" }.joined(separator: ",")
      let oracle = try EnumeratedCSV(string: heads + "\n" + text, delimiter: .comma)
      #expect(
        oracle.rows.map { $0.map(Self.withoutLeadingBlanks) }
          == expected.map { $0.map(Self.withoutLeadingBlanks) })
    }
  }

  /// SwiftCSV drops the blanks before a cell; RFC 4180 (section 2, rule 4) has them as part of it.
  private static func withoutLeadingBlanks(_ cell: String) -> String {
    String(cell.drop { $0 == " " })
  }

  /// A cell that is written anew says what it is to say, and no other byte changes.
  @Test func written() throws {
    var generator = SplitMix(7)
    let values = ["138****8000", "a,b", "\"", "甲\n乙", "", " x"]
    for _ in 0..<2_000 {
      let (text, expected) = generated(&generator)
      let bytes = Array(text.utf8)
      let reader = TableReader(
        separator: Self.comma, fields: [], idField: "id", hasHeader: false, policy: nil,
        refusesRagged: false)
      let row = reader.row(bytes.span, from: 0)
      let cells = try TableCell.all(bytes.span, row.span, separator: Self.comma)
      let index = Int.random(in: 0..<cells.count, using: &generator)
      let value = values.randomElement(using: &generator) ?? ""
      let edit = Edit(
        span: cells[index].span,
        replacement: cells[index].bytes(saying: Array(value.utf8), separator: Self.comma))
      let result = String(decoding: Edit.apply([edit], to: bytes), as: UTF8.self)
      var wanted = expected
      wanted[0][index] = value
      // A lone empty cell without marks is no cell.
      if wanted[0] == [""], !cells[index].isQuoted { continue }
      #expect(try rows(result) == wanted)
    }
  }

  @Test func oddCells() throws {
    #expect(try rows("a\"b,\"c\"d,\"\"\"\"\n") == [["a\"b", "cd", "\""]])
    #expect(throws: RecordRejection.self) { try rows("a,\"b\n") }
  }

  /// Rows are the same however the stream is cut.
  @Test func cutAnywhere() throws {
    var generator = SplitMix(8)
    for _ in 0..<500 {
      let (text, _) = generated(&generator)
      let bytes = Array(text.utf8)
      var cutter = LineCutter(
        blockSize: Int.random(in: 1...20, using: &generator), maxLine: 1_000,
        separator: Self.comma)
      var start = 0
      var whole: [UInt8] = []
      func take(_ piece: LineCutter.Piece?) throws {
        guard case .lines(let batch)? = piece else { return }
        #expect(batch.offset == whole.count)
        whole += batch.bytes
        _ = try rows(String(decoding: batch.bytes, as: UTF8.self))
      }
      while start < bytes.count {
        let end = min(bytes.count, start + Int.random(in: 1...7, using: &generator))
        cutter.append(bytes[start..<end])
        start = end
        while let piece = cutter.next() { try take(piece) }
      }
      cutter.finish()
      while let piece = cutter.next() { try take(piece) }
      #expect(whole == bytes)
    }
  }
}
