import Foundation
import Testing

/// Law 6: any number of jobs, any block size, file or stream, cut anywhere: the same bytes.
@Suite struct SameAnswerTests {
  static let text = Sample.text(count: 60_000)

  @Test func documents() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.text, to: "a.txt")
    try compare(["a.txt"], in: folder, sizes: ["1K", "64K", "1M", "777"])
  }

  @Test func records() throws {
    let folder = try TemporaryFolder()
    try folder.write(try Sample.records(count: 400), to: "a.jsonl")
    try compare(
      ["a.jsonl", "--stats", "s"], in: folder, sizes: ["1", "1K", "64K", "1M"], status: 3)
  }

  /// Text in which masks of several families stand between defects.
  static let masked = text.replacing("工作亮点", with: "XX镇20XX年").replacing("𠮷祥村", with: "**村")
    .replacing("AB测试", with: "2**0户")

  @Test(arguments: ["keep", "unify", "tag"])
  func placeholders(treatment: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.masked, to: "a.txt")
    try compare(
      ["a.txt", "--placeholders", treatment], in: folder, sizes: ["1K", "64K", "1M", "777"])
  }

  @Test(arguments: [[], ["--only", "placeholder,elided"], ["--format", "text", "--explain"]])
  func detected(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.masked, to: "a.txt")
    var first: [Data]?
    for jobs in ["1", "4"] {
      for size in ["1K", "777", "64K", "1M"] {
        let result = try Tool.run(
          ["detect", "a.txt", "-j", jobs, "--block-size", size, "--figures", "f"] + arguments,
          in: folder)
        let all = [result.output, Data(result.error.utf8), try folder.data("f")]
        #expect(first == nil || all == first, "jobs \(jobs), blocks \(size)")
        first = all
      }
    }
    #expect(first?[0].isEmpty == false)
  }

  @Test func manyFiles() throws {
    let folder = try TemporaryFolder()
    for number in 0..<60 {
      try folder.write(
        Sample.text(count: number * 137, seed: UInt64(number)), to: "t/\(number % 7)/\(number).txt")
      try folder.write(try Sample.records(count: number + 1), to: "t/\(number % 5)/\(number).jsonl")
    }
    try folder.write(Data([0xFF, 0xFE, 0xFD, 0x00, 0x01]), to: "t/3/x")
    try compare(["t", "--records", "none", "--diff"], in: folder, sizes: ["1K", "1M"], status: 3)
    try compare(["t", "--check"], in: folder, sizes: ["1K", "1M"], status: 3)
  }

  @Test(arguments: ["gb18030", "utf-16le", "big5"])
  func encodings(name: String) throws {
    let folder = try TemporaryFolder()
    let text = name == "big5" ? "今年 ,全鎮新建公路3公里 。\n" : "今年 ,我镇新建公路3公里 。\n"
    let plain = try Tool.run(
      ["clean", "-q"], input: String(repeating: text, count: 3_000))
    try folder.write(String(repeating: text, count: 3_000), to: "utf8.txt")
    let encoded = try iconv(folder.data("utf8.txt"), to: name)
    try folder.write(encoded, to: "a.txt")
    try compare(
      ["a.txt", "--encoding", name], in: folder, sizes: ["1K", "1M"], expected: plain.output)
    try compare(["a.txt"], in: folder, sizes: ["1K", "1M"], expected: plain.output)
    let same = try Tool.run(["clean", "-q", "a.txt", "--output-encoding", "same"], in: folder)
    #expect(same.output == (try iconv(plain.output, to: name)))
  }

  @Test func aFailureLateInTheFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Data(Self.text.utf8) + [0xFF] + Data(Self.text.utf8.prefix(3_000)), to: "a.txt")
    try compare(["a.txt"], in: folder, sizes: ["1K", "64K", "1M"], status: 3)
    try compare(["a.txt", "--max-line", "300"], in: folder, sizes: ["1K", "64K", "1M"], status: 3)
    try compare(["a.txt", "--lossy"], in: folder, sizes: ["1K", "64K", "1M"])
  }

  /// Standard output, report, rejects and messages are the same for all jobs and sizes, and from a stream
  /// that comes byte by byte.
  private func compare(
    _ arguments: [String], in folder: TemporaryFolder, sizes: [String], status: Int32 = 0,
    expected: Data? = nil
  ) throws {
    var first: [Data]?
    for jobs in ["1", "4"] {
      for size in sizes {
        let result = try Tool.run(
          ["clean", "--jobs", jobs, "--block-size", size, "--report", "r.jsonl", "--rejects", "x"]
            + arguments, in: folder)
        #expect(result.status == status, "\(result.error)")
        if let expected { #expect(result.output == expected) }
        let all = try [
          result.output, Data(result.error.utf8), folder.data("r.jsonl"), folder.data("x"),
        ]
        if let first {
          #expect(all == first, "jobs \(jobs), blocks \(size)")
        } else {
          first = all
        }
      }
    }
  }

  @Test(arguments: [false, true])
  func byteByByte(areRecords: Bool) throws {
    let text = areRecords ? try Sample.records(count: 60) : String(Self.text.prefix(3_000))
    let form = areRecords ? "jsonl" : "none"
    let whole = try Tool.run(["clean", "-q", "--records", form], input: text)
    for jobs in ["1", "4"] {
      let output = try Self.trickle(
        text, into: ["clean", "-q", "--records", form, "--block-size", "64", "--jobs", jobs])
      #expect(output == whole.output)
    }
  }

  /// What comes out where `text` goes in one byte at a time.
  private static func trickle(_ text: String, into arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Tool.path)
    process.arguments = arguments
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.detachNewThread {
      for byte in text.utf8 { try? input.fileHandleForWriting.write(contentsOf: [byte]) }
      try? input.fileHandleForWriting.close()
    }
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
  }

  /// Records come back one by one to who feeds them one by one.
  @Test(arguments: ["1", "4"])
  func recordsDoNotWaitForOthers(jobs: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Tool.path)
    process.arguments = ["clean", "-q", "--records", "jsonl", "--jobs", jobs]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for _ in 0..<3 {
      try input.fileHandleForWriting.write(contentsOf: Data("{\"text\":\"甲 。\"}\n".utf8))
      let answer = output.fileHandleForReading.availableData
      #expect(String(decoding: answer, as: UTF8.self) == "{\"text\":\"甲。\"}\n")
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func iconv(_ data: Data, to name: String) throws -> Data {
    let folder = try TemporaryFolder()
    try folder.write(data, to: "in")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["iconv", "-f", "utf-8", "-t", name, folder.path("in")]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let result = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return result
  }
}
