import Cleaning
import Redaction
import Reporting
import TextModel

/// Brings back what is encrypted in one plain document. A token that the key does not open ends it: nothing of
/// the document is written.
final class RestorationRun: SourceRun {
  private let source: Source
  private let settings: PipelineSettings
  private let outlets: Outlets
  private let restorer: Restorer
  private let output: SourceOutput
  private let reader: LineReader
  private let result = ByteSpool()
  private var diff: UnifiedDiff?
  private var difference: [UInt8] = []
  private var received = 0
  private var replaced = 0
  private var hasBegun = false

  init(
    _ source: Source, restoring: RestorationSettings, plan: RunPlan, outlets: Outlets
  ) throws(SourceProblem) {
    self.source = source
    settings = plan.settings
    self.outlets = outlets
    restorer = restoring.restorer
    reader = try LineReader(source, plan: plan)
    output = try SourceOutput(settings: settings, source: source, outlets: outlets)
    if settings.diff { diff = UnifiedDiff(name: source.reportPath, color: settings.color) }
  }

  var isReady: Bool { reader.isAtEnd || reader.input.isReady }
  var bytesRead: Int { reader.input.file.bytesRead }

  func next() throws(SourceProblem) -> Work? {
    try reader.next().map { .redaction(.restore($0.bytes, offset: $0.offset, restorer)) }
  }

  func accept(_ work: WorkResult) throws(SourceProblem) {
    guard case .redaction(.restored(let bytes, let edits, let problem)) = work else { return }
    if let problem { throw .sealed(name: source.name, problem) }
    try begin()
    let local = edits.map {
      Edit(span: $0.span.shifted(by: -received), replacement: $0.replacement)
    }
    try spooling { () throws(FileFailure) in try result.append(Edit.apply(local, to: bytes)) }
    received += bytes.count
    replaced += edits.count
    diff?.append(bytes)
    for edit in edits { diff?.append(edit) }
    difference += diff?.settle(received, isEnd: false) ?? []
  }

  func breakOff() {}

  func finish() throws(SourceProblem) {
    try begin()
    try output.write(result, checking: reader.input)
    try outlets.write(difference + (diff?.settle(received, isEnd: true) ?? []))
    try output.publish(reader.input, changed: replaced > 0 || output.isTranscoded)
    outlets.count { tally in
      tally.documents += 1
      tally.changedDocuments += replaced > 0 ? 1 : 0
      tally.redacted += replaced
      tally.bytes += bytesRead
    }
  }

  private func begin() throws(SourceProblem) {
    guard !hasBegun else { return }
    hasBegun = true
    if settings.destination == .inPlace, let guess = reader.input.guess {
      throw .uncertainEncoding(name: source.name, guess.encoding.rawValue)
    }
    try output.begin(reader.input)
  }
}
