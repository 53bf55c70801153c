import Matching
import TextModel

/// Finds persons, organisations, addresses and places that a role or a label introduces: 被告人张伟,
/// 法定代表人：李强, 住址：….
///
/// One scan for the words of `RoleWords`; only behind them anything is read. What a line holds depends on
/// that line alone, unless the detector was given the names that its document is known to hold.
/// Recognisers of names by other evidence stand beside it, behind the same `Detector`.
public struct RoleDetector: Detector {
  /// Names of the document, from a first pass (`evidence(in:)`): they settle where a name ends.
  public var known: NameEvidence.Table?
  /// What the texts call a column or a member: 姓名, 住址. Counts as a label before each line.
  public var heading: String?

  private let lexicon = RoleLexicon.shared

  /// - Parameter known: names that the document is known to hold.
  public init(known: NameEvidence.Table? = nil) { self.known = known }

  public func findings(in bytes: borrowing Swift.Span<UInt8>, at offset: Int) -> [Finding] {
    sightings(in: bytes).map { $0.finding(at: offset) }
  }

  /// What the first pass collects: names that are seen here, for `NameEvidence.merge`.
  ///
  /// - Parameter bytes: valid UTF-8, whole lines.
  public func evidence(in bytes: borrowing Swift.Span<UInt8>) -> NameEvidence {
    var evidence = NameEvidence()
    for sighting in sightings(in: bytes) { evidence.add(sighting) }
    return evidence
  }

  /// Names, organisations and addresses, in order of their beginnings, none inside another.
  ///
  /// - Complexity: O(*n*); behind each role word a bounded number of scalars is read.
  func sightings(in bytes: borrowing Swift.Span<UInt8>) -> [NameSighting] {
    let sightings = plainSightings(in: bytes)
    let escaped = UnescapedLine.all(in: bytes)
    if escaped.isEmpty { return sightings }
    // A line that holds escapes is read as it is meant, and not as it stands.
    let meant = escaped.flatMap { line in
      plainSightings(in: line.text.span).map { sighting in
        var sighting = sighting
        sighting.span = line.original(sighting.span)
        return sighting
      }
    }
    return Self.ordered(sightings.filter { !escaped.hold($0.span.start) } + meant)
  }

  private func plainSightings(in bytes: borrowing Swift.Span<UInt8>) -> [NameSighting] {
    var reader = RoleReader(known: known)
    let hits = lexicon.hits(bytes, 0..<bytes.count)
    let headed = heading.flatMap(frame(of:))
    if let headed { readCells(bytes, headed, &reader) }
    var next = 0
    var line = 0..<0
    while next < hits.count {
      if hits[next].start >= line.upperBound { line = Self.line(bytes, around: hits[next].start) }
      let first = next
      while next < hits.count, hits[next].start < line.upperBound,
        hits[next].end <= hits[first].end + RoleReader.margin
      { next += 1 }
      reader.read(bytes, line, hits[first..<next], frames: lexicon.frames)
    }
    return Self.ordered(reader.sightings)
  }

  /// The frame that a column's name stands for.
  private func frame(of heading: String) -> RoleWords.Frame? {
    let bytes = Array(heading.utf8)
    let hits = lexicon.hits(bytes.span, 0..<bytes.count)
    return hits.last.map { lexicon.frames[$0.literal] }
  }

  private func readCells(
    _ bytes: borrowing Swift.Span<UInt8>, _ frame: RoleWords.Frame, _ reader: inout RoleReader
  ) {
    var start = 0
    while start < bytes.count {
      let end = bytes.lineEnd(from: start)
      reader.readCell(bytes, start..<end, frame)
      start = end + 1
    }
  }

  private static func line(_ bytes: borrowing Swift.Span<UInt8>, around place: Int) -> Range<Int> {
    var start = place
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start..<bytes.lineEnd(from: place)
  }

  /// In order; of two that overlap, the one that begins first, or else the longer one.
  private static func ordered(_ sightings: [NameSighting]) -> [NameSighting] {
    let sorted = sightings.sorted {
      ($0.span.start, -$0.span.end, $0.rule.rank) < ($1.span.start, -$1.span.end, $1.rule.rank)
    }
    var result: [NameSighting] = []
    for sighting in sorted {
      if let last = result.last, sighting.span.overlaps(last.span) {
        if sighting.span.end <= last.span.end { continue }
        // An address that holds a place, a company whose name begins inside: both count.
        guard sighting.rule != last.rule else { continue }
      }
      result.append(sighting)
    }
    return result
  }
}
