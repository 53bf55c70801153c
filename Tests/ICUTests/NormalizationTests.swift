import Foundation
import Testing

@testable import ICU

/// The Unicode Character Database's own test, where Debian's package `unicode-data` is installed. Its
/// version need not be that of this libicu: what a later Unicode added is left out.
private let conformanceFile: String? = ["", ".bz2", ".gz"]
  .map { "/usr/share/unicode/NormalizationTest.txt" + $0 }
  .first { FileManager.default.fileExists(atPath: $0) }

private func read(_ path: String) throws -> String {
  if path.hasSuffix(".txt") { return try String(contentsOfFile: path, encoding: .utf8) }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [path.hasSuffix(".gz") ? "gzip" : "bzip2", "-dc", path]
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}

private func nfc(_ text: [UInt8]) throws -> [UInt8] { try Normalization.nfc(text.span) }

private func nfc(_ text: String) throws -> String {
  String(decoding: try nfc(Array(text.utf8)), as: UTF8.self)
}

private func isNFC(_ text: [UInt8]) throws -> Bool { try Normalization.isNFC(text.span) }

@Suite struct Normal {
  /// c2 == NFC(c1) == NFC(c2) == NFC(c3), c4 == NFC(c4) == NFC(c5); every code point that Part 1 does
  /// not list is its own NFC.
  @Test(.enabled(if: conformanceFile != nil, "unicode-data is not installed"))
  func conformance() throws {
    let text = try read(try #require(conformanceFile))
    var rows = 0
    var listed: Set<UInt32> = []
    var isPart1 = false
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("@") {
        isPart1 = line.hasPrefix("@Part1 ")
        continue
      }
      let columns = line.split(separator: ";").prefix(5).map { column in
        column.split(separator: " ").compactMap { UInt32($0, radix: 16) }
          .compactMap { Unicode.Scalar($0) }
      }
      guard columns.count == 5 else { continue }
      if isPart1, let first = columns[0].first { listed.insert(first.value) }
      let texts = columns.map { column in Array(String(String.UnicodeScalarView(column)).utf8) }
      for index in [0, 1, 2] { #expect(try nfc(texts[index]) == texts[1]) }
      for index in [3, 4] { #expect(try nfc(texts[index]) == texts[3]) }
      #expect(try isNFC(texts[1]))
      if columns[0].count == 1, let scalar = columns[0].first {
        #expect(try Normalization.nfkc(scalar) == texts[3])
      }
      rows += 1
    }
    #expect(rows > 15_000)
    for value in UInt32(0)...0x10FFFF where !listed.contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      if try nfc(bytes) != bytes {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func composes() throws {
    #expect(try Array(nfc("e\u{301}").unicodeScalars) == ["é"])
    #expect(try Array(nfc("\u{F900}\u{FA0E}").unicodeScalars) == ["豈", "\u{FA0E}"])
    #expect(try nfc("（全角，。）Ａ①Ⅱ㎡") == "（全角，。）Ａ①Ⅱ㎡")
    #expect(try nfc("") == "")
  }

  /// Composition may lengthen UTF-8 (U+0958 and others are composition exclusions).
  @Test func grows() throws {
    let text = String(repeating: "\u{0958}\u{FB2C}", count: 10_000)
    #expect(
      try nfc(text) == String(repeating: "\u{0915}\u{093C}\u{05E9}\u{05BC}\u{05C1}", count: 10_000))
  }

  @Test func properties() throws {
    #expect(Normalization.nfcQuickCheck("中") == .yes)
    #expect(Normalization.nfcQuickCheck("\u{301}") == .maybe)
    #expect(Normalization.nfcQuickCheck("\u{F900}") == .no)
    #expect(Normalization.hasBoundaryBefore("中"))
    #expect(!Normalization.hasBoundaryBefore("\u{301}"))
    #expect(try Normalization.nfkc("，") == Array(",".utf8))
    #expect(try Normalization.nfkc("⼀") == Array("一".utf8))
    #expect(try Normalization.nfkc("\u{FDFA}").count == 33)
    #expect(try isNFC(Array("中文".utf8)))
    #expect(try !isNFC(Array("e\u{301}".utf8)))
  }
}
