/// ArgumentParser's help with its own few words in Chinese: it has no other door for them.
struct HelpText {
  let text: String

  init(_ help: String) {
    text = help.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.translated(String($0)) }
      .joined(separator: "\n")
  }

  private static func translated(_ line: String) -> String {
    for (word, translation) in headings where line.hasPrefix(word) {
      return translation + line.dropFirst(word.count)
    }
    for (ending, translation) in endings where line.hasSuffix(ending) {
      return line.dropLast(ending.count) + translation
    }
    return line
  }

  private static let headings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "其他："),
    ("SUBCOMMANDS:", "命令："),
    ("  See 'liubai help <subcommand>' for detailed help.", "详见 liubai help <命令>。"),
    ("  See 'liubai help rules <subcommand>' for detailed help.", "详见 liubai help rules <命令>。"),
  ]

  private static let endings = [
    ("Show the version.", "显示版本。"), ("Show help information.", "显示帮助。"),
    ("Show subcommand help information.", "显示命令的帮助。"),
  ]
}
