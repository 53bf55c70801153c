import Detection
import Yams

// Rules of scope `block`: a pair of markers, or a head line and the lines under it.
extension RuleReader {
  mutating func readBlock(_ fields: Fields, _ rule: inout Rule) {
    refuse(RuleKeys.notForBlocks, fields, "scope: block 由 block 决定找什么")
    guard let node = fields["block"] else {
      if fields.lacks("block") {
        nodes.complain(
          "scope: block 需要 block（begin 与 end，或 begin 与 while）", at: fields.place(of: "scope"))
      }
      return
    }
    guard let block = nodes.fields(node, of: "“block”", keys: RuleKeys.block) else { return }
    if block.lacks("begin") { nodes.complain("block 缺少 begin（起始标记）", at: block.place) }
    let begin = block["begin"].flatMap { nodes.pattern($0, of: "begin") }
    if block["end"] != nil, block["while"] != nil {
      return nodes.complain(
        "“end”与“while”只能有一个：成对的标记用 end，成片的行用 while", at: block.place(of: "while"))
    }
    if let end = block["end"] {
      refuse(["most"], block, "它属于 while")
      guard let end = nodes.pattern(end, of: "end"), let begin else { return }
      rule.block = .pair(begin: begin.source, end: end.source)
    } else if let members = block["while"] {
      if rule.action == .keepInner {
        nodes.complain("action: keep-inner 需要成对的标记（begin 与 end）", at: fields.place(of: "action"))
      }
      let most = block["most"].map { nodes.integer($0, of: "most", in: RuleKeys.blockLines) }
      guard let members = nodes.pattern(members, of: "while"), let begin else { return }
      rule.block = .run(
        begin: begin.source, members: members.source, most: (most ?? nil) ?? RuleKeys.defaultMost)
    } else if block.lacks("end", "while") {
      nodes.complain("block 缺少 end（结束标记）或 while（其下各行的样子）", at: block.place)
    }
  }
}
