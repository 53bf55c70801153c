import Matching
import Yams

/// A word as it stands in a list.
struct WordItem {
  enum Content {
    case word(String)
    /// All words of another list.
    case list(String)
  }

  var content: Content
  var place: SourcePlace
}

extension NodeReader {
  /// The words of a list: two characters at least, none twice as the matcher sees them.
  mutating func words(_ node: Node, of name: String, including: Bool = true) -> [WordItem] {
    var seen: [String: (word: String, line: Int)] = [:]
    var words: [WordItem] = []
    for item in items(node, of: name) {
      guard let word = line(item, of: name) else { continue }
      let place = SourcePlace(item.mark)
      if including, word.utf8.first == UInt8(ascii: "$") {
        words.append(WordItem(content: .list(String(word.dropFirst())), place: place))
        continue
      }
      let form = Self.plainForm(word)
      guard form.unicodeScalars.count >= 2 else {
        complain("“\(word)”太短：词至少两个字（空白和分隔符号不算）", at: place)
        continue
      }
      if let first = seen[form] {
        complain("“\(word)”与第 \(first.line) 行的“\(first.word)”重复，请删去一个", at: place)
        continue
      }
      seen[form] = (word, place.line)
      words.append(WordItem(content: .word(word), place: place))
    }
    return words
  }

  /// The words of a list, taken as they are written: one character is a word too, none stands twice, and a
  /// blank at a word's edge is a slip.
  ///
  /// - Parameter refusal: what is wrong with a word besides, nil for nothing.
  mutating func writtenWords(
    _ list: Node, of name: String, refusal: (String) -> String? = { _ in nil }
  ) -> [(text: String, node: Node)] {
    var seen: [String: Int] = [:]
    var words: [(text: String, node: Node)] = []
    for node in items(list, of: name) {
      guard let text = line(node, of: name) else { continue }
      if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
        complain("“\(text)”首尾不应有空白", at: node)
      } else if let refusal = refusal(text) {
        complain(refusal, at: node)
      } else if let line = seen[text] {
        complain("“\(text)”与第 \(line) 行的重复，请删去一个", at: node)
      } else {
        seen[text] = SourcePlace(node.mark).line
        words.append((text, node))
      }
    }
    return words
  }

  /// A word as it is matched, without the separators that may stand in it anywhere.
  private static func plainForm(_ word: String) -> String {
    var form = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      let folded = Fold.literal(scalar.value)
      if folded != 0, !Fold.isSeparator(folded), let scalar = Unicode.Scalar(folded) {
        form.append(scalar)
      }
    }
    return String(form)
  }
}
