import Yams

/// A rule file taken apart: its lists and its rules, or entries of the placeholder lexicon, as nodes, not
/// judged yet.
///
/// A file is one rule, a list of rules, or `words` and `rules`.
struct RuleDocument {
  var nodes: NodeReader
  private(set) var lists: [(key: Node, value: Node)] = []
  private(set) var rules: [Node] = []

  var file: String { nodes.file }

  init(_ source: RuleFile) {
    let root: Node?
    (nodes, root) = Self.opened(source)
    if let root { split(root) }
  }

  /// A file's reader and its root; nil where there is none or something is wrong, which the reader knows.
  static func opened(_ source: RuleFile) -> (nodes: NodeReader, root: Node?) {
    guard var text = String(validating: source.bytes, as: UTF8.self) else {
      var nodes = NodeReader(file: source.name, text: "")
      nodes.complain("不是有效的 UTF-8，请另存为 UTF-8", at: nil)
      return (nodes, nil)
    }
    // Yams counts a mark at the head as a column of its own.
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    var nodes = NodeReader(file: source.name, text: text)
    do {
      return (nodes, try Self.root(text))
    } catch let error as YamlError {
      nodes.complain(ConfigurationError(error, file: source.name, text: text))
    } catch let error as AnchorFound {
      nodes.complain("规则文件不用锚点（&）和别名（*）；多处共用的词写进 words", at: error.place)
    } catch {
      nodes.complain("不是有效的 YAML", at: nil)
    }
    return (nodes, nil)
  }

  private mutating func split(_ root: Node) {
    if let scalar = root.scalar, scalar.string.isEmpty { return }
    if let sequence = root.sequence {
      rules = Array(sequence)
      return
    }
    guard let mapping = root.mapping else {
      return nodes.complain("应为一条规则（以 id 开头）、规则的列表，或 words 与 rules", at: root)
    }
    let names = mapping.keys.map { $0.scalar?.string ?? "" }
    // `words` is a key of rules too; a list of lists it is only where it has members.
    let isRule =
      names.contains("id")
      || !names.contains("rules") && mapping["words"]?.mapping == nil
    if isRule {
      rules = [root]
      return
    }
    guard let fields = nodes.fields(root, of: "文件", keys: RuleKeys.file) else { return }
    if let words = fields["words"] {
      if let mapping = words.mapping {
        lists = mapping.map { ($0.key, $0.value) }
      } else {
        nodes.complain("“words”应为“词表名: [词, …]”", at: words)
      }
    }
    if let node = fields["rules"] { rules = nodes.items(node, of: "rules") }
  }

  private struct AnchorFound: Error {
    var place: SourcePlace
  }

  /// Aliases are refused while the parser still knows the anchors: a few lines of them can stand for
  /// more nodes than any memory holds.
  private static func root(_ text: String) throws -> Node? {
    let parser = try Parser(yaml: text, resolver: .basic)
    let root = try parser.singleRoot()
    try withExtendedLifetime(parser) { if let root { try refuseAnchors(root) } }
    return root
  }

  private static func refuseAnchors(_ node: Node) throws {
    if node.anchor != nil { throw AnchorFound(place: SourcePlace(node.mark)) }
    if let sequence = node.sequence {
      for item in sequence { try refuseAnchors(item) }
    } else if let mapping = node.mapping {
      for (key, value) in mapping {
        try refuseAnchors(key)
        try refuseAnchors(value)
      }
    }
  }
}
