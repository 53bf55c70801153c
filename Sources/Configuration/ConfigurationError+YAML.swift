import Yams

extension ConfigurationError {
  /// What libyaml complains of, in Chinese and with what to do, for the mistakes that people make.
  init(_ error: YamlError, file: String, text: String) {
    var place: SourcePlace?
    var message = "不是有效的 YAML"
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      place = SourcePlace(line: mark.line, column: mark.column)
      message += "（\(Self.advice.first { problem.contains($0.part) }?.advice ?? problem)）"
    case .duplicatedKeysInMapping(let names, let context):
      place = SourcePlace(context.mark)
      message = "“\(names.first ?? "")”出现不止一次"
    case .reader(_, let offset, _, _):
      place = offset.map { Self.place(ofByte: $0, in: text) }
      message += "（有不可见的控制字符，请删去）"
    default: break
    }
    self.init(file: file, place: place, message: message, text: text)
  }

  private static let advice: [(part: String, advice: String)] = [
    ("mapping values are not allowed", "冒号前后有歧义：检查缩进，或给含“: ”的值加引号"),
    ("did not find expected ',' or ']'", "列表的“]”缺失，或两项之间缺逗号"),
    ("did not find expected ',' or '}'", "“}”缺失，或两项之间缺逗号"),
    ("did not find expected key", "缩进与上文不一致，或引号没有成对"),
    ("did not find expected '-' indicator", "列表各项的缩进不一致"),
    ("could not find expected ':'", "键的后面缺“: ”，或引号没有成对"),
    ("found unexpected end of stream", "引号没有成对"),
    ("found unknown escape character", "双引号里的反斜杠有误：正则表达式请用单引号"),
    ("found character that cannot start any token", "值不能以此字符开头，请加引号；缩进不能用制表符"),
    ("found a tab character", "缩进不能用制表符"),
    ("but found another document", "一个文件只能有一个文档，请删去“---”"),
    ("undefined alias", "没有这个别名；以 * 开头的文字请加引号"),
    ("did not find expected alphabetic or numeric character", "以 * 或 & 开头的文字请加引号"),
    ("Maximum nesting level", "嵌套太深"),
  ]

  private static func place(ofByte offset: Int, in text: String) -> SourcePlace {
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return SourcePlace(line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
  }
}
