import Testing

/// Sentences that the nearest rival wrecked, under `publish`.
@Suite struct PublishTests {
  private static let honest = """
    最新IPHONE15发布
    党员群众齐上阵
    医生建议多喝水
    中山路小学位于老城区东侧。
    高血压防治知识讲座
    阿里云Mysql57

    """

  @Test func honestSentencesStayWhole() throws {
    let done = try Tool.run(["redact", "--policy", "publish", "--quiet"], input: Self.honest)
    #expect(done.status == 0 && done.text == Self.honest, "\(done.error)")
  }

  @Test func aCardIsSeenThoughNothingPartsItFromItsLabel() throws {
    let done = try Tool.run(
      ["redact", "--policy", "publish", "--quiet"], input: "卡号6217001234567890。\n")
    #expect(done.status == 0 && done.text.hasPrefix("卡号") && done.text.hasSuffix("。\n"))
    #expect(!done.text.contains("6217001234567890"))
  }
}
