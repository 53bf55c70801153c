import TextModel

/// Reads the places of one line after another, and keeps what was found.
struct IdentifierLineReader {
  /// Bytes that are folded before a place: its label stands there.
  private static let before = 128
  /// And behind it: a label in brackets, a measure.
  private static let behind = 160
  /// As far as an address of the web is followed that has not ended there.
  private static let longestWord = 8192
  /// Places nearer than this are folded together …
  private static let near = 160
  /// … up to so many bytes.
  private static let longest = 8192

  private let lexicon: IdentifierLexicon
  private let tellsBare: Bool
  /// Entries that speak without a label, as bits; of those that somebody asks for. A number for everybody hides
  /// others, asked for or not.
  private let bare: [UInt64]
  /// Likewise all that somebody asks for.
  private let asked: [UInt64]
  /// Of what is found, what is told.
  private let isTold: [Bool]
  private let heading: [IdentifierWords.Sense]
  private var line = FoldedLine()
  private var context: ValueContext
  /// Entries that the words around the place at hand speak for, as bits.
  private var labelled: [UInt64]
  /// The place that `context` and `labelled` are about.
  private var contextPlace = -1
  /// Entries that may have a match in the part at hand, as bits.
  private var possible: [UInt64] = []
  /// As `ValueReader.room` says of the place at hand.
  private var room = 0
  var findings: [Finding] = []

  init(_ detector: IdentifierDetector) {
    lexicon = detector.lexicon
    tellsBare = detector.tellsBare
    let unasked = EntityType.asked.subtracting(detector.asked)
    isTold = lexicon.entries.map { !unasked.contains($0.entity) }
    let isAsked = zip(lexicon.entries, isTold).map { $0.entity == .publicPhone || $1 }
    asked = Self.bits(isAsked, width: lexicon.begins.width)
    bare = Self.bits(
      zip(lexicon.entries, isAsked).map {
        $1 && ($0.bare == .valid || $0.bare != nil && detector.tellsBare)
      }, width: lexicon.begins.width)
    labelled = Array(repeating: 0, count: lexicon.begins.width)
    heading = detector.heading.map { detector.lexicon.senses(of: $0) } ?? []
    context = ValueContext(rules: detector.lexicon.entries.count)
  }

