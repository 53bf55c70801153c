import TextModel

/// A masked number of a list's item, given away by the numbers around it: `一、`, `X、`, `三、`.
///
/// Items are of one list where what stands around the number is the same (`（`…`）`, `第`…`章`) and both count
/// in the same signs. Between two neighbours the gap must be exactly as wide as there are masks. At the end of
/// a list, or before a list that goes on with 二, one neighbour makes it likely, unless 1、 and 一、 are mixed.
extension WeakMaskDetector {
  func listNumbers(_ section: MaskedSection) -> [WeakMask] {
    guard section.masks.contains(where: { Self.mayNumber($0.placeholder.hides) }) else { return [] }
    var lists: [ListItem.Shape: [ListItem]] = [:]
    for item in ListItem.all(in: section) { lists[item.shape, default: []].append(item) }
    return lists.values.flatMap { list in
      let styles = ListItem.Style.allCases.filter { style in
        list.contains { $0.number?.style == style }
      }
      let inferred = styles.flatMap { Self.inferred(list, $0, isAlone: styles.count == 1) }
      // What two ways of counting claim is neither's.
      return Dictionary(grouping: inferred, by: \.mask).values.filter { $0.count == 1 }
        .flatMap { $0 }
    }
  }

  static func mayNumber(_ hides: HiddenKind) -> Bool { hides == .enumerator || hides == .ordinal }

  /// What the numbers of one style say about the masks between them.
  private static func inferred(
    _ list: [ListItem], _ style: ListItem.Style, isAlone: Bool
  ) -> [WeakMask] {
    var result: [WeakMask] = []
    var before: Int?
    var masks: [Int] = []
    func infer(_ after: Int?) {
      guard !masks.isEmpty else { return }
      let first: Int
      var confidence = Confidence.likely
      switch (before, after) {
      case (let before?, let after?) where after - before == masks.count + 1:
        (first, confidence) = (before + 1, .certain)
      case (_, let after?) where after == masks.count + 1 && isAlone: first = 1
      case (let before?, nil) where isAlone, (let before?, 1) where isAlone: first = before + 1
      default: return
      }
      for (step, mask) in masks.enumerated() {
        guard let text = style.text(first + step) else { return }
        result.append(
          WeakMask(
            mask: mask, rule: .listNumber, confidence: confidence, candidates: 1,
            reason: .text("由相邻序号推出，应为“\(text)”")))
      }
    }
    for item in list {
      if let mask = item.mask { masks.append(mask) }
      guard let number = item.number, number.style == style else { continue }
      infer(number.value)
      (before, masks) = (number.value, [])
    }
    infer(nil)
    return result
  }
}
