import TextModel

/// What a whole document tells about its masks: whether it is Markdown, an examination paper, and what it
/// masks with.
struct DocumentHabits: Sendable {
  /// Where the first line stands that only Markdown has, as the offset of its end; none where it is
  /// `Int.max`. Places instead of counts, so that a decision before the end of the section asks only
  /// what stands before it, wherever the text was cut.
  var markdown = Int.max
  /// The first line that only examinations have.
  private var exam = Int.max
  /// The first line that explains what a star means.
  private var legend = Int.max
  /// What stands behind this does not count yet.
  var horizon = Int.max
  /// Sure masks by style.
  private var styles = [Int](repeating: 0, count: MaskStyle.allCases.count)
  /// What sure masks hide, by what stands beside them.
  private var places: [UInt64: HiddenVotes] = [:]

  private static let placeLimit = 4096

  /// - Parameter offset: of the line's end, in the document.
  mutating func meet(_ line: MaskLine, at offset: Int, asksExam: Bool) {
    if asksExam, exam > offset, ExamSign.stands(in: line) { exam = offset }
    if legend > offset, Self.explainsStar(line) { legend = offset }
  }

  mutating func add(_ other: DocumentHabits) {
    markdown = min(markdown, other.markdown)
    exam = min(exam, other.exam)
    legend = min(legend, other.legend)
  }

  /// Takes note of a mask that its own line makes sure.
  mutating func meet(_ mask: MaskCandidate) {
    guard mask.strength >= PlaceholderSection.sure else { return }
    styles[mask.style.index] += 1
    let leader = mask.votes.leader
    guard leader.votes >= 4, places.count < Self.placeLimit else { return }
    for place in [mask.before, mask.after] where place != 0 {
      places[place, default: HiddenVotes()][leader.kind] += 2
    }
  }

  var isMarkdown: Bool { markdown < horizon }
  var isExam: Bool { exam < horizon }
  /// Whether a star refers to a note.
  var explainsStar: Bool { legend < horizon }

  /// *为预计数, 注：*表示…, 带*的…
  private static func explainsStar(_ line: MaskLine) -> Bool {
    guard line.holds(ascii: 0x2A), let star = line.first(0x2A) else { return false }
    let isFirst =
      star == line.head || line[star - 1] == 0x3A || line[star - 1] == 0x5E26
      || line[star - 1] == 0x6807
    let next = line.skippingBlanks(star + 1)
    return isFirst
      && ["为", "表示", "注", "号", "代表", "的", "為", "號", "：", "系", "指"].contains {
        line.spells($0, at: next)
      }
  }

  /// What a document that masks with `style` elsewhere says for one more of it.
  func bonus(_ style: MaskStyle) -> Int {
    let count = styles[style.index]
    return count >= 3 ? 2 : count >= 1 ? 1 : 0
  }

  /// Whether more than one mask of `style` is sure.
  func isUsual(_ style: MaskStyle) -> Bool { styles[style.index] > 1 }

  /// What the same surroundings hid elsewhere.
  func votes(_ mask: MaskCandidate) -> HiddenVotes {
    var sum = HiddenVotes()
    for place in [mask.before, mask.after] where place != 0 {
      if let votes = places[place] { sum.add(votes.capped(at: 2)) }
    }
    return sum
  }
}

extension MaskStyle {
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension HiddenVotes {
  func capped(at limit: Int) -> HiddenVotes {
    var result = HiddenVotes()
    for kind in HiddenKind.allCases { result[kind] = min(limit, self[kind]) }
    return result
  }
}
