import Matching

/// Names with 某 as `surname` and pseudonyms write them: 张某, 张某2, J某, 某公司1, 赵某KQT. Not 张某某 or
/// 某甲: these are somebody else's.
enum SomeForm {
  /// 某
  static let some: UInt32 = 0x67D0
  private static let ordinals = Set("某甲乙丙丁戊己庚辛壬癸".unicodeScalars.map(\.value))

  static func fits(_ range: Range<Int>, in bytes: borrowing Swift.Span<UInt8>) -> Bool {
    var place: Int?
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes.scalar(at: position) == some {
        guard place == nil else { return false }
        place = position
      }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    guard let place else { return false }
    let end = place + 3
    let next = end < bytes.count ? bytes.scalar(at: end) : 0x0A
    let before = place > 0 ? bytes.scalar(at: bytes.scalarStart(before: place)) : 0x0A
    if ordinals.contains(next) || before == some { return false }
    if Han.contains(before) || FoldedScalar.isLatin(before) { return true }
    if isLetter(next) {
      // 某KQT路
      return end + 2 < bytes.count && isLetter(UInt32(bytes[end + 1]))
        && isLetter(UInt32(bytes[end + 2]))
    }
    return SurnameForm.kinds.contains { kind in
      let word = Array(kind.utf8)
      guard end + word.count <= bytes.count else { return false }
      for (index, byte) in word.enumerated() where bytes[end + index] != byte { return false }
      return true
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool { scalar &- 0x41 <= 25 }
}
