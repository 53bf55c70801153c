/// A file of rules for tests: one of each scope that the command line's own part of the work meets.
enum RulePack {
  static let yaml = """
    words:
      contact: [找阿禾, 问阿禾]
    rules:
    - id: ad.stationery
      title: 文具店推广
      scope: sentence
      signals:
      - {any: [青禾文具, 文具会员], weight: 2}
      - {words: contact, weight: 2}
      threshold: 4
      unless: [采购清单]
      examples:
        delete: ["青禾文具开业，请找阿禾细谈。", "文具会员请问阿禾。", "青禾文具，有事问阿禾。"]
        keep: ["青禾文具捐赠图书。", "有难题找阿禾。", "青禾文具采购清单写明找阿禾。"]
    - id: paid.test
      title: 付费标记
      scope: block
      block: {begin: '##kaishi##', end: '##jieshu##'}
      action: keep-inner
      examples:
        delete:
        - {text: "##kaishi##全文如下。##jieshu##", becomes: "全文如下。"}
        - {text: "##kaishi##甲。", becomes: "甲。"}
        - {text: "乙。##jieshu##", becomes: "乙。"}
        keep: [收费停车, 付费会员管理, "##标题##"]
    - id: site.roster
      title: 值班表
      scope: line
      action: flag
      pattern: 青禾值班表
      examples:
        flag: [青禾值班表, 青禾值班表（一）, 附：青禾值班表]
        keep: [值班表, 青禾村值班, 青禾的值班表]

    """

  static let advertisement = "青禾文具开业，请找阿禾细谈。"
  /// A line of content, then one that is an advertisement from end to end, then one of content.
  static let text = "全年完成投资3亿元。\n\(advertisement)\n##kaishi##下一步，抓好落实。##jieshu##\n青禾值班表\n"
  static let cleaned = "全年完成投资3亿元。\n下一步，抓好落实。\n青禾值班表\n"
}

extension RulePack {
  /// A folder with the rules as `pack.yaml`, the text as `in/a.txt`, and `files` by their names.
  static func folder(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(yaml, to: "pack.yaml")
    try folder.write(text, to: "in/a.txt")
    for (name, text) in files { try folder.write(text, to: name) }
    return folder
  }

  /// What `liubai rules` says, in `folder` or in a new one.
  static func rules(
    _ arguments: [String], input: String = "", in folder: TemporaryFolder? = nil
  ) throws -> Tool.Output {
    try Tool.run(["rules"] + arguments, input: input, in: folder ?? self.folder())
  }
}
