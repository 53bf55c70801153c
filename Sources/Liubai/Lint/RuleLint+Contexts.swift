import Detection
import TextModel

extension RuleLint {
  /// What can be said against entries of the placeholder lexicon: words that count twice, examples that do
  /// not show a word of their entry.
  static func remarks(_ contexts: [ContextRule], beside others: [ContextRule]) -> [Remark] {
    var owners: [ContextWord: String] = [:]
    for context in others { own(context, &owners) }
    var remarks: [Remark] = []
    for context in contexts {
      let twice = words(of: context).compactMap { word in
        owners[word].map { "\(word.text)（\($0)）" }
      }
      if !twice.isEmpty {
        remarks.append(
          remark(context, "另一条同类语境里也有的词 \(twice.count) 个，分量会重复计算：\(shown(twice))", isProblem: true))
      }
      own(context, &owners)
      let idle = (context.finds + (context.hides == nil ? context.keeps : [])).filter {
        !shows(context, $0)
      }
      if !idle.isEmpty {
        remarks.append(remark(context, "例子里没有它的词：\(shown(idle))", isProblem: false))
      }
    }
    return remarks
  }

  /// A word with what it says, and on which side of a mask.
  private struct ContextWord: Hashable {
    var text: String
    var side: Side
    var hides: HiddenKind?

    enum Side: Hashable {
      case after, before, frame, hint, elided, lookalike
    }
  }

  private static func words(of context: ContextRule) -> [ContextWord] {
    let sides: [(ContextWord.Side, [String])] = [
      (.after, context.after), (.before, context.before),
      (.frame, context.frames.map { "\($0.before)~\($0.after)" }), (.hint, context.hints),
      (.elided, context.elided), (.lookalike, context.lookalikes),
    ]
    return sides.flatMap { side, words in
      words.map { ContextWord(text: $0, side: side, hides: context.hides) }
    }
  }

  private static func own(_ context: ContextRule, _ owners: inout [ContextWord: String]) {
    for word in words(of: context) where owners[word] == nil { owners[word] = context.id }
  }

  /// Whether the pieces of one of the entry's words stand in `text`, in their order.
  private static func shows(_ context: ContextRule, _ text: String) -> Bool {
    words(of: context).contains { word in
      var rest = text[...]
      for piece in word.text.split(separator: "~") {
        guard let range = rest.firstRange(of: piece) else { return false }
        rest = rest[range.upperBound...]
      }
      return true
    }
  }

  private static func remark(
    _ context: ContextRule, _ message: String, isProblem: Bool
  ) -> Remark {
    Remark(id: context.id, place: context.place, isProblem: isProblem, message: message)
  }
}
