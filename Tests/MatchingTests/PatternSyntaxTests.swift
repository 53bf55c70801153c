import Testing

@testable import Matching

@Suite struct PatternSyntaxTests {
  @Test(arguments: [
    ("微信", ["微信"]),
    ("加?微信", ["加微信", "微信"]),
    ("(?:青禾|阿禾)文具", ["青禾文具", "阿禾文具"]),
    ("微[信芯]", ["微信", "微芯"]),
    ("第\\d+页", ["页"]),
    ("微\\s?信号", ["微信号"]),
    ("微[-_.]{0,2}信号", ["微信号"]),
    ("(?<=找)阿禾", ["阿禾"]),
    ("阿禾(?!文具)", ["阿禾"]),
    ("\\Q阿.禾\\E", ["阿.禾"]),
    ("\\u963f\\u79be", ["阿禾"]),
    ("(?i)vip青禾", ["vip青禾"]),
    ("(?<name>阿禾)", ["阿禾"]),
    ("(?:青禾){2}", ["青禾青禾"]),
  ])
  func literals(pattern: String, literals: [String]) {
    let found = PatternSyntax(pattern).literals ?? []
    #expect(Set(found.map { LiteralTable.fold($0) }) == Set(literals.map { LiteralTable.fold($0) }))
  }

  /// What promises nothing: every match can do without.
  @Test(arguments: [
    ".+", "\\p{Han}{2,}", "(?:青禾)?.", "[^青]", "青禾|.", "(青禾)*阿?\\w", "\\x{9752}", "\\N{DIGIT ONE}",
    "\\cA", "(.)\\1", "[[:alpha:]]", "[a-z&&[aeiou]]", "(?<n>.)\\k<n>", "é", "Ж", "(?x) # 青 禾\n .",
  ])
  func noLiterals(pattern: String) { #expect(PatternSyntax(pattern).literals == nil) }

  @Test(arguments: [
    ("\\d{5,}", ClassTrigger.digitRun), ("\\d{3}\\d{2}", .digitRun), ("[0-9]{4}\\d", .digitRun),
    ("\\d{4}", .digit), ("[0-9]+", .digit), ("\\d{3}-?\\d{4}", .digit), ("【.*】", .bracket),
    ("[\\[【].{2,9}[\\]】]", .bracket), ("(?:\\d{5}|\\d{6})", .digitRun),
  ])
  func triggers(pattern: String, trigger: ClassTrigger) {
    let syntax = PatternSyntax(pattern)
    #expect(syntax.literals == nil)
    #expect(syntax.trigger == trigger)
  }

  @Test(arguments: [".+", "\\d*青?.", "(?:【|.)", "(?:\\d|.)"])
  func noTrigger(pattern: String) { #expect(PatternSyntax(pattern).trigger == nil) }

  @Test(arguments: ["(a+)+$", "(?:青*)*", "(a|ab)+", ".*.*", "(?:[^，]+)*", "((a+)b*)+", "(.*?){30}"])
  func hazards(pattern: String) { #expect(!PatternSyntax(pattern).hazards.isEmpty) }

  @Test(arguments: [
    "青禾.{0,20}文具", "(?:青禾|文具)+", "\\d+年\\d+月", "^第\\d+页$", "[^，]*，[^。]*。", "(ab|cd)+", "a{3}b{4}",
  ])
  func noHazards(pattern: String) { #expect(PatternSyntax(pattern).hazards.isEmpty) }

  /// What a match is announced by is in it; the cases that were found by fuzzing.
  @Test(arguments: [
    ("微[-.]{0,2}\\s{0,2}信", "微-. 信"), ("微-{3}信", "微---信"), ("微\\s?\\s?\\s?信", "微   信"),
    ("\\Q青禾\\E{2}", "青禾禾"), ("\\N{DIGIT ONE}青", "1青"), ("(?<n>青)\\k<n>?", "青"), ("\\0101青", "A青"),
    ("\\cA?青", "青"), ("(?x)青 # 禾\n 文", "青文"), ("(?x:青 禾)文", "青禾文"), ("-\\s-", "- -"),
    ("[-.] 青", ". 青"), ("青 [-.]", "青 -"), ("É青", "é青"), ("\\. \\.", ". ."), ("-{5,}", "-----"),
    ("(?:青禾|阿禾)[-·]\\s?[-·]\\s?文", "阿禾- · 文"), ("青\\ud840\\udc0b禾", "青𠀋禾"),
    ("(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)\\11青", "abcdefghijkk青"), ("青.{0}禾", "青禾"), ("#青", "#青"),
  ])
  func everyMatchIsAnnounced(source: String, text: String) throws {
    let pattern = try Pattern(source)
    let bytes = Array(text.utf8)
    let seen = PatternText(bytes.span, 0..<bytes.count)
    let match = try #require(try pattern.firstMatch(in: seen)?.first ?? nil, "it does not match")
    let range = seen.bytes(match)
    let syntax = PatternSyntax(source)
    if let literals = syntax.literals {
      let folded = Set(literals.map { LiteralTable.fold($0) })
      #expect(folded.allSatisfy { !$0.isEmpty }, "\(literals)")
      var hits: [LiteralTable.Hit] = []
      LiteralTable(Array(folded)).scan(bytes.span, range, into: &hits)
      #expect(!hits.isEmpty, "\(literals)")
    } else if let trigger = syntax.trigger {
      let fires = trigger.fires(bytes.span, range)
      #expect(fires, "\(trigger)")
    }
  }
}
