import Foundation
import Testing

@testable import Liubai

/// What redaction does when its eyes see something in what it was about to write.
@Suite struct RedactionRunTests {
  /// Finds eleven digits, and in lines without any the word 甲: what is hidden uncovers something else.
  private struct FakeDetector: Detector {
    func findings(in bytes: borrowing Swift.Span<UInt8>, at offset: Int) -> [Finding] {
      var findings: [Finding] = []
      var start = 0
      while start < bytes.count {
        let end = bytes.first(0x0A, from: start, to: bytes.count)
        let digits = (start..<end).filter { (0x30...0x39).contains(bytes[$0]) }
        if digits.count == 11, let first = digits.first {
          findings.append(finding(.phone, first, 11, offset))
        } else if let word = (start..<max(start, end - 2)).first(where: {
          bytes[$0] == 0xE7 && bytes[$0 + 1] == 0x94 && bytes[$0 + 2] == 0xB2
        }) {
          findings.append(finding(.other, word, 3, offset))
        }
        start = end + 1
      }
      return findings
    }

    private func finding(_ entity: EntityType, _ start: Int, _ count: Int, _ offset: Int) -> Finding
    {
      var finding = Finding(
        rule: "test.fake", kind: .identifier,
        span: ByteSpan(offset + start, offset + start + count))
      finding.entity = entity
      finding.verdict = .valid
      return finding
    }
  }

  private func redact(
    _ text: String, as name: String, jobs: Int = 1
  ) async throws -> (text: String, notices: [String], tally: Tally) {
    var entities: [EntityType: Policy.Answer] = [:]
    for entity in EntityType.allCases { entities[entity] = Policy.Answer(.keep) }
    entities[.phone] = Policy.Answer(.mask(.init()))
    entities[.other] = Policy.Answer(.remove)
    let policy = Policy(id: "own", title: "自定", entities: entities)
    var settings = PipelineSettings(engine: nil)
    settings.detectors = DetectorSet { [FakeDetector()] }
    settings.redact(with: RedactionSettings(try Redactor(policy, key: nil)))
    settings.jobs = jobs
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("liubai-\(UUID().uuidString)-\(name)")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let sink = ByteSink()
    var notices: [String] = []
    let tally = try await Pipeline(settings).clean(
      [Path(url.path)], to: .init(text: sink, notice: { notices.append($0) }))
    return (String(decoding: sink.buffer, as: UTF8.self), notices, tally)
  }

  @Test(arguments: [1, 4])
  func aResidualIsNotWritten(jobs: Int) async throws {
    let good = try await redact("乙13800138000\n甲乙\n", as: "a.txt", jobs: jobs)
    #expect(good.text == "乙***********\n乙\n" && good.notices.isEmpty)
    #expect(good.tally.redacted == 2 && good.tally.identifiers.total == 2)
    // Round after round uncovers one more; there are only so many rounds.
    let bad = try await redact("无事\n乙甲甲甲甲甲13800138000\n", as: "a.txt", jobs: jobs)
    #expect(bad.text.isEmpty && bad.tally.failures == 1)
    #expect(bad.notices.first?.hasSuffix("1 处（其他 1），在结果的 2:2（行:列）") == true, "\(bad.notices)")
  }

  @Test(arguments: [1, 4])
  func whatAnEditUncoversGoesToo(jobs: Int) async throws {
    let text = try await redact("无事\n乙甲13800138000\n", as: "a.txt", jobs: jobs)
    #expect(text.text == "无事\n乙***********\n" && text.notices.isEmpty)
    #expect(text.tally.failures == 0 && text.tally.identifiers.total == 2)
    let record = try await redact("{\"text\":\"甲13800138000\"}\n", as: "a.jsonl", jobs: jobs)
    #expect(record.text == "{\"text\":\"***********\"}\n" && record.tally.rejected == 0)
  }

  @Test func aRecordWithAResidualIsRejected() async throws {
    let result = try await redact(
      "{\"text\":\"甲甲甲甲甲13800138000\"}\n{\"text\":\"甲\"}\n", as: "a.jsonl")
    #expect(result.text == "{\"text\":\"\"}\n" && result.tally.rejected == 1)
    #expect(result.notices.first?.contains("1 处（其他 1），在结果的 text:1:1") == true)
  }

  /// A document larger than what is held in memory.
  @Test func spooled() async throws {
    let line = "乙13800138000\n"
    let count = ByteSpool.held / line.utf8.count + 1_000
    let result = try await redact(String(repeating: line, count: count), as: "a.txt", jobs: 2)
    #expect(result.text == String(repeating: "乙***********\n", count: count))
  }
}
