import ArgumentParser
import Liubai

/// `liubai rules explain`.
struct RulesExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "说明内容规则怎样看待一段文字，为何删去或没有删去。",
    discussion: """
      给出每条有信号起作用的规则：看的是哪一处，哪些信号起了作用，权重多少，合计够不够门槛；
      最后是结果，删去的以〔…〕标出（终端上为红色）。有这个名称的文件时，读文件。
      """)

  @Argument(help: ArgumentHelp("文字或文件；- 为标准输入。", valueName: "文字"), completion: .file())
  var text: String

  @OptionGroup(title: "规则") var rules: RuleArguments
  @OptionGroup(title: "编码") var encoding: EncodingArguments
  @OptionGroup(title: "运行") var configuration: ConfigurationArguments

  func run() throws {
    let options = try configuration.options(rules.given + encoding.given)
    guard let explanation = try RuleExplanation(options.selection) else {
      return try RulesCommand.print("没有启用任何内容规则\n")
    }
    let color = Terminal.isOutputTerminal && !Terminal.refusesColor
    let bytes = try bytes(options)
    let answer: String
    do throws(RuleOverrun) {
      answer = try explanation.text(bytes, color: color)
    } catch {
      throw CommandFailure(.incomplete, "规则“\(error.rule)”超出处理时限，未能查完")
    }
    try RulesCommand.print(answer)
  }

  private func bytes(_ options: CleanOptions) throws -> [UInt8] {
    let path = Path(argument: text)
    guard text == "-" || path.exists else { return Array(text.utf8) }
    do throws(SourceProblem) {
      return try options.text(of: text == "-" ? nil : path)
    } catch { throw CommandFailure(.incomplete, error.description) }
  }
}
