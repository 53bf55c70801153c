import Matching

/// Bytes behind misread text, and the text behind the bytes.
enum Misread {
  /// The byte that windows-1252 (or Latin-1, where that leaves a hole) shows as `scalar`; nil for
  /// ASCII and for what no byte shows.
  static func windowsByte(_ scalar: UInt32) -> UInt8? {
    guard scalar >= 0x80, let scalar = Unicode.Scalar(scalar) else { return nil }
    return Mojibake.latin1Byte(of: scalar)
  }

  /// The two GBK bytes of `scalar`; nil where it has none.
  static func gbkBytes(_ scalar: UInt32) -> [UInt8]? {
    guard scalar >= 0x80, let scalar = Unicode.Scalar(scalar),
      let code = GBKTable.encode(scalar)
    else { return nil }
    return [code.lead, code.trail]
  }

  /// The run of scalars around `index` that GBK has two bytes for, and those bytes.
  static func gbkRun(
    _ line: borrowing WorkingLine, around index: Int
  ) -> (range: Range<Int>, bytes: [UInt8]) {
    var (start, end) = (index, index)
    while start > 0, gbkBytes(line.scalar(start - 1)) != nil { start -= 1 }
    while end < line.count, gbkBytes(line.scalar(end)) != nil { end += 1 }
    return (start..<end, (start..<end).flatMap { gbkBytes(line.scalar($0)) ?? [] })
  }

  /// `bytes` as UTF-8, where that is Chinese text: two ideographs or marks at least, and nothing but
  /// what Chinese prose holds.
  static func chineseUTF8(_ bytes: [UInt8]) -> [UInt32]? {
    guard bytes.count >= 6, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let scalars = text.unicodeScalars.map(\.value)
    var chinese = 0
    for scalar in scalars {
      let kind = ScalarClassTable.shared.classOf(scalar)
      if kind.isHan || kind.isWideMark || kind == .emDash || kind == .ellipsis {
        chinese += 1
      } else if !(kind == .interpunct || kind == .ideographicSpace || kind == .oddSpace
        || kind == .wideAlphanumeric)
      {
        return nil
      }
    }
    return chinese >= 2 ? scalars : nil
  }

  /// `bytes` as UTF-8, where that is a single mark: “ ” ， 。 — … ·.
  static func markUTF8(_ bytes: [UInt8]) -> [UInt32]? {
    guard (2...3).contains(bytes.count), let text = String(validating: bytes, as: UTF8.self),
      text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first?.value
    else { return nil }
    let kind = ScalarClassTable.shared.classOf(scalar)
    let isMark =
      kind.isWideMark || kind == .emDash || kind == .ellipsis || kind == .interpunct
    return isMark ? [scalar] : nil
  }

  /// `bytes` as GB 2312, where every pair is a level-1 ideograph or a mark.
  static func chineseGB2312(_ bytes: [UInt8]) -> [UInt32]? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    var scalars: [UInt32] = []
    for index in stride(from: 0, to: bytes.count, by: 2) {
      let lead = bytes[index]
      guard (0xB0...0xD7).contains(lead) || (0xA1...0xA3).contains(lead), bytes[index + 1] >= 0xA1,
        let scalar = GBKTable.decode(lead: lead, trail: bytes[index + 1])
      else { return nil }
      scalars.append(scalar.value)
    }
    return scalars.contains { ScalarClassTable.shared.classOf($0).isHan } ? scalars : nil
  }
}

extension Misread {
  /// What windows-1252 shows for a byte of 0x80 … 0x9F, as browsers read `&#147;`.
  static func scalar(ofWindowsByte byte: UInt8) -> UInt32 {
    for scalar in "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars
    where Mojibake.latin1Byte(of: scalar) == byte { return scalar.value }
    return UInt32(byte)
  }
}
