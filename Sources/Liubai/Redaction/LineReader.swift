import Cleaning
import TextModel

/// A plain input as blocks of whole lines.
final class LineReader {
  private static let longestParagraph = 256 << 20

  let input: InputText
  private let name: String
  private let maxLine: Int
  private var cutter: BlockCutter
  private var lineLimit: LineLimit
  private var problem: SourceProblem?
  private var isCut = false
  private var mayCut = false

  init(_ source: Source, plan: RunPlan) throws(SourceProblem) {
    name = source.name
    maxLine = plan.settings.maxLine
    input = try InputText(source, settings: plan.settings)
    lineLimit = LineLimit(maxLine)
    cutter = BlockCutter(
      cleaner: plan.documentCleaner, blockSize: plan.settings.blockSize,
      maxLine: max(maxLine, Self.longestParagraph))
  }

  /// Whether all was read; then blocks can be had without waiting.
  var isAtEnd: Bool { isCut }

  /// The next block; nil at the end. Whatever is wrong with the input ends it: what cannot be read whole is not
  /// written at all.
  func next() throws(SourceProblem) -> TextBlock? {
    while true {
      do throws(LineTooLong) {
        if mayCut, let block = try cutter.next() { return block }
      } catch { throw tooLong(at: error.offset) }
      mayCut = false
      if isCut { return nil }
      isCut = try !input.next { bytes in
        let lineStart = lineLimit.lineStart
        if let long = lineLimit.check(bytes) { problem = problem ?? tooLong(at: long) }
        mayCut = mayCut || lineLimit.lineStart != lineStart
        if problem == nil { cutter.append(bytes) }
      }
      if let problem { throw problem }
      if isCut {
        cutter.finish()
        mayCut = true
      }
    }
  }

  private func tooLong(at offset: Int) -> SourceProblem {
    .lineTooLong(name: name, offset: offset, limit: maxLine)
  }
}

/// A spooled text as blocks of whole lines, or as sections.
struct SpoolCutter {
  private let spool: ByteSpool
  private var cutter: BlockCutter
  private var isDone = false
  private var waiting: TextBlock?
  private let limit: Int

  /// - Parameter spool: rewound.
  init(_ spool: ByteSpool, _ settings: PipelineSettings) {
    self.spool = spool
    // Nothing is cleaned any more: any line end is a place to cut.
    var options = CleaningOptions()
    options.rules = RuleSet()
    limit = settings.maxLine
    cutter = BlockCutter(
      cleaner: Cleaner(options), blockSize: settings.blockSize, maxLine: Int.max - 1)
  }

  /// The next block; nil at the end.
  mutating func next(_ name: String) throws(SourceProblem) -> TextBlock? {
    while true {
      do throws(LineTooLong) {
        if let block = try cutter.next() { return block }
      } catch { throw .lineTooLong(name: name, offset: error.offset, limit: limit) }
      if isDone { return nil }
      let bytes = try spooling { () throws(FileFailure) in try spool.read(1 << 18) }
      if bytes.isEmpty {
        cutter.finish()
        isDone = true
      } else {
        cutter.append(bytes[...])
      }
    }
  }

  /// The next section, whole; nil at the end.
  mutating func section(_ name: String) throws(SourceProblem) -> (bytes: [UInt8], offset: Int)? {
    let first: TextBlock
    if let waiting {
      first = waiting
    } else {
      guard let block = try next(name) else { return nil }
      first = block
    }
    waiting = nil
    var bytes = first.bytes
    while let block = try next(name) {
      if block.startsSection {
        waiting = block
        break
      }
      bytes += block.bytes
    }
    return (bytes, first.offset)
  }
}
