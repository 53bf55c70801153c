import Cleaning
import Detection

/// Work on one input, in three hands: `next` reads and cuts, `Work.perform` cleans on any thread,
/// `accept` writes in order. The first and the last belong to one thread.
protocol SourceRun: AnyObject {
  /// The next piece of work; nil at the input's end.
  func next() throws(SourceProblem) -> Work?

  /// Takes a piece's result, in the order of `next`.
  func accept(_ result: WorkResult) throws(SourceProblem)

  /// All pieces are accepted: writes what is left, publishes.
  func finish() throws(SourceProblem)

  /// Reading failed, and all pieces before that are accepted: writes what cannot be taken back anyway.
  func breakOff() throws(SourceProblem)

  /// Whether `next` can answer without waiting for somebody to write into a pipe.
  var isReady: Bool { get }

  var bytesRead: Int { get }
}

/// A piece of work: a value that any thread can perform.
enum Work: Sendable {
  case block(TextBlock, PieceReader, keepsOriginal: Bool)
  case lines(LineBatch, RecordCleaner, keepsOriginal: Bool)
  /// Nothing to clean: part of a line that is too long.
  case overlong([UInt8], line: Int, isFirst: Bool, isLast: Bool)
  /// Small files, each whole.
  case sources([Source], RunPlan)
  case redaction(RedactionWork)
  /// Whole lines, to be read for the names that they tell.
  case names([UInt8], DetectorSet)

  func perform() -> WorkResult {
    switch self {
    case .block(let block, let reader, let keepsOriginal):
      return .block(reader.read(block), original: keepsOriginal ? block.bytes : [])
    case .lines(let batch, let cleaner, let keepsOriginal):
      return .lines(cleaner.clean(batch), original: keepsOriginal ? batch.bytes : [])
    case .overlong(let bytes, let line, let isFirst, let isLast):
      return .overlong(bytes, line: line, isFirst: isFirst, isLast: isLast)
    case .sources(let sources, let plan):
      let outlets = Outlets(
        report: plan.reports, rejects: plan.keepsRejected, figures: plan.takesFigures)
      // Outlets in memory never fail.
      for source in sources { try? SerialRunner.run(source, plan: plan, outlets: outlets) }
      return .sources(outlets.contents)
    case .redaction(let work): return .redaction(work.perform())
    case .names(let bytes, let detectors): return .names(detectors.names(in: bytes.span))
    }
  }
}

enum WorkResult: Sendable {
  case block(ReadPiece, original: [UInt8])
  case lines(CleanedBatch, original: [UInt8])
  case overlong([UInt8], line: Int, isFirst: Bool, isLast: Bool)
  case sources(Outlets.Contents)
  case redaction(RedactionResult)
  /// Nil where nobody looks for names.
  case names(NameEvidence?)
}
