/// Why a line of JSON Lines was not cleaned. It tells the place, never the text.
public struct RecordRejection: Error, Sendable, Hashable {
  /// Why.
  public enum Reason: Sendable, Hashable {
    case syntax, tooDeep, invalidUTF8, control, badEscape
    case notObject, noField, notString, duplicateField, duplicateID, loneSurrogate, tooLong
    /// What was to be written holds what the policy forbids: how many, of what kinds, where.
    case residual(String)
    /// A token that the key does not open.
    case sealed
    /// A quoted cell that never ends.
    case openQuote
    /// A row that does not fit its table's heads.
    case ragged(cells: Int, heads: Int)
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
    case .residual(let found): return "改写后仍有不合政策之处，未写出：\(found)"
    case .sealed: return "有密文无法还原：密钥不对，或密文已被改动"
    case .openQuote: return "引号没有闭合（\(place)）"
    case .ragged(let cells, let heads):
      return "有 \(cells) 栏，表头有 \(heads) 栏，无从按表头辨认"
    case .tooLong: return "行长超过 --max-line 的上限"
    }
  }
}
