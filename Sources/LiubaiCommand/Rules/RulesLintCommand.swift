import ArgumentParser
import Liubai

/// `liubai rules lint`.
struct RulesLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "检查规则的写法，并实测其耗时。",
    discussion: """
      给出文件时只检查其中的规则，否则检查内置规则与配置文件所列的规则。
      指出被别的规则盖住的规则、可能失控的正则、不足三个的例子、占位符语境中重复的词；不起作用的词、费时等
      另有提示。
      有问题（提示不算）时，退出码为 2（规则有误）。
      """)

  private static let costsShown = 5

  @OptionGroup var files: RuleFileArguments
  @OptionGroup(title: "运行") var configuration: ConfigurationArguments

  func run() throws {
    let rules = try files.rules(configuration)
    let lint = try RuleLint(rules.asked, beside: rules.others)
    var text = ""
    var last = ""
    for remark in lint.remarks {
      if remark.id != last { text += "\(remark.id)  \(remark.place)\n" }
      last = remark.id
      text += "  \(remark.isProblem ? "问题" : "提示")：\(remark.message)\n"
    }
    let dear = lint.costs.filter { $0.nanoseconds >= 0.1 }
      .sorted { ($1.nanoseconds, $0.id) < ($0.nanoseconds, $1.id) }.prefix(Self.costsShown)
    if !lint.costs.isEmpty { text += "清洗本身 \(RuleCost.shown(lint.baseCost))，以下各条为其所加\n" }
    if !dear.isEmpty {
      text += "最费时的规则：" + dear.map { "\($0.id) \($0.shown)" }.joined(separator: "，") + "\n"
    }
    let problems = lint.remarks.count { $0.isProblem }
    let contexts = lint.contexts > 0 ? "，语境 \(lint.contexts) 条" : ""
    let identifiers = lint.identifiers > 0 ? "，标识 \(lint.identifiers) 条" : ""
    text +=
      "规则 \(lint.costs.count) 条\(contexts)\(identifiers)：问题 \(problems) 处，提示 \(lint.remarks.count - problems) 处\n"
    try RulesCommand.print(text)
    throw problems > 0 ? ExitStatus.usage : .done
  }
}
