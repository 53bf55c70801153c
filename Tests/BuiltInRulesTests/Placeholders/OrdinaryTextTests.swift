import Detection
import Foundation
import Testing

/// In ordinary Chinese, English, Markdown and source code there is no placeholder to find, in whatever the
/// machine has of it: 12 MB of Chinese, 1.3 MB of the others, and with `LIUBAI_FULL=1` all of these too
/// (some 90 MB where Python is installed; half a minute).
@Suite struct OrdinaryTextTests {
  struct Part: Sendable, CustomTestStringConvertible {
    var name: String
    var folder: URL
    /// Bytes that are read.
    var size: Int
    /// So many are still found where none is. It only ever gets smaller.
    var allowed = 0
    var isTaken: @Sendable (_ path: String) -> Bool

    var testDescription: String { name }
    var isThere: Bool { FileManager.default.fileExists(atPath: folder.path()) }
  }

  private static let chinese = [
    // `*` among signs.
    Part(name: "manuals in Chinese", folder: OrdinaryText.manuals, size: .max, allowed: 3) {
      $0.hasSuffix(".txt")
    },
    // Of 11 MB: a sign spoken of (“*” 匹配…), bytes written with x (0xxxxxxx, ESC $ xx), versions (2.2.x), an
    // item's star without its blank, synopses (<别名> <地址>).
    Part(
      name: "manual pages in Chinese", folder: OrdinaryText.manuals, size: .max, allowed: 63
    ) {
      !$0.hasSuffix(".txt")
    },
  ]
  private static let others = [
    Part(name: "documentation", folder: URL(filePath: "/usr/share/doc"), size: 400_000) {
      !$0.hasSuffix(".gz")
    },
    Part(name: "Markdown", folder: OrdinaryText.packages, size: 300_000) { $0.hasSuffix(".md") },
    Part(name: "Swift", folder: OrdinaryText.packages, size: 300_000) { $0.hasSuffix(".swift") },
    Part(name: "Python", folder: URL(filePath: "/usr/lib"), size: 300_000) {
      $0.hasPrefix("python3") && $0.hasSuffix(".py")
    },
  ]

  @Test(
    .enabled(if: chinese[0].isThere, "no .build/manuals; .ci/manuals fetches them"),
    arguments: chinese)
  func nothingInChinese(part: Part) { expectNothing(in: part) }

  @Test(arguments: others.filter(\.isThere))
  func nothingElsewhere(part: Part) { expectNothing(in: part) }

  private func expectNothing(in part: Part) {
    let isFull = ProcessInfo.processInfo.environment["LIUBAI_FULL"] != nil
    let text = OrdinaryText(part.folder, where: part.isTaken)
    let documents = text.documents(size: isFull ? .max : part.size)
    var shown: [String] = []
    for document in documents {
      for found in PlaceholderDetector.builtIn.placeholders(in: document.text)
      where found.family != .elided {
        let start = document.text[..<found.span.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = document.text[found.span.end...].firstIndex(of: 0x0A) ?? document.text.count
        let mask = document.text[found.span.start..<found.span.end]
        shown.append(
          "\(document.name): \(String(decoding: document.text[start..<found.span.start], as: UTF8.self))"
            + "⟦\(String(decoding: mask, as: UTF8.self))⟧"
            + String(
              decoding: document.text[found.span.end..<max(end, found.span.end)], as: UTF8.self)
        )
      }
    }
    if ProcessInfo.processInfo.environment["LIUBAI_FIGURES"] != nil {
      let size = documents.reduce(0) { $0 + $1.text.count }
      print("\(part.name): \(documents.count) documents, \(size) bytes, \(shown.count) false")
    }
    #expect(!documents.isEmpty)
    #expect(
      shown.count <= part.allowed, "\(shown.count):\n\(shown.prefix(20).joined(separator: "\n"))")
  }
}
