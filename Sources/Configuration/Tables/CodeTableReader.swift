import Detection
import Yams

extension CodeTable {
  /// The table of a file.
  ///
  /// - Throws: all that is wrong with it; at least one complaint.
  public init(reading file: RuleFile) throws(CodeTableErrors) {
    var reader = CodeTableReader(file)
    let table = reader.table()
    let problems = reader.nodes.problems
    guard let table, problems.isEmpty else { throw CodeTableErrors(problems: problems) }
    self = table
  }
}

/// What is wrong with a table's file.
public struct CodeTableErrors: Error, Sendable, CustomStringConvertible {
  /// In the order of the file.
  public let problems: [ConfigurationError]

  /// The message for users.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Every key that a table's file may use. All must be there.
public enum CodeTableKeys {
  /// Of a table. `source` and `licence` are for whoever keeps the table.
  public static let table = ["id", "title", "source", "licence", "codes"]
}

/// Reads a table of codes that exist. Its codes are judged here, once, so that whoever uses them need not.
struct CodeTableReader {
  var nodes: NodeReader
  private let root: Node?
  /// Codes of so many digits can be held.
  private static let lengths = 1...10

  init(_ file: RuleFile) { (nodes, root) = RuleDocument.opened(file) }

  mutating func table() -> CodeTable? {
    guard let root, root.scalar?.string != "" else {
      if nodes.problems.isEmpty { nodes.complain("码表文件是空的", at: nil) }
      return nil
    }
    guard let fields = nodes.fields(root, of: "码表", keys: CodeTableKeys.table) else { return nil }
    let id = required("id", "如 county-codes", fields).flatMap { identifier($0) }
    for (name, meaning) in [("title", "中文名称"), ("source", "出处"), ("licence", "许可")] {
      if let node = required(name, meaning, fields) { _ = nodes.line(node, of: name) }
    }
    guard let node = required("codes", "代码，以空白隔开", fields) else { return nil }
    let codes = codes(node)
    guard let id, let codes else { return nil }
    return CodeTable(id: id, codes: codes)
  }

  private mutating func required(_ name: String, _ meaning: String, _ fields: Fields) -> Node? {
    if let node = fields[name] { return node }
    if fields.lacks(name) { nodes.complain("码表缺少 \(name)（\(meaning)）", at: fields.place) }
    return nil
  }

  private mutating func identifier(_ node: Node) -> String? {
    guard let text = nodes.line(node, of: "id") else { return nil }
    guard RuleReader.isKebab(text[...]) else {
      nodes.complain("id“\(text)”应只用小写字母、数字和“-”，如 county-codes", at: node)
      return nil
    }
    return text
  }

  private mutating func codes(_ node: Node) -> String? {
    guard let text = nodes.text(node, of: "codes") else { return nil }
    // A block's text begins under its key.
    let isBlock = node.scalar?.style == .literal
    let start = SourcePlace(node.mark)
    let before = nodes.problems.count
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      for word in line.split(whereSeparator: \.isWhitespace) {
        guard let complaint = Self.complaint(about: word) else { continue }
        let place = isBlock ? blockPlace(of: word, from: start.line + 1 + index) : start
        nodes.complain(complaint, at: place)
      }
    }
    if text.allSatisfy(\.isWhitespace) { nodes.complain("“codes”不能为空", at: node) }
    return nodes.problems.count == before ? text : nil
  }

  /// Where a word stands in a line of the file.
  private func blockPlace(of word: Substring, from line: Int) -> SourcePlace {
    let lines = nodes.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1), let range = lines[line - 1].firstRange(of: word) else {
      return SourcePlace(line: line, column: 1)
    }
    let before = lines[line - 1][..<range.lowerBound].unicodeScalars.count
    return SourcePlace(line: line, column: before + 1)
  }

  /// What is wrong with a code, or a range of codes; nil if nothing is.
  private static func complaint(about word: Substring) -> String? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count <= 2, ends.allSatisfy({ lengths.contains($0.utf8.count) && isNumber($0) })
    else { return "“\(word)”应为代码或其范围，如 110105、110000-110102，至多 \(lengths.upperBound) 位数字" }
    guard let first = ends.first, let last = ends.last, ends.count == 2 else { return nil }
    if first.utf8.count != last.utf8.count { return "“\(word)”两端的位数应相同" }
    return first.utf8.lexicographicallyPrecedes(last.utf8) ? nil : "“\(word)”应由小到大"
  }

  private static func isNumber(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
