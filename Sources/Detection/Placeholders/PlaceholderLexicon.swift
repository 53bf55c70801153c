import Matching
import TextModel

/// The words of all context rules, compiled: what stands around a mask, and what only looks like one.
public final class PlaceholderLexicon: Sendable {
  /// As given.
  public let rules: [ContextRule]
  /// What each rule says, and how loudly.
  let kinds: [HiddenKind?]
  let weights: [Int]
  /// Words behind a mask, read forwards; words before one, read backwards. Senses are numbers of `rules`.
  let after: WordTrie
  let before: WordTrie
  /// Nouns that close a phrase: heavy words behind a mask that make it an organisation or a title.
  let heads: WordTrie
  /// The part of frames before the mask, backwards, with its place in `frameList`, which has all frames
  /// that begin so.
  let frames: WordTrie
  let frameList: [[(rule: Int, after: [UInt32])]]
  let hints: WordTrie
  let lookalikes: WordTrie
  /// Remains, without the `~`, with the number in `elidedList`.
  let elided: WordTrie
  let elidedList: [(rule: Int, places: [Int])]
  /// The scan over bytes that these words need.
  let scan: MaskScan

  /// O(*n*) in the words.
  public init(_ rules: [ContextRule]) {
    self.rules = rules
    kinds = rules.map(\.hides)
    weights = rules.map(\.weight)
    func each(_ words: (ContextRule) -> [String], backwards: Bool = false) -> WordTrie {
      WordTrie(
        rules.enumerated().flatMap { number, rule in
          words(rule).map { word in
            let scalars = Self.scalars(word)
            return (backwards ? Array(scalars.reversed()) : scalars, number)
          }
        })
    }
    after = each(\.after)
    before = each(\.before, backwards: true)
    heads = each { rule in
      rule.hides == .organisation && rule.weight >= 4 || rule.hides == .title && rule.weight >= 4
        ? rule.after : []
    }
    hints = each(\.hints)
    lookalikes = each(\.lookalikes)
    var frameWords: [([UInt32], Int)] = []
    var frameList: [[(Int, [UInt32])]] = []
    var frameNumbers: [[UInt32]: Int] = [:]
    var elidedWords: [([UInt32], Int)] = []
    var elidedList: [(Int, [Int])] = []
    for (number, rule) in rules.enumerated() {
      for frame in rule.frames {
        let head = Array(Self.scalars(frame.before).reversed())
        let place = frameNumbers[head] ?? frameList.count
        if place == frameList.count {
          frameNumbers[head] = place
          frameWords.append((head, place))
          frameList.append([])
        }
        frameList[place].append((number, Self.scalars(frame.after)))
      }
      for text in rule.elided {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false).map {
          Self.scalars(String($0))
        }
        // 于~年~月~日: one remainder, three places.
        var places: [Int] = []
        for part in parts.dropLast() { places.append((places.last ?? 0) + part.count) }
        elidedWords.append((Array(parts.joined()), elidedList.count))
        elidedList.append((number, places))
      }
    }
    frames = WordTrie(frameWords)
    self.frameList = frameList
    elided = WordTrie(elidedWords)
    self.elidedList = elidedList
    let firsts = rules.flatMap(\.hints).compactMap { Self.scalars($0).first }
    let requests = LineReader.requests.compactMap { $0.description.unicodeScalars.first?.value }
    // 您的姓名, 具体日期: a word of up to three scalars before a hint.
    scan = MaskScan(
      remains: elidedWords.map(\.0), hints: ScalarSet(firsts + requests))
  }

  static func scalars(_ word: String) -> [UInt32] {
    word.unicodeScalars.map { WordTrie.fold(MaskLine.narrow($0.value)) }
  }
}
