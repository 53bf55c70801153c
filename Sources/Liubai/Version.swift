import ICU

/// What this is. Results may differ between versions of libicu, so both are told.
public enum Version {
  public static let number = "0.1.0"
  public static var icu: String { ICULibrary.version }
}
