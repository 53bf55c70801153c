import Foundation
import Testing

/// `--diff` against the real `diff -u` and `patch`.
@Suite struct DiffTests {
  @Test(arguments: 1...6)
  func patchMakesTheCleanText(seed: Int) throws {
    let folder = try TemporaryFolder()
    // The last ones lack the line end at their end.
    var text = Sample.text(count: 4_000 * seed, seed: UInt64(seed))
    if seed > 3 { text += "末行 。" }
    try folder.write(text, to: "a.txt")
    let clean = try Tool.run(["clean", "-q", "a.txt"], in: folder).output
    let diff = try Tool.run(
      ["clean", "-q", "--diff", "a.txt", "--block-size", "\(seed)K"], in: folder)
    #expect(diff.status == 0)
    try folder.write(diff.output, to: "a.diff")
    // --binary: CR before LF are characters like others.
    #expect(try run("patch", ["--binary", "-s", "a.txt", "a.diff"], in: folder) == 0)
    #expect(try folder.data("a.txt") == clean)
  }

  @Test func asShortAsDiff() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<300).map { $0 % 37 == 0 ? "第\($0)行 。\n" : "第\($0)行。\n" }.joined()
    try folder.write(lines, to: "a.txt")
    let clean = try Tool.run(["clean", "-q", "a.txt"], in: folder).text
    try folder.write(clean, to: "b.txt")
    let own = try Tool.run(["clean", "-q", "--diff", "a.txt"], in: folder).text
    _ = try run("sh", ["-c", "diff -u a.txt b.txt > c.diff"], in: folder)
    let gnu = try folder.text("c.diff")
    #expect(own.split(separator: "\n").dropFirst(2) == gnu.split(separator: "\n").dropFirst(2))
  }

  @Test func colors() throws {
    let arguments = ["clean", "-q", "--diff"]
    #expect(!(try Tool.run(arguments, input: "甲 。").text.contains("\u{1B}")))
    #expect(
      try Tool.run(arguments + ["--color", "always"], input: "甲 。").text.contains("\u{1B}[31m"))
    #expect(try Tool.run(arguments, input: "甲。").output.isEmpty)
  }

  private func run(_ tool: String, _ arguments: [String], in folder: TemporaryFolder) throws
    -> Int32
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.currentDirectoryURL = folder.root
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
