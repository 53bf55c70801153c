import ICU

/// A pattern of a rule: ICU's syntax, case-insensitive, with a budget for each search.
public final class Pattern: Sendable {
  /// As it was written.
  public let source: String
  private let regex: Regex

  /// Compiles `source`.
  public init(_ source: String) throws(PatternError) {
    self.source = source
    do throws(Regex.SyntaxError) { regex = try Regex(Array(source.utf16)) } catch {
      let offset = error.offset.map { offset in
        String(decoding: source.utf16.prefix(offset), as: UTF16.self).unicodeScalars.count
      }
      throw PatternError(name: error.name, offset: offset)
    }
  }

  /// Number of capturing groups.
  public var groupCount: Int { regex.groups }

  /// Whether the pattern matches a text with nothing in it: such a one would match everywhere.
  public var matchesEmpty: Bool { (try? regex.firstMatch(in: [])) != nil }

  /// The first match at or after `start` (UTF-16 units of the view): the ranges of its groups, the whole
  /// match first, nil for a group that took no part.
  ///
  /// - Throws: where the search took more than its budget.
  public func firstMatch(
    in text: PatternText, from start: Int = 0
  ) throws(BudgetExceeded) -> [Range<Int>?]? {
    do throws(Regex.SearchFailure) {
      return try regex.firstMatch(in: text.units, from: start)
    } catch { throw BudgetExceeded() }
  }
}

/// Why a pattern is not one.
public struct PatternError: Error, Sendable, Hashable {
  /// ICU's name for what is wrong, such as `U_REGEX_MISMATCHED_PAREN`.
  public let name: String
  /// Where, in code points of the pattern; nil where that is not known.
  public let offset: Int?

  /// In Chinese.
  public var message: String { Self.messages[name] ?? "正则表达式有误（\(name)）" }

  private static let messages = [
    "U_REGEX_RULE_SYNTAX": "正则表达式的语法有误",
    "U_REGEX_BAD_ESCAPE_SEQUENCE": "正则表达式中的转义无法识别",
    "U_REGEX_PROPERTY_SYNTAX": "正则表达式中的 \\p 写法有误",
    "U_REGEX_UNIMPLEMENTED": "正则表达式用了不支持的写法",
    "U_REGEX_MISMATCHED_PAREN": "正则表达式的括号不成对",
    "U_REGEX_NUMBER_TOO_BIG": "正则表达式中的次数太大",
    "U_REGEX_BAD_INTERVAL": "正则表达式的 {…} 写法有误",
    "U_REGEX_MAX_LT_MIN": "正则表达式的 {m,n} 中 n 小于 m",
    "U_REGEX_INVALID_BACK_REF": "正则表达式引用了不存在的分组",
    "U_REGEX_INVALID_FLAG": "正则表达式的 (?…) 标志无法识别",
    "U_REGEX_LOOK_BEHIND_LIMIT": "正则表达式的后顾 (?<…) 长度必须有限",
    "U_REGEX_SET_CONTAINS_STRING": "正则表达式的字符集中不能有字符串",
    "U_REGEX_MISSING_CLOSE_BRACKET": "正则表达式缺少“]”",
    "U_REGEX_INVALID_RANGE": "正则表达式字符集的范围颠倒",
    "U_REGEX_INVALID_CAPTURE_GROUP_NAME": "正则表达式的分组名有误",
    "U_REGEX_STACK_OVERFLOW": "正则表达式过于复杂",
  ]
}

/// A search took more time or memory than it may: nothing is known about the text.
public struct BudgetExceeded: Error, Sendable, Hashable {}
