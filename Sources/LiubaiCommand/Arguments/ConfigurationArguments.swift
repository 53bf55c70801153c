import ArgumentParser
import Liubai

/// The project's file.
struct ConfigurationArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("配置文件；默认为当前文件夹或其上层的 .liubai.yaml。", valueName: "文件"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: String?

  @Flag(help: "不读配置文件。")
  var noConfig = false

  /// What the project's file says, then what the command line says.
  ///
  /// - Parameter given: options by the names that the project's file uses as well.
  func options(_ given: [(name: String, values: [String])]) throws -> CleanOptions {
    if config != nil, noConfig {
      throw CommandFailure(.usage, "--config 与 --no-config 不能同用")
    }
    var file: ConfigurationFile?
    if let config {
      file = try ConfigurationFile.read(Path(argument: config))
    } else if !noConfig {
      file = try ConfigurationFile.nearest()
    }
    let rules = given.filter { $0.name == "rules" }.flatMap(\.values)
    var options = try CleanOptions(file, rules: rules.map { Path(argument: $0) })
    for (name, values) in given { try options.set(name, to: values) }
    return options
  }
}

/// Values of the command line, as many as were given.
enum Given {
  static func one(_ value: String?) -> [String] { value.map { [$0] } ?? [] }
  static func flag(_ value: Bool?) -> [String] { value.map { [String($0)] } ?? [] }
}
