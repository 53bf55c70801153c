import Matching

/// One step of the repair of a paragraph: when it is needed, and what it proposes.
///
/// A stage is a value with a function. The lists below are the order of repair: what ends a line, then
/// markup, which may end one too, then the line or the joined paragraph: characters before leftovers,
/// leftovers before marks, brackets and quotes before the marks that lean on them, blanks last.
struct Stage: Sendable {
  /// The rules that it speaks for; it runs where one of them is on.
  let rules: [RuleNumber]
  /// It runs only on a paragraph that holds one of these classes.
  let needs: ScalarClassSet
  /// Whether `WorkingLine.guarded` must be current.
  var readsGuard = true
  /// Whether it also runs on lines of code and tables.
  var runsOnVerbatim = false
  /// Whether it also runs on text of other languages.
  var runsOnForeign = false
  let propose: @Sendable (borrowing WorkingLine, inout LineEdits) -> Void

  static let separatorCourse: [Stage] = [.mojibake, .invisible, .separators]

  static let markupCourse: [Stage] = [
    .oddSpaces, .normalization, .fullwidth, .compatibilityForms, .entities, .separators,
    .lineEndEscapes,
    .markup,
  ]

  static let paragraph: [Stage] = [
    .mojibake, .invisible, .oddSpaces, .normalization, .radicals, .fullwidth, .compatibilityForms,
    .bullets, .forumNoise, .pinyin, .digitLookalikes, .hanZero, .strayMarks, .runs, .brackets,
    .doubledPairs,
    .doubledSingles, .quotes, .interpuncts, .stops, .clock, .collisions, .sloganComma,
    .letterSpacing, .blanks, .mixedBlanks, .trailingBlanks,
  ]
}
