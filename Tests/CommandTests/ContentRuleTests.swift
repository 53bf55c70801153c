import Foundation
import Testing

/// Rules of content in `clean`: where they come from, which are on, what they do to a text.
@Suite struct ContentRuleTests {
  private func folder(_ configuration: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(RulePack.yaml, to: "packs/a.yaml")
    if !configuration.isEmpty { try folder.write(configuration, to: ".liubai.yaml") }
    return folder
  }

  private func clean(
    _ arguments: [String], configuration: String = "", input: String = RulePack.text
  ) throws -> Tool.Output {
    try Tool.run(["clean", "-q"] + arguments, input: input, in: folder(configuration))
  }

  private static let kept = RulePack.text.replacing("##kaishi##", with: "")
    .replacing("##jieshu##", with: "")
  private static let dropped = "全年完成投资3亿元。\n青禾值班表\n"

  @Test(arguments: [
    (["--rules", "packs"], RulePack.cleaned),
    (["--rules", "packs/a.yaml"], RulePack.cleaned),
    (["--rules", "packs", "--disable", "ad.stationery"], kept),
    (["--rules", "packs", "--disable", "ad"], kept),
    (["--rules", "packs", "--disable", "ad.*"], kept),
    (["--rules", "packs", "--disable", "ad", "--enable", "ad.stationery"], RulePack.cleaned),
    (["--rules", "packs", "--paid", "keep"], RulePack.cleaned),
    (["--rules", "packs", "--paid", "drop"], dropped),
    (["--rules", "packs", "--profile", "minimal"], RulePack.text),
    (["--rules", "packs", "--profile", "minimal", "--enable", "paid.test"], kept),
  ])
  func onTheCommandLine(arguments: [String], expected: String) throws {
    let result = try clean(arguments)
    #expect(result.text == expected)
    #expect(result.error == "" && result.status == 0)
  }

  @Test(arguments: [
    ("rules: packs\n", [], RulePack.cleaned),
    ("rules: [packs/a.yaml]\npaid: drop\n", [], dropped),
    ("rules: packs\npaid: drop\n", ["--paid", "keep"], RulePack.cleaned),
    ("rules: packs\ndisable: [ad]\n", [], kept),
    ("rules: packs\ndisable: [ad.stationery]\n", ["--enable", "ad"], RulePack.cleaned),
    // A name of the project's file may stand for rules that the command line brings.
    ("disable: [ad.stationery]\n", ["--rules", "packs"], kept),
    ("rules: packs\n", ["--no-config", "--disable", "punct"], RulePack.text),
  ])
  func inTheProjectsFile(yaml: String, arguments: [String], expected: String) throws {
    let result = try clean(arguments, configuration: yaml)
    #expect(result.text == expected)
    #expect(result.error == "" && result.status == 0)
  }

  /// Relative names count from the project's file, not from where the command is run.
  @Test func namesInTheProjectsFile() throws {
    let folder = try folder("rules: packs\nquiet: true\n")
    let elsewhere = try TemporaryFolder()
    let result = try Tool.run(
      ["clean", "--config", folder.path(".liubai.yaml")], input: RulePack.text, in: elsewhere)
    #expect(result.text == RulePack.cleaned)
  }

  @Test func summaryReportAndFigures() throws {
    let folder = try folder()
    let text = try Tool.run(
      ["clean", "--rules", "packs", "--report", "r.jsonl"], input: RulePack.text, in: folder)
    #expect(
      text.error
        == "文本 1 篇，有改动 1 篇\n改动 3 处：paid.test 2、ad.stationery 1\n只作报告 1 处：site.roster 1\n")
    let report = try folder.text("r.jsonl")
    for kind in ["advertisement", "paid-marker", "boilerplate"] {
      #expect(report.contains("\"kind\": \"\(kind)\""))
    }
    let data = try JSONSerialization.data(withJSONObject: ["text": RulePack.text])
    for jobs in ["1", "3"] {
      let record = try Tool.run(
        [
          "clean", "--rules", "packs", "--records", "jsonl", "--stats", "s", "--jobs", jobs,
        ], input: data, in: folder)
      #expect(
        record.text.contains(
          #""changes": 3, "findings": {"advertisement": 1, "paid-marker": 2, "boilerplate": 1, "#
            + #""typography": 0, "damage": 0}"#), "\(record.text)")
      #expect(record.error.contains("改动 3 处：paid.test 2、ad.stationery 1"))
    }
  }

