/// A file of rules for tests: one of each scope that the command line's own part of the work meets.
enum RulePack {
  static let yaml = """
    words:
      contact: [加微信, 客服]
    rules:
    - id: ad.stationery
      title: 文具店推广
      scope: sentence
      signals:
      - {any: [青禾文具, 文具会员], weight: 2}
      - {words: contact, weight: 2}
      threshold: 4
      unless: [采购合同]
      examples:
        delete: ["青禾文具开业，请加微信咨询。", "文具会员请联系客服。", "青禾文具，客服在线。"]
        keep: ["青禾文具捐赠图书。", "加微信群通知。", "青禾文具采购合同写明客服电话。"]
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
    - id: site.reprint
      title: 转载说明
      scope: line
      action: flag
      pattern: 转载请注明
      examples:
        flag: [转载请注明出处, "转载请注明：青禾网", 如需转载请注明]
        keep: [禁止违规转载, 请注明姓名, 转载量达三万]

    """

  static let advertisement = "青禾文具开业，请加微信咨询。"
  /// A line of content, then one that is an advertisement from end to end, then one of content.
  static let text = "全年完成投资3亿元。\n\(advertisement)\n##kaishi##下一步，抓好落实。##jieshu##\n转载请注明出处\n"
  static let cleaned = "全年完成投资3亿元。\n下一步，抓好落实。\n转载请注明出处\n"
}
