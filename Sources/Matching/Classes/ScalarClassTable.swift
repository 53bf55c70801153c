/// Scalar → class: one byte for each scalar of the basic plane, a few comparisons for the others.
///
/// A flat table of 64 KiB beats two stages here: a report uses some 3,000 ideographs, whose bytes
/// stay in the cache, and one load is one load. Built in well under a millisecond, once.
public struct ScalarClassTable: Sendable {
  /// The one table, built on first use.
  public static let shared = ScalarClassTable()

  /// Classes of U+0000 … U+FFFF.
  public let basicPlane: [ScalarClass]

  /// - Parameter scalar: any value below 0x110000.
  @inlinable @inline(__always)
  public func classOf(_ scalar: UInt32) -> ScalarClass {
    scalar < 0x10000 ? basicPlane[Int(scalar)] : Self.supplementary(scalar)
  }

  /// The class of a scalar beyond the basic plane.
  public static func supplementary(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x20000...0x2F7FF, 0x30000...0x3FFFD: .han
    case 0x2F800...0x2FA1F: .needsNormalization
    case 0x1F000...0x1FAFF: .emoji
    case 0xE0001: .removable
    case 0xE0020...0xE007F: .emoji
    case 0xF0000...0x10FFFD: .privateUse
    case 0x10A00...0x11FFF, 0x16A00...0x16FFF, 0x1BC00...0x1BCFF, 0x1D100...0x1D2FF,
      0x1E000...0x1E9FF:
      .needsNormalization
    default: .other
    }
  }

  private init() {
    var table = [ScalarClass](repeating: .other, count: 0x10000)
    func set(_ range: ClosedRange<Int>, _ value: ScalarClass) {
      for scalar in range { table[scalar] = value }
    }
    func set(_ characters: String, _ value: ScalarClass) {
      for scalar in characters.unicodeScalars { table[Int(scalar.value)] = value }
    }
    Self.fillASCII(set, set)
    Self.fillMarks(set, set)
    Self.fillInvisible(set, set)
    Self.fillNormalization(set)
    Self.fillIdeographs(set, set)
    basicPlane = table
  }

  private static func fillASCII(
    _ set: (ClosedRange<Int>, ScalarClass) -> Void, _ mark: (String, ScalarClass) -> Void
  ) {
    set(0x00...0x1F, .removable)
    set(0x21...0x7E, .asciiSymbol)
    set(0x7F...0x7F, .removable)
    set(0x30...0x39, .digit)
    set(0x41...0x5A, .latin)
    set(0x61...0x7A, .latin)
    mark("OoIl", .digitLookalike)
    mark("Xx", .maskLetter)
    for (character, value) in [
      ("\n", ScalarClass.lineFeed), ("\r", .carriageReturn), ("\t", .tab), (" ", .space),
      (",", .comma), (".", .period), (":", .colon), (";", .semicolon), ("!", .exclamation),
      ("?", .question), ("(", .parenthesisOpen), (")", .parenthesisClose), ("[]{}", .bracket),
      ("\"", .straightDouble), ("'", .straightSingle), ("<", .less), (">", .greater),
      ("&", .ampersand), ("#", .hash), ("-", .hyphen), ("%", .percent), ("*", .star),
      ("_", .underscore), ("|", .bar), ("`", .backtick),
    ] { mark(character, value) }
  }

  private static func fillMarks(
    _ set: (ClosedRange<Int>, ScalarClass) -> Void, _ mark: (String, ScalarClass) -> Void
  ) {
    mark("，。；！？、", .stop)
    mark("：", .wideColon)
    mark("“", .openDouble)
    mark("”", .closeDouble)
    mark("‘", .openSingle)
    mark("’", .closeSingle)
    mark("（《〈【〔「『〖［｛", .openBracket)
    mark("）》〉】〕」』〗］｝", .closeBracket)
    mark("—", .emDash)
    mark("…⋯", .ellipsis)
    mark("·", .interpunct)
    mark("•‧・･∙⋅", .oddInterpunct)
    mark("〝〞〟„‟＂＇‛", .oddQuote)
    mark("―─－–‒⸺", .oddDash)
    set(0xFF10...0xFF19, .wideAlphanumeric)
    set(0xFF21...0xFF3A, .wideAlphanumeric)
    set(0xFF41...0xFF5A, .wideAlphanumeric)
    mark("％．", .wideAlphanumeric)
    set(0xFE10...0xFE19, .compatibilityForm)
    set(0xFE30...0xFE48, .compatibilityForm)
    set(0xFE50...0xFE6B, .compatibilityForm)
    set(0xFF61...0xFF64, .compatibilityForm)
    mark("∶꞉", .compatibilityForm)
    mark("○◯Ｏ", .circle)
    set(0x2600...0x27BF, .emoji)
    mark("✕✖", .other)
  }

  private static func fillInvisible(
    _ set: (ClosedRange<Int>, ScalarClass) -> Void, _ mark: (String, ScalarClass) -> Void
  ) {
    set(0x80...0x9F, .latin1)
    set(0x85...0x85, .lineSeparator)
    set(0x2028...0x2029, .lineSeparator)
    set(0xA0...0xA0, .oddSpace)
    set(0xC0...0xFF, .latin1)
    mark("×÷", .other)
    set(0xAD...0xAD, .removable)
    set(0x61C...0x61C, .removable)
    set(0x1680...0x1680, .oddSpace)
    set(0x180E...0x180E, .removable)
    set(0x2000...0x200A, .oddSpace)
    set(0x200B...0x200F, .removable)
    set(0x202A...0x202E, .removable)
    set(0x202F...0x202F, .oddSpace)
    set(0x205F...0x205F, .oddSpace)
    set(0x2060...0x206F, .removable)
    set(0x3000...0x3000, .ideographicSpace)
    set(0xFEFF...0xFEFF, .removable)
    set(0xFFF9...0xFFFB, .removable)
    set(0xFFFD...0xFFFD, .replacement)
    set(0xE000...0xF8FF, .privateUse)
  }

  /// Every block that holds a scalar whose NFC quick check is not *yes*, coarsely: what is not
  /// Chinese or Latin may be asked about once too often, never too seldom.
  private static func fillNormalization(_ set: (ClosedRange<Int>, ScalarClass) -> Void) {
    for range in [
      0x300...0x36F, 0x374...0x374, 0x37E...0x37E, 0x387...0x387, 0x483...0x487, 0x591...0x61B,
      0x61D...0x109F, 0x1100...0x11FF, 0x135D...0x135F, 0x1712...0x180D, 0x180F...0x1CFF,
      0x1DC0...0x1DFF, 0x1F00...0x1FFF, 0x20D0...0x20FF, 0x2126...0x2126, 0x212A...0x212B,
      0x2329...0x232A, 0x2ADC...0x2ADC, 0x2CEF...0x2CF1, 0x2D7F...0x2D7F, 0x2DE0...0x2DFF,
      0x302A...0x302F, 0x3099...0x309A, 0xA66F...0xA69F, 0xA6F0...0xA6F1, 0xA800...0xABFF,
      0xF900...0xFAFF, 0xFB1D...0xFB4F, 0xFE20...0xFE2F,
    ] { set(range, .needsNormalization) }
  }

  private static func fillIdeographs(
    _ set: (ClosedRange<Int>, ScalarClass) -> Void, _ mark: (String, ScalarClass) -> Void
  ) {
    set(0x3400...0x4DBF, .han)
    set(0x4E00...0x9FFF, .han)
    mark("々〆", .han)
    mark("﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩", .han)
    mark("〇零一二三四五六七八九", .hanDigit)
    set(0x2E80...0x2FD5, .radical)
    mark("丨锟烫", .hanSuspect)
    mark(misreadAsGBK, .hanSuspect)
  }

  /// Ideographs that hardly occur in Chinese text but stand for frequent pairs of UTF-8 bytes when
  /// those are read as GBK. Found by reading Chinese prose so, and leaving out GB 2312 and the
  /// frequent characters of Big5.
  private static let misreadAsGBK = """
    紝銆鍏屽鈥佸鏉屾鍙鍒殑鏂鐨鎺戝潙疄佹睍囧屼綔鍐笟鏀鎸鎶鍖竴鎴岀鐢鎵鍦夊戞彂叏鐩厷鏄鏁繘佷閲紑岃姩寲\
    嗗戠滀帹氭嶅閫鍜拰鍩鐗勭敓夋滃勫勬氱鏋涘犲鐞悊闃鏌鍧濇姏啘鐜鍗钀閮闀儴柊姞鍑鍘佽炲锛
    """
}
