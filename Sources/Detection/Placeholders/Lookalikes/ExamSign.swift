import Matching

/// What only examination papers say: 选择题, 每空2分, 下列说法正确的是.
enum ExamSign {
  /// O(*n*), one comparison a scalar.
  static func stands(in line: MaskLine) -> Bool {
    for index in 0..<line.count {
      switch line[index] {
      case 0x9898, 0x984C:  // 题
        if kinds.contains(line[index - 1]), line[index + 1] != 0x76EE { return true }
      case 0x6BCF:  // 每
        if line.spells("每小题", at: index) || line.spells("每空", at: index)
          || line.spells("每题", at: index)
        {
          return true
        }
      case 0x5217:  // 列
        if line.spells("列式计算", at: index) || line.spells("列说法", at: index)
          || line.spells("列各", at: index)
          || line.spells("列关于", at: index) || line.spells("列选项", at: index)
        {
          return true
        }
      case 0x7684:  // 的
        if line.spells("的是(", at: index) || line.spells("的是：", at: index) { return true }
      case 0x28:
        if line.spells("(单选)", at: index) || line.spells("(多选)", at: index) { return true }
      default: break
      }
    }
    return false
  }

  /// 选择, 填空, 判断, 解答, 应用, 计算, 作文.
  private static let kinds = ScalarSet("择空断答擇斷選")
}
