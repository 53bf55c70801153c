import Matching

/// Repeated stops become one, and of two that collide the stronger stays: ，。 → 。
///
/// Up to three ！ or ？ and ？！ are a writer's right. A colon after a comma with a bare number behind it
/// is where a label was cut out (`，：9 649564`): it is somebody's blank and stays.
extension Stage {
  static let collisions = Stage(
    rules: [.repeated, .conflict], needs: [.stop, .wideColon]
  ) { line, edits in
    var next = 0
    for start in line.marks where start >= next && isStop(line.kind(start)) {
      next = start
      while isStop(line.kind(next)) { next += 1 }
      if next - start > 1 { resolve(line, start..<next, &edits) }
    }
  }

  private static func isStop(_ kind: ScalarClass) -> Bool { kind == .stop || kind == .wideColon }

  private static func resolve(
    _ line: borrowing WorkingLine, _ range: Range<Int>, _ edits: inout LineEdits
  ) {
    // First equal neighbours…
    var kept: [Int] = []
    for index in range {
      let scalar = line.scalar(index)
      let equals = kept.reversed().prefix { line.scalar($0) == scalar }.count
      let allowed = scalar == 0xFF01 || scalar == 0xFF1F ? 3 : 1
      if equals >= allowed {
        // Three or more 。 or 、 are an ellipsis in the making, not ours.
        if scalar == 0x3002 || scalar == 0x3001, line.runLength(at: index - equals) > 2 { return }
        edits.delete(index, .repeated)
      } else {
        kept.append(index)
      }
    }
    // …then different ones.
    var survivor = kept[0]
    for index in kept.dropFirst() {
      let (left, right) = (line.scalar(survivor), line.scalar(index))
      guard left != right, !isEmphasis(left, right) else {
        survivor = index
        continue
      }
      if right == 0xFF1A, isCutLabel(line, before: index) {
        survivor = index
        continue
      }
      switch stronger(left, right) {
      case left:
        edits.delete(index, .conflict)
      case right:
        edits.delete(survivor, .conflict)
        survivor = index
      default: survivor = index
      }
    }
  }

  /// `，：9 649564`, `、：cwk）`: a bare number or name behind the colon, and nothing else in its clause.
  private static func isCutLabel(_ line: borrowing WorkingLine, before index: Int) -> Bool {
    var end = index + 1
    while line.kind(end).isAlphanumeric || line.kind(end) == .space || line.kind(end) == .underscore
    {
      end += 1
    }
    let next = line.kind(end)
    return end == index + 1
      ? next == .border
      : next == .border || next == .stop || next.isCloser
        || next == .parenthesisClose || next == .comma
  }

  private static func isEmphasis(_ left: UInt32, _ right: UInt32) -> Bool {
    (left == 0xFF01 || left == 0xFF1F) && (right == 0xFF01 || right == 0xFF1F)
  }

  /// The stronger of two different stops; nil where it cannot be decided.
  private static func stronger(_ left: UInt32, _ right: UInt32) -> UInt32? {
    if right == 0xFF1A { return left == 0xFF0C || left == 0x3001 ? right : nil }
    if left == 0xFF1A { return right == 0xFF0C || right == 0x3001 || right == 0xFF1B ? left : nil }
    let (first, second) = (weight(left), weight(right))
    return first >= second ? left : right
  }

  private static func weight(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0xFF01, 0xFF1F: 5
    case 0x3002: 4
    case 0xFF1B: 3
    case 0xFF0C: 2
    default: 1
    }
  }

  /// “绿色发展，”战略: a name in quotes does not end in a comma. Speech does (“好，”他说).
  static let sloganComma = Stage(
    rules: [.sloganComma], needs: [.closeDouble]
  ) { line, edits in
    for index in line.marks where line.kind(index) == .closeDouble {
      guard line.scalar(index - 1) == 0xFF0C || line.scalar(index - 1) == 0x3001 else { continue }
      var open = index - 2
      while line.kind(open).isHan || line.scalar(open) == 0x3001 || line.scalar(open) == 0xFF0C {
        open -= 1
      }
      guard line.kind(open) == .openDouble, (2...16).contains(index - 2 - open),
        nouns.contains(where: { line.spells($0, at: index + 1) })
      else { continue }
      edits.delete(index - 1, .sloganComma)
    }
  }

  private static let nouns: [StaticString] = [
    "战略", "工程", "行动", "理念", "活动", "思路", "机制", "模式", "原则", "要求", "目标", "精神", "制度",
    "政策", "计划", "方针", "品牌", "工作法", "发展", "建设", "专项", "主题", "体系", "格局", "方案", "规划",
    "改革", "项目", "口号", "标准", "方略", "任务", "布局", "试点",
  ]
}
