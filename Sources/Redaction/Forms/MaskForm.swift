import Detection
import Matching
import TextModel

/// What a mask of a policy writes, known again: so much at the beginning, signs, so much at the end.
struct MaskForm: Sendable {
  private let mask: Operation.Mask
  private let sign: UInt32

  init(_ mask: Operation.Mask) {
    self.mask = mask
    sign = Self.plain(mask.sign.unicodeScalars.first?.value ?? 0x2A)
  }

  /// Whether `range`, with signs beside it and what these belong to, could be written by the mask.
  func fits(
    _ range: Range<Int>, of entity: EntityType?, in bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    let lower = extended(range, in: bytes)
    var shape = Shape()
    var position = lower.lowerBound
    while position < lower.upperBound {
      let scalar = Self.plain(bytes.scalar(at: position))
      position += Swift.Span<UInt8>.width(of: bytes[position])
      // The domain of an e-mail address is not counted.
      if scalar == 0x40, shape.signs > 0 { break }
      shape.take(scalar, isSign: scalar == sign)
    }
    guard shape.isOne, shape.signs > 0, shape.first <= mask.first, shape.last <= mask.last else {
      return false
    }
    let visible = shape.first + shape.last
    if let length = mask.length { return shape.signs == max(length, 1) }
    return visible == 0 || shape.signs >= max(mask.minimum, 1)
  }

  /// Visible characters, signs, visible characters.
  private struct Shape {
    var first = 0
    var signs = 0
    var last = 0
    var isOne = true

    mutating func take(_ scalar: UInt32, isSign: Bool) {
      if isSign {
        if last > 0 { isOne = false }
        signs += 1
      } else if !MaskForm.isSeparator(scalar) {
        if signs == 0 { first += 1 } else { last += 1 }
      }
    }
  }

  /// The range with the signs beside it, and with the letters and digits beside these.
  private func extended(
    _ range: Range<Int>, in bytes: borrowing Swift.Span<UInt8>
  ) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    func before(_ position: Int, _ bytes: borrowing Swift.Span<UInt8>) -> UInt32 {
      position > 0 ? Self.plain(bytes.scalar(at: bytes.scalarStart(before: position))) : 0x0A
    }
    func behind(_ position: Int, _ bytes: borrowing Swift.Span<UInt8>) -> UInt32 {
      position < bytes.count ? Self.plain(bytes.scalar(at: position)) : 0x0A
    }
    func skip(_ position: Int, _ bytes: borrowing Swift.Span<UInt8>) -> Int {
      position + Swift.Span<UInt8>.width(of: bytes[position])
    }
    var isBeside = before(lower, bytes) == sign || behind(lower, bytes) == sign
    // Another mask may stand right beside it: what is visible ends this one.
    var isVisible = false
    while lower > 0 {
      let scalar = before(lower, bytes)
      if scalar == sign, !isVisible {
        isBeside = true
      } else if Self.isSeparator(scalar) {
        // One separator, where the mask goes on behind it.
        let next = before(bytes.scalarStart(before: lower), bytes)
        guard next == sign && !isVisible || isBeside && Self.isASCIIAlphanumeric(next) else {
          break
        }
      } else if isBeside, Self.isASCIIAlphanumeric(scalar) {
        isVisible = true
      } else {
        break
      }
      lower = bytes.scalarStart(before: lower)
    }
    var isBehind = before(upper, bytes) == sign || behind(upper, bytes) == sign
    isVisible = false
    while upper < bytes.count {
      let scalar = behind(upper, bytes)
      if scalar == sign, !isVisible {
        isBehind = true
      } else if Self.isSeparator(scalar) {
        let next = behind(skip(upper, bytes), bytes)
        guard next == sign && !isVisible || isBehind && Self.isASCIIAlphanumeric(next) else {
          break
        }
      } else if isBehind, Self.isASCIIAlphanumeric(scalar) {
        isVisible = true
      } else {
        break
      }
      upper = skip(upper, bytes)
    }
    return lower..<upper
  }

  private static func plain(_ scalar: UInt32) -> UInt32 { IdentifierFold.plain(scalar) }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0, 0x20, 0x2D, 0x2E, 0xB7, 0x5F, 0x28, 0x29, 0x2F, 0x3A: true
    default: false
    }
  }

  private static func isASCIIAlphanumeric(_ scalar: UInt32) -> Bool {
    FoldedScalar.isDigit(scalar) || FoldedScalar.isLatin(scalar)
  }
}
