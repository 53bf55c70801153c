import ArgumentParser
import Liubai

/// `liubai policy list`.
struct PolicyListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出内置的政策。")

  @OptionGroup var format: FormatArguments

  func run() throws {
    let isJSON = try format.isJSON()
    let listing = PolicyListing(try KnownPolicy.all([]))
    try RulesCommand.print(isJSON ? listing.jsonLines : listing.table)
  }
}
