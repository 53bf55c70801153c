import Cleaning

/// An input under way.
final class RunState {
  let run: any SourceRun
  /// Whether it was given up: what is still on the way is thrown away.
  var hasFailed = false

  init(_ run: any SourceRun) { self.run = run }
}

/// What there is to do, in the order in which it must show.
final class SourceFeed {
  enum Step {
    /// Nil state: a whole small file.
    case work(Work, RunState?)
    case finish(RunState)
    case fail(RunState, SourceProblem)
    /// An input that could not even be begun.
    case problem(SourceProblem)
  }

  private var walk: SourceWalk
  private let settings: PipelineSettings
  private let outlets: Outlets
  /// Regular files of up to this size are one piece of work; nil if none is.
  private let wholeSize: Int?
  private var current: RunState?
  /// Places under `--output` that are taken; nil where one path was given and none can be twice.
  private var taken: Set<Path>?

  init(
    _ paths: [Path?], settings: PipelineSettings, outlets: Outlets, wholeSize: Int?
  ) {
    self.settings = settings
    self.outlets = outlets
    self.wholeSize = wholeSize
    var excluded = outlets.files
    if case .folder(let folder) = settings.destination {
      if let status = try? SystemCall.status(folder, following: true) {
        excluded.insert(status.identity)
      }
      if paths.count > 1 { taken = [] }
    }
    walk = SourceWalk(paths, excluding: excluded)
  }

  /// Whether `next` can answer without waiting for somebody to write into a pipe.
  var isReady: Bool { current?.run.isReady ?? true }

  func next() -> Step? {
    if let state = current {
      if state.hasFailed {
        current = nil
        return next()
      }
      do throws(SourceProblem) {
        if let work = try state.run.next() { return .work(work, state) }
        current = nil
        return .finish(state)
      } catch {
        current = nil
        return .fail(state, error)
      }
    }
    switch walk.next() {
    case nil: return nil
    case .failure(let problem): return .problem(problem)
    case .success(let source):
      do throws(SourceProblem) {
        try claim(source)
        if let wholeSize, let size = source.size, size <= wholeSize {
          let work = Work.source(
            source, settings, report: outlets.report != nil, rejects: outlets.rejects != nil)
          return .work(work, nil)
        }
        current = RunState(try Self.run(source, settings: settings, outlets: outlets))
      } catch { return .problem(error) }
      return next()
    }
  }

  static func run(
    _ source: Source, settings: PipelineSettings, outlets: Outlets
  ) throws(SourceProblem) -> any SourceRun {
    if settings.isRecords(source) {
      return try RecordRun(source, settings: settings, outlets: outlets)
    }
    return try DocumentRun(source, settings: settings, outlets: outlets)
  }

  private func claim(_ source: Source) throws(SourceProblem) {
    guard taken != nil else { return }
    if taken?.insert(source.place).inserted == false {
      throw .placeTaken(name: source.name, target: source.place.description)
    }
  }
}
