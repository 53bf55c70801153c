import Detection
import Matching
import TextModel

/// Advertisements, markers and furniture on their way out.
///
/// Decision: rules of content are asked about a line when it has been mended, and what is left of it is
/// mended again, until neither has anything to say. That is what makes cleaning idempotent here too: in
/// the cleaned text no rule finds anything, however damaged the advertisement came.
extension BlockCleaner {
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
    rules.hits.removeAll(keepingCapacity: true)
    plan.literals.resolve(anchors, bytes, content, into: &rules.hits)
    guard engine.mayConcern(bytes, content, &rules) else { return false }
    if content.count > Self.longLine || plan.gone.entry(for: content, bytes) != nil { return true }
    var neighbours = NeighbourLines(
      block, plan, before: content.lowerBound, after: lineEnd.upperBound)
    let found = try? engine.matches(inScanned: content, of: bytes, &neighbours, &rules)
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
    if !isPiece { dropMember(engine, &line, paragraph) }
    return isFree && !neighbours.wasAsked && result.document.overrun == nil
  }

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

  mutating func noteOverrun(_ overrun: RuleOverrun, _ paragraph: Paragraph) {
    guard result.document.overrun == nil else { return }
    result.document.overrun = CleanedDocument.Overrun(
      rule: overrun.rule, offset: paragraph.span.lowerBound + block.offset)
  }
}
