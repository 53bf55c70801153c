import TextModel

extension FindingKind {
  /// The kinds that these words name, each one or several with commas between; all kinds for no words.
  ///
  /// - Throws: a complaint with the kind that may have been meant.
  public static func named(_ words: [String]) throws(OptionProblem) -> Set<FindingKind> {
    if words.isEmpty { return Set(allCases) }
    var kinds: Set<FindingKind> = []
    for name in words.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      guard let kind = FindingKind(rawValue: String(name)) else {
        let names = allCases.map(\.rawValue)
        throw OptionProblem(
          "没有类别“\(name)”"
            + CleanOption.hint(String(name), names, "可选 " + names.joined(separator: "、")))
      }
      kinds.insert(kind)
    }
    return kinds
  }
}
