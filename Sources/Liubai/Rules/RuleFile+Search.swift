import Configuration

extension RuleFile {
  /// Rules longer than this are a mistake.
  private static let sizeLimit = 16 << 20
  /// Folders of other files.
  private static let apart = ["policies/", "tables/"]

  /// The files behind `path`: itself, or all YAML files of a folder and those below it, in the order of
  /// their names' bytes.
  ///
  /// Whoever names a rule file counts on it: what cannot be read, holds nothing, or holds no YAML at
  /// all is an error and not an absence.
  ///
  /// - Parameter known: files that were read already: they are passed over, whatever they are called.
  static func all(
    at path: Path, besides known: inout Set<FileStatus.Identity>
  ) throws(RuleFileProblem) -> [RuleFile] {
    let isFolder = path.isFolder
    var walk = SourceWalk([path], excluding: [])
    var files: [RuleFile] = []
    var isEmpty = true
    while let found = walk.next() {
      let file: RuleFile
      do throws(SourceProblem) {
        let source = try found.get()
        guard let path = source.path else { continue }
        // Policies and tables of codes may stand among rules, and are none.
        let place = source.place.bytes
        if isFolder, apart.contains(where: { place.starts(with: $0.utf8) }) { continue }
        if isFolder, !path.hasExtension("yaml"), !path.hasExtension("yml") { continue }
        isEmpty = false
        if let identity = try? SystemCall.status(path, following: true).identity,
          !known.insert(identity).inserted
        {
          continue
        }
        file = RuleFile(name: path.description, bytes: try contents(path))
      } catch { throw .unreadable(error) }
      if file.bytes.count > sizeLimit { throw .tooLong(file.name) }
      if file.isBlank { throw .empty(file.name) }
      files.append(file)
    }
    if isEmpty { throw .noRules(path.description) }
    return files
  }

  /// The one file at `path`.
  init(at path: Path) throws(RuleFileProblem) {
    do throws(SourceProblem) {
      if path.isFolder { throw .notAFile(name: path.description, kind: .folder) }
      self.init(name: path.description, bytes: try Self.contents(path))
    } catch { throw .unreadable(error) }
    if bytes.count > Self.sizeLimit { throw .tooLong(name) }
  }

  private static func contents(_ path: Path) throws(SourceProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    let file = try InputFile(path, bufferSize: 1 << 16)
    do throws(FileFailure) {
      while bytes.count <= sizeLimit, try file.read({ bytes += $0 }) {}
    } catch { throw .file(error) }
    return bytes
  }

  /// Whether nothing but blanks and comments is in it.
  private var isBlank: Bool {
    bytes.split(separator: 0x0A).allSatisfy { line in
      let first = line.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
      return first == nil || first == UInt8(ascii: "#")
    }
  }
}

/// Why a file or folder of rules is not taken.
public enum RuleFileProblem: Error, Sendable, Hashable, CustomStringConvertible {
  case unreadable(SourceProblem)
  case tooLong(String)
  case empty(String)
  case noRules(String)

  /// The message for users.
  public var description: String {
    switch self {
    case .unreadable(let problem): return problem.description
    case .tooLong(let name): return "\(name)：文件超过 16 MiB"
    case .empty(let name): return "\(name)：规则文件是空的"
    case .noRules(let name): return "\(name)：文件夹中没有规则文件（*.yaml、*.yml）"
    }
  }
}
