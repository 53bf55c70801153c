import Testing

@testable import ICU

@Suite struct Converter {
  @Test func unknownCharsetIsUnavailable() {
    let error = #expect(throws: ICUError.self) { _ = try CharsetConverter(charset: "no-such") }
    #expect(error?.kind == .unavailable)
    #expect(error?.description == "ICU: U_FILE_ACCESS_ERROR")
  }

  @Test func saysWhereAndGoesOn() throws {
    var converter = try CharsetConverter(charset: "gb18030")
    let bytes: [UInt8] = [0xD6, 0xD0, 0xFF, 0xCE, 0xC4]
    var position = 0
    var text: [UInt8] = []
    let bad = try converter.decode(bytes.span, from: &position, isLast: true, into: &text)
    #expect(bad?.offset == 2 && bad?.count == 1 && bad?.firstByte == 0xFF)
    #expect(bad?.isTruncated == false)
    let more = try converter.decode(bytes.span, from: &position, isLast: true, into: &text)
    #expect(more == nil)
    #expect(text == Array("中文".utf8))
  }

  /// More than the converter's buffers hold, both ways, with surrogate pairs across their borders.
  @Test(arguments: [0, 1, 2, 3])
  func longInput(shift: Int) throws {
    let text = Array(
      (String(repeating: "a", count: shift) + String(repeating: "𠮷中é", count: 20_000)).utf8)
    var encoder = try CharsetConverter(charset: "gb18030")
    var bytes: [UInt8] = []
    var position = 0
    let missing = try encoder.encode(text.span, from: &position, isLast: true, into: &bytes)
    #expect(missing == nil)
    var decoder = try CharsetConverter(charset: "gb18030")
    var result: [UInt8] = []
    position = 0
    let bad = try decoder.decode(bytes.span, from: &position, isLast: true, into: &result)
    #expect(bad == nil)
    #expect(result == text)
  }

  @Test func guesses() throws {
    let text = Array("这是一个用来猜测编码的句子，足够长，可以猜对。".utf8)
    let guess = try CharsetGuess(text.span)
    #expect(guess?.charset == "UTF-8")
    let nothing = try CharsetGuess([UInt8]().span)
    #expect(nothing?.confidence ?? 0 <= 100)
  }
}
