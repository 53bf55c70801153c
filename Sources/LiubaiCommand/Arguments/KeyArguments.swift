import ArgumentParser
import Liubai

/// Where the key is. Never the key itself: other users see the arguments of a process.
struct KeyArguments: ParsableArguments {
  @Option(help: ArgumentHelp("密钥文件：32 字节以上，仅本人可读。", valueName: "文件"), completion: .file())
  var keyFile: String?

  @Option(
    help: ArgumentHelp("存放密钥的环境变量，默认 \(KeySource.defaultVariable)。", valueName: "变量"))
  var keyEnv: String?

  /// The key, if there is one.
  func key() throws -> RedactionKey? {
    if keyFile != nil, keyEnv != nil {
      throw CommandFailure(.usage, "--key-file 与 --key-env 不能同用")
    }
    let source: KeySource =
      if let keyFile {
        .file(Path(argument: keyFile))
      } else {
        keyEnv.map { .variable($0) } ?? .usual
      }
    let key = try source.key()
    if let warning = source.warning { Terminal.complain("liubai: \(warning)") }
    return key
  }
}
