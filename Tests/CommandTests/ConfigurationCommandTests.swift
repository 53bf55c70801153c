import Foundation
import Testing

/// `.liubai.yaml` and the command line.
@Suite struct ConfigurationCommandTests {
  private func clean(
    _ yaml: String, _ arguments: [String] = [], input: String = "甲 。\r\n"
  ) throws -> Tool.Output {
    let folder = try TemporaryFolder()
    try folder.write(yaml, to: ".liubai.yaml")
    return try Tool.run(["clean"] + arguments, input: input, in: folder)
  }

  @Test(arguments: [
    ("quiet: true\n", [], "甲。\n", 0),
    ("quiet: true\nprofile: minimal\n", [], "甲 。\n", 0),
    // The command line wins, and what it does not say stays.
    ("quiet: true\nprofile: minimal\n", ["--profile", "report"], "甲。\n", 0),
    ("quiet: true\ndisable: [space.mark]\n", [], "甲 。\n", 0),
    ("quiet: true\ndisable: space.mark\n", ["--enable", "space.mark"], "甲。\n", 0),
    ("quiet: true\ndisable: [space.mark]\n", ["--profile", "web"], "甲 。\n", 0),
    ("disable: [space.mark]\n", ["-q", "--no-config"], "甲。\n", 0),
    ("lossy: true\njobs: 2\nblock-size: 1K\nmax-line: 1M\n", ["-q", "--no-lossy"], "甲。\n", 0),
  ])
  func layers(yaml: String, arguments: [String], output: String, status: Int32) throws {
    let result = try clean(yaml, arguments)
    #expect(result.text == output)
    #expect(result.error == "" && result.status == status)
  }

  @Test func recordOptions() throws {
    let result = try clean(
      "records: jsonl\nfield: 正文\nid-field: 号\nstats: s\nquiet: true\n",
      input: "{\"正文\":\"甲 。\"}")
    #expect(result.text.hasPrefix("{\"正文\":\"甲。\", \"s\": {"))
  }

  @Test(arguments: [
    ("profil: web\n", "1:1：没有选项“profil”，是否为“profile”？"),
    ("quiet: true\nprofile: wbe\n", "2:10：profile：没有“wbe”，是否为“web”？"),
    ("enable:\n  - line.end\n  - punct.qoute\n", "3:5：enable：没有规则“punct.qoute”，是否为“punct.quote”？"),
    ("jobs: many\n", "1:7：jobs：“many”应为 1 到 1024 的整数"),
    ("jobs: [1]\n", "1:1：“jobs”应为单个值，不是列表"),
    ("quiet: yes\n", "1:8：quiet：“yes”应为 true 或 false"),
    ("max-line: 1X\n", "1:11：max-line：“1X”应为大小"),
    ("encoding: utf9\n", "1:11：encoding：不认识编码“utf9”，是否为“utf-8”？"),
    ("field: {a: b}\n", "1:8：“field”的值应为文字"),
    ("enable: [line.end]\ndisable: [line.end]\n", "2:1：规则“line.end”既启用又停用"),
    ("in-place: true\n", "1:1：没有选项“in-place”"),
    ("a: [\n", "：不是有效的 YAML"),
  ])
  func mistakes(yaml: String, complaint: String) throws {
    let result = try clean(yaml)
    #expect(result.status == 2)
    #expect(result.error.contains(complaint), "\(result.error)")
    #expect(result.output.isEmpty)
  }

  @Test func theLineIsShown() throws {
    let error = try clean("profile: report\nenable: [line.edn]\n").error
    #expect(error.hasSuffix("  enable: [line.edn]\n           ^\n"), "\(error)")
  }

  /// From the working directory upwards; never from the folder of the input.
  @Test func lookup() throws {
    let folder = try TemporaryFolder()
    try folder.write("profile: minimal\nquiet: true\n", to: ".liubai.yaml")
    try folder.write("甲 。\n", to: "in/a.txt")
    try folder.write("broken: [\n", to: "in/.liubai.yaml")
    #expect(try Tool.run(["clean", "in/a.txt"], in: folder).text == "甲 。\n")
    try folder.write("", to: "deep/er/x")
    let below = try TemporaryFolder()
    try below.write("甲 。\n", to: "a.txt")
    let script = "cd deep/er && exec \"$0\" clean \"$1\""
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, Tool.path, below.path("a.txt")]
    process.currentDirectoryURL = folder.root
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: data, as: UTF8.self) == "甲 。\n")
    try below.write("profile: report\nquiet: true\n", to: "own.yaml")
    #expect(
      try Tool.run(["clean", "--config", below.path("own.yaml"), "in/a.txt"], in: folder).text
        == "甲。\n")
  }
}
