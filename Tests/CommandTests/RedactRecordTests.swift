import Foundation
import Testing

/// `liubai redact` on records: several texts of one, nested ones, tables.
@Suite struct RedactRecordTests {
  private func redact(_ arguments: [String], _ input: String) throws -> Tool.Output {
    try RedactTests.redact(["-q"] + arguments, input: input).tool
  }

  @Test func severalFields() throws {
    let input =
      "{\"id\": 1, \"text\":\"电话13800138000\", \"n\": 13800138000, \"title\": \"赵铁柱\\u0021\"}\n"
    let output =
      "{\"id\": 1, \"text\":\"电话138****8000\", \"n\": 13800138000, \"title\": \"赵某\\u0021\"}\n"
    let result = try redact(
      ["--records", "jsonl", "--field", "text", "--field", "title"], input)
    #expect(result.text == output && result.status == 0, "\(result.error)")
    // One of them may be missing, all of them may not.
    let some = try redact(
      ["--records", "jsonl", "--field", "text", "--field", "title"], "{\"text\":\"甲\"}\n{\"a\":1}\n"
    )
    #expect(some.text == "{\"text\":\"甲\"}\n" && some.status == 3)
    #expect(some.error.contains("第 2 行拒收：没有“text、title”字段"))
  }

  @Test func nestedFields() throws {
    let input = """
      {"author": {"name": "x", "phone": "13800138000"}, "contacts": [{"tel": "13800138000"}, {"tel": null}, {}]}
      {"author": null, "contacts": [{"tel": 13800138000}]}

      """
    let result = try redact(
      ["--records", "jsonl", "--field", "author.phone", "--field", "contacts[].tel"], input)
    #expect(
      result.text == """
        {"author": {"name": "x", "phone": "138****8000"}, "contacts": [{"tel": "138****8000"}, {"tel": null}, {}]}

        """)
    #expect(result.status == 3 && result.error.contains("第 2 行拒收"))
    #expect(!result.error.contains("13800138000"))
  }

  @Test func tables() throws {
    let input = "姓名,\"手机\r\n号\",备注\r\n\"赵铁柱\",13800138000,\"说\"\"好\"\"\r\n电话13800138000\"\r\n,,\r\n"
    let output = "姓名,\"手机\r\n号\",备注\r\n\"赵某\",138****8000,\"说\"\"好\"\"\r\n电话138****8000\"\r\n,,\r\n"
    for arguments in [["--records", "csv"], ["--records", "csv", "--block-size", "1"]] {
      let result = try redact(arguments, input)
      #expect(result.text == output && result.status == 0, "\(result.error)")
    }
    let tabs = try redact(["--records", "tsv"], "a\tb\n13800138000\t1,2\n")
    #expect(tabs.text == "a\tb\n138****8000\t1,2\n")
    // Whoever forgets that there is no header does not leave the first row unread.
    #expect(try redact(["--records", "csv"], "电话13800138000,x\n").text == "电话138****8000,x\n")
    #expect(
      try redact(["--records", "csv", "--no-header"], "13800138000\n").text == "138****8000\n")
  }

  @Test func columns() throws {
    let policy =
      RedactTests.policy
      + "columns:\n  - {heads: [银行账号], entity: account, do: mask}\n  - {heads: [姓名], entity: person, do: keep}\n"
    let input = "姓名,银行账号\n赵铁锤,没有数字\n钱某,\n"
    let result = try RedactTests.redact(
      ["-q", "--records", "csv"], input: input, policy: policy
    ).tool
    #expect(result.text == "姓名,银行账号\n赵铁锤,****\n钱某,\n", "\(result.error)")
    // A row that does not fit is not guessed at.
    let ragged = try RedactTests.redact(
      ["-q", "--records", "csv"], input: input + "a,b,c\n", policy: policy
    ).tool
    #expect(ragged.text == result.text && ragged.status == 3)
    #expect(ragged.error.contains("第 4 行拒收：有 3 栏，表头有 2 栏"))
    let told = try redact(["--records", "csv"], "a,b\n1\n")
    #expect(told.text == "a,b\n1\n" && told.status == 0)
    #expect(told.error.contains("第 2 行有 1 栏，与表头不合"))
  }

  @Test func refusedRecords() throws {
    let folder = try TemporaryFolder()
    try folder.write(RedactTests.policy + "placeholders: forbid\n", to: "p.yaml")
    let input = "{\"text\":\"在XX镇，13800138000\"}\n{\"text\":\"甲\"}\n"
    let result = try Tool.run(
      ["redact", "--policy", "p.yaml", "--records", "jsonl", "--rejects", "x"], input: input,
      in: folder)
    #expect(result.text == "{\"text\":\"甲\"}\n" && result.status == 3)
    #expect(try folder.text("x") == "{\"text\":\"在XX镇，13800138000\"}\n")
    #expect(result.error.contains("第 1 行拒收：改写后仍有不合政策之处，未写出：1 处（占位符 1），在结果的 text:1:2"))
    #expect(!result.error.contains("13800138000"))
    let open = try redact(["--records", "csv"], "a,b\n1,2\n3,\"4\n5,6\n")
    #expect(open.text == "a,b\n1,2\n" && open.status == 3 && open.error.contains("引号没有闭合"))
  }

  @Test func detectTellsTheField() throws {
    let folder = try TemporaryFolder()
    try folder.write("编号,手机\n7,13800138000\n", to: "a.csv")
    let found = try Tool.run(
      ["detect", "-q", "--only", "identifier", "--id-field", "编号", "a.csv"], in: folder)
    #expect(found.text.hasPrefix("{\"id\": \"7\", \"findings\": [{\"rule\": \"identifier."))
    #expect(
      found.text.contains("\"entity\": \"phone\"") && found.text.contains("\"field\": \"手机\""))
    #expect(!found.text.contains("13800138000"))
  }
}
