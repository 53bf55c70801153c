import Detection
import Matching

/// The options of a cleaner, worked out once: which stages run, and which pairs of neighbours make a
/// line worth reading twice.
struct CleaningPlan: Sendable {
  let rules: RuleSet
  /// What takes content out; nil: nothing does.
  let engine: RuleEngine?
  /// Its literals, for the scan; none without an engine.
  let literals: LiteralTable
  /// Lines that left nothing behind, of all that is cleaned.
  let gone = GoneLines()
  let triggers: TriggerTable
  let paragraphs: ParagraphCleaner
  let joins: JoinRule

  init(_ options: CleaningOptions) {
    let rules = options.rules
    self.rules = rules
    engine = options.engine.flatMap { $0.isEmpty ? nil : $0 }
    literals = engine?.literals ?? LiteralTable([])
    paragraphs = ParagraphCleaner(rules: rules)
    joins = JoinRule(rules: rules)
    var table = TriggerTable()
    for trigger in Self.triggers where trigger.rules.contains(where: { rules.contains($0) }) {
      if let first = trigger.first {
        table.trigger(first, then: trigger.second)
      } else {
        table.trigger(on: trigger.second)
      }
    }
    triggers = table
  }

  /// `second` directly after `first` (anywhere, where nil) concerns `rules`.
  private struct Trigger {
    var rules: [RuleNumber]
    var first: ScalarClassSet?
    var second: ScalarClassSet
  }

  private static let han: [ScalarClass] = [.han, .hanDigit, .hanSuspect, .radical]
  private static let wideMarks: [ScalarClass] = [
    .stop, .wideColon, .openDouble, .closeDouble, .openSingle, .closeSingle, .openBracket,
    .closeBracket,
  ]
  private static let chinese = ScalarClassSet(han + wideMarks)
  private static let halfMarks: ScalarClassSet = [
    .comma, .period, .colon, .semicolon, .exclamation, .question, .parenthesisOpen,
    .parenthesisClose,
  ]
  private static let alphanumeric: ScalarClassSet = [.digit, .latin, .digitLookalike, .maskLetter]

  private static let triggers: [Trigger] = characterTriggers + markTriggers + blankTriggers

  private static let characterTriggers: [Trigger] = [
    Trigger(
      rules: [.mojibakeLatin, .mojibakeGBK, .mojibakeReport, .strayMark, .lost],
      second: [.hanSuspect, .latin1]),
    Trigger(rules: [.control, .zeroWidth], second: [.removable, .latin1]),
    Trigger(rules: [.oddSpace], second: [.oddSpace]),
    Trigger(rules: [.nfc], second: [.needsNormalization]),
    Trigger(rules: [.radical], second: [.radical]),
    Trigger(rules: [.fullwidth, .interpunct], second: [.wideAlphanumeric]),
    Trigger(rules: [.compatibilityForm], second: [.compatibilityForm]),
    Trigger(rules: [.bullet, .privateUse], second: [.privateUse]),
    Trigger(rules: [.lost], second: [.replacement]),
    Trigger(rules: [.lost], first: [.question], second: [.question]),
    Trigger(rules: [.entity], second: [.ampersand]),
    Trigger(rules: [.brokenEntity], first: [.hash], second: [.digit, .maskLetter]),
    Trigger(rules: [.brokenEntity], first: [.latin, .digitLookalike], second: [.semicolon]),
    // The `dx` of x0dx0a, the `_x` of _x000D_: rarer than their other pairs.
    Trigger(rules: [.lineEndEscape], first: [.latin, .underscore], second: [.maskLetter]),
    Trigger(rules: [.lineEnd], second: [.carriageReturn, .lineSeparator]),
    Trigger(rules: [.tag, .bracket], second: [.less]),
    Trigger(rules: [.bracket], first: chinese, second: [.greater]),
    Trigger(
      rules: [.tag, .template], first: [.bracket],
      second: [.latin, .digitLookalike, .asciiSymbol, .bracket, .percent]),
    Trigger(
      rules: [.ocrDigit], first: [.digit, .digitLookalike, .period, .hyphen],
      second: [.digitLookalike]),
    Trigger(rules: [.ocrDigit], first: [.digitLookalike], second: [.digit, .period]),
    Trigger(
      rules: [.forumNoise],
      first: [
        .asciiSymbol, .bracket, .hash, .percent, .star, .semicolon, .exclamation, .colon, .comma,
        .parenthesisOpen, .parenthesisClose, .hyphen, .greater,
      ], second: [.space]),
    Trigger(rules: [.hanZero], first: [.hanDigit], second: [.digit, .circle, .digitLookalike]),
    Trigger(rules: [.strayMark], first: ScalarClassSet(han), second: [.bar]),
  ]

  private static let markTriggers: [Trigger] = [
    Trigger(rules: marks, first: chinese, second: halfMarks),
    Trigger(
      rules: marks,
      first: [
        .comma, .colon, .semicolon, .exclamation, .question, .parenthesisOpen, .parenthesisClose,
      ], second: chinese),
    Trigger(rules: marks, first: halfMarks, second: [.border]),
    Trigger(rules: [.ellipsis], first: [.period], second: [.period]),
    Trigger(rules: [.halfwidth, .repeated], first: [.stop], second: [.period]),
    Trigger(rules: [.ellipsis], first: [.interpunct], second: [.interpunct]),
    Trigger(rules: [.dash], first: [.hyphen, .emDash], second: [.hyphen]),
    Trigger(rules: [.dash], first: [.hyphen], second: [.emDash]),
    Trigger(rules: [.dash], second: [.oddDash]),
    Trigger(rules: [.interpunct], second: [.oddInterpunct]),
    Trigger(
      rules: [.quote, .quoteUnbalanced], second: [.straightDouble, .straightSingle, .oddQuote]),
    Trigger(
      rules: [.repeated, .conflict, .ellipsis], first: [.stop, .wideColon],
      second: [.stop, .wideColon]),
    Trigger(rules: [.repeated], first: [.openBracket], second: [.openBracket]),
    Trigger(rules: [.sloganComma], first: [.stop], second: [.closeDouble]),
    Trigger(rules: [.clock], first: [.digit], second: [.wideColon]),
  ]

  private static let blankTriggers: [Trigger] = [
    Trigger(
      rules: [.spaceHan, .spaceMark, .spaceOneSided, .letterSpaced, .forumNoise], first: chinese,
      second: [.space]),
    Trigger(
      rules: [.spaceHan, .spaceMark, .spaceOneSided, .letterSpaced], first: [.space],
      second: chinese),
    Trigger(rules: [.spaceMark], first: [.emDash, .ellipsis], second: [.space]),
    Trigger(rules: [.spaceMark], first: [.space], second: [.emDash, .ellipsis]),
    Trigger(rules: [.spaceMixed], first: ScalarClassSet(han), second: alphanumeric),
    Trigger(
      rules: [.spaceMixed], first: [.digit, .latin, .digitLookalike, .maskLetter, .percent],
      second: ScalarClassSet(han)),
    Trigger(
      rules: [.trailingBlank], first: [.space, .tab, .ideographicSpace], second: [.border]),
  ]

  private static let marks: [RuleNumber] = [
    .halfwidth, .bracket, .ellipsis, .pinyin, .strayMark, .quote,
  ]
}
