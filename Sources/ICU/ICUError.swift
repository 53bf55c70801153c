import CICU

/// What went wrong inside libicu. Never depends on the text that was being worked on.
public struct ICUError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// This libicu lacks the converter or the data that was asked for.
    case unavailable
    case outOfMemory
    /// More input than ICU can count (2 GiB in one call).
    case tooLong
    case other
  }

  /// What is wrong.
  public let kind: Kind
  /// ICU's own name for the condition, such as `U_FILE_ACCESS_ERROR`.
  public let name: String

  init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }

  init(code: Int32) {
    name = String(cString: liubai_icu_error_name(code))
    switch name {
    case "U_FILE_ACCESS_ERROR", "U_MISSING_RESOURCE_ERROR": kind = .unavailable
    case "U_MEMORY_ALLOCATION_ERROR": kind = .outOfMemory
    default: kind = .other
    }
  }

  static let tooLong = ICUError(kind: .tooLong, name: "2 GiB")

  /// `ICU:` and ICU's name for the condition.
  public var description: String { "ICU: \(name)" }
}
