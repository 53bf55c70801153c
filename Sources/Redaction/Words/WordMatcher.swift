import Matching
import TextModel

/// A list of words and patterns made ready: where in a text an entry stands.
///
/// Patterns run on sentences in which one of their literals stands; where no literal is known, on all. So a
/// match never goes beyond a sentence, or beyond `longestPiece` bytes of one that has no end.
struct WordMatcher: Sendable {
  /// An entry in a text, or a piece of text that a pattern had not the time to examine.
  struct Match {
    var entry: Int
    var span: ByteSpan
    var isOverrun = false
  }

  private static let longestPiece = 4096
  /// What a piece begins with of the one before, so that a match at the cut is seen.
  private static let overlap = 512

  private let table: WordTable
  /// For each word of the table its entry.
  private let entries: [Int]
  private let patterns: [(entry: Int, pattern: Pattern)]
  /// Numbers into `patterns`.
  private let always: [Int]
  /// Nil where no pattern holds any: a table takes as long to make as many a text to read.
  private let literals: LiteralTable?
  private let owners: [[Int]]

  var isEmpty: Bool { table.isEmpty && patterns.isEmpty }

  /// - Throws: an entry that is no pattern, that matches a text with nothing in it, or that is empty.
  init(
    _ list: [Policy.WordMatch], policy: String, list name: String = "allow"
  ) throws(RedactionProblem) {
    var words: [[UInt32]] = []
    var entries: [Int] = []
    var patterns: [(entry: Int, pattern: Pattern)] = []
    var always: [Int] = []
    var numbers: [[UInt32]: Int] = [:]
    var owners: [[Int]] = []
    for (index, entry) in list.enumerated() {
      func problem(_ kind: RedactionProblem.Kind) -> RedactionProblem {
        RedactionProblem(kind, policy: policy, list: name)
      }
      switch entry {
      case .word(let text):
        let folded = WordTable.fold(text)
        guard !folded.isEmpty else { throw problem(.emptyWord(entry: index + 1)) }
        words.append(folded)
        entries.append(index)
      case .pattern(let source):
        let pattern: Pattern
        do throws(PatternError) { pattern = try Pattern(source) } catch {
          throw problem(.pattern(entry: index + 1, message: error.message))
        }
        guard !pattern.matchesEmpty else {
          throw problem(.pattern(entry: index + 1, message: "正则表达式能匹配空文本，会处处命中"))
        }
        let known = (PatternSyntax(source).literals ?? []).map { LiteralTable.fold($0) }
        if known.isEmpty || known.contains(where: { $0.isEmpty || $0.count > LiteralTable.longest })
        {
          always.append(patterns.count)
        } else {
          for literal in known {
            let number = numbers[literal] ?? owners.count
            if number == owners.count { owners.append([]) }
            numbers[literal] = number
            owners[number].append(patterns.count)
          }
        }
        patterns.append((index, pattern))
      }
    }
    table = WordTable(words)
    self.entries = entries
    self.patterns = patterns
    self.always = always
    self.owners = owners
    literals =
      numbers.isEmpty ? nil : LiteralTable(numbers.sorted { $0.value < $1.value }.map(\.key))
  }

  /// All matches in `bytes`, in the order of their beginnings; they may overlap.
  func matches(in bytes: borrowing Swift.Span<UInt8>) -> [Match] {
    var hits: [WordTable.Hit] = []
    table.scan(bytes, 0..<bytes.count, into: &hits)
    var matches = hits.map { Match(entry: entries[$0.word], span: ByteSpan($0.start, $0.end)) }
    if !patterns.isEmpty {
      matchPatterns(in: bytes, into: &matches)
      matches.sort { ($0.span, $0.entry) < ($1.span, $1.entry) }
    }
    return matches
  }

  private func matchPatterns(in bytes: borrowing Swift.Span<UInt8>, into matches: inout [Match]) {
    var found: [LiteralTable.Hit] = []
    literals?.scan(bytes, 0..<bytes.count, into: &found)
    if found.isEmpty, always.isEmpty { return }
    found.sort()
    var next = 0
    var start = 0
    while start < bytes.count {
      let end = Self.pieceEnd(bytes, from: start)
      var candidates = Set(always)
      while next < found.count, found[next].start < end {
        candidates.formUnion(owners[found[next].literal])
        next += 1
      }
      if !candidates.isEmpty {
        let isCut = start > 0 && !Self.isEnd(bytes, before: start)
        var from = max(0, start - (isCut ? Self.overlap : 0))
        while from < start, bytes[from] & 0xC0 == 0x80 { from += 1 }
        let text = PatternText(bytes, from..<end)
        for candidate in candidates.sorted() { run(candidate, text, from..<end, into: &matches) }
      }
      start = end
    }
  }

  private func run(
    _ number: Int, _ text: PatternText, _ piece: Range<Int>, into matches: inout [Match]
  ) {
    let (entry, pattern) = patterns[number]
    var from = 0
    while from <= text.units.count {
      do throws(BudgetExceeded) {
        guard let whole = try pattern.firstMatch(in: text, from: from)?.first ?? nil else { return }
        if !whole.isEmpty {
          let bytes = text.bytes(whole)
          matches.append(
            Match(entry: entry, span: ByteSpan(bytes.lowerBound, bytes.upperBound)))
        }
        from = max(whole.upperBound, from + 1)
      } catch {
        let span = ByteSpan(piece.lowerBound, piece.upperBound)
        matches.append(Match(entry: entry, span: span, isOverrun: true))
        return
      }
    }
  }

  /// Behind the next 。！？； or line end, or where a piece is long enough.
  private static func pieceEnd(_ bytes: borrowing Swift.Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let scalar = bytes.quickScalar(at: position)
      position = min(position + Swift.Span<UInt8>.width(of: bytes[position]), bytes.count)
      if isStop(scalar) || position - start >= longestPiece { return position }
    }
    return bytes.count
  }

  private static func isEnd(_ bytes: borrowing Swift.Span<UInt8>, before position: Int) -> Bool {
    isStop(bytes.scalar(at: bytes.scalarStart(before: position)))
  }

  private static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A, 0x3002, 0xFF01, 0xFF1F, 0xFF1B: true
    default: false
    }
  }
}
