import Cleaning
import Detection
import TextModel

/// Searches one plain document. It is read for the names that it tells and put aside; then a `DocumentRun` that
/// knows them searches it.
///
/// `redact` reads so (`RedactionRun`), and a gate that read once would let through what redaction takes away:
/// 被告人张伟 on one line, 张伟 alone on another; a report would show the second one beside somebody's number.
/// What cannot be read to its end is searched as far as it was read, as ever.
final class NamedDocumentRun: SourceRun {
  private let source: Source
  private let detectors: DetectorSet
  private let plan: RunPlan
  private let outlets: Outlets
  private let input: InputText
  private let text = ByteSpool()
  private var cutter: BlockCutter
  private var lineLimit: LineLimit
  private var problem: SourceProblem?
  private var isRead = false
  /// Whether a line has ended since the cutter had nothing more to give.
  private var mayCut = false
  private var names = NameEvidence()
  /// Pieces that are given out and not accepted.
  private var underWay = 0
  /// Searches the document, once its names are known.
  private var search: DocumentRun?

  /// - Parameter detectors: what the document is searched with.
  init(
    _ source: Source, _ detectors: DetectorSet, plan: RunPlan, outlets: Outlets
  ) throws(SourceProblem) {
    self.source = source
    self.detectors = detectors
    self.plan = plan
    self.outlets = outlets
    input = try InputText(source, settings: plan.settings)
    lineLimit = LineLimit(plan.settings.maxLine)
    // Nothing is cleaned here: any line end is a place to cut.
    var options = CleaningOptions()
    options.rules = RuleSet()
    cutter = BlockCutter(
      cleaner: Cleaner(options), blockSize: plan.settings.blockSize, maxLine: Int.max - 1)
  }

  var bytesRead: Int { input.file.bytesRead }

  var isReady: Bool {
    if let search { return search.isReady }
    return isRead ? underWay == 0 : input.isReady
  }

  func next() throws(SourceProblem) -> Work? {
    while true {
      if let search { return try search.next() }
      if let block = try piece() {
        underWay += 1
        return .names(block.bytes, detectors)
      }
      // All names have to be known before the search can begin.
      if underWay > 0 {
        underWay += 1
        return .redaction(.pause)
      }
      search = try begin()
    }
  }

  /// The next piece of the first reading; nil at its end.
  private func piece() throws(SourceProblem) -> TextBlock? {
    while true {
      do throws(LineTooLong) {
        if mayCut, let block = try cutter.next() { return block }
      } catch {
        throw .lineTooLong(name: source.name, offset: error.offset, limit: plan.settings.maxLine)
      }
      mayCut = false
      if isRead { return nil }
      try read()
      if isRead {
        cutter.finish()
        mayCut = true
      }
    }
  }

  private func read() throws(SourceProblem) {
    var bytes: [UInt8] = []
    do throws(SourceProblem) { isRead = try !input.next { bytes += $0 } } catch { problem = error }
    let offset = text.count
    try spooling { () throws(FileFailure) in try text.append(bytes) }
    let lineStart = lineLimit.lineStart
    if let long = lineLimit.check(bytes[...]) {
      // The search will come to the same line, and say so.
      isRead = true
      return cutter.append(bytes.prefix(max(0, long - offset)))
    }
    isRead = isRead || problem != nil
    mayCut = mayCut || lineLimit.lineStart != lineStart
    cutter.append(bytes[...])
  }

  private func begin() throws(SourceProblem) -> DocumentRun {
    try spooling { () throws(FileFailure) in try text.rewind() }
    let plan = detectors.spreading(names).map { self.plan.knowing($0) } ?? self.plan
    return try DocumentRun(
      source, plan: plan, outlets: outlets,
      readBefore: ReadText(input: input, text: text, problem: problem))
  }

  func accept(_ result: WorkResult) throws(SourceProblem) {
    switch result {
    case .names(let told):
      underWay -= 1
      if let told { names.merge(told) }
    case .redaction: underWay -= 1
    default: try search?.accept(result)
    }
  }

  func finish() throws(SourceProblem) { try search?.finish() }

  /// Of a document that could not even be put aside nothing is told.
  func breakOff() throws(SourceProblem) { try search?.breakOff() }
}
