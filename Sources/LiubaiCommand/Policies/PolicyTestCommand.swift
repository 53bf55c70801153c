import ArgumentParser
import Liubai

/// `liubai policy test`.
struct PolicyTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "运行政策自带的全部例子。",
    discussion: """
      每个例子当作一篇文本：处理的结果要一字不差，再 check 不报，再处理一次也不变。需要密钥的处理，用一把不保密的密钥来试。
      有例子未通过时，退出码为 2（政策有误）。
      """)

  @OptionGroup var files: PolicyFileArguments
  @OptionGroup(title: "规则") var rules: RuleArguments
  @OptionGroup(title: "运行") var configuration: ConfigurationArguments

  func run() throws {
    let color = Terminal.isOutputTerminal && !Terminal.refusesColor
    let (policies, settings) = try files.policies(configuration, rules)
    let test = try PolicyTest(policies, settings, color: color)
    var text = ""
    for report in test.failed {
      text += "\(report.id)  \(report.place)\n"
      for failure in report.failures {
        text += "  \(failure.message)\n    \(failure.marked)\n"
        if let result = failure.result { text += "    得到：\(result)\n" }
      }
    }
    let passed = test.examples - test.failures
    text +=
      "政策 \(test.policies) 项，例子 \(test.examples) 个：通过 \(passed)，未通过 \(test.failures)\n"
    try RulesCommand.print(text)
    throw test.failures > 0 ? ExitStatus.usage : .done
  }
}
