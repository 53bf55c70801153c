import Foundation
import Testing

/// `liubai redact`: what is written, and what is not.
@Suite struct RedactTests {
  static let policy = """
    id: own
    title: 自定
    entities:
      phone: {mask: {first: 3, last: 4, minimum: 4}}
      id_card: mask
      person: surname
      others: keep
    deny:
      person: [赵铁柱]

    """
  static let text = "联系人赵铁柱，电话13800138000。\r\n今年 ,我镇新建公路3公里。\n"
  static let redacted = "联系人赵某，电话138****8000。\r\n今年 ,我镇新建公路3公里。\n"

  static func redact(
    _ arguments: [String], input: String = "", files: [String: String] = [:],
    policy: String = policy
  ) throws -> (tool: Tool.Output, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.write(policy, to: "p.yaml")
    for (name, text) in files { try folder.write(text, to: name) }
    return (
      try Tool.run(["redact", "--policy", "p.yaml"] + arguments, input: input, in: folder), folder
    )
  }

  @Test func textOutsideTheEditsStays() throws {
    let result = try Self.redact(["-q"], input: Self.text).tool
    #expect(result.text == Self.redacted && result.status == 0 && result.error.isEmpty)
    // Once is enough.
    let again = try Self.redact(["-q"], input: result.text).tool
    #expect(again.text == result.text && again.status == 0)
  }

