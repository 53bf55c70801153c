import Foundation
import Testing

/// Whatever lies in a folder: told, never hung on, never skipped in silence.
@Suite struct WalkTests {
  @Test(.timeLimit(.minutes(1)), arguments: ["1", "4"])
  func oddFiles(jobs: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("甲 。\n", to: "t/b/a.txt")
    try folder.write("{\"text\":\"x\"}", to: "t/z.jsonl")
    mkfifo(folder.path("t/fifo"), 0o644)
    symlink("..", folder.path("t/b/loop"))
    symlink("self", folder.path("t/self"))
    symlink("nowhere", folder.path("t/dangling"))
    symlink("b/a.txt", folder.path("t/link.txt"))
    symlink("/dev/zero", folder.path("t/zero"))
    try folder.write(
      Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]), to: "t/p.png")
    let result = try Tool.run(
      ["clean", "-q", "--diff", "--color", "never", "--jobs", jobs, "t"], in: folder)
    #expect(result.status == 3)
    #expect(
      result.error.split(separator: "\n") == [
        "liubai: t/b/loop：符号链接指回上层文件夹，未进入",
        "liubai: t/dangling：无法查看（没有这个文件或文件夹）",
        "liubai: t/fifo：是命名管道，未读取；可改用标准输入",
        "liubai: t/p.png：不是文本文件（第 0 字节）",
        "liubai: t/self：无法查看（符号链接成环）",
        "liubai: t/zero：是设备，未读取",
      ])
    // In the order of the names' bytes.
    let names = result.text.split(separator: "\n").filter { $0.hasPrefix("---") }
    #expect(names == ["--- t/b/a.txt", "--- t/link.txt"])
  }

  @Test(.timeLimit(.minutes(1)))
  func pipesByName() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.path("fifo"), 0o644)
    let named = try Tool.run(["clean", "-q", "fifo"], in: folder)
    #expect(named.status == 3 && named.error.contains("是命名管道"))
    // What the shell holds open may be named.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "\"$0\" clean -q <(printf '甲 。') /dev/stdin", Tool.path]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("乙 。".utf8))
    try input.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: data, as: UTF8.self) == "甲。乙。")
  }

  @Test(.enabled(if: getuid() != 0))
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲 。", to: "t/a")
    try folder.write("乙 。", to: "t/b/c")
    chmod(folder.path("t/a"), 0)
    chmod(folder.path("t/b"), 0)
    let result = try Tool.run(["clean", "-q", "--check", "t"], in: folder)
    chmod(folder.path("t/b"), 0o755)
    #expect(result.status == 3)
    #expect(result.error.contains("t/a：打不开（没有权限）"))
    #expect(result.error.contains("t/b：无法列出（没有权限）"))
  }

  /// Names in GB 18030, as archives leave them.
  @Test func namesThatAreNotUTF8() throws {
    let folder = try TemporaryFolder()
    let script =
      "mkdir t && printf '甲 。' > \"t/$(printf '\\xbc\\xd7.txt')\" && \"$0\" clean -q -o out t"
      + " && cat out/* && \"$0\" clean -q t/*"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script, Tool.path]
    process.currentDirectoryURL = folder.root
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: data, as: UTF8.self) == "甲。甲。")
  }

  /// What the run writes itself is no input.
  @Test func ownOutputs() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"text\":\"甲 。\"}\n", to: "a.jsonl")
    for _ in 0..<2 {
      let result = try Tool.run(
        ["clean", "-q", "-o", "out", "--report", "r.jsonl", "--rejects", "x.jsonl", "."], in: folder
      )
      #expect(result.status == 0, "\(result.error)")
      #expect(try folder.text("out/a.jsonl") == "{\"text\":\"甲。\"}\n")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")) == ["a.jsonl"])
  }
}
