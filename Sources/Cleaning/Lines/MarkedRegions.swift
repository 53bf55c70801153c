import Detection
import TextModel

/// What a pair of markers encloses goes with them, where the rule says so (`--paid drop`).
///
/// Decision: cut first, clean after. The block is cleaned once to see which markers it really holds;
/// what the pairs enclose is then cut out of the raw text, and the rest is cleaned as if it had never
/// been there. A pair must stand in one block, so whoever drops makes the section one block; a marker
/// without its other half goes by itself and takes nothing along.
struct MarkedRegions {
  /// A region with its markers, document offsets.
  struct Region {
    var span: ByteSpan
    var rule: Int
  }

  let regions: [Region]

  /// Pairs the markers of a block, each rule's own: the innermost begin with the next end.
  init(_ markers: [ContentMarker], _ engine: RuleEngine) {
    var open: [Int: [ByteSpan]] = [:]
    var found: [Region] = []
    for marker in markers.sorted(by: { $0.span < $1.span })
    where engine.rules[marker.rule].action == .delete {
      if marker.isBegin {
        open[marker.rule, default: []].append(marker.span)
      } else if let begin = open[marker.rule]?.popLast() {
        found.append(Region(span: ByteSpan(begin.start, marker.span.end), rule: marker.rule))
      }
    }
    // The outermost ones cover the others.
    found.sort { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
    var outer: [Region] = []
    for region in found where region.span.start >= outer.last?.span.end ?? 0 {
      outer.append(region)
    }
    regions = outer
  }

  /// The regions as edits of a block's bytes: one that takes whole lines takes the last line end along.
  func edits(in block: TextBlock) -> [Edit] {
    regions.map { region in
      var span = region.span.shifted(by: -block.offset)
      let startsLine = span.start == 0 || block.bytes[span.start - 1] == 0x0A
      if startsLine, span.end < block.bytes.count, block.bytes[span.end] == 0x0A { span.end += 1 }
      return Edit(span: span, replacement: [])
    }
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

extension Cleaner {
  /// Cleans a block, and drops what markers enclose.
  func cleanDroppingRegions(_ block: TextBlock, _ engine: RuleEngine) -> CleanedBlock {
    var first = BlockCleaner(self, block)
    first.run(block.bytes.span)
    let marked = MarkedRegions(first.result.markers, engine)
    if marked.regions.isEmpty { return first.result }
    let edits = marked.edits(in: block)
    var rest = block
    rest.bytes = Edit.apply(edits, to: block.bytes)
    var second = BlockCleaner(self, rest)
    second.run(rest.bytes.span)
    var result = second.result
    result.map(OffsetMap(edits), from: block.offset)
    for (edit, region) in zip(edits, marked.regions) {
      let span = edit.span.shifted(by: block.offset)
      result.document.note(
        span, Edit(span: span, replacement: []), Writer(content: region.rule),
        collects: options.collectsFindings)
    }
    result.document.findings.sort { $0.span < $1.span }
    return result
  }
}

extension CleanedBlock {
  /// Leads every span home over the edits that were made before cleaning; spans count from `offset` on.
  mutating func map(_ map: OffsetMap, from offset: Int) {
    func home(_ span: ByteSpan) -> ByteSpan {
      map.original(span.shifted(by: -offset)).shifted(by: offset)
    }
    for index in document.findings.indices {
      document.findings[index].span = home(document.findings[index].span)
      if let edit = document.findings[index].edit {
        document.findings[index].edit?.span = home(edit.span)
      }
    }
    func home(_ line: BlankLine?) -> BlankLine? {
      line.map {
        BlankLine(
          span: home($0.span), content: home($0.content), lineEnd: home($0.lineEnd),
          breakRule: $0.breakRule)
      }
    }
    func home(_ line: Line?) -> Line? {
      line.map { Line(text: $0.text, span: home($0.span), lineEnd: home($0.lineEnd)) }
    }
    paragraphs = paragraphs.map { RepeatedParagraph(hash: $0.hash, span: home($0.span)) }
    leadingBlank = home(leadingBlank)
    trailingBlank = home(trailingBlank)
    firstLine = home(firstLine)
    lastLine = home(lastLine)
    if let overrun = document.overrun {
      let place = home(ByteSpan(overrun.offset, overrun.offset))
      document.overrun = CleanedDocument.Overrun(rule: overrun.rule, offset: place.start)
    }
  }
}
