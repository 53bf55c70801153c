/// ArgumentParser's complaints, in Chinese. It gives them as English text only; what is not known here
/// is passed on as it is.
struct UsageMessage {
  let text: String

  init(_ message: String) {
    let said = Self.translation(of: message) ?? message
    text = said + "\n用法见 liubai --help、liubai clean --help"
  }

  private static func translation(of message: String) -> String? {
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
    // 'a' in the message stands at 1, the next one at 3.
    func name(_ index: Int) -> String {
      quoted.indices.contains(index) ? String(quoted[index]) : ""
    }
    if message.hasPrefix("Unknown option") {
      let hint = message.contains("Did you mean") ? "，是否为 \(name(3))？" : ""
      return "没有选项 \(name(1))\(hint)"
    }
    if message.hasPrefix("Missing value for") { return "选项 \(name(1)) 缺少值" }
    if message.contains("unexpected argument") || message.contains("Unexpected argument") {
      return "多余的参数“\(name(1))”"
    }
    if message.hasPrefix("Value to be set with flag") { return "选项 \(name(1)) 前后矛盾" }
    if message.hasPrefix("The value") { return "“\(name(1))”不能用于 \(name(3))" }
    if message.hasPrefix("Missing expected argument") { return "缺少参数 \(name(1))" }
    return nil
  }
}
