/// What a placeholder is written with; width and length do not count.
public enum MaskStyle: String, Sendable, Hashable, CaseIterable {
  case star = "*"
  case latinX = "X"
  case latinN = "N"
  case cross = "×"
  case circle = "○"
  case square = "□"
  case triangle = "△"
  case lowLine = "_"
  case hash = "#"
  /// ※ and other marks.
  case mark = "※"
  case question = "?"
  case zero = "0"
  case some = "某"
  case letter = "A"
  case bracket = "[ ]"
  /// Blanks, or nothing at all.
  case none = ""

  /// In Chinese, or the glyph itself.
  public var title: String {
    switch self {
    case .letter: "字母"
    case .bracket: "括号提示"
    case .none: "空白"
    default: rawValue
    }
  }
}
