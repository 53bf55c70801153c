import TextModel

/// Finds identifiers by form, check and label: what `IdentifierRule`s describe.
public struct IdentifierDetector: Detector {
  /// Whether look-alikes are told that nothing speaks for.
  public var tellsBare = false
  /// Of `EntityType.asked`, those that somebody asks for.
  public var asked: Set<EntityType> = []
  /// What the texts call a column or a member: 手机号, id_card. Counts as a label before each value.
  public var heading: String?

  /// - Parameters:
  ///   - rules: those that are on.
  ///   - tables: codes that exist.
  public init(_ rules: [IdentifierRule], tables: [CodeTable]) {}

  public func findings(in bytes: borrowing Swift.Span<UInt8>, at offset: Int) -> [Finding] { [] }
}

/// Codes that exist, as a file of `Rules/tables/` lists them.
public struct CodeTable: Sendable, Hashable {
  /// Such as `county-codes`.
  public var id: String
  /// Codes and ranges, `110000-110102 110105 …`, parted by blanks or line ends.
  public var codes: String

  public init(id: String, codes: String) {
    self.id = id
    self.codes = codes
  }
}
