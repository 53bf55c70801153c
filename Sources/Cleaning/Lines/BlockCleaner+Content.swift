import Detection
import Matching
import TextModel

/// Advertisements, markers and furniture on their way out.
///
/// Decision: rules of content are asked about a line when it has been mended, and what is left of it is
/// mended again, until neither has anything to say. That is what makes cleaning idempotent here too: in
/// the cleaned text no rule finds anything, however damaged the advertisement came.
extension BlockCleaner {
  /// A head line whose run of lines is being dropped.
  struct Headed {
    var rule: Int
    /// Lines that may still go.
    var left: Int
    /// Blank lines since the last one.
    var blanks = 0

    static let mostBlanks = 3
  }

  /// A line that loses something again and again was made for it.
  private static let rounds = 64

  /// Whether a line in which nothing is to be mended must be read for its content: rules find something
  /// in it as it stands, or might under a head line.
  mutating func holdsContent(
    _ content: Range<Int>, _ lineEnd: Range<Int>, _ scan: LineScan,
    _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    guard let engine = plan.engine, !scan.isBlank else { return false }
    if headed != nil { return true }
    guard engine.mayConcern(bytes, content, &rules) else { return false }
    if content.count > Self.longLine || gone.entry(for: content, bytes) != nil { return true }
    var neighbours = NeighbourLines(
      block, plan, before: content.lowerBound, after: lineEnd.upperBound)
    let line = Array(block.bytes[content])
    let found = try? engine.matches(in: line.span, &neighbours, &rules)
    // An overrun is for the second reading to report.
    return found.map { !$0.isEmpty } ?? true
  }

  /// Mends a line, and takes out what rules of content find in it.
  ///
  /// - Parameter isPiece: of a very long line; it has no neighbours, and is not judged as a line.
  /// - Returns: whether what became of the line hangs on nothing but the line.
  @discardableResult
  mutating func mend(
    _ line: inout WorkingLine, _ paragraph: inout Paragraph, isPiece: Bool = false
  ) -> Bool {
    let verbatim = paragraph.kind == .verbatim
    paragraph.kind = plan.paragraphs.clean(&line, verbatim: verbatim)
    guard let engine = plan.engine, line.count > 0 else { return headed == nil }
    let isFree = headed == nil
    var neighbours = NeighbourLines(
      block, plan, before: paragraph.span.lowerBound, after: paragraph.lineEnd.upperBound)
    for _ in 0..<Self.rounds {
      paragraph.flags.removeAll()
      guard takeOut(engine, &line, &paragraph, &neighbours), line.count > 0 else { break }
      paragraph.kind = plan.paragraphs.clean(&line, verbatim: verbatim)
      if line.count == 0 { break }
    }
    if !isPiece { dropMember(engine, &line) }
    return isFree && !neighbours.wasAsked && result.document.overrun == nil
  }

  // MARK: Lines that came before

  /// Drops a line as one of the same bytes was dropped; false where none was.
  mutating func dropAgain(
    _ content: Range<Int>, _ lineEnd: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    guard headed == nil, let entry = gone.entry(for: content, bytes),
      !isRow(content, lineEnd, bytes)
    else { return false }
    drop(
      entry.changes.map { change in
        (
          Edit(
            span: change.edit.span.shifted(by: content.lowerBound),
            replacement: change.edit.replacement), change.rule
        )
      }, lineEnd)
    result.markers += entry.markers.map { marker in
      var marker = marker
      marker.span = marker.span.shifted(by: content.lowerBound + block.offset)
      return marker
    }
    return true
  }

  mutating func remember(
    _ content: Range<Int>, _ changes: [(edit: Edit, rule: Writer)],
    _ markers: ArraySlice<ContentMarker>, _ bytes: borrowing Swift.Span<UInt8>
  ) {
    let start = content.lowerBound
    gone.insert(
      GoneLines.Entry(
        content: content,
        changes: changes.map { change in
          (
            Edit(
              span: change.edit.span.shifted(by: -start), replacement: change.edit.replacement),
            change.rule
          )
        },
        markers: markers.map { marker in
          var marker = marker
          marker.span = marker.span.shifted(by: -start - block.offset)
          return marker
        }), bytes)
  }

  // MARK: Rounds

