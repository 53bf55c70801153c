/// A small set of scalars, for word lists of a rule.
struct ScalarSet: Sendable {
  private let members: Set<UInt32>

  init(_ characters: String) { members = Set(characters.unicodeScalars.map(\.value)) }

  func contains(_ scalar: UInt32) -> Bool { members.contains(scalar) }
}
