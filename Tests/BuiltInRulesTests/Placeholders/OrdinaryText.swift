import Foundation

/// Ordinary text that this machine has anyway: manuals, documentation, source code. Nothing of it is kept
/// in the repository.
struct OrdinaryText: Sendable {
  /// Files in the order of a shuffle that is the same everywhere with the same files.
  private var files: [URL] = []

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL
  /// What `.ci/manuals` fetches.
  static let manuals = root.appending(path: ".build/manuals")
  static let packages = root.appending(path: ".build/checkouts")
  /// A document is no longer than this many bytes; longer files are several.
  private static let documentSize = 24_000

  /// All files below `folder` whose path within it `isTaken`.
  init(_ folder: URL, where isTaken: (_ path: String) -> Bool) {
    let paths = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String }
    var generator = GeneratedMasks(seed: 1)
    for path in (paths ?? []).filter(isTaken).sorted() {
      files.insert(folder.appending(path: path), at: generator.below(files.count + 1))
    }
  }

  /// Documents of at least `size` bytes together, or all there are: of each file its first part, then of
  /// each its second. Only plain files of valid UTF-8.
  func documents(size: Int) -> [(name: String, text: [UInt8])] {
    var documents: [(name: String, text: [UInt8])] = []
    var total = 0
    var parts: [(URL, [[UInt8]])] = []
    for file in files where total < size {
      let cut = Self.parts(of: file)
      guard let first = cut.first else { continue }
      documents.append((file.path(), first))
      total += first.count
      if cut.count > 1 { parts.append((file, cut)) }
    }
    var round = 1
    while total < size, parts.contains(where: { $0.1.count > round }) {
      for (file, cut) in parts where cut.count > round && total < size {
        documents.append((file.path(), cut[round]))
        total += cut[round].count
      }
      round += 1
    }
    return documents
  }

  /// A file in whole lines, without those that `holdsPlaceholder`.
  private static func parts(of file: URL) -> [[UInt8]] {
    let values = try? file.resourceValues(forKeys: [.isRegularFileKey, .isSymbolicLinkKey])
    guard values?.isRegularFile == true, let data = try? Data(contentsOf: file),
      let text = String(validating: data, as: UTF8.self)
    else { return [] }
    var parts: [[UInt8]] = []
    var part: [UInt8] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false)
    where !holdsPlaceholder(line) {
      part += line.utf8
      part.append(0x0A)
      if part.count >= documentSize {
        parts.append(part)
        part = []
      }
    }
    return part.isEmpty ? parts : parts + [part]
  }

  /// 某某, which manuals use for what they do not name, and the few examples in them that do mask a value:
  /// a computer centre's name, a moment (某年某月某日某时), a number in a message, a part of a name that the
  /// sentence goes on to explain.
  private static func holdsPlaceholder(_ line: Substring) -> Bool {
    guard line.utf8.contains(where: { $0 >= 0x80 }) else { return false }
    return ["某某", "某年某月", "XX数据中心", "xxx条消息", "其中 XX 代表", "其中的xxxx"].contains { line.contains($0) }
  }
}
