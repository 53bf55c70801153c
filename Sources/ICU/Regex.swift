import CICU
import TextModel

/// A regular expression of ICU, with a budget for each search.
///
/// It may be used by many threads at a time: each search takes a matcher of its own from a pool. Case
/// does not count. Text is UTF-16, for which ICU is two to three times faster than for UTF-8.
public final class Regex: Sendable {
  /// Why a pattern is not one.
  public struct SyntaxError: Error, Sendable, Hashable {
    /// ICU's name for what is wrong, such as `U_REGEX_MISMATCHED_PAREN`.
    public let name: String
    /// Where, in UTF-16 units of the pattern; nil where ICU does not say.
    public let offset: Int?
  }

  /// A search that took more than its budget, or failed otherwise: nothing is known about its text.
  public struct SearchFailure: Error, Sendable, Hashable {
    /// ICU's name for what happened, such as `U_REGEX_TIME_OUT`.
    public let name: String
  }

  /// A match: where each group begins and ends in UTF-16 units; nil for one that took no part.
  public typealias Match = [Range<Int>?]

  /// In ICU's unit, ten thousand steps: some milliseconds on one candidate, a thousand times what a
  /// sane pattern needs.
  static let steps: Int32 = 20
  /// In bytes.
  static let stack: Int32 = 1 << 20

  /// ICU's object, which any thread may use, one at a time: whoever took it from the pool.
  private final class Matcher: @unchecked Sendable {
    let handle: OpaquePointer
    init(_ handle: OpaquePointer) { self.handle = handle }
    deinit { liubai_regex_close(handle) }
  }

  /// Never run itself, only cloned.
  private let original: Matcher
  private let idle = Guarded<[Matcher]>([])
  /// Number of capturing groups.
  public let groups: Int

  /// Compiles `pattern`.
  public init(_ pattern: [UInt16]) throws(SyntaxError) {
    var (code, offset): (Int32, Int32) = (0, -1)
    guard let handle = liubai_regex_open(pattern, Int32(pattern.count), &code, &offset) else {
      throw SyntaxError(
        name: String(cString: liubai_icu_error_name(code)), offset: offset < 0 ? nil : Int(offset))
    }
    original = Matcher(handle)
    groups = Int(liubai_regex_groups(handle))
  }

  /// The first match in `text` at or after `start`; `^` is the beginning of `text` whatever `start`.
  ///
  /// - Throws: where the budget is not enough.
  public func firstMatch(in text: [UInt16], from start: Int = 0) throws(SearchFailure) -> Match? {
    guard let matcher = idle.withLock({ $0.popLast() }) ?? clone() else {
      throw SearchFailure(name: "U_MEMORY_ALLOCATION_ERROR")
    }
    var bounds = [Int32](repeating: -1, count: 2 * (groups + 1))
    let answer = liubai_regex_find(
      matcher.handle, text, Int32(text.count), Int32(start), Self.steps, Self.stack, &bounds,
      Int32(groups + 1))
    idle.withLock { $0.append(matcher) }
    if answer < 0 { throw SearchFailure(name: String(cString: liubai_icu_error_name(-answer))) }
    guard answer == 1 else { return nil }
    return (0...groups).map { group in
      let (start, end) = (bounds[2 * group], bounds[2 * group + 1])
      return start < 0 ? nil : Int(start)..<Int(end)
    }
  }

  private func clone() -> Matcher? { liubai_regex_clone(original.handle).map { Matcher($0) } }
}
