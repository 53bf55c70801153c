/// Codes that exist: the files of `Rules/tables/`, handed in by whoever loads them.
///
/// A table that was not handed in holds nothing. Each is read when it is first asked.
public struct IdentifierTables: Sendable {
  /// The tables that checks ask.
  public enum Table: String, Sendable, Hashable, CaseIterable {
    /// GB/T 2260, now and ever: six digits.
    case countyCodes = "county-codes"
    /// ISO 3166-1: three digits of a country or region.
    case countryCodes = "country-codes"
    /// Area codes without their 0, where numbers have seven digits.
    case areaCodes7 = "area-codes-7"
    /// The same, where they have eight. Some have both.
    case areaCodes8 = "area-codes-8"
    /// How mobile numbers begin.
    case mobileSegments = "mobile-segments"
    /// How bank cards begin.
    case bankBINs = "bank-bins"
    /// Numbers for everybody; 400 and 800 are how such numbers begin.
    case publicNumbers = "public-numbers"
  }

  private let sets: [Table: LazyBox<CodeSet>]

  /// - Parameter texts: codes and ranges of codes, `110000-110102 110105`, parted by blanks and line ends,
  ///   by the table's name. Names that no check asks are left alone; so are words that are no codes.
  public init(_ texts: [String: String]) {
    var sets: [Table: LazyBox<CodeSet>] = [:]
    for table in Table.allCases {
      guard let text = texts[table.rawValue] else { continue }
      sets[table] = LazyBox { CodeSet(text) }
    }
    self.sets = sets
  }

  /// Whether `code` is in `table`. Constant time up to six digits, logarithmic beyond.
  public func contains(_ table: Table, _ code: some Collection<UInt8>) -> Bool {
    sets[table]?.value.contains(code) ?? false
  }

  /// Whether `digits` begin with a code of `table`.
  public func containsPrefix(_ table: Table, of digits: some Collection<UInt8>) -> Bool {
    sets[table]?.value.containsPrefix(of: digits) ?? false
  }
}
