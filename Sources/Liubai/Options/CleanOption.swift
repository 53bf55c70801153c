import Cleaning
import Configuration
import Reporting
import TextModel

/// An option that the command line and `.liubai.yaml` share: its name, what its value must be, where
/// the value goes. Said once, so that both judge alike and complain alike.
struct CleanOption: Sendable {
  enum Kind: Sendable {
    case flag
    case text
    /// Any number of texts; one place's replace another's.
    case texts
    /// Text of one line in which everything shows.
    case line
    case choice([String])
    case integer(ClosedRange<Int>)
    case size(ClosedRange<Int>)
    case encoding
    /// Any number of ids and families of rules.
    case rules
    /// Any number of files and folders.
    case paths
    /// A table: these names, with a text of one line each.
    case table([String])
  }

  enum Value: Sendable {
    case flag(Bool)
    case text(String)
    case number(Int)
    case encoding(TextEncoding?)
    case member(name: String, text: String)
  }

  let name: String
  let kind: Kind
  let apply: @Sendable (inout CleanOptions, Value) -> Void

  /// Whether it may have any number of values.
  var takesList: Bool {
    switch kind {
    case .rules, .paths, .texts: true
    default: false
    }
  }

  /// Whether its value is a table.
  var takesTable: Bool {
    if case .table = kind { true } else { false }
  }

  /// What `text` says.
  ///
  /// - Parameters:
  ///   - name: its name in a table.
  ///   - catalog: the rules that may be named.
  /// - Throws: what is wrong with it, and what would be right.
  func value(
    _ text: String, named name: String? = nil, _ catalog: RuleCatalog
  ) throws(OptionProblem) -> Value {
    switch kind {
    case .flag:
      guard let flag = Bool(text) else { throw OptionProblem("“\(text)”应为 true 或 false") }
      return .flag(flag)
    case .text, .texts, .paths:
      if text.isEmpty { throw OptionProblem("不能为空") }
      return .text(text)
    case .choice(let names):
      guard names.contains(text) else {
        throw OptionProblem(
          "没有“\(text)”" + Self.hint(text, names, "可选 " + names.joined(separator: "、")))
      }
      return .text(text)
    case .integer(let range):
      guard let number = Int(text), range.contains(number) else {
        throw OptionProblem("“\(text)”应为 \(range.lowerBound) 到 \(range.upperBound) 的整数")
      }
      return .number(number)
    case .size(let range):
      guard let size = ByteSize.parse(text), range.contains(size) else {
        throw OptionProblem("“\(text)”应为大小，如 65536、64K、16M，至多 1G")
      }
      return .number(size)
    case .encoding:
      if text == "auto" { return .encoding(nil) }
      guard let encoding = TextEncoding(name: text) else {
        let names = ["auto"] + TextEncoding.allCases.map(\.rawValue)
        throw OptionProblem(
          "不认识编码“\(text)”"
            + Self.hint(text, names, "可选 " + names.joined(separator: "、")))
      }
      return .encoding(encoding)
    case .table(let names):
      guard let name, names.contains(name) else {
        throw OptionProblem(
          "没有“\(name ?? "")”" + Self.hint(name ?? "", names, "可选 " + names.joined(separator: "、")))
      }
      try Self.checkLine(text)
      return .member(name: name, text: text)
    case .line:
      try Self.checkLine(text)
      return .text(text)
    case .rules:
      _ = try catalog.members(text)
      return .text(text)
    }
  }

  private static func checkLine(_ text: String) throws(OptionProblem) {
    if text.isEmpty { throw OptionProblem("不能为空") }
    if ShownText.of(text) != text { throw OptionProblem("“\(ShownText.of(text))”有换行或不可见的字符") }
  }

  /// What to put behind a name that there is not: the one that may have been meant, and where all are.
  static func hint(_ name: String, _ names: [String], _ all: String) -> String {
    guard let nearest = NearestName.of(name, in: names) else { return "；" + all }
    return "，是否为“\(nearest)”？" + all
  }
}

/// What is wrong with an option's value, in Chinese.
public struct OptionProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// The whole message.
  public let description: String

  init(_ description: String) { self.description = description }
}