  @Test(arguments: [
    ("no.yaml", "", "no.yaml：无法查看（没有这个文件或文件夹）"),
    ("empty.yaml", "", "empty.yaml：规则文件是空的"),
    ("empty.yaml", "# 只有说明\n\n", "empty.yaml：规则文件是空的"),
    ("bytes.yaml", "\u{1}", "bytes.yaml"),
    ("folder/readme.txt", "说明", "folder：文件夹中没有规则文件（*.yaml、*.yml）"),
    ("a.yaml", "id: ad.one\n", "a.yaml:1:1：规则缺少 title"),
    (
      "a.yaml", "id: punct.quote\nkind: boilerplate\n" + plain, "a.yaml:1：规则“punct.quote”与程序自带的规则同名"
    ),
    ("a.yaml", "id: ad.one\nscop: line\n" + plain, "a.yaml:2:1：规则没有“scop”这个键，是否为“scope”？"),
  ])
  func refused(name: String, contents: String, complaint: String) throws {
    let folder = try TemporaryFolder()
    if name != "no.yaml" { try folder.write(contents, to: name) }
    let path = name.hasPrefix("folder") ? "folder" : name
    let byOption = try Tool.run(["clean", "--rules", path], in: folder)
    #expect(byOption.status == 2 && byOption.error.contains(complaint), "\(byOption.error)")
    try folder.write("quiet: true\nrules: \(path)\n", to: ".liubai.yaml")
    let byFile = try Tool.run(["clean"], in: folder)
    #expect(byFile.status == 2 && byFile.error.contains(complaint), "\(byFile.error)")
  }

  private static let plain = """
    title: 某规则
    scope: line
    any: [某某之词]
    examples: {delete: [某某之词], keep: [某词]}

    """

  @Test func notText() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data([0x69, 0x64, 0x3A, 0x20, 0xB9, 0xE6, 0x0A]), to: "gbk.yaml")
    let result = try Tool.run(["clean", "--rules", "gbk.yaml"], in: folder)
    #expect(result.status == 2 && result.error.contains("gbk.yaml：不是有效的 UTF-8"))
  }

  @Test func theRulesFileOfTheProjectIsShownWithItsPlace() throws {
    let folder = try folder("quiet: true\nrules:\n  - packs\n  - nopack\n")
    let error = try Tool.run(["clean"], in: folder).error
    #expect(error.contains(".liubai.yaml:4:5：rules："), "\(error)")
    #expect(error.hasSuffix("\n    - nopack\n      ^\n"), "\(error)")
  }

  @Test func emptyNames() throws {
    #expect(try clean(["--rules", ""]).error.contains("--rules：不能为空"))
    #expect(try clean([], configuration: "rules: ''\n").error.contains("1:8：rules：不能为空"))
    #expect(try clean([], configuration: "rules: []\n").status == 0)
  }

  /// Folders below folders, in the order of bytes, hidden ones and other files left out.
  @Test func foldersAreWalked() throws {
    let folder = try folder()
    try folder.write("id: ad.b\n" + Self.plain, to: "packs/0/b.yml")
    try folder.write("id: ad.c\n" + Self.plain, to: "packs/.git/c.yaml")
    try folder.write("notes", to: "packs/notes.txt")
    let lines = try Tool.run(
      ["rules", "list", "--rules", "packs", "--format", "json"], in: folder
    ).text.split(separator: "\n")
    let sources = lines.compactMap { line in
      line.split(separator: "\"source\": \"").last.map { String($0.prefix { $0 != "\"" }) }
    }.filter { $0.hasPrefix("packs") }
    #expect(
      sources.map { $0.split(separator: ":").first.map(String.init) }.removingRepeats()
        == ["packs/0/b.yml", "packs/a.yaml"])
  }

  /// A pattern that never ends is stopped: nothing is written for its document.
  @Test func runawayPattern() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "id: ad.runaway\ntitle: 失控\nscope: line\npattern: '甲(乙+)+丙'\n"
        + "examples: {delete: [甲乙丙], keep: [甲]}\n", to: "r.yaml")
    let line = "甲" + String(repeating: "乙", count: 60) + "丁\n"
    try folder.write("好。\n好的。\n" + line, to: "a.txt")
    let plain = try Tool.run(["clean", "-o", "out", "--rules", "r.yaml", "a.txt"], in: folder)
    #expect(plain.status == 3 && !folder.exists("out/a.txt"))
    #expect(plain.error.contains("a.txt：规则“ad.runaway”在第 3 行超出处理时限"), "\(plain.error)")
    #expect(!plain.error.contains("乙"))
    let records = try Tool.run(
      ["clean", "--records", "jsonl", "--rules", "r.yaml"],
      input: "{\"text\":\"\(line.dropLast())\"}\n{\"text\":\"好。\"}\n", in: folder)
    #expect(records.status == 3 && records.text == "{\"text\":\"好。\"}\n")
    #expect(records.error.contains("第 1 行拒收：规则“ad.runaway”超出处理时限"))
  }
}

extension Sequence where Element: Equatable {
  fileprivate func removingRepeats() -> [Element] {
    reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
