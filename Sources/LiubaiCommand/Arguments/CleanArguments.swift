import ArgumentParser
import Liubai

/// Which rules there are, and which are on.
struct RuleArguments: ParsableArguments {
  /// Of the rules that are built in. Arguments are made many times over in a run, this once.
  static let names = CompletionKind.list(RuleCatalog().ids)

  @Option(
    help: ArgumentHelp("清洗的尺度：report（公文报告，默认）、web、minimal。", valueName: "名称"),
    completion: .list(Profile.allCases.map(\.rawValue)))
  var profile: String?

  @Option(
    help: ArgumentHelp("启用规则或一类规则（如 ad），可重复。", valueName: "规则"),
    completion: Self.names)
  var enable: [String] = []

  @Option(
    help: ArgumentHelp("停用规则或一类规则，可重复。", valueName: "规则"),
    completion: Self.names)
  var disable: [String] = []

  @Option(
    help: ArgumentHelp("另读这个文件或文件夹中的规则（.yaml），可重复。", valueName: "文件"),
    completion: .file(extensions: ["yaml", "yml"]))
  var rules: [String] = []

  @Option(
    help: ArgumentHelp("付费标记之间的正文：keep 保留（默认），drop 删除。标记本身总是清除。", valueName: "取舍"),
    completion: .list(PaidText.allCases.map(\.rawValue)))
  var paid: String?

  @Flag(inversion: .prefixedNo, help: "接回按宽度硬折的行（即启用 line.wrapped）。")
  var joinWrapped: Bool?

  /// By the names that the project's file uses as well.
  var given: [(name: String, values: [String])] {
    [
      ("rules", rules), ("profile", Given.one(profile)), ("enable", enable), ("disable", disable),
      ("paid", Given.one(paid)), ("join-wrapped", Given.flag(joinWrapped)),
    ]
  }
}

/// What becomes of placeholders.
struct PlaceholderArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "占位符：keep 保留（默认），unify 统一为一种符号，tag 改为标签（如〔地名〕）。存疑的不动。", valueName: "取舍"),
    completion: .list(PlaceholderTreatment.allCases.map(\.rawValue)))
  var placeholders: String?

  @Option(help: ArgumentHelp("unify 写成什么；默认为该文最多的符号两个，如 XX。", valueName: "文字"))
  var unifyAs: String?

  @Option(
    help: ArgumentHelp("tag 的标签：YAML 文件，每行“类别: 文字”，如 place: <PLACE>。", valueName: "文件"),
    completion: .file(extensions: ["yaml", "yml"]))
  var tags: String?

  var given: [(name: String, values: [String])] {
    [("placeholders", Given.one(placeholders)), ("unify-as", Given.one(unifyAs))]
  }
}

/// What inputs are encoded in.
struct EncodingArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("输入的编码：auto（默认）、utf-8、gb18030、big5 等。", valueName: "编码"),
    completion: .list(["auto"] + TextEncoding.allCases.map(\.rawValue)))
  var encoding: String?

  @Flag(inversion: .prefixedNo, help: "解不了码的字节以 U+FFFD 代替，不算失败。")
  var lossy: Bool?

  var given: [(name: String, values: [String])] {
    [("encoding", Given.one(encoding)), ("lossy", Given.flag(lossy))]
  }
}

/// Records.
struct RecordArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "jsonl：每行一条 JSON 记录（.jsonl 文件默认如此）；csv、tsv：表格，每行一条（redact、detect、check 对 .csv、.tsv 文件默认如此）；none：一律作纯文本。",
      valueName: "形式"),
    completion: .list(["auto", "jsonl", "csv", "tsv", "none"]))
  var records: String?

  @Option(
    help: ArgumentHelp(
      "正文所在的字段，可重复，默认 text；author.phone、contacts[].tel 为其中的字段。表格则为表头，默认各栏都看。",
      valueName: "字段"))
  var field: [String] = []

  @Flag(inversion: .prefixedNo, help: "表格的首行是表头（默认）。")
  var header: Bool?

  @Option(help: ArgumentHelp("编号所在的字段，默认 id；没有则用行号。", valueName: "字段"))
  var idField: String?

  @Option(
    help: ArgumentHelp("拒收的行原样写到这里。", valueName: "文件"), completion: .file())
  var rejects: String?

  @Option(help: ArgumentHelp("一行的上限，默认 256M；更长的拒收。", valueName: "大小"))
  var maxLine: String?

  var given: [(name: String, values: [String])] {
    [
      ("records", Given.one(records)), ("field", field), ("header", Given.flag(header)),
      ("id-field", Given.one(idField)),
      ("max-line", Given.one(maxLine)),
    ]
  }
}

/// Where the result goes.
struct OutputArguments: ParsableArguments {
  @Option(
    name: [.short, .long], help: ArgumentHelp("写到这个文件夹，保持原有的目录结构。", valueName: "文件夹"),
    completion: .directory)
  var output: String?

  @Flag(name: [.short, .long], help: "改写原文件（整体替换，中断不留残文）。")
  var inPlace = false

  @Flag(help: "只显示改动（unified diff），不写文件。")
  var diff = false

  @Flag(help: "只检查：列出会改动的文件；有则退出码为 1。")
  var check = false

  @Option(
    help: ArgumentHelp("把全部发现写到这个 .jsonl 文件。", valueName: "文件"),
    completion: .file(extensions: ["jsonl"]))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "输出的编码：utf-8，或 same（与输入相同；--in-place、--check、--diff 的默认）。", valueName: "编码"),
    completion: .list(PipelineSettings.OutputEncoding.allCases.map(\.rawValue)))
  var outputEncoding: String?

  @Option(help: ArgumentHelp("给每条记录加一个字段，写字数、改动数、各类发现数与占位符统计。", valueName: "字段"))
  var stats: String?

  @Option(
    help: ArgumentHelp("diff 是否着色：auto（默认）、always、never。", valueName: "何时"),
    completion: .list(["auto", "always", "never"]))
  var color: String?

  var given: [(name: String, values: [String])] {
    [
      ("output-encoding", Given.one(outputEncoding)), ("stats", Given.one(stats)),
      ("color", Given.one(color)),
    ]
  }
}

/// How findings are told.
struct ReportArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("位置的单位：codepoint（默认）、utf8、utf16。", valueName: "单位"),
    completion: .list(OffsetUnit.allCases.map(\.rawValue)))
  var offsets: String?

  var given: [(name: String, values: [String])] { [("offsets", Given.one(offsets))] }
}

/// How the work is done.
struct RunArguments: ParsableArguments {
  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp("同时处理的块数，默认为核数。", valueName: "个数"))
  var jobs: String?

  @Option(help: ArgumentHelp("每块的大小，默认 1M；不影响结果。", valueName: "大小"))
  var blockSize: String?

  @Flag(name: .shortAndLong, inversion: .prefixedNo, help: "不打印进度与小结。")
  var quiet: Bool?

  @OptionGroup var configuration: ConfigurationArguments

  var given: [(name: String, values: [String])] {
    [
      ("jobs", Given.one(jobs)), ("block-size", Given.one(blockSize)),
      ("quiet", Given.flag(quiet)),
    ]
  }
}
