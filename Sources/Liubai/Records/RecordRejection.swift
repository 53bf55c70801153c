/// Why a line of JSON Lines was not cleaned. It tells the place, never the text.
public struct RecordRejection: Error, Sendable, Hashable {
  /// Why.
  public enum Reason: Sendable, Hashable {
    case syntax, tooDeep, invalidUTF8, control, badEscape
    case notObject, noField, notString, duplicateField, duplicateID, loneSurrogate, tooLong
    /// A rule's pattern took too long.
    case overrun(rule: String)
  }

  /// Why.
  public var reason: Reason
  /// Bytes from the beginning of the line; what a scanner throws counts from its buffer's.
  public var offset: Int

  init(_ reason: Reason, _ offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// The reason in Chinese. `field` is the member that was asked for.
  func message(field: String) -> String {
    let place = "第 \(offset + 1) 字节"
    switch reason {
    case .syntax: return "不是有效的 JSON（\(place)）"
    case .tooDeep: return "嵌套超过 \(JSONScanner.depthLimit) 层（\(place)）"
    case .invalidUTF8: return "不是有效的 UTF-8（\(place)）；若为其他编码，请用 --encoding 指明"
    case .control: return "字符串中有未转义的控制字符（\(place)）"
    case .badEscape: return "转义写法有误（\(place)）"
    case .notObject: return "不是 JSON 对象（\(place)）"
    case .noField: return "没有“\(field)”字段；可用 --field 指明"
    case .notString: return "“\(field)”字段不是字符串（\(place)）"
    case .duplicateField: return "“\(field)”字段出现不止一次（\(place)）"
    case .duplicateID: return "编号字段出现不止一次（\(place)）"
    case .loneSurrogate: return "“\(field)”字段中有不成对的代理项转义（\(place)）"
    case .overrun(let rule):
      return "规则“\(rule)”超出处理时限，未能查完；可用 --disable \(rule) 停用"
    case .tooLong: return "行长超过 --max-line 的上限"
    }
  }
}
