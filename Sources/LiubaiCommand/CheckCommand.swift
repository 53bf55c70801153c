import ArgumentParser
import Liubai

/// `liubai check`: the gate.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "按政策检查文本，有违规则不放行（退出码 1）。",
    discussion: """
      不给路径或给 - 时读标准输入。文件夹逐层处理，按名称字节排序，隐藏文件跳过。
      每处违规一行：路径:行:列: 说明：上下文 (规则)。把握不足的只作提示，不计为违规。没有违规时什么也不打印，退出码为 0。
      redact 按同一政策写出的结果总能通过，除非原文已遮住政策要保留的内容。基线与例外随后续版本加入。
      内置的政策：\(PolicyCatalog.builtIn.map { "\($0.id)（\($0.title)）" }.joined(separator: "、"))。
      """)

  @Argument(help: ArgumentHelp("文件或文件夹；- 为标准输入。", valueName: "路径"), completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("政策：内置的名称，或政策文件（.yaml）。", valueName: "政策"),
    completion: .file(extensions: ["yaml", "yml"]))
  var policy: String

  @Flag(help: "上下文中的标识信息原样显示；默认以 * 遮住。")
  var showValues = false

  @OptionGroup(title: "密钥") var keys: KeyArguments
  @OptionGroup(title: "规则") var rules: RuleArguments
  @OptionGroup(title: "编码") var encoding: EncodingArguments
  @OptionGroup(title: "记录") var records: RecordArguments
  @OptionGroup(title: "运行") var running: RunArguments

  mutating func run() async throws {
    let options = try running.configuration.options(
      rules.given + encoding.given + records.given + running.given)
    let policy = try PolicyCatalog.policy(policy)
    var settings = try options.settings(
      destination: .findings, diff: false, isTerminal: false, noColor: true,
      cores: Terminal.cores, kinds: policy.kinds)
    // A gate that looks for nothing would let everything through.
    guard settings.placeholders != nil || !policy.asksForMasks else {
      throw CommandFailure(.usage, "政策“\(policy.id)”要检查占位符，而占位符的规则已全部停用")
    }
    settings.gate(with: try Redactor(gate: policy, key: keys.key()))
    settings.reportFormat = .complaints
    settings.showsValues = showValues
    settings.stats = nil
    let command = try RunCommand(paths, options, settings)
    let tally = try await command.run(
      text: ByteSink(), report: .standardOutput(), rejects: command.open(records.rejects))
    if tally.violations > 0, !options.quiet {
      let remarks = tally.remarks > 0 ? "，另有提示 \(tally.remarks) 处" : ""
      Terminal.complain("不合政策“\(policy.id)”（\(policy.title)）：违规 \(tally.violations) 处\(remarks)")
    }
    var status = RunCommand.status(tally)
    if tally.violations > 0 { status = .graver(status, .objection) }
    throw status
  }
}
