import Matching

/// Adds up what the literals of a line could amount to: no rule is run on a line where it cannot reach
/// its threshold.
///
/// Works on what the scan found, before anything is decoded or cut; a wrong yes costs time, a wrong no
/// would lose a find, so everything that is not known counts as present.
struct RuleGate: Sendable {
  private struct User: Sendable {
    var rule: Int32
    var weight: Int32
    /// Whether the rule judges whole lines.
    var isLine: Bool
  }

  /// By literal: the tests that it fulfils or announces.
  private var testsOf: [[Int32]]
  /// By test: who gives it weight.
  private var users: [[User]]
  /// By rule: the sum that must come from literals.
  private var needed: [Int32]
  /// By rule: the longest line that it judges, in bytes.
  private var longest: [Int]
  /// By rule: what has to be met before it is run.
  private(set) var announcements: [Announcement] = []
  /// Rules that literals alone cannot keep out.
  private var unannounced: [Int] = []
  /// The longest line that one of them judges whole, in bytes.
  private var alwaysLongest = 0
  /// Whether a rule that judges sentences or spans must be run on every line.
  private var asksEverywhere = false
  /// What must be looked for in lines of up to so many bytes, for rules that nothing else announces.
  private var triggers: [ClassTrigger: Int] = [:]

  init(_ rules: [Rule], _ compiler: RuleCompiler) {
    testsOf = [[Int32]](repeating: [], count: compiler.literals.all.count)
    users = [[User]](repeating: [], count: compiler.tests.count)
    needed = []
    longest = []
    for (number, test) in compiler.tests.enumerated() where !test.isLowering {
      for literal in test.literals { testsOf[literal].append(Int32(number)) }
    }
    for (number, rule) in rules.enumerated() {
      let isLine = rule.scope == .line || rule.scope == .document
      // A scalar takes up to four bytes, and blanks around the line do not count: be generous.
      longest.append(isLine ? 4 * rule.longest + 64 : .max)
      if rule.scope == .block {
        addMarkers(number, compiler)
      } else {
        addSignals(number, rule, isLine: isLine, compiler)
      }
    }
  }

  private mutating func addMarkers(_ number: Int, _ compiler: RuleCompiler) {
    needed.append(1)
    let rule = compiler.rules[number]
    let markers = [rule.begin, rule.end].compactMap { $0 }
    for test in markers {
      users[test].append(User(rule: Int32(number), weight: 1, isLine: true))
    }
    guard markers.contains(where: { compiler.tests[$0].literals.isEmpty }) else {
      return announcements.append(.literals)
    }
    announcements.append(.nothing)
    unannounced.append(number)
    alwaysLongest = max(alwaysLongest, 4 * RuleScope.block.defaultLongest)
  }

  private mutating func addSignals(
    _ number: Int, _ rule: Rule, isLine: Bool, _ compiler: RuleCompiler
  ) {
    // For lines the lower sum counts: what stands beside one that goes must be seen too.
    let sum = isLine ? rule.leastSum : rule.threshold
    // What no literal announces is taken for present.
    var unknown = 0
    var unannounced = 0
    var classes = Set<ClassTrigger>()
    for signal in compiler.rules[number].signals where signal.weight > 0 {
      let test = compiler.tests[signal.test]
      users[signal.test].append(
        User(rule: Int32(number), weight: Int32(signal.weight), isLine: isLine))
      guard test.literals.isEmpty else { continue }
      unknown += signal.weight
      if let trigger = test.trigger {
        classes.insert(trigger)
      } else {
        unannounced += signal.weight
      }
    }
    needed.append(Int32(sum - unknown))
    guard sum <= unknown else { return announcements.append(.literals) }
    announcements.append(sum > unannounced ? .classes : .nothing)
    self.unannounced.append(number)
    if sum > unannounced {
      for trigger in classes {
        triggers[trigger] = max(triggers[trigger] ?? 0, longest[number])
      }
    } else if isLine {
      alwaysLongest = max(alwaysLongest, longest[number])
    } else {
      asksEverywhere = true
    }
  }

  /// Whether some rule needs no literal at all.
  var asksWithoutLiterals: Bool { asksEverywhere || !triggers.isEmpty }

