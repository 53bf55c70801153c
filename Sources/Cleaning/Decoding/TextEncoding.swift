/// A character encoding that liubai reads and writes. The raw values are the names in reports.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case utf32LittleEndian = "utf-32le"
  case utf32BigEndian = "utf-32be"
  /// GB 18030-2022: every code point.
  case gb18030
  /// The two-byte part of GB 18030. Read as GB 18030, written without four-byte codes.
  case gbk
  /// GB/T 2312-1980. Read as GB 18030, written with the characters of GB/T 2312 only.
  case gb2312
  /// Code page 950.
  case big5
  /// Big5 with the Hong Kong Supplementary Character Set (2008).
  case big5HKSCS = "big5-hkscs"
  case eucTW = "euc-tw"
  /// RFC 1843: GB/T 2312 between `~{` and `~}` in seven bits.
  case hz
  case latin1 = "iso-8859-1"
  case windows1252 = "windows-1252"

  /// The mark that may stand at a file's beginning; empty where the encoding has none.
  public var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .utf32LittleEndian: [0xFF, 0xFE, 0x00, 0x00]
    case .utf32BigEndian: [0x00, 0x00, 0xFE, 0xFF]
    case .gb18030, .gbk: [0x84, 0x31, 0x95, 0x33]
    default: []
    }
  }

  /// The same encoding form in the other byte order, or nil where there is no order.
  var swapped: TextEncoding? {
    switch self {
    case .utf16LittleEndian: .utf16BigEndian
    case .utf16BigEndian: .utf16LittleEndian
    case .utf32LittleEndian: .utf32BigEndian
    case .utf32BigEndian: .utf32LittleEndian
    default: nil
    }
  }

  /// Whether ICU's GB 18030 converter reads it.
  var isGB: Bool { self == .gb18030 || self == .gbk || self == .gb2312 }

  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
  var isUTF32: Bool { self == .utf32LittleEndian || self == .utf32BigEndian }

  /// ICU's converter.
  var converterName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .utf32LittleEndian: "UTF-32LE"
    case .utf32BigEndian: "UTF-32BE"
    case .gb18030, .gbk, .gb2312: "gb18030"
    case .big5: "windows-950"
    case .big5HKSCS: "ibm-1375_P100-2008"
    case .eucTW: "EUC-TW"
    case .hz: "HZ-GB-2312"
    case .latin1: "ISO-8859-1"
    case .windows1252: "windows-1252"
    }
  }
}
