import Redaction
import Testing
import TextModel

/// What a policy says of findings.
@Suite struct PolicyTests {
  private func finding(
    _ kind: FindingKind, _ hides: HiddenKind?, _ confidence: Confidence
  ) -> Finding {
    var finding = Finding(
      rule: "placeholder.glyphs", kind: kind, span: ByteSpan(0, 1), confidence: confidence)
    finding.hides = hides
    return finding
  }

  @Test func forbidding() {
    let policy = Policy(id: "a", title: "甲", placeholders: .forbid)
    #expect(policy.verdict(finding(.placeholder, .place, .certain)) == .violation)
    #expect(policy.verdict(finding(.elided, .place, .likely)) == .violation)
    #expect(policy.verdict(finding(.placeholder, .place, .possible)) == .remark)
    #expect(policy.verdict(finding(.typography, nil, .certain)) == .allowed)
  }

  @Test func allowing() {
    let policy = Policy(id: "a", title: "甲", placeholders: .allow([.person]))
    #expect(policy.verdict(finding(.placeholder, .person, .certain)) == .allowed)
    #expect(policy.verdict(finding(.placeholder, .place, .certain)) == .violation)
    #expect(policy.verdict(finding(.placeholder, .person, .possible)) == .allowed)
  }

  @Test(arguments: zip(Confidence.allCases, [1, 2, 3]))
  func confidence(least: Confidence, count: Int) {
    let policy = Policy(id: "a", title: "甲", placeholders: .forbid, confidence: least)
    let violations = Confidence.allCases.filter {
      policy.verdict(finding(.placeholder, .place, $0)) == .violation
    }
    #expect(violations.count == count)
  }
}
