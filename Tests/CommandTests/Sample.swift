import Foundation

/// Texts for the command's tests. What the rules make of them is asked of the tool itself where a test
/// is not about rules; the few expectations written out here are the plainest of cleaning.
enum Sample {
  static let dirty = "今年 ,我镇新建公路3公里。\n\n\n成效明显 。\n"
  static let clean = "今年，我镇新建公路3公里。\n\n成效明显。\n"

  /// A text of about `count` bytes with defects of several kinds, CRLF and long and blank lines.
  static func text(count: Int, seed: UInt64 = 1) -> String {
    var state = seed
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let parts = [
      "一是强化组织领导,压实工作责任。", "全年完成投资 1,234.5 万元，", "新建道路 3 公里；", "(一）提高站位",
      "群众满意度达98.6%。", "“三会一课\"制度", "　　", "\u{200B}", "工作亮点。。", "&nbsp;", "各村（社区) ",
      "AB测试", "…", "𠮷祥村", "10:30", "——", "https://example.com/a,b ",
    ]
    var text = ""
    while text.utf8.count < count {
      for _ in 0..<random(12) { text += parts[random(parts.count)] }
      text += ["\n", "\n", "\n", "\r\n", "\n\n\n", "  \n"][random(6)]
    }
    return text
  }

  /// Records of which every fifth cannot be cleaned; ids are the numbers of their lines.
  static func records(count: Int) throws -> String {
    var lines = ""
    for number in 1...count {
      switch number % 5 {
      case 0: lines += ["not json", #"{"id": \#(number)}"#, "[]"][number % 3] + "\n"
      case 1: lines += "\n"
      default:
        let value: [String: Any] = [
          "id": number, "text": text(count: 40 * (number % 7), seed: UInt64(number)), "k": "a/b",
        ]
        let data = try JSONSerialization.data(withJSONObject: value, options: .sortedKeys)
        lines += String(decoding: data, as: UTF8.self) + "\n"
      }
    }
    return lines
  }
}
