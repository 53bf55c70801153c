import Detection
import Yams

extension NodeReader {
  /// A form of an identifier, in the language of `IdentifierPattern`.
  mutating func identifierPattern(_ node: Node, of name: String) -> String? {
    guard let source = line(node, of: name) else { return nil }
    do throws(IdentifierPatternError) {
      _ = try IdentifierPattern(source)
      return source
    } catch {
      complain("“\(name)”：\(error.description)", at: place(of: error.offset, in: node))
      return nil
    }
  }
}
