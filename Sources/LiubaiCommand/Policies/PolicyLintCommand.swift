import ArgumentParser
import Liubai

/// `liubai policy lint`.
struct PolicyLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "检查政策漏了什么、遮得够不够。",
    discussion: """
      指出处理了较轻的、留下更要紧的；遮住以后只剩很少几种可能的；没有例子，或例子没有起作用的。
      放行的词盖住名单里的词、留下的东西会泄露隐去的，另有提示。
      有问题（提示不算）时，退出码为 2（政策有误）。
      """)

  @OptionGroup var files: PolicyFileArguments
  @OptionGroup(title: "规则") var rules: RuleArguments
  @OptionGroup(title: "运行") var configuration: ConfigurationArguments

  func run() throws {
    let (policies, settings) = try files.policies(configuration, rules)
    let lint = try PolicyLint(policies, settings)
    var text = ""
    var last = ""
    for remark in lint.remarks {
      if remark.id != last { text += "\(remark.id)  \(remark.place)\n" }
      last = remark.id
      text += "  \(remark.isProblem ? "问题" : "提示")：\(remark.message)\n"
    }
    let problems = lint.remarks.count { $0.isProblem }
    text +=
      "政策 \(policies.count) 项：问题 \(problems) 处，提示 \(lint.remarks.count - problems) 处\n"
    try RulesCommand.print(text)
    throw problems > 0 ? ExitStatus.usage : .done
  }
}
