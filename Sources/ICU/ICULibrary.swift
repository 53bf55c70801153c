import CICU
/// Version of the libicu in use, such as `72.1`.
public enum ICULibrary { public static var version: String { String(cString: liubai_icu_version()) } }
