/// A pattern's syntax tree, as far as `PatternSyntax` asks.
indirect enum PatternNode: Sendable, Hashable {
  /// One scalar.
  case text(UInt32)
  /// One of these scalars; empty for a set that is not known.
  case set([UInt32])
  case digit
  /// Anything, of any length.
  case anything
  /// A place: anchors, look-around.
  case nothing
  case group(PatternNode)
  case sequence([PatternNode])
  case either([PatternNode])
  /// `most` nil: without end.
  case repeated(PatternNode, least: Int, most: Int?)

  /// Whether it can match nothing but digits.
  var isAllDigits: Bool {
    switch self {
    case .digit: true
    case .text(let scalar): (0x30...0x39).contains(scalar)
    case .set(let scalars):
      !scalars.isEmpty && scalars.allSatisfy { (0x30...0x39).contains($0) }
    case .group(let inner), .repeated(let inner, _, _): inner.isAllDigits
    case .sequence(let parts), .either(let parts): parts.allSatisfy(\.isAllDigits)
    case .nothing: true
    case .anything: false
    }
  }
}