  private static func bits(_ flags: [Bool], width: Int) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: width)
    for (index, flag) in flags.enumerated() where flag { words[index / 64] |= 1 << (index % 64) }
    return words
  }

  /// Reads the places of `line`, which are in order.
  mutating func read(
    _ bytes: borrowing Swift.Span<UInt8>, _ line: Range<Int>, _ places: [Range<Int>]
  ) {
    var found: [IdentifierCandidate] = []
    var first = 0
    while first < places.count {
      var last = first
      while last + 1 < places.count,
        places[last + 1].lowerBound - places[last].upperBound < Self.near,
        places[last + 1].upperBound - places[first].lowerBound < Self.longest
      { last += 1 }
      readPart(bytes, line, places[first...last], &found)
      first = last + 1
    }
    for candidate in IdentifierCandidate.resolved(found)
    where isTold[candidate.entry] && (candidate.verdict != .bare || tellsBare) {
      findings.append(finding(candidate))
    }
  }

  private mutating func readPart(
    _ bytes: borrowing Swift.Span<UInt8>, _ whole: Range<Int>, _ places: ArraySlice<Range<Int>>,
    _ found: inout [IdentifierCandidate]
  ) {
    guard let first = places.first, let last = places.last else { return }
    var start = max(whole.lowerBound, first.lowerBound - Self.before)
    while start > whole.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(whole.upperBound, last.upperBound + Self.behind)
    while end < whole.upperBound, end - last.upperBound < Self.longestWord,
      bytes[end] > 0x20 && bytes[end] < 0x7F && bytes[end - 1] < 0x7F || bytes[end] & 0xC0 == 0x80
    { end += 1 }
    line.read(bytes, start..<end)
    contextPlace = -1
    possible = lexicon.begins.possible(in: line)
    var next = 0
    for place in places {
      // A form may begin before the figures: 豫S·A0217, （2021）豫…, 京房权证….
      let begin = line.index(at: place.lowerBound)
      let behind = line.index(at: place.upperBound)
      for index in max(next, begin - Self.reachBack)..<max(next, behind) where index < line.count {
        read(at: index, &found)
      }
      next = max(next, behind)
    }
  }

  /// Scalars before a place where a form may begin.
  private static let reachBack = 24

  /// Most rules speak only where a label does: those are asked for their forms that a word speaks for.
  private mutating func read(at index: Int, _ found: inout [IdentifierCandidate]) {
    let scalar = line[index]
    let digit = line.digits[index]
    var isFirst = true
    for word in 0..<lexicon.begins.width {
      var entries =
        lexicon.begins.entries(word, scalar, digit: digit) & asked[word] & possible[word]
      if entries == 0 { continue }
      if isFirst {
        guard isBeginning(index) else { return }
        room = ValueReader.room(line, from: index)
        isFirst = false
      }
      if entries & ~bare[word] != 0 {
        look(around: index)
        entries &= bare[word] | labelled[word]
      }
      while entries != 0 {
        read(word * 64 + entries.trailingZeroBitCount, at: index, &found)
        entries &= entries - 1
      }
    }
  }

  /// Takes the words around the place at hand, once.
  private mutating func look(around index: Int) {
    if contextPlace == index { return }
    contextPlace = index
    context.read(line, before: index, lexicon.words)
    context.take(heading: heading)
    for word in labelled.indices { labelled[word] = 0 }
    for rule in context.rules
    where context.isLabelled(rule, within: lexicon.entries[rule].distance) {
      labelled[rule / 64] |= 1 << (rule % 64)
    }
    // A label in brackets may follow, wherever the value ends.
    for bracket in index..<min(line.count, index + Self.reachOfBrackets)
    where line[bracket] == 0x28 {
      let inside = bracket + 1..<min(line.count, bracket + 1 + 2 * Self.reachInBrackets)
      lexicon.words.forEachMatch(line, in: inside) { match in
        for sense in match.senses where sense.role == .label {
          labelled[sense.rule / 64] |= 1 << (sense.rule % 64)
        }
      }
    }
  }

  /// As far behind a value's beginning as a label in brackets may follow, in scalars.
  private static let reachOfBrackets = 48

  /// Whether a value may begin here: nothing that belongs to it stands before.
  private func isBeginning(_ index: Int) -> Bool {
    let scalar = line[index]
    var before = line[index - 1]
    if ValueReader.isMask(before) {
      // **13800000000** is emphasis, if it ends as it begins.
      let signs = ValueReader.emphasis(line, before: index)
      guard signs > 0 else { return false }
      before = line[index - 1 - signs]
    }
    if line.digits[index] <= 9 { return !line.isNumeral(index - 1) }
    guard IdentifierFold.isAlphanumeric(scalar) else { return true }
    if IdentifierFold.isDigit(before) || before == 0x5F { return false }
    if before == 0x2E, IdentifierFold.isDigit(scalar), IdentifierFold.isDigit(line[index - 2]) {
      return false
    }
    guard IdentifierFold.isLetter(before) else { return true }
    // QQ1903847562, Tel13800000000: a label may touch its number, and nothing else may.
    guard IdentifierFold.isDigit(scalar) else { return false }
    var start = index - 1
    while start > 0, IdentifierFold.isLetter(line[start - 1]) { start -= 1 }
    // It may begin before its letters: 加V.
    for first in max(0, start - 4)...start {
      var isWord = false
      lexicon.words.forEachMatch(line, at: first) {
        isWord = isWord || $0.range.upperBound == index
      }
      if isWord { return true }
    }
    return false
  }

  private mutating func read(
    _ number: Int, at index: Int, _ found: inout [IdentifierCandidate]
  ) {
    let entry = lexicon.entries[number]
    let fit = ValueReader.longest(entry.patterns, entry, line, at: index, room: room) { value in
      entry.check.map { $0.accepts(value, lexicon.tables) } ?? true
    }
    // A form that speaks without a label is read before the words are.
    if fit == nil, entry.suspects.isEmpty { return }
    look(around: index)
    if let fit {
      guard let verdict = verdict(fit, number, entry) else { return }
      found.append(
        IdentifierCandidate(
          bytes: line.bytes(fit.range), entry: number, verdict: verdict.verdict,
          order: entry.order, isLabelled: verdict.isLabelled, isChecked: entry.check != nil))
      return
    }
    guard isLabelled(number, entry),
      let fit = ValueReader.longest(
        entry.suspects, entry, line, at: index, room: room, accepts: { _ in true })
    else { return }
    found.append(
      IdentifierCandidate(
        bytes: line.bytes(fit.range), entry: number, verdict: .suspect, order: entry.order,
        isLabelled: true, isChecked: false))
  }

  /// Whether a word before the place at hand labels it, and none speaks against.
  private func isLabelled(_ number: Int, _ entry: IdentifierLexicon.Entry) -> Bool {
    !context.isRefused(number, within: entry.distance)
      && context.isLabelled(number, within: entry.distance)
  }

  /// What the words around make of a value whose form and check are right; nil: nothing.
  private func verdict(
    _ fit: ValueReader.Fit, _ number: Int, _ entry: IdentifierLexicon.Entry
  ) -> (verdict: IdentifierVerdict, isLabelled: Bool)? {
    // A label that touches the value from behind is the nearest of all.
    let isLabelled = isLabelled(number, entry) || labels(behind: fit.range, number)
    let isMeasured = measures(behind: fit.range, number)
    // A figure is one by its measure; of other things a label and a check speak louder.
    if entry.entity == .amount || entry.entity == .count {
      return isMeasured ? (.valid, true) : nil
    }
    if isMeasured, entry.check == nil { return nil }
    if isLabelled { return (.valid, true) }
    if isMeasured || context.isRefused(number, within: entry.distance) || isAmongFigures(fit) {
      return entry.check != nil && entry.bare != nil ? (.bare, false) : nil
    }
    return entry.bare.map { ($0 == .valid ? .valid : .bare, false) }
  }

  /// Whether a value with blanks inside stands in a row of figures that have blanks between them too.
  private func isAmongFigures(_ fit: ValueReader.Fit) -> Bool {
    guard fit.value.count < fit.range.count, fit.value.count < 15 else { return false }
    let (first, end) = (fit.range.lowerBound, fit.range.upperBound)
    return line[first - 1] == 0x20 && IdentifierFold.isDigit(line[first - 2])
      || line[end] == 0x20 && IdentifierFold.isDigit(line[end + 1])
  }

  /// Whether a label follows in brackets: 13800000000（微信同号）, …（本人手机）. It begins or ends what they hold;
  /// one character is all of it: 微博 is no 微. Of the rule's words the longest counts.
  private func labels(behind range: Range<Int>, _ number: Int) -> Bool {
    guard line[range.upperBound] == 0x28 else { return false }
    var first = range.upperBound + 1
    while first < range.upperBound + Self.reachInBrackets, line[first] == 0x20 { first += 1 }
    var longest = 0
    var isLabel = false
    var index = first
    while index < first + Self.reachInBrackets, index < line.count, line[index] != 0x29 {
      lexicon.words.forEachMatch(line, at: index) { match in
        let isLast = line[match.range.upperBound] == 0x29
        guard match.range.count > longest,
          match.range.count == 1 ? index == first && isLast : index == first || isLast,
          let sense = match.senses.first(where: { $0.rule == number && $0.role != .unit })
        else { return }
        longest = match.range.count
        isLabel = sense.role == .label
      }
      index += 1
    }
    return isLabel
  }

  /// As far behind a bracket as a label may begin, in scalars.
  private static let reachInBrackets = 8

  /// Whether a measure follows: 13800000000元.
  private func measures(behind range: Range<Int>, _ number: Int) -> Bool {
    let index = line[range.upperBound] == 0x20 ? range.upperBound + 1 : range.upperBound
    var found = false
    lexicon.words.forEachMatch(line, at: index) { match in
      if match.senses.contains(where: { $0.rule == number && $0.role == .unit }) {
        found = true
      } else if match.senses.contains(where: { $0.role != .unit }) {
        // A longer word that names something is no measure: the 户 of 户号.
        found = false
      }
    }
    return found
  }

  private func finding(_ candidate: IdentifierCandidate) -> Finding {
    let rule = lexicon.entries[candidate.entry].rule
    var finding = Finding(
      rule: rule.id, kind: .identifier,
      span: ByteSpan(candidate.bytes.lowerBound, candidate.bytes.upperBound),
      confidence: candidate.confidence)
    finding.entity = rule.entity
    finding.verdict = candidate.verdict
    return finding
  }
}
