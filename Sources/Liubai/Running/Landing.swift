/// Takes results in order and writes them. Problems of an input end that input; problems of the
/// outlets end the run.
struct Landing {
  let outlets: Outlets
  let progress: (Progress) -> Void

  /// - Throws: a problem of the outlets only.
  func land(_ step: SourceFeed.Step, _ result: WorkResult?) throws(SourceProblem) {
    switch step {
    case .work(_, nil):
      guard case .sources(let contents) = result else { return }
      try outlets.pour(contents)
    case .work(_, let state?):
      guard let result, !state.hasFailed else { return }
      try attempt(state) { () throws(SourceProblem) in try state.run.accept(result) }
      report(state)
      return
    case .finish(let state):
      guard !state.hasFailed else { return }
      try attempt(state) { () throws(SourceProblem) in try state.run.finish() }
    case .fail(let state, let problem):
      guard !state.hasFailed else { return }
      try attempt(state) { () throws(SourceProblem) in try state.run.breakOff() }
      guard !state.hasFailed else { return }
      state.hasFailed = true
      try outlets.failing(problem)
    case .problem(let problem): try outlets.failing(problem)
    }
    report(nil)
  }

  func flush() -> SourceProblem? {
    do throws(SourceProblem) {
      try outlets.flush()
      return nil
    } catch { return error }
  }

  private func attempt(
    _ state: RunState, _ body: () throws(SourceProblem) -> Void
  ) throws(SourceProblem) {
    do throws(SourceProblem) { try body() } catch {
      state.hasFailed = true
      try outlets.failing(error)
    }
  }

  private func report(_ state: RunState?) {
    let tally = outlets.tally
    progress(
      Progress(
        bytes: tally.bytes + (state?.run.bytesRead ?? 0), documents: tally.documents,
        records: tally.records))
  }
}

/// How far a run has come.
public struct Progress: Sendable, Hashable {
  /// Bytes read.
  public var bytes: Int
  /// Plain documents done.
  public var documents: Int
  /// Records done, rejected ones too.
  public var records: Int
}

extension Outlets {
  /// Notes a problem of an input, and throws one of the outlets.
  func failing(_ problem: SourceProblem) throws(SourceProblem) {
    if case .outlet = problem { throw problem }
    fail(problem)
  }
}

/// One thing after another, on one thread.
enum SerialRunner {
  /// - Throws: a problem of the outlets only.
  static func run(_ feed: SourceFeed, _ landing: Landing) throws(SourceProblem) {
    while true {
      // Before waiting for somebody to write, give out what is done.
      if !feed.isReady { try landing.outlets.flush() }
      guard let step = feed.next() else { return }
      if case .work(let work, _) = step {
        try landing.land(step, work.perform())
      } else {
        try landing.land(step, nil)
      }
    }
  }

  /// One input, with outlets of its own.
  static func run(
    _ source: Source, plan: RunPlan, outlets: Outlets
  ) throws(SourceProblem) {
    let landing = Landing(outlets: outlets, progress: { _ in })
    do throws(SourceProblem) {
      let state = RunState(try plan.run(source, outlets: outlets))
      do throws(SourceProblem) {
        while !state.hasFailed, let work = try state.run.next() {
          try landing.land(.work(work, state), work.perform())
        }
      } catch {
        if !state.hasFailed { try landing.land(.fail(state, error), nil) }
        return
      }
      try landing.land(.finish(state), nil)
    } catch { try outlets.failing(error) }
  }
}
