/// Where everything that a run writes goes, apart from the files of `--output` and `--in-place`.
///
/// Order is kept by having one owner: work that is done aside writes to outlets in memory, which are
/// poured into the real ones when its turn comes.
final class Outlets {
  /// Cleaned text, diffs, or the paths of `--check`.
  let text: ByteSink
  let report: ByteSink?
  let rejects: ByteSink?
  /// Each text's placeholder figures.
  let figures: ByteSink?
  private(set) var tally = Tally()
  private let notice: ((String) -> Void)?
  private var notices: [String] = []
  /// Whether the last line of records so far lacks its line end: a next one must not be glued to it.
  private var textIsOpen = false
  private var rejectsAreOpen = false

  init(
    text: ByteSink, report: ByteSink?, rejects: ByteSink?, figures: ByteSink? = nil,
    notice: @escaping (String) -> Void
  ) {
    self.text = text
    self.report = report
    self.rejects = rejects
    self.figures = figures
    self.notice = notice
  }

  /// Outlets in memory.
  init(report: Bool, rejects: Bool, figures: Bool) {
    text = ByteSink()
    self.report = report ? ByteSink() : nil
    self.rejects = rejects ? ByteSink() : nil
    self.figures = figures ? ByteSink() : nil
    notice = nil
  }

  /// What outlets in memory hold.
  struct Contents: Sendable {
    var text: [UInt8]
    var report: [UInt8]
    var rejects: [UInt8]
    var figures: [UInt8]
    var notices: [String]
    var tally: Tally
    var textIsOpen: Bool
  }

  var contents: Contents {
    Contents(
      text: text.buffer, report: report?.buffer ?? [], rejects: rejects?.buffer ?? [],
      figures: figures?.buffer ?? [], notices: notices, tally: tally, textIsOpen: textIsOpen)
  }

  /// Takes over what outlets in memory hold.
  func pour(_ contents: Contents) throws(SourceProblem) {
    try write(contents.text)
    if !contents.text.isEmpty { textIsOpen = contents.textIsOpen }
    try write(report: contents.report)
    try write(rejected: contents.rejects)
    try write(figures: contents.figures)
    for notice in contents.notices { say(notice) }
    tally.add(contents.tally)
  }

  /// Writes to `text`.
  func write(_ bytes: [UInt8]) throws(SourceProblem) {
    guard !bytes.isEmpty else { return }
    if textIsOpen {
      textIsOpen = false
      try write([0x0A], to: text)
    }
    try write(bytes, to: text)
  }

  func write(report bytes: [UInt8]) throws(SourceProblem) {
    guard !bytes.isEmpty, let report else { return }
    try write(bytes, to: report)
  }

  func write(figures bytes: [UInt8]) throws(SourceProblem) {
    guard !bytes.isEmpty, let figures else { return }
    try write(bytes, to: figures)
  }

  /// Says that records ended, and whether their last line had its line end.
  func endRecords(open: Bool) { textIsOpen = open }

  func write(rejected bytes: [UInt8]) throws(SourceProblem) {
    guard !bytes.isEmpty, let rejects else { return }
    if rejectsAreOpen { try write([0x0A], to: rejects) }
    try write(bytes, to: rejects)
    rejectsAreOpen = false
  }

  /// Says that a rejected line ended, and whether it had its line end.
  func endRejected(open: Bool) { rejectsAreOpen = open }

  /// Waits until the disk has the rejected lines.
  func secureRejects() throws(SourceProblem) {
    do throws(FileFailure) { try rejects?.synchronize() } catch { throw .outlet(error) }
  }

  func say(_ text: String) {
    if let notice { notice(text) } else { notices.append(text) }
  }

  /// The regular files among the outlets.
  var files: Set<FileStatus.Identity> {
    Set([text, report, rejects, figures].compactMap { $0?.file })
  }

  func count(_ change: (inout Tally) -> Void) { change(&tally) }

  /// An input that was not cleaned, or not to its end.
  func fail(_ problem: SourceProblem) {
    tally.failures += 1
    if problem.isFault { tally.faults += 1 }
    say(problem.description)
  }

  func flush() throws(SourceProblem) {
    do throws(FileFailure) {
      try report?.flush()
      try rejects?.flush()
      try figures?.flush()
      try text.flush()
    } catch { throw .outlet(error) }
  }

  private func write(_ bytes: [UInt8], to sink: ByteSink) throws(SourceProblem) {
    do throws(FileFailure) { try sink.write(bytes) } catch { throw .outlet(error) }
  }
}