  @Test func theGateLetsItThrough() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.policy, to: "p.yaml")
    let refused = try Tool.run(["check", "--policy", "p.yaml"], input: Self.text, in: folder)
    #expect(refused.status == 1)
    #expect(refused.text.contains("标识信息未隐去（电话号码）"))
    #expect(!refused.text.contains("13800138000") && !refused.text.contains("赵铁柱"))
    let shown = try Tool.run(
      ["check", "--policy", "p.yaml", "--show-values"], input: Self.text, in: folder)
    #expect(shown.text.contains("⟦13800138000⟧"))
    let passed = try Tool.run(["check", "--policy", "p.yaml"], input: Self.redacted, in: folder)
    #expect(passed.status == 0 && passed.text.isEmpty)
  }

  @Test func cleanedFirst() throws {
    let result = try Self.redact(
      ["-q", "--clean", "--report", "r.jsonl", "a.txt"], files: ["a.txt": Self.text])
    #expect(result.tool.text == "联系人赵某，电话138****8000。\n今年，我镇新建公路3公里。\n")
    // Places are those of the input.
    let report = try result.folder.text("r.jsonl")
    #expect(
      report.contains("\"entity\": \"phone\", \"verdict\": \"valid\", \"start\": 9, \"end\": 20"))
  }

  @Test func reportAndDiff() throws {
    let result = try Self.redact(
      ["--report", "r.jsonl", "a.txt"], files: ["a.txt": Self.text])
    let report = try result.folder.text("r.jsonl")
    #expect(report.contains("\"entity\": \"phone\"") && report.contains("\"operation\": \"mask\""))
    #expect(report.contains("\"operation\": \"surname\""))
    #expect(!report.contains("13800138000") && !report.contains("138****8000"))
    #expect(result.tool.error.contains("改写 1 篇") && !result.tool.error.contains("赵"))
    let diff = try Self.redact(["-q", "--diff", "a.txt"], files: ["a.txt": Self.text]).tool
    #expect(diff.text.contains("+联系人赵某，电话138****8000。\r\n") && diff.status == 0)
  }

  @Test func placesToWriteTo() throws {
    let files = ["in/a.txt": Self.text, "in/b/c.txt": "无事。\n"]
    let folder = try Self.redact(["-q", "-o", "out", "in"], files: files)
    #expect(folder.tool.status == 0, "\(folder.tool.error)")
    #expect(try folder.folder.text("out/a.txt") == Self.redacted)
    #expect(try folder.folder.text("out/b/c.txt") == "无事。\n")
    let inPlace = try Self.redact(["-q", "-i", "in/a.txt"], files: files)
    #expect(try inPlace.folder.text("in/a.txt") == Self.redacted)
    #expect(try Self.redact(["in"], files: files).tool.status == 2)
    #expect(try Self.redact(["-i"], input: "").tool.status == 2)
  }

  /// What cannot be read whole is not written at all, and what stands beside it is.
  @Test func closed() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.policy, to: "p.yaml")
    try folder.write(Data(Self.text.utf8) + [0xFF, 0xFE, 0x41] + Data(Self.text.utf8), to: "a.txt")
    try folder.write(Self.text, to: "b.txt")
    for jobs in ["1", "4"] {
      let result = try Tool.run(
        [
          "redact", "-q", "--policy", "p.yaml", "--encoding", "utf-8", "-j", jobs, "a.txt", "b.txt",
        ],
        in: folder)
      #expect(result.status == 3 && result.text == Self.redacted)
      #expect(result.error.contains("a.txt"))
    }
    let long = try Self.redact(["-q", "--max-line", "20"], input: Self.text).tool
    #expect(long.status == 3 && long.output.isEmpty)
  }

  /// What redaction does not mend and the policy forbids is not written.
  @Test func otherThingsThatAreForbidden() throws {
    let policy = Self.policy + "placeholders: forbid\n"
    let result = try Self.redact(
      ["-q"], input: Self.text + "在XX镇召开大会。\n", policy: policy
    ).tool
    #expect(result.status == 3 && result.output.isEmpty)
    #expect(result.error.contains("改写后仍有不合政策之处，未写出：1 处（占位符 1），在结果的 3:2（行:列）"))
    // Its own masks are none of them.
    let own = try Self.redact(["-q"], input: Self.text, policy: policy).tool
    #expect(own.text == Self.redacted && own.status == 0)
  }

  /// A name that one line tells is found in all lines.
  @Test func namesSpread() throws {
    let result = try Self.redact(["-q"], input: "被告人张伟明到庭。\n张伟明供述如下。\n").tool
    #expect(result.text == "被告人张某到庭。\n张某供述如下。\n" && result.status == 0)
  }

  @Test func encodings() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.policy, to: "p.yaml")
    let text = String(repeating: Self.text, count: 40)
    try folder.write(text, to: "utf8.txt")
    let data = try Self.iconv("utf8.txt", in: folder)
    try folder.write(data, to: "a.txt")
    try folder.write(text.replacing(Self.text, with: Self.redacted), to: "utf8.txt")
    let result = try Tool.run(
      ["redact", "-q", "--policy", "p.yaml", "--encoding", "gb18030", "a.txt"], in: folder)
    #expect(result.output == (try Self.iconv("utf8.txt", in: folder)))
  }

  private static func iconv(_ name: String, in folder: TemporaryFolder) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["iconv", "-f", "utf-8", "-t", "gb18030", folder.path(name)]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
  }

  @Test(arguments: [
    (["--policy", "issue"], "没有说明如何处理标识信息"), (["--policy", "isue"], "是否为“issue”"),
    (["--policy", "p.yaml", "--key-file", "no"], "no：打不开"),
    (["--policy", "p.yaml", "--key-env", "NO_SUCH_KEY"], "没有环境变量“NO_SUCH_KEY”"),
    (["--policy", "p.yaml", "--diff", "-i", "a"], "只能用一种"),
    (["--policy", "p.yaml", "--report", "r.txt"], "只写 .jsonl"), ([], "缺少参数"),
  ])
  func mistakes(arguments: [String], complaint: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.policy, to: "p.yaml")
    let result = try Tool.run(["redact"] + arguments, in: folder)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.error.contains(complaint), "\(result.error)")
  }

  /// Any number of jobs, any block size, file or stream: the same bytes.
  @Test(arguments: [[], ["--clean"]])
  func sameAnswer(arguments: [String]) throws {
    var text = Sample.text(count: 40_000)
    for (index, phone) in ["13800138000", "139 1234 5678", "身份证号11010519491231002X"].enumerated() {
      text = text.replacing(
        ["工作亮点。。", "𠮷祥村", "AB测试"][index], with: "联系电话\(phone)，赵铁柱")
    }
    let folder = try TemporaryFolder()
    try folder.write(Self.policy, to: "p.yaml")
    try folder.write(text, to: "a.txt")
    var first: [Data]?
    for jobs in ["1", "4"] {
      for size in ["1K", "777", "64K", "1M"] {
        for input in [["a.txt"], []] {
          let result = try Tool.run(
            ["redact", "-q", "--policy", "p.yaml", "-j", jobs, "--block-size", size] + arguments
              + input, input: input.isEmpty ? Data(text.utf8) : Data(), in: folder)
          #expect(result.status == 0, "\(result.error)")
          let all = [result.output, Data(result.error.utf8)]
          #expect(first == nil || all == first, "jobs \(jobs), blocks \(size)")
          first = all
        }
      }
    }
    let output = String(decoding: first?[0] ?? Data(), as: UTF8.self)
    #expect(!output.contains("13800138000") && !output.contains("赵铁柱"))
    #expect(!output.contains("11010519491231002X") && output.contains("138****8000"))
  }

  @Test func faults() throws {
    let files = ["a.txt": Self.text, "taken": "x"]
    let result = try Self.redact(["-q", "-o", "taken", "a.txt"], files: files)
    #expect(result.tool.status == 3 && result.tool.output.isEmpty)
    #expect(try result.folder.text("taken") == "x")
  }
}
