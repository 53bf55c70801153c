import Randomness
import Testing

@testable import Cleaning

private typealias Place = StreamDecoder.Replacements.Place

/// Bytes, and the places where they are malformed.
private let broken: [(TextEncoding, [UInt8], [Range<Int>])] = [
  (.utf8, [0x61, 0xFF, 0x62], [1..<2]),
  (.utf8, [0xE4, 0xB8, 0xAD, 0x80], [3..<4]),
  (.utf8, [0xE4, 0xB8, 0x61], [0..<2]),
  (.utf8, [0xE4, 0xE4, 0xB8, 0xAD], [0..<1]),
  (.utf8, [0xC0, 0xAF, 0x61], [0..<1, 1..<2]),
  (.utf8, [0xED, 0xA0, 0x80], [0..<1, 1..<2, 2..<3]),
  (.utf8, [0xF0, 0x9F, 0x98], [0..<3]),
  (.utf8, [0xF4, 0x90, 0x80, 0x80], [0..<1, 1..<2, 2..<3, 3..<4]),
  (.utf8, [0xEF, 0xBB, 0xBF, 0x61, 0xFF], [4..<5]),
  (.gb18030, [0xD6, 0xD0, 0xFF, 0x61], [2..<3]),
  (.gb18030, [0xD6, 0xD0, 0xD6, 0x20, 0xCE, 0xC4], [2..<3]),
  (.gb18030, [0xD6, 0xD0, 0xD6], [2..<3]),
  (.gb18030, [0x61, 0x81, 0x30, 0x81], [1..<4]),
  (.big5, [0xA4, 0xA4, 0xA4, 0x20], [2..<3]),
  (.big5, [0xA4, 0xA4, 0xA4], [2..<3]),
  (.eucTW, [0xC4, 0xE3, 0xC4, 0x20], [2..<3]),
  (.utf16LittleEndian, [0x2D, 0x4E, 0x00, 0xD8, 0x61, 0x00], [2..<4]),
  (.utf16LittleEndian, [0x2D, 0x4E, 0x61], [2..<3]),
  (.utf16BigEndian, [0xFE, 0xFF, 0xDC, 0x00, 0x00, 0x61], [2..<4]),
  (.utf32LittleEndian, [0x61, 0, 0, 0, 0, 0, 0x11, 0], [4..<8]),
]

