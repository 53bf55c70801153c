import Matching
import Yams

extension NodeReader {
  /// A pattern that ICU takes and that does not match everywhere, with the number of its groups.
  mutating func pattern(_ node: Node, of name: String) -> (source: String, groups: Int)? {
    guard let source = line(node, of: name) else { return nil }
    do {
      let pattern = try Pattern(source)
      guard !pattern.matchesEmpty else {
        complain("“\(name)”连空文字也匹配，会处处命中；请至少要求一个字", at: node)
        return nil
      }
      return (source, pattern.groupCount)
    } catch {
      complain(error.message, at: place(of: error.offset, in: node))
      return nil
    }
  }

  /// Where the code point `offset` of a scalar's text stands in the file, or the scalar itself where its
  /// text is not in the file as it is.
  func place(of offset: Int?, in node: Node) -> SourcePlace {
    let start = SourcePlace(node.mark)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let offset, let scalar = node.scalar, lines.indices.contains(start.line - 1)
    else { return start }
    let line = Array(lines[start.line - 1].unicodeScalars.dropFirst(start.column - 1))
    let quote: Unicode.Scalar? = line.first == "'" || line.first == "\"" ? line.first : nil
    var column = quote == nil ? 0 : 1
    for scalar in scalar.string.unicodeScalars.prefix(offset) {
      // '' in single quotes; \\ and \" in double ones.
      let escape: Unicode.Scalar? = quote == "'" ? "'" : quote == "\"" ? "\\" : nil
      if column + 1 < line.count, line[column] == escape, line[column + 1] == scalar { column += 1 }
      guard column < line.count, line[column] == scalar else { return start }
      column += 1
    }
    return SourcePlace(line: start.line, column: start.column + column)
  }
}
