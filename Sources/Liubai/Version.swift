import ICU

/// What this is. Results may differ between versions of libicu, so both are told.
public enum Version {
  /// By Semantic Versioning.
  public static let number = "0.1.0"
  /// The version of the libicu in use, such as `72.1`.
  public static var icu: String { ICULibrary.version }
}
