import Foundation
import Testing

/// Pipes that break, devices that are full.
@Suite struct StreamTests {
  private func shell(_ script: String) throws -> (status: Int32, error: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script, Tool.path]
    let error = Pipe()
    process.standardError = error
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let data = try error.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["1", "4"])
  func brokenPipe(jobs: String) throws {
    let source = "yes '今年，我镇新建公路3公里。' | head -n 60000"
    let result = try shell(
      "\(source) | (\"$0\" clean -q --disable line.repeated --jobs \(jobs); echo $? >&2) | head -n 1 > /dev/null"
    )
    #expect(result.error == "0\n")
    #expect(try shell("(\"$0\" clean --help; echo $? >&2) | true").error == "0\n")
    #expect(try shell("(\"$0\" rules list; echo $? >&2) | true").error == "0\n")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    let result = try shell("echo 甲 | \"$0\" clean > /dev/full")
    #expect(result.status == 3)
    #expect(result.error.contains("标准输出：写不进去（磁盘已满）"))
  }

  @Test func closedStreams() throws {
    #expect(try shell("echo 甲 | \"$0\" clean -q >&-").status == 3)
    #expect(try shell("\"$0\" clean -q <&- > /dev/null").status == 3)
  }
}
