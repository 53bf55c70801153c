import Matching

/// Whether a paragraph sets its stops in half width: then a point between Chinese characters is a full
/// stop; in a paragraph of full-width stops it is something else.
struct HalfwidthStyle {
  let isHalfwidth: Bool

  init(_ line: borrowing WorkingLine) {
    var half = 0
    var full = 0
    for index in line.marks {
      switch line.kind(index) {
      case .comma, .semicolon, .colon, .exclamation, .question:
        if line.kind(index - 1).isHan || line.kind(index - 1).isCloser { half += 1 }
      case .period:
        let next = line.kind(index + 1)
        if line.kind(index - 1).isHan || line.kind(index - 1).isCloser, next == .border {
          half += 1
        }
      case .stop: if line.scalar(index) != 0x3001 { full += 1 }
      default: break
      }
    }
    isHalfwidth = half > 0 && half >= full
  }
}
