import Redaction
import Testing
import TextModel

/// What holds for every text, every operation and any findings.
@Suite struct RedactionLawTests {
  private static let operations: [Redaction.Operation] = [
    .mask(.init(first: 3, last: 4, minimum: 4)), .mask(.init(first: 1)), .mask(.init(length: 3)),
    .mask(.init(first: 2, last: 2, minimum: 2, sign: "×")), .replace(""), .replace("（略）"), .remove,
    .surname, .generalize(.county), .generalize(.year), .generalize(.range), .hash,
    .pseudonym(.document), .pseudonym(.corpus), .encrypt,
  ]

  /// Law 2. Findings fall anywhere and overlap as they like.
  @Test(arguments: operations)
  func everyFindingIsCovered(operation: Redaction.Operation) throws {
    let redactor = try Redactor(uniform(operation), key: testKey())
    for seed in UInt64(1)...80 {
      var text = GeneratedText(seed)
      let bytes = text.bytes(pieces: 12)
      let findings = text.spans(in: bytes, count: 8).map {
        MarkedValues.finding(text.pick(EntityType.allCases), $0, text.pick([.valid, .suspect]))
      }.sorted { $0.span < $1.span }
      var document = redactor.document()
      document.meet(findings, in: bytes.span, at: 0)
      let edits = document.edits(findings, in: bytes.span, at: 0)
      for (left, right) in zip(edits, edits.dropFirst()) {
        #expect(left.span.end <= right.span.start, "seed \(seed)")
      }
      let left = Set(document.residuals(findings, in: bytes.span, at: 0))
      for finding in findings {
        let covers = edits.filter {
          $0.span.start <= finding.span.start && $0.span.end >= finding.span.end
        }
        let isLeft = left.contains(finding)
        if isLeft { #expect(covers.count == 1, "seed \(seed)") }
        #expect(isLeft || isTouched(finding, bytes) || isGeneral(operation), "seed \(seed)")
      }
    }
  }

  /// What holds signs, 某 or brackets may be a form of the operator's already.
  private func isTouched(_ finding: Finding, _ bytes: [UInt8]) -> Bool {
    let text = String(
      decoding: bytes[max(0, finding.span.start - 15)..<min(bytes.count, finding.span.end + 15)],
      as: UTF8.self)
    return text.contains { "某*×（〔".contains($0) }
  }

  /// What is general enough stays, and digits taken for a postcode may be of a reserved form.
  private func isGeneral(_ operation: Redaction.Operation) -> Bool {
    switch operation {
    case .generalize, .pseudonym: true
    default: false
    }
  }

  /// A kept finding uncovers nothing but what is weaker and inside it.
  @Test func keepingUncoversNothingElse() throws {
    for seed in UInt64(1)...300 {
      var text = GeneratedText(seed)
      let bytes = text.bytes(pieces: 12)
      var policy = uniform(.replace("□"))
      for entity in EntityType.allCases where text.below(3) == 0 {
        policy.entities[entity] = Policy.Answer(.keep)
      }
      let findings = text.spans(in: bytes, count: 8).map {
        MarkedValues.finding(text.pick(EntityType.allCases), $0, .valid)
      }
      let edits = try Redactor(policy, key: nil).document().edits(findings, in: bytes.span, at: 0)
      let kept = findings.filter { policy.entities[$0.entity ?? .other]?.operation == .keep }
      for finding in findings where !kept.contains(finding) {
        let isCovered = edits.contains {
          $0.span.start <= finding.span.start && $0.span.end >= finding.span.end
        }
        let isInside = kept.contains {
          $0.span.start <= finding.span.start && $0.span.end >= finding.span.end
        }
        #expect(isCovered || isInside || isSome(finding, bytes), "seed \(seed)")
      }
    }
  }

  /// A name in which somebody hid something stays.
  private func isSome(_ finding: Finding, _ bytes: [UInt8]) -> Bool {
    String(decoding: bytes[finding.span.start..<finding.span.end], as: UTF8.self).contains("某")
  }

  /// Law 3, with a detector that knows what the texts hold: twice is once, nothing is left, and what lies
  /// outside of the edits stays byte for byte.
  @Test(arguments: operations)
  func twiceIsOnce(operation: Redaction.Operation) throws {
    let redactor = try Redactor(uniform(operation), key: testKey())
    for seed in UInt64(1)...80 {
      var text = GeneratedText(seed)
      let bytes = text.bytes(pieces: 20)
      let (once, edits) = redacted(bytes, redactor)
      let note = "seed \(seed): \(String(decoding: bytes, as: UTF8.self))"
      #expect(Array(String(decoding: once, as: UTF8.self).utf8) == once, "\(note)")
      var (source, target) = (0, 0)
      for edit in edits {
        let gap = edit.span.start - source
        #expect(bytes[source..<edit.span.start] == once[target..<(target + gap)], "\(note)")
        source = edit.span.end
        target += gap + edit.replacement.count
      }
      #expect(bytes[source...] == once[target...], "\(note)")
      let found = TrivialDetector.findings(in: once)
      let left = redactor.document().residuals(found, in: once.span, at: 0)
      #expect(left.isEmpty, "\(note)\n\(String(decoding: once, as: UTF8.self))")
      #expect(
        redacted(once, redactor).text == once, "\(note)\n\(String(decoding: once, as: UTF8.self))")
    }
  }

  private func redacted(
    _ bytes: [UInt8], _ redactor: Redactor
  ) -> (text: [UInt8], edits: [Edit]) {
    let findings = TrivialDetector.findings(in: bytes)
    var document = redactor.document(id: "a")
    document.meet(findings, in: bytes.span, at: 0)
    let edits = document.edits(findings, in: bytes.span, at: 0)
    return (Edit.apply(edits, to: bytes), edits)
  }

  /// In pieces, the same.
  @Test(arguments: operations)
  func piecesDoNotShow(operation: Redaction.Operation) throws {
    let redactor = try Redactor(uniform(operation), key: testKey())
    for seed in UInt64(1)...40 {
      var text = GeneratedText(seed)
      let bytes = text.bytes(pieces: 30)
      let (whole, _) = redacted(bytes, redactor)
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      var pieces: [(bytes: [UInt8], offset: Int)] = []
      var offset = 0
      for (index, line) in lines.enumerated() {
        let piece = Array(line) + (index + 1 < lines.count ? [0x0A] : [])
        pieces.append((piece, offset))
        offset += piece.count
      }
      var document = redactor.document(id: "a")
      func findings(_ piece: (bytes: [UInt8], offset: Int)) -> [Finding] {
        TrivialDetector.findings(in: piece.bytes).map {
          var finding = $0
          finding.span = finding.span.shifted(by: piece.offset)
          return finding
        }
      }
      for piece in pieces {
        document.meet(findings(piece), in: piece.bytes.span, at: piece.offset)
      }
      let edits = pieces.flatMap {
        document.edits(findings($0), in: $0.bytes.span, at: $0.offset)
      }
      #expect(Edit.apply(edits, to: bytes) == whole, "seed \(seed)")
    }
  }
}
