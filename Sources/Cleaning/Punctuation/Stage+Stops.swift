import Matching

/// Half-width stops in Chinese context become full-width ones (GB/T 15834-2011, 5.1).
///
/// The context is the neighbour before, or, after a number or a Latin word, the one behind. What is
/// between digits (`1,234.5`, `10:30`), in a list number (`1.`), in an address or in Latin text stays.
extension Stage {
  static let stops = Stage(
    rules: [.halfwidth], needs: [.comma, .period, .colon, .semicolon, .exclamation, .question]
  ) { line, edits in
    let context = StopContext(line)
    for index in line.marks where !line.isGuarded(index) {
      let wide: Unicode.Scalar?
      switch line.kind(index) {
      case .comma: wide = context.comma(line, index) ? "，" : nil
      case .period: wide = context.period(line, index) ? "。" : nil
      case .colon: wide = context.colon(line, index) ? "：" : nil
      case .semicolon: wide = context.semicolon(line, index) ? "；" : nil
      case .exclamation: wide = context.exclamation(line, index) ? "！" : nil
      case .question: wide = context.question(line, index) ? "？" : nil
      default: wide = nil
      }
      if let wide { edits.replace(index, with: wide, .halfwidth) }
    }
  }
}