  /// One round. Whether something went.
  private mutating func takeOut(
    _ engine: RuleEngine, _ line: inout WorkingLine, _ paragraph: inout Paragraph,
    _ neighbours: inout NeighbourLines
  ) -> Bool {
    let text = line.utf8
    let found: [RuleMatch]
    do throws(RuleOverrun) {
      found = try engine.matches(
        in: text.span, isVerbatim: paragraph.kind == .verbatim, &neighbours, &rules)
    } catch {
      noteOverrun(error, paragraph)
      return false
    }
    if found.isEmpty { return false }
    let places = TokenPlaces(line, text)
    var edits: [LineEdit] = []
    for match in found {
      let range = places.tokens(match.range)
      guard let first = range.first, let last = range.last else { continue }
      let source = ByteSpan(line.tokens[first].source.start, line.tokens[last].source.end)
      guard case .replacement(let bytes) = match.effect else {
        paragraph.flags.append((source, match.rule))
        continue
      }
      edits.append(
        LineEdit(
          range: range, replacement: Replacement(places.scalars(of: bytes)),
          rule: Writer(content: match.rule)))
      note(match, engine, source)
    }
    guard let last = edits.last else { return false }
    line.apply(edits)
    if line.isBlank, line.count > 0 {
      // The indent goes along.
      line.apply([LineEdit(range: 0..<line.count, replacement: Replacement(), rule: last.rule)])
    }
    return true
  }

  /// Markers are remembered for what they enclose; a head line for what stands under it.
  private mutating func note(_ match: RuleMatch, _ engine: RuleEngine, _ source: ByteSpan) {
    guard let isBegin = match.isBegin else { return }
    if let most = engine.mostMembers(of: match.rule) {
      headed = Headed(rule: match.rule, left: most + 1)
    } else {
      result.markers.append(
        ContentMarker(
          rule: match.rule, isBegin: isBegin, span: source.shifted(by: block.offset)))
    }
  }

  /// Drops a line that belongs under a head line.
  private mutating func dropMember(_ engine: RuleEngine, _ line: inout WorkingLine) {
    guard var current = headed else { return }
    headed = nil
    current.left -= 1
    current.blanks = 0
    if line.count == 0 {
      // The head line itself, or one that went for another reason.
      if current.left > 0 { headed = current }
      return
    }
    guard current.left >= 0, (try? engine.isMember(of: current.rule, line.utf8.span)) == true else {
      return
    }
    line.apply([
      LineEdit(
        range: 0..<line.count, replacement: Replacement(), rule: Writer(content: current.rule))
    ])
    if current.left > 0 { headed = current }
  }

  /// A blank line among those under a head line.
  mutating func countBlank() {
    headed?.blanks += 1
    if let blanks = headed?.blanks, blanks > Headed.mostBlanks { headed = nil }
  }

  /// The head line before the block under which the block begins.
  func headedBefore() -> Headed? {
    guard let engine = plan.engine, !block.before.isEmpty else { return nil }
    var scratch = RuleEngine.Scratch()
    var headed: Headed?
    for line in NeighbourLines.lines(block.before[...]) {
      if BlankLine.isBlank(line) {
        headed?.blanks += 1
        if let blanks = headed?.blanks, blanks > Headed.mostBlanks { headed = nil }
        continue
      }
      for part in SeamJudge(plan).parts(of: line) {
        if let rule = engine.headRule(part.span, &scratch) {
          headed = engine.mostMembers(of: rule).map { Headed(rule: rule, left: $0) }
        } else if var current = headed {
          current.left -= 1
          current.blanks = 0
          let isMember = (try? engine.isMember(of: current.rule, part.span)) == true
          headed = isMember && current.left > 0 ? current : nil
        }
      }
    }
    return headed
  }

  private mutating func noteOverrun(_ overrun: RuleOverrun, _ paragraph: Paragraph) {
    guard result.document.overrun == nil else { return }
    result.document.overrun = CleanedDocument.Overrun(
      rule: overrun.rule, offset: paragraph.span.lowerBound + block.offset)
  }
}

/// A marker that was taken out.
struct ContentMarker: Sendable, Hashable {
  /// Index into `RuleEngine.rules`.
  var rule: Int
  var isBegin: Bool
  /// Document offsets.
  var span: ByteSpan
}

/// Leads from the bytes of a mended line to its scalars.
struct TokenPlaces {
  /// For each scalar, and for the end, its first byte.
  private var starts: [Int] = []

  init(_ line: borrowing WorkingLine, _ text: [UInt8]) {
    starts.reserveCapacity(line.count + 1)
    for position in text.indices where text[position] & 0xC0 != 0x80 { starts.append(position) }
    starts.append(text.count)
  }

  /// The scalars of a range of bytes.
  func tokens(_ bytes: Range<Int>) -> Range<Int> {
    let start = index(of: bytes.lowerBound)
    return start..<max(start, index(of: bytes.upperBound))
  }

  /// UTF-8 as scalars.
  func scalars(of bytes: [UInt8]) -> [UInt32] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
  }

  private func index(of byte: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
