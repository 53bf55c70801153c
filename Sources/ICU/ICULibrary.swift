import CICU

/// The libicu in use.
public enum ICULibrary {
  /// Its version, such as `72.1`. Results of conversion and normalisation may differ between versions.
  public static var version: String { String(cString: liubai_icu_version()) }
}
