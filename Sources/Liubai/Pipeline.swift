import Cleaning
import TextModel

/// The library's door: cleans texts, files and trees of files.
///
/// ```swift
/// let pipeline = Pipeline(PipelineSettings())
/// pipeline.clean("今年 ,我镇新建公路3公里。").text
/// ```
public struct Pipeline: Sendable {
  /// As the pipeline was made.
  public let settings: PipelineSettings
  private let cleaner: Cleaner

  /// Compiles the rules; keep the pipeline.
  public init(_ settings: PipelineSettings = PipelineSettings()) {
    self.settings = settings
    var options = CleaningOptions()
    options.rules = settings.rules
    options.engine = settings.engine
    options.collectsFindings = true
    cleaner = Cleaner(options)
  }

  /// Where a run writes what does not go into files of its own.
  public struct Outputs {
    /// Cleaned text, the diff, or the names of what would change.
    public var text: ByteSink
    /// Findings, as JSON Lines.
    public var report: ByteSink?
    /// Lines that hold no record that can be cleaned.
    public var rejects: ByteSink?
    /// The figures of each text's placeholders as JSON Lines, and those of all together as the last line.
    public var figures: ByteSink?
    /// One line about an input or a record that was not cleaned; never a word of its text.
    public var notice: (String) -> Void
    /// Called now and then while the work goes on.
    public var progress: (Progress) -> Void

    /// Outputs of which all but `text` may be left out.
    public init(
      text: ByteSink, report: ByteSink? = nil, rejects: ByteSink? = nil,
      figures: ByteSink? = nil, notice: @escaping (String) -> Void = { _ in },
      progress: @escaping (Progress) -> Void = { _ in }
    ) {
      self.text = text
      self.report = report
      self.rejects = rejects
      self.figures = figures
      self.notice = notice
      self.progress = progress
    }
  }

  /// Cleans one text, as one document.
  ///
  /// - Complexity: O(*n*).
  public func clean(_ text: String) -> CleanedText {
    let bytes = Array(text.utf8)
    var document = cleaner.clean(document: bytes)
    if let detector = settings.placeholders, settings.wording.treatment != .keep {
      let writer = PlaceholderWriter(
        detector: detector, cleaner: cleaner, wording: settings.wording)
      let written = writer.write(document.text, document.findings)
      document.text = written.text
      document.findings = written.findings
      document.overrun = document.overrun ?? written.overrun
    } else if let detector = settings.placeholders {
      document.findings += detector.placeholders(in: bytes).map(\.finding)
    }
    let findings = document.findings.sorted { $0.span < $1.span }
    return CleanedText(
      text: String(decoding: document.text, as: UTF8.self),
      findings: findings.filter { settings.kinds.contains($0.kind) },
      overrun: document.overrun)
  }

  /// Cleans files, folders and standard input (nil), in this order.
  ///
  /// An input that cannot be read does not end the run: it is counted and told, and the next one is
  /// taken. The output is the same for any number of jobs and any block size.
  ///
  /// - Throws: `SourceProblem.outlet` where the outputs take nothing more.
  public nonisolated(nonsending) func clean(
    _ paths: [Path?], to outputs: Outputs
  ) async throws(SourceProblem) -> Tally {
    let outlets = Outlets(
      text: outputs.text, report: outputs.report, rejects: outputs.rejects,
      figures: outputs.figures, notice: outputs.notice)
    let plan = RunPlan(
      settings, reports: outputs.report != nil, takesFigures: outputs.figures != nil,
      keepsRejected: outputs.rejects != nil)
    let landing = Landing(outlets: outlets, progress: outputs.progress)
    if settings.jobs > 1 {
      // Rejected lines must be safe before a file is rewritten; work done aside cannot promise that.
      let isWhole = settings.destination != .inPlace || outlets.rejects == nil
      let feed = SourceFeed(
        paths, plan: plan, outlets: outlets,
        wholeSize: isWhole ? min(settings.blockSize, 1 << 20) : nil)
      try await ParallelRunner.run(feed, landing, jobs: settings.jobs)
    } else {
      let feed = SourceFeed(paths, plan: plan, outlets: outlets, wholeSize: nil)
      try SerialRunner.run(feed, landing)
    }
    try outlets.write(figures: outlets.tally.placeholders.line)
    try outlets.flush()
    return outlets.tally
  }
}

/// A cleaned text and what was found in the original.
public struct CleanedText: Sendable, Hashable {
  /// Cleaned.
  public var text: String
  /// Sorted by span; offsets are UTF-8 bytes of the original text.
  public var findings: [Finding]
  /// Where a rule's pattern took too long, so that the text was not examined whole. Who must be sure that
  /// nothing was overlooked does not use a text that has one.
  public var overrun: CleanedDocument.Overrun?
}