@Suite struct Malformed {
  @Test(arguments: broken)
  func firstPlace(encoding: TextEncoding, bytes: [UInt8], places: [Range<Int>]) throws {
    let first = try #require(places.first)
    for cut in 0...bytes.count {
      var text: [UInt8] = []
      let error = #expect(throws: DecodingError.self) {
        var decoder = try StreamDecoder(encoding: encoding)
        try decoder.decode(bytes[..<cut], isLast: false, into: &text)
        try decoder.decode(bytes[cut...], isLast: true, into: &text)
      }
      #expect(error?.offset == first.lowerBound, "cut at \(cut)")
      #expect(error?.count == first.count, "cut at \(cut)")
      #expect(error?.encoding == encoding)
      #expect(error?.kind == .malformed || error?.kind == .truncated)
    }
  }

  @Test(arguments: broken)
  func lossyReplacesEach(encoding: TextEncoding, bytes: [UInt8], places: [Range<Int>]) throws {
    var texts: Set<[UInt8]> = []
    for cut in 0...bytes.count {
      var decoder = try StreamDecoder(encoding: encoding, lossy: true)
      var text: [UInt8] = []
      try decoder.decode(bytes[..<cut], isLast: false, into: &text)
      try decoder.decode(bytes[cut...], isLast: true, into: &text)
      let found = decoder.replacements
      #expect(
        found.places == places.map { Place(offset: $0.lowerBound, count: $0.count) }, "\(cut)")
      #expect(found.total == places.count)
      texts.insert(text)
      if encoding == .utf8, !decoder.hadByteOrderMark {
        #expect(text == Array(String(decoding: bytes, as: UTF8.self).utf8))
      }
    }
    #expect(texts.count == 1)
  }

  @Test func cutOffAtTheEndIsTruncated() {
    for (encoding, bytes) in [
      (TextEncoding.utf8, [0x61, 0xE4, 0xB8]), (.gb18030, [0x61, 0xD6]), (.big5, [0x61, 0xA4]),
      (.utf16LittleEndian, [0x61, 0x00, 0x2D]),
    ] as [(TextEncoding, [UInt8])] {
      let error = #expect(throws: DecodingError.self) { try decoded(bytes, encoding) }
      #expect(error?.kind == .truncated)
    }
  }

  /// Random damage: what lossy decoding gives never depends on the cut, and is always UTF-8.
  @Test(arguments: TextEncoding.allCases)
  func randomDamage(encoding: TextEncoding) throws {
    var generator = SplitMix(7)
    for round in 0..<60 {
      var bytes = try encoded(sample(for: encoding), encoding)
      for _ in 0...round % 5 {
        if bytes.isEmpty { break }
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch round % 3 {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        default: bytes.insert(UInt8.random(in: 0x70...255, using: &generator), at: index)
        }
      }
      func decode(cuts: [Int]) throws -> ([UInt8], StreamDecoder.Replacements) {
        var decoder = try StreamDecoder(encoding: encoding, lossy: true)
        var text: [UInt8] = []
        var start = 0
        for cut in cuts {
          try decoder.decode(bytes[start..<cut], isLast: false, into: &text)
          start = cut
        }
        try decoder.decode(bytes[start...], isLast: true, into: &text)
        return (text, decoder.replacements)
      }
      let whole = try decode(cuts: [])
      #expect(String(validating: whole.0, as: UTF8.self) != nil)
      for cut in 0...bytes.count {
        let parts = try decode(cuts: [cut])
        #expect(parts == whole, "\(encoding) \(bytes) cut at \(cut)")
      }
      let single = try decode(cuts: Array(0...bytes.count))
      #expect(single == whole, "\(encoding) \(bytes) byte by byte")
    }
  }

  private func sample(for encoding: TextEncoding) -> String {
    switch encoding {
    case .latin1, .windows1252: "Ça va, naïve"
    case .big5, .big5HKSCS, .eucTW: "中文報告abc，的一是不了"
    default: "中文报告abc，的一是不了"
    }
  }

  @Test func messagesHoldNoText() throws {
    let error = #expect(throws: DecodingError.self) {
      try decoded(Array("秘密".utf8) + [0xFF], .utf8)
    }
    #expect(error?.description == "not utf-8 at byte 6 (1 bytes)")
  }

  @Test func thePlacesKeptAreBounded() throws {
    var decoder = try StreamDecoder(encoding: .utf8, lossy: true)
    var text: [UInt8] = []
    try decoder.decode([UInt8](repeating: 0xFF, count: 5_000)[...], isLast: true, into: &text)
    #expect(decoder.replacements.total == 5_000)
    #expect(decoder.replacements.places.count == StreamDecoder.Replacements.limit)
  }
}

@Suite struct Unencodable {
  @Test(arguments: [
    (TextEncoding.gbk, "中文😀", 6, 4), (.gb2312, "中文镕", 6, 3), (.big5, "中文们", 6, 3),
    (.latin1, "né中", 3, 3), (.eucTW, "中文们", 6, 3), (.hz, "中文镕", 6, 3), (.windows1252, "€中", 3, 3),
    (.big5HKSCS, "中Ê们", 5, 3),
  ])
  func hasItsPlace(encoding: TextEncoding, text: String, offset: Int, count: Int) throws {
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      let error = #expect(throws: DecodingError.self) {
        var encoder = try StreamEncoder(encoding: encoding)
        var result: [UInt8] = []
        try encoder.encode(bytes[..<cut], isLast: false, into: &result)
        try encoder.encode(bytes[cut...], isLast: true, into: &result)
      }
      #expect(error?.kind == .unencodable)
      #expect(error?.offset == offset, "cut at \(cut)")
      #expect(error?.count == count, "cut at \(cut)")
    }
  }

  @Test func farIntoTheText() throws {
    let text = [UInt8](repeating: 0x61, count: 100_000) + Array("中们".utf8)
    let error = #expect(throws: DecodingError.self) { try encoded(text, .big5) }
    #expect(error?.offset == 100_003)
  }
}
