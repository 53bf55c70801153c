/// The inputs behind the paths of a command line, one at a time.
///
/// Folders are walked depth first, names in the order of their bytes: the same order everywhere. Of
/// a folder only the names of its own level are held. Hidden names (with a dot in front) are passed
/// over unless given by themselves; symbolic links are followed, except into a folder that is being
/// walked already. What cannot be read is an answer too, never skipped in silence.
struct SourceWalk {
  private struct Level {
    var folder: Path
    /// Below the path that was given; empty at its top.
    var place: Path
    var identity: FileStatus.Identity
    /// Reversed: the next one stands last.
    var names: [[UInt8]]
  }

  private var arguments: [Path?]
  private var levels: [Level] = []
  /// What the run writes itself: passed over where it lies in a folder, refused where it is given.
  private let excluded: Set<FileStatus.Identity>

  /// - Parameter paths: nil stands for standard input.
  init(_ paths: [Path?], excluding excluded: Set<FileStatus.Identity>) {
    arguments = paths.reversed()
    self.excluded = excluded
  }

  mutating func next() -> Result<Source, SourceProblem>? {
    while true {
      if let level = levels.indices.last {
        guard let name = levels[level].names.popLast() else {
          levels.removeLast()
          continue
        }
        if name.first == UInt8(ascii: ".") { continue }
        let path = levels[level].folder.appending(name)
        if let answer = visit(path, place: levels[level].place.appending(name)) { return answer }
      } else {
        guard let argument = arguments.popLast() else { return nil }
        guard let path = argument else { return .success(.standardInput) }
        if let answer = visit(path, place: nil) { return answer }
      }
    }
  }

  /// - Parameter place: nil for a path that was given.
  private mutating func visit(_ path: Path, place: Path?) -> Result<Source, SourceProblem>? {
    let status: FileStatus
    do throws(FileFailure) {
      status = try SystemCall.status(path, following: true)
    } catch { return .failure(.file(error)) }
    if excluded.contains(status.identity) {
      return place == nil ? .failure(.isOutput(name: path.description)) : nil
    }
    switch status.kind {
    case .folder:
      if levels.contains(where: { $0.identity == status.identity }) {
        return .failure(.folderLoop(name: path.description))
      }
      do throws(FileFailure) {
        let names = try SystemCall.names(in: path)
        levels.append(
          Level(
            folder: path, place: place ?? Path(bytes: []), identity: status.identity,
            names: names.reversed()))
      } catch { return .failure(.file(error)) }
      return nil
    case .regular:
      return .success(
        Source(path: path, place: place ?? Path(bytes: path.lastComponent), size: status.size))
    default:
      // A pipe that the shell opened may be given by name; whatever lies in a folder may not.
      if place == nil {
        return .success(Source(path: path, place: Path(bytes: path.lastComponent), size: nil))
      }
      return .failure(.notAFile(name: path.description, kind: .init(status.kind)))
    }
  }
}
