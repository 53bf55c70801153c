import ArgumentParser
import Liubai

/// `liubai`, the handle: it reads the command line, the library does the work.
struct LiubaiCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liubai",
    abstract: "留白：清洗采集来的中文报告，找出其中的占位符、广告与标识信息，按政策隐去。",
    discussion:
      "退出码：0 完成；1 check 查出违规，或 clean --check 发现会改动；2 用法、配置、规则或政策有误；3 有内容读不了、解不了码或被拒收；4 程序自身出错。",
    version: "liubai \(Version.number) (ICU \(Version.icu))",
    subcommands: [
      CleanCommand.self, DetectCommand.self, RedactCommand.self, RestoreCommand.self,
      CheckCommand.self, RulesCommand.self, PolicyCommand.self,
    ])
}
