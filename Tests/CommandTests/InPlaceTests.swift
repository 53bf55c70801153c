import Foundation
import Testing

/// `--in-place` and `--output`: whole files or none.
@Suite struct InPlaceTests {
  @Test(arguments: ["1", "4"])
  func rewritesWhatChanges(jobs: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.dirty, to: "t/a.txt")
    try folder.write(Sample.clean, to: "t/b.txt")
    let before = try Attributes(folder.path("t/b.txt"))
    let result = try Tool.run(["clean", "-q", "-i", "--jobs", jobs, "t"], in: folder)
    #expect(result.status == 0 && result.output.isEmpty)
    #expect(try folder.text("t/a.txt") == Sample.clean)
    // Not even touched.
    #expect(try Attributes(folder.path("t/b.txt")) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("t")).count == 2)
  }

  @Test(arguments: [0o600, 0o644, 0o755, 0o4711])
  func keepsPermissionsAndOwner(permissions: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.dirty, to: "a.txt")
    if getuid() == 0 { chown(folder.path("a.txt"), 1234, 2345) }
    chmod(folder.path("a.txt"), mode_t(permissions))
    let before = try Attributes(folder.path("a.txt"))
    #expect(try Tool.run(["clean", "-q", "-i", "a.txt"], in: folder).status == 0)
    let after = try Attributes(folder.path("a.txt"))
    #expect(after.mode == before.mode && after.owner == before.owner && after.group == before.group)
    #expect(try folder.text("a.txt") == Sample.clean)
  }

  @Test func keepsEncodingAndMark() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data([0xEF, 0xBB, 0xBF]) + Data("甲 。\n".utf8), to: "a.txt")
    try folder.write(Data([0xFF, 0xFE, 0x32, 0x75, 0x20, 0x00, 0x02, 0x30]), to: "b.txt")
    try folder.write(Data([0xEF, 0xBB, 0xBF]) + Data("甲。\n".utf8), to: "c.txt")
    #expect(try Tool.run(["clean", "-q", "-i", "a.txt", "b.txt", "c.txt"], in: folder).status == 0)
    #expect(try folder.data("a.txt") == Data([0xEF, 0xBB, 0xBF]) + Data("甲。\n".utf8))
    #expect(try folder.data("b.txt") == Data([0xFF, 0xFE, 0x32, 0x75, 0x02, 0x30]))
    // Another encoding is a change, if it is asked for.
    let check = ["clean", "-q", "--check", "c.txt"]
    #expect(try Tool.run(check, in: folder).status == 0)
    #expect(try Tool.run(check + ["--output-encoding", "utf-8"], in: folder).status == 1)
  }

  @Test func aLinkStaysALink() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.dirty, to: "far/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("b.txt"), withDestinationPath: "far/a.txt")
    #expect(try Tool.run(["clean", "-q", "-i", "b.txt"], in: folder).status == 0)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("b.txt")) == "far/a.txt"
    )
    #expect(try folder.text("far/a.txt") == Sample.clean)
  }

  /// Undecodable, too long a line, a guess: the file stays, the others are done, nothing is left behind.
  @Test(arguments: ["1", "4"])
  func failuresLeaveTheFile(jobs: String) throws {
    let folder = try TemporaryFolder()
    let long = Sample.text(count: 1_300_000)
    let bad = Data(Sample.dirty.utf8) + Data(long.utf8) + [0xFF]
    // 我镇 in GB 18030: too short to be sure of.
    let guess = Data([0xCE, 0xD2, 0xD5, 0xF2, 0x20, 0x2C])
    try folder.write(bad, to: "a.txt")
    try folder.write(guess, to: "b.txt")
    try folder.write(Sample.dirty, to: "c.txt")
    let result = try Tool.run(
      ["clean", "-q", "-i", "--jobs", jobs, "a.txt", "b.txt", "c.txt"], in: folder)
    #expect(result.status == 3)
    #expect(result.error.contains("a.txt：第 \(bad.count - 1) 字节"))
    #expect(result.error.contains("b.txt：编码不能确定"))
    #expect(try folder.data("a.txt") == bad)
    #expect(try folder.data("b.txt") == guess)
    #expect(try folder.text("c.txt") == Sample.clean)
    #expect(try folder.names() == ["a.txt", "b.txt", "c.txt"])
  }

  @Test func rejectedLinesAreNotLost() throws {
    let folder = try TemporaryFolder()
    let text = "{\"text\":\"甲 。\"}\nnot json\n"
    try folder.write(text, to: "a.jsonl")
    let kept = try Tool.run(["clean", "-q", "-i", "a.jsonl"], in: folder)
    #expect(kept.status == 3 && kept.error.contains("有 1 行拒收，未改写"))
    #expect(try folder.text("a.jsonl") == text)
    let moved = try Tool.run(["clean", "-q", "-i", "a.jsonl", "--rejects", "x"], in: folder)
    #expect(moved.status == 3)
    #expect(try folder.text("a.jsonl") == "{\"text\":\"甲。\"}\n")
    #expect(try folder.text("x") == "not json\n")
  }

  /// Killed at any moment, the file is the old one or the new one.
  @Test(.timeLimit(.minutes(2)))
  func killed() throws {
    let folder = try TemporaryFolder()
    let old = Sample.text(count: 150_000)
    let new = try Tool.run(["clean", "-q"], input: old).output
    var seen: Set<Bool> = []
    for round in 0..<14 {
      try folder.write(old, to: "t/a.txt")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Tool.path)
      process.arguments = [
        "clean", "-q", "-i", "--jobs", round % 2 == 0 ? "1" : "2", folder.path("t"),
      ]
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(round) * 40_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let data = try folder.data("t/a.txt")
      #expect(data == Data(old.utf8) || data == new)
      seen.insert(data == new)
      // What a kill leaves is hidden: no later run takes it for a text.
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("t"))
      #expect(names.allSatisfy { $0 == "a.txt" || $0.hasPrefix(".liubai-") })
    }
    #expect(seen.contains(false))
  }

  @Test(arguments: ["1", "4"])
  func outputMirrorsTheTree(jobs: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.dirty, to: "t/a.txt")
    try folder.write(Sample.clean, to: "t/甲/b.txt")
    try folder.write("{\"text\":\"甲 。\"}", to: "t/甲/乙/c.jsonl")
    try folder.write("隐 。", to: "t/.hidden")
    try folder.write("", to: "t/empty")
    let result = try Tool.run(["clean", "-q", "-o", "out", "--jobs", jobs, "t"], in: folder)
    #expect(result.status == 0 && result.output.isEmpty)
    #expect(try folder.text("out/a.txt") == Sample.clean)
    #expect(try folder.text("out/甲/b.txt") == Sample.clean)
    #expect(try folder.text("out/甲/乙/c.jsonl") == "{\"text\":\"甲。\"}")
    #expect(try folder.text("out/empty") == "")
    #expect(!folder.exists("out/.hidden"))
    #expect(try folder.text("t/a.txt") == Sample.dirty)
  }

  @Test func outputInsideTheInput() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.dirty, to: "a.txt")
    for _ in 0..<2 {
      #expect(try Tool.run(["clean", "-q", "-o", "out", "."], in: folder).status == 0)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")) == ["a.txt"])
  }

  @Test func nothingIsOverwrittenUnasked() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.dirty, to: "x/a.txt")
    try folder.write("乙 。\n", to: "y/a.txt")
    let twice = try Tool.run(["clean", "-q", "-o", "out", "x", "y"], in: folder)
    #expect(twice.status == 3 && twice.error.contains("y/a.txt：a.txt 已由本次运行写出，未覆盖"))
    #expect(try folder.text("out/a.txt") == Sample.clean)
    let itself = try Tool.run(["clean", "-q", "-o", "x", "x/a.txt"], in: folder)
    #expect(itself.status == 3 && itself.error.contains("输入同时是本次的输出"))
    #expect(try folder.text("x/a.txt") == Sample.dirty)
  }

  private struct Attributes: Equatable {
    var mode: UInt32
    var owner: UInt32
    var group: UInt32
    var inode: UInt64
    var modified: Int

    init(_ path: String) throws {
      var status = stat()
      try #require(stat(path, &status) == 0)
      mode = UInt32(status.st_mode)
      owner = status.st_uid
      group = status.st_gid
      inode = UInt64(status.st_ino)
      #if canImport(Darwin)
        modified = status.st_mtimespec.tv_nsec
      #else
        modified = status.st_mtim.tv_nsec
      #endif
    }
  }
}
