/// What a document is like.
public enum Manner: String, Sendable, CaseIterable {
  case report, contract, notice, chat, form, court, advertisement
  /// Rows of values under their heads.
  case table
  /// Lines of JSON.
  case record
  /// Lines that a server wrote.
  case log

  /// The lines that it is made of, over and over. F is a labelled value, V a value in brackets behind a
  /// name, N a name, B a body, T a sentence, D a look-alike; all between `{` and `}`.
  var lines: [String] {
    switch self {
    case .report:
      [
        "（一）{T}{T}", "{T}由{N}牵头，{F}。{D}", "二是{T}联系人：{N}，{F}，{F}。", "{D}{T}", "附：{F}；{F}。",
        "{N}（{V}）、{N}（{V}）负责落实。{T}", "{D}", "{B}反映，{T}{F}。",
      ]
    case .contract:
      [
        "甲方：{B}", "{F}", "法定代表人：{N}，{F}", "乙方（承租方）：{N}，{F}，{F}", "第三条　{D}", "第五条　{T}",
        "双方确认：乙方{F}，变更的，应在三日内通知甲方。", "丙方{N}（{V}）承担连带责任。", "附件一：{F}",
      ]
    case .notice:
      [
        "各村（社区）：", "一、报名方式：{F}。", "二、{T}", "三、咨询：{N}，{F}，{F}。", "{D}", "现将{N}（{V}）等人员公示如下。",
        "{B}{F}。", "注意事项：{D}",
      ]
    case .chat:
      [
        "{N}：你好，{F}，麻烦登记一下", "[2024-05-20 13:14] {N}：{F}", "@{N} {F} 收到请回复", "{N}：{T}", "{N}：{D}",
        "{N}：我的{F}", "{N}：{F}，{F}",
      ]
    case .form:
      [
        "姓名：{N}　　{F}　　{F}", "| {N} | {F} | {F} |", "姓　名　{N}　{F}", "工作单位：{B}；{F}", "备注：{D}", "{F}",
        "紧急联系人：{N}；{F}",
      ]
    case .court:
      [
        "原告{N}，男，汉族，{F}，{F}。", "被告{B}，{F}。", "委托诉讼代理人{N}，{F}。", "经审理查明：{D}", "{T}本院认为，{T}",
        "被告人{N}（{V}）对指控的事实无异议。", "证据：{F}；{F}。",
      ]
    case .advertisement:
      [
        "{T}咨询{N}，{F}", "★{F}★", "需要的{F}，{F}", "{D}", "【{B}】{F}，先到先得！", "{F}（注明来意）",
      ]
    case .table, .record, .log: []
    }
  }
}
