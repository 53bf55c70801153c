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
  private let plan: RunPlan
  private let outlets: Outlets
  /// Regular files of up to this size are one piece of work; nil if none is.
  private let wholeSize: Int?
  private var current: RunState?
  /// Places under `--output` that are taken; nil where one path was given and none can be twice.
  private var taken: [Path: Source]?
  /// Given by the walk, but not taken yet.
  private var stashed: Result<Source, SourceProblem>?

  private static let gatheredSize = 1 << 18
  private static let gatheredCount = 64

  init(
    _ paths: [Path?], plan: RunPlan, outlets: Outlets, wholeSize: Int?
  ) {
    self.plan = plan
    self.outlets = outlets
    self.wholeSize = wholeSize
    var excluded = outlets.files
    if case .folder(let folder) = plan.settings.destination {
      if let status = try? SystemCall.status(folder, following: true) {
        excluded.insert(status.identity)
      }
      if paths.count > 1 { taken = [:] }
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
    guard let found = take() else { return nil }
    do throws(SourceProblem) {
      let source = try claim(found)
      if isSmall(source) { return .work(.sources(gather(source), plan), nil) }
      current = RunState(try plan.run(source, outlets: outlets))
    } catch { return .problem(error) }
    return next()
  }

  /// What the walk gives next.
  private func take() -> Result<Source, SourceProblem>? {
    defer { stashed = nil }
    return stashed ?? walk.next()
  }

  private func isSmall(_ source: Source) -> Bool {
    guard let wholeSize, let size = source.size else { return false }
    return size <= wholeSize
  }

  /// `first` and the small files after it, as many as make one piece of work worth its while.
  private func gather(_ first: Source) -> [Source] {
    var sources = [first]
    var size = first.size ?? 0
    while size < Self.gatheredSize, sources.count < Self.gatheredCount, let found = take() {
      guard let source = try? claim(found), isSmall(source) else {
        stashed = found
        break
      }
      sources.append(source)
      size += source.size ?? 0
    }
    return sources
  }

  /// An input whose place under `--output` nobody has taken before.
  private func claim(
    _ found: Result<Source, SourceProblem>
  ) throws(SourceProblem) -> Source {
    let source = try found.get()
    if let owner = taken?.updateValue(source, forKey: source.place), owner != source {
      taken?[source.place] = owner
      throw .placeTaken(name: source.name, target: source.place.description)
    }
    return source
  }
}
