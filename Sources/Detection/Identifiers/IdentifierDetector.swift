import Matching
import TextModel

/// Finds identifiers by form, check and label: what `IdentifierRule`s describe.
///
/// One scan over the bytes finds the places where digits or letters stand that a form might fit; only
/// there the line is folded, and each form asked that may begin with what stands there. The form finds,
/// the check proves, the words around decide (DESIGN §4).
public struct IdentifierDetector: Detector {
  /// Whether look-alikes are told that nothing speaks for.
  public var tellsBare = false
  /// Of `EntityType.asked`, those that somebody asks for.
  public var asked: Set<EntityType> = []
  /// What the texts call a column or a member: 手机号, id_card. Counts as a label before each value.
  public var heading: String?
  let lexicon: IdentifierLexicon

  /// - Parameters:
  ///   - rules: those that are on.
  ///   - tables: codes that exist.
  /// - Complexity: O(*n*), some milliseconds for the built-in ones.
  public init(_ rules: [IdentifierRule], tables: [CodeTable]) {
    lexicon = IdentifierLexicon(rules, tables: tables)
  }

  /// The identifiers of `bytes`, in order of their beginnings. One that lies inside another is not told.
  ///
  /// - Complexity: O(*n*), about a nanosecond a byte, and a microsecond or two for each place.
  public func findings(in bytes: borrowing Swift.Span<UInt8>, at offset: Int) -> [Finding] {
    let scan = IdentifierScan(
      takesFigures: asked.contains(.amount) || asked.contains(.count), takesWords: heading != nil)
    var reader = IdentifierLineReader(self)
    var position = 0
    var places: [Range<Int>] = []
    while let line = scan.next(bytes, from: position, places: &places) {
      position = line.upperBound + 1
      reader.read(bytes, line, places)
    }
    for index in reader.findings.indices {
      reader.findings[index].span = reader.findings[index].span.shifted(by: offset)
    }
    return reader.findings
  }
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
