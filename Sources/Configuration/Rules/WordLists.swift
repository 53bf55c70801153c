import Detection
import Yams

/// The word lists of all files that are read together, by name.
struct WordLists {
  private struct Entry {
    var list: WordList
    var items: [WordItem]
    var place: SourcePlace
    var document: Int
  }

  private var entries: [Entry] = []
  private var indices: [String: Int] = [:]
  private var resolved: [String: [String]] = [:]
  /// Lists that are at hand without a file; a file's own list of the same name takes the place.
  private let known: [String: [String]]

  init(known: [WordList]) {
    self.known = Dictionary(known.map { ($0.name, $0.words) }) { first, _ in first }
  }

  /// The lists of the files, resolved.
  var all: [WordList] {
    entries.map { entry in
      var list = entry.list
      list.words = resolved[list.name] ?? []
      return list
    }
  }

  /// Takes the lists of a document.
  mutating func add(_ document: inout RuleDocument, number: Int) {
    for (key, value) in document.lists {
      guard let name = document.nodes.line(key, of: "词表的名称") else { continue }
      let place = SourcePlace(key.mark)
      guard Self.isName(name) else {
        document.nodes.complain("词表的名称“\(name)”应由小写字母、数字和“-”组成，以字母开头", at: place)
        continue
      }
      let items = document.nodes.words(value, of: name)
      if let index = indices[name] {
        let other = entries[index].list
        document.nodes.complain("词表“\(name)”已在 \(other.source):\(other.line) 定义，请改名或合并", at: place)
        continue
      }
      indices[name] = entries.count
      let list = WordList(name: name, words: [], source: document.file, line: place.line)
      entries.append(Entry(list: list, items: items, place: place, document: number))
    }
  }

  /// Resolves what the lists include. Complaints go to the documents, by their numbers.
  mutating func resolve(_ documents: inout [RuleDocument]) {
    for entry in entries { _ = words(of: entry.list.name, path: [], documents: &documents) }
  }

  private mutating func words(
    of name: String, path: [String], documents: inout [RuleDocument]
  ) -> [String] {
    if let words = resolved[name] { return words }
    guard let index = indices[name] else { return known[name] ?? [] }
    let entry = entries[index]
    var words = DistinctWords()
    for item in entry.items {
      switch item.content {
      case .word(let word): words.add([word])
      case .list(let other):
        if let message = complaint(about: other) {
          documents[entry.document].nodes.complain(message, at: item.place)
        } else if other == name || path.contains(other) {
          let circle = (path + [name]).drop { $0 != other } + [other]
          documents[entry.document].nodes.complain(
            "词表互相引用，没有尽头：\(circle.joined(separator: " → "))", at: item.place)
        } else {
          words.add(self.words(of: other, path: path + [name], documents: &documents))
        }
      }
    }
    resolved[name] = words.all
    return words.all
  }

  /// The words of `items`, or nil where a list is unknown, which `nodes` then complains of.
  func words(_ items: [WordItem], _ nodes: inout NodeReader) -> [String]? {
    var words = DistinctWords()
    var isComplete = true
    for item in items {
      switch item.content {
      case .word(let word): words.add([word])
      case .list(let name):
        if let message = complaint(about: name) {
          nodes.complain(message, at: item.place)
          isComplete = false
        }
        words.add(resolved[name] ?? known[name] ?? [])
      }
    }
    return isComplete ? words.all : nil
  }

  private func complaint(about name: String) -> String? {
    if indices[name] != nil || known[name] != nil { return nil }
    let names = Set(indices.keys).union(known.keys).sorted()
    if names.isEmpty { return "没有词表“\(name)”；词表写在文件的 words 里" }
    return "没有词表“\(name)”" + NodeReader.hint(name, names)
  }

  private static func isName(_ name: String) -> Bool {
    name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
      && name.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
  }
}

/// Words in the order in which they came first.
private struct DistinctWords {
  private(set) var all: [String] = []
  private var seen: Set<String> = []

  mutating func add(_ words: [String]) {
    for word in words where seen.insert(word).inserted { all.append(word) }
  }
}
