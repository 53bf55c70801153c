import Redaction
import Testing
import TextModel

/// What edits uncover goes too.
@Suite struct RoundTests {
  /// Finds a row of letters that a label stands before, as a label's reach does it: 名= and whatever follows.
  private static func values(in bytes: [UInt8]) -> [Finding] {
    let isLetter = { (byte: UInt8) in (byte | 0x20) &- 0x61 <= 25 }
    var findings: [Finding] = []
    var index = 0
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == 0x3D else { continue }
      var start = index + 1
      while start < bytes.count, bytes[start] == 0x20 { start += 1 }
      let end = bytes[start...].firstIndex { !isLetter($0) } ?? bytes.count
      if end > start {
        findings.append(MarkedValues.finding(.wechat, ByteSpan(start, end)))
      }
    }
    return findings
  }

  private func redacted(
    _ text: String, by operation: Redaction.Operation,
    reading read: ([UInt8]) -> [Finding] = Self.values
  ) throws -> RedactedText {
    let redactor = try Redactor(uniform(operation), key: testKey())
    let bytes = Array(text.utf8)
    var document = redactor.document()
    let findings = read(bytes).map { $0.moved(by: 100) }
    document.meet(findings, in: bytes.span, at: 100)
    return document.redacted(bytes, findings, at: 100) { read($0.text).map { $0.moved(by: 100) } }
  }

  @Test func aLabelReachesOnToTheNextMember() throws {
    let redacted = try redacted("a= linfeng zhao ok", by: .remove)
    #expect(String(decoding: redacted.text, as: UTF8.self) == "a=   ")
    #expect(redacted.residuals.isEmpty)
    // Told at their places in what came in.
    #expect(
      redacted.findings.map(\.span) == [
        ByteSpan(103, 110), ByteSpan(111, 115), ByteSpan(116, 118),
      ])
    #expect(redacted.uncovered.map(\.span) == [ByteSpan(111, 115), ByteSpan(116, 118)])
    let local = redacted.edits.map {
      Edit(span: $0.span.shifted(by: -100), replacement: $0.replacement)
    }
    #expect(Edit.apply(local, to: Array("a= linfeng zhao ok".utf8)) == redacted.text)
  }

  @Test func oneRoundIsEnoughWhereNothingIsUncovered() throws {
    let redacted = try redacted("a=linfeng，b=zhao", by: .replace(""))
    #expect(String(decoding: redacted.text, as: UTF8.self) == "a=〔微信号〕，b=〔微信号〕")
    #expect(redacted.uncovered.isEmpty && redacted.residuals.isEmpty)
    #expect(redacted.edits.count == 2)
  }

  @Test func whatIsLeftBehindTheLastRoundIsTold() throws {
    let redacted = try redacted("a= b c d e f g h i", by: .remove)
    #expect(!redacted.residuals.isEmpty)
  }

  /// A form inside a form could not be restored.
  @Test func whatWasWrittenIsNotWrittenOver() throws {
    let reads: ([UInt8]) -> [Finding] = { bytes in
      let isFirst = bytes.first == 0x6C
      return [MarkedValues.finding(.wechat, ByteSpan(0, isFirst ? 7 : bytes.count))]
    }
    let redacted = try redacted("linfeng ok", by: .replace("（略）后"), reading: reads)
    #expect(String(decoding: redacted.text, as: UTF8.self) == "（略）后 ok")
    #expect(redacted.edits.count == 1 && redacted.residuals.count == 1)
  }
}

extension Finding {
  fileprivate func moved(by distance: Int) -> Finding {
    var finding = self
    finding.span = span.shifted(by: distance)
    return finding
  }
}
