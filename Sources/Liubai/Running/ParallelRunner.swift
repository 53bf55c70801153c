/// Several pieces at a time, written in order.
///
/// `jobs` pieces are being cleaned; as many again may wait, finished, for one that is slow: that bounds
/// the memory whatever the input's size. Reading and writing stay with the caller's thread.
enum ParallelRunner {
  private struct Finished: Sendable {
    var index: Int
    var result: WorkResult
  }

  /// - Throws: a problem of the outlets only.
  nonisolated(nonsending) static func run(
    _ feed: SourceFeed, _ landing: Landing, jobs: Int
  ) async throws(SourceProblem) {
    let problem = await withTaskGroup(of: Finished.self) { group -> SourceProblem? in
      var window = Window()
      var isExhausted = false
      while true {
        while !isExhausted, window.running < jobs, window.count < 2 * jobs {
          // Before waiting for somebody to write, give out what is done.
          if !feed.isReady {
            if window.running > 0 { break }
            if let problem = landing.flush() { return problem }
          }
          guard let step = feed.next() else {
            isExhausted = true
            break
          }
          if case .work(let work, _) = step {
            let index = window.add(step, running: true)
            group.addTask { Finished(index: index, result: work.perform()) }
          } else {
            _ = window.add(step, running: false)
          }
          if let problem = window.drain(landing) { return problem }
        }
        guard window.running > 0 else {
          if isExhausted { return window.drain(landing) }
          continue
        }
        if let finished = await group.next() { window.finish(finished.index, finished.result) }
        if let problem = window.drain(landing) { return problem }
      }
    }
    if let problem { throw problem }
  }

  /// Steps in order; a finished one waits until all before it are written.
  private struct Window {
    private var steps: [(step: SourceFeed.Step, isRunning: Bool, result: WorkResult?)] = []
    private var first = 0
    private(set) var running = 0

    var count: Int { steps.count }

    mutating func add(_ step: SourceFeed.Step, running isRunning: Bool) -> Int {
      steps.append((step, isRunning, nil))
      running += isRunning ? 1 : 0
      return first + steps.count - 1
    }

    mutating func finish(_ index: Int, _ result: WorkResult) {
      steps[index - first].isRunning = false
      steps[index - first].result = result
      running -= 1
    }

    /// Writes what stands at the front and is finished.
    mutating func drain(_ landing: Landing) -> SourceProblem? {
      while let front = steps.first, !front.isRunning {
        steps.removeFirst()
        first += 1
        do throws(SourceProblem) {
          try landing.land(front.step, front.result)
        } catch { return error }
      }
      return nil
    }
  }
}
