import Liubai

/// What commands that work on files share: they open what is written, run, and say how it went.
struct RunCommand {
  let inputs: [Path?]
  let options: CleanOptions
  let settings: PipelineSettings

  init(_ paths: [String], _ options: CleanOptions, _ settings: PipelineSettings) throws {
    inputs = paths.isEmpty ? [nil] : paths.map { $0 == "-" ? nil : Path(argument: $0) }
    self.options = options
    var settings = settings
    settings.namesRecordSources =
      paths.count > 1 || inputs.contains { $0?.isFolder ?? false }
    self.settings = settings
    if inputs.count(where: { $0 == nil }) > 1 {
      throw CommandFailure(.usage, "标准输入（-）只能给一次")
    }
  }

  /// Opens a file to write; never one of the inputs.
  func open(_ name: String?) throws -> ByteSink? {
    guard let name else { return nil }
    let path = Path(argument: name)
    if inputs.contains(where: { $0?.isSameFile(as: path) ?? false }) {
      throw CommandFailure(.usage, "\(name)：是输入文件，不能同时写入")
    }
    do {
      return try ByteSink.file(path)
    } catch { throw CommandFailure(.usage, error.description) }
  }

  /// Runs to the end, with a bar and with notices on standard error.
  ///
  /// - Throws: also `ExitStatus.done`, where nobody reads on.
  nonisolated(nonsending) func run(
    text: ByteSink, report: ByteSink?, rejects: ByteSink?, figures: ByteSink? = nil
  ) async throws -> Tally {
    let bar = ProgressBar(isShown: Terminal.isErrorTerminal && !options.quiet)
    let outputs = Pipeline.Outputs(
      text: text, report: report, rejects: rejects, figures: figures,
      notice: { notice in
        bar.clear()
        Terminal.complain("liubai: \(notice)")
      },
      progress: { bar.show($0) })
    defer { bar.clear() }
    do throws(SourceProblem) {
      return try await Pipeline(settings).clean(inputs, to: outputs)
    } catch {
      if error.isBrokenPipe { throw ExitStatus.done }
      throw CommandFailure(.incomplete, error.description)
    }
  }

  /// What the figures of a run say against it, apart from what only one command asks.
  static func status(_ tally: Tally) -> ExitStatus {
    if tally.faults > 0 { return .fault }
    return tally.failures + tally.rejected > 0 ? .incomplete : .done
  }
}
