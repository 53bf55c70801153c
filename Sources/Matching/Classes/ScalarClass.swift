/// What a Unicode scalar is to a cleaner of Chinese text: the alphabet of the trigger scan.
///
/// Fewer than 64 classes, so that a set of classes is one machine word (`ScalarClassSet`). The classes
/// are chosen by what the rules ask, not by general category: `O`, `o`, `I` and `l` are a class
/// because they are mistaken for digits, the Han digits because a zero may be missing between them.
public enum ScalarClass: UInt8, Sendable, CaseIterable {
  /// Content that no rule looks at: symbols, letters of other scripts, kana, ① Ⅱ ℃ ㎡ ….
  case other
  /// Before the first scalar and after the last one of a line.
  case border
  case lineFeed, carriageReturn, lineSeparator
  case han
  /// 〇 零 一 … 九.
  case hanDigit
  /// Ideographs that betray lost or misread text (锟, 烫, 锛, 銆 …) or copy protection (丨).
  case hanSuspect
  case digit, latin
  /// `O o I l`, mistaken for digits.
  case digitLookalike
  /// `X x`, mask glyphs among the letters.
  case maskLetter
  case space, tab, ideographicSpace
  /// No-break space and the other spaces of Unicode.
  case oddSpace
  case comma, period, colon, semicolon, exclamation, question
  case parenthesisOpen, parenthesisClose
  /// `[ ] { }`.
  case bracket
  case straightDouble, straightSingle
  case less, greater, ampersand, hash, hyphen, percent, star, underscore, bar, backtick
  /// Every other printable ASCII character.
  case asciiSymbol
  /// ，。；！？、 of full width.
  case stop
  case wideColon
  case openDouble, closeDouble, openSingle, closeSingle
  /// （《〈【〔「『 and their like.
  case openBracket
  case closeBracket
  case emDash, ellipsis
  /// ·, and what stands in for it (• ‧ ・ ･).
  case interpunct, oddInterpunct
  /// 〝〞„‟＂.
  case oddQuote
  /// ― ─ － –, stand-ins for a dash.
  case oddDash
  /// Full-width letters, digits, ％ ．.
  case wideAlphanumeric
  /// Vertical, small and half-width forms of marks.
  case compatibilityForm
  case radical
  /// May change under NFC: the normaliser decides.
  case needsNormalization
  /// Zero-width, bidi and other control characters.
  case removable
  /// À … ÿ and the C1 controls: Latin letters, or bytes that were read as Latin-1.
  case latin1
  /// ○ and its kin: masks, and zeros in Han years.
  case circle
  case privateUse, replacement
  case emoji
}

extension ScalarClass {
  /// The class as a set of one.
  ///
  /// The raw values are the positions of the cases, and so is the byte in memory; reading that byte
  /// spares the hot loops a table of raw values. `ScalarClassTests` holds the two together.
  @inlinable @inline(__always)
  public var bit: UInt64 { 1 << UInt64(unsafeBitCast(self, to: UInt8.self)) }
}

/// A set of scalar classes in one word.
public struct ScalarClassSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// One bit a class.
  public var rawValue: UInt64

  /// The set of these bits.
  @inlinable
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The set of `classes`.
  public init(_ classes: ScalarClass...) { self.init(classes) }

  /// The set of `classes`.
  public init(arrayLiteral classes: ScalarClass...) { self.init(classes) }

  /// The set of `classes`.
  public init(_ classes: some Sequence<ScalarClass>) {
    rawValue = classes.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  /// Whether a class is in the set. O(1).
  @inlinable @inline(__always)
  public func contains(_ scalarClass: ScalarClass) -> Bool {
    rawValue & scalarClass.bit != 0
  }

  /// Adds a class. O(1).
  @inlinable @inline(__always)
  public mutating func insert(_ scalarClass: ScalarClass) {
    rawValue |= scalarClass.bit
  }

  /// Whether the two sets share a class. O(1).
  @inlinable @inline(__always)
  public func intersects(_ other: ScalarClassSet) -> Bool { rawValue & other.rawValue != 0 }
}