  /// Sums under way; one for each thread.
  struct Board: Sendable {
    fileprivate var lineSums: [Int32] = []
    fileprivate var sentenceSums: [Int32] = []
    fileprivate var lineTests: [Int32] = []
    fileprivate var sentenceTests: [Int32] = []
    fileprivate var touched: [Int32] = []
    fileprivate var sentenceTouched: [Int32] = []
    fileprivate var line: Int32 = 0
    fileprivate var sentence: Int32 = 0

    init() {}
  }

  /// Whether any rule could find something in `bytes[line]`, going by the literals `hits` in it.
  ///
  /// - Parameter hits: in ascending order of their anchors.
  /// - Complexity: O(*h* + *g*), *h* the hits, *g* the bytes between them; O(*n*) where a rule is
  ///   announced by digits or brackets only.
  func mayConcern(
    _ hits: [LiteralTable.Hit], _ bytes: borrowing Swift.Span<UInt8>, _ line: Range<Int>,
    _ board: inout Board
  ) -> Bool {
    if asksEverywhere || line.count <= alwaysLongest { return true }
    if board.lineSums.count != needed.count || board.lineTests.count != users.count {
      board.lineSums = [Int32](repeating: 0, count: needed.count)
      board.sentenceSums = board.lineSums
      board.lineTests = [Int32](repeating: 0, count: users.count)
      board.sentenceTests = board.lineTests
    }
    for (trigger, longest) in triggers
    where line.count <= longest && trigger.fires(bytes, line) { return true }
    if hits.isEmpty { return false }
    board.line &+= 1
    board.sentence &+= 1
    defer { clear(&board) }
    var last = hits[0].start
    for hit in hits {
      if hit.start > last, SentenceCutter.endsSentence(in: last..<hit.start, bytes) {
        board.sentence &+= 1
        for rule in board.sentenceTouched { board.sentenceSums[Int(rule)] = 0 }
        board.sentenceTouched.removeAll(keepingCapacity: true)
      }
      last = max(last, hit.start)
      for test in testsOf[hit.literal] where count(Int(test), line.count, &board) { return true }
    }
    return false
  }

  /// The rules that could find something in a unit with `hits`, ascending.
  ///
  /// - Complexity: O(*h u*), *u* the rules that a literal speaks for; a unit has few of either.
  func candidates(_ hits: [LiteralTable.Hit]) -> [Int] {
    if hits.isEmpty { return unannounced }
    var sums: [(rule: Int32, sum: Int32)] = []
    var seen: [Int32] = []
    for hit in hits {
      for test in testsOf[hit.literal] where !seen.contains(test) {
        seen.append(test)
        for user in users[Int(test)] {
          if let index = sums.firstIndex(where: { $0.rule == user.rule }) {
            sums[index].sum += user.weight
          } else {
            sums.append((user.rule, user.weight))
          }
        }
      }
    }
    var reached = unannounced
    for (rule, sum) in sums where sum >= needed[Int(rule)] && !unannounced.contains(Int(rule)) {
      reached.append(Int(rule))
    }
    reached.sort()
    return reached
  }

  private func clear(_ board: inout Board) {
    for rule in board.touched { board.lineSums[Int(rule)] = 0 }
    for rule in board.sentenceTouched { board.sentenceSums[Int(rule)] = 0 }
    board.touched.removeAll(keepingCapacity: true)
    board.sentenceTouched.removeAll(keepingCapacity: true)
  }

  /// Counts a test that may hold; whether a rule has reached its sum.
  private func count(_ test: Int, _ length: Int, _ board: inout Board) -> Bool {
    let isNewInLine = board.lineTests[test] != board.line
    let isNewInSentence = board.sentenceTests[test] != board.sentence
    guard isNewInLine || isNewInSentence else { return false }
    board.lineTests[test] = board.line
    board.sentenceTests[test] = board.sentence
    for user in users[test] {
      let rule = Int(user.rule)
      if user.isLine {
        guard isNewInLine, length <= longest[rule] else { continue }
        if board.lineSums[rule] == 0 { board.touched.append(user.rule) }
        board.lineSums[rule] += user.weight
        if board.lineSums[rule] >= needed[rule] { return true }
      } else if isNewInSentence {
        if board.sentenceSums[rule] == 0 { board.sentenceTouched.append(user.rule) }
        board.sentenceSums[rule] += user.weight
        if board.sentenceSums[rule] >= needed[rule] { return true }
      }
    }
    return false
  }
}
