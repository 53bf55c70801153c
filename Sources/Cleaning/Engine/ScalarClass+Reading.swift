import Matching

/// What a scalar is to a rule, in the words of the rules.
extension ScalarClass {
  /// An ideograph, whatever else it may betray.
  @inline(__always)
  var isHan: Bool { self == .han || self == .hanDigit || self == .hanSuspect || self == .radical }

  /// A mark that closes something: ） 》 ” ’.
  @inline(__always)
  var isCloser: Bool { self == .closeBracket || self == .closeDouble || self == .closeSingle }

  /// A mark that opens something: （ 《 “ ‘.
  @inline(__always)
  var isOpener: Bool { self == .openBracket || self == .openDouble || self == .openSingle }

  /// A full-width stop, colon, bracket or quotation mark.
  @inline(__always)
  var isWideMark: Bool { self == .stop || self == .wideColon || isCloser || isOpener }

  /// Chinese text: an ideograph or a full-width mark.
  @inline(__always)
  var isChinese: Bool { isHan || isWideMark }

  @inline(__always)
  var isDigit: Bool { self == .digit }

  @inline(__always)
  var isLatin: Bool { self == .latin || self == .digitLookalike || self == .maskLetter }

  @inline(__always)
  var isAlphanumeric: Bool { isDigit || isLatin }

  /// Blank within a line, of any width.
  @inline(__always)
  var isBlank: Bool {
    self == .space || self == .tab || self == .ideographicSpace || self == .oddSpace
  }
}
