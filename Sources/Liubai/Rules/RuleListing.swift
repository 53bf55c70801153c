import Cleaning
import Configuration
import Detection
import Reporting

/// Rules as people and programs read them, one a line.
public struct RuleListing: Sendable {
  private let rules: [KnownRule]
  private let selection: RuleSelection
  private let hits: Tally?

  /// A listing of `rules`, in their order.
  ///
  /// - Parameters:
  ///   - selection: the rules that are on.
  ///   - hits: what a run found; nil where none was asked for.
  public init(_ rules: [KnownRule], on selection: RuleSelection, hits: Tally? = nil) {
    self.rules = rules
    self.selection = selection
    self.hits = hits
  }

  /// One line a rule, in columns.
  public var table: [UInt8] {
    var table = TextTable()
    table.add(["规则", "开关", "类别", "范围"] + (hits == nil ? [] : ["命中"]) + ["来源", "说明"])
    for rule in rules {
      var row = [
        rule.id, selection.contains(rule.id) ? "开" : "关", rule.kind.rawValue,
        rule.scope?.rawValue ?? "-",
      ]
      if let hits { row.append(rule.findsByItself ? String(hits.count(of: rule)) : "-") }
      let remark = rule.reportsOnly && rule.findsByItself ? "（只报告）" : ""
      table.add(row + [rule.origin, rule.title + remark])
    }
    return Array(table.text.utf8)
  }

  /// One JSON object a line; what a rule does not have is null.
  public var jsonLines: [UInt8] {
    var output: [UInt8] = []
    for rule in rules {
      output += Array("{\"id\": ".utf8)
      JSONText.append(string: rule.id, to: &output)
      member("title", rule.title, to: &output)
      member("kind", rule.kind.rawValue, to: &output)
      member("scope", rule.scope?.rawValue, to: &output)
      member("basis", rule.basis, to: &output)
      member("source", rule.place, to: &output)
      output += Array(", \"profiles\": [".utf8)
      for (index, profile) in rule.profiles.enumerated() {
        if index > 0 { output += Array(", ".utf8) }
        JSONText.append(string: profile.rawValue, to: &output)
      }
      output += Array("], \"reports_only\": \(rule.reportsOnly)".utf8)
      output += Array(", \"enabled\": \(selection.contains(rule.id))".utf8)
      if let hits, rule.findsByItself {
        output += Array(", \"hits\": \(hits.count(of: rule))".utf8)
      }
      output += Array("}\n".utf8)
    }
    return output
  }

  private func member(_ name: String, _ value: String?, to output: inout [UInt8]) {
    output += Array(", \"\(name)\": ".utf8)
    if let value {
      JSONText.append(string: value, to: &output)
    } else {
      output += Array("null".utf8)
    }
  }
}

extension KnownRule {
  /// Words that say what a placeholder hides find none by themselves.
  fileprivate var findsByItself: Bool {
    if case .context = self { false } else { true }
  }
}
