extension TextEncoding {
  /// The encoding that a user names, or nil for a name that is not known.
  ///
  /// Case, `-`, `_`, `.`, `:` and blanks do not count: `UTF8`, `utf-8` and `Utf_8` are one name. Names are
  /// those of IANA's registry, of the Encoding Standard and of iconv. `utf-16` and `utf-32` without a
  /// byte order mean little-endian (Encoding Standard 4.2); a mark in the file overrides them.
  public init?(name: String) {
    var key = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.unicodeScalars.append(.init(byte | 0x20))
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        key.unicodeScalars.append(.init(byte))
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: "."),
        UInt8(ascii: ":"):
        continue
      default: return nil
      }
    }
    guard let encoding = Self.names[key] else { return nil }
    self = encoding
  }

  private static let names: [String: TextEncoding] = {
    let groups: [(TextEncoding, [String])] = [
      (.utf8, ["utf8", "unicode11utf8", "ascii", "usascii", "utf8bom", "utf8sig", "cp65001"]),
      (.utf16LittleEndian, ["utf16le", "utf16", "ucs2", "ucs2le", "unicode", "cp1200"]),
      (.utf16BigEndian, ["utf16be", "ucs2be", "unicodefffe", "cp1201"]),
      (.utf32LittleEndian, ["utf32le", "utf32", "ucs4", "ucs4le"]),
      (.utf32BigEndian, ["utf32be", "ucs4be"]),
      (
        .gb18030,
        ["gb18030", "gb180302000", "gb180302005", "gb180302022", "cp54936", "windows54936"]
      ),
      (.gbk, ["gbk", "cp936", "ms936", "windows936", "936", "xgbk"]),
      (
        .gb2312,
        [
          "gb2312", "gb231280", "euccn", "cngb", "csgb2312", "csiso58gb231280", "chinese",
          "isoir58",
        ]
      ),
      (
        .big5,
        ["big5", "cp950", "ms950", "windows950", "950", "cnbig5", "csbig5", "xxbig5", "xbig5"]
      ),
      (.big5HKSCS, ["big5hkscs", "hkscs", "hkscsbig5", "big5hk", "cp951"]),
      (.eucTW, ["euctw", "xeuctw", "cns11643", "cseuctw"]),
      (.hz, ["hz", "hzgb2312", "hzgb"]),
      (.latin1, ["iso88591", "latin1", "l1", "isolatin1", "cp819", "88591"]),
      (.windows1252, ["windows1252", "cp1252", "1252", "xcp1252"]),
    ]
    var names: [String: TextEncoding] = [:]
    for (encoding, keys) in groups {
      for key in keys { names[key] = encoding }
    }
    return names
  }()
}
