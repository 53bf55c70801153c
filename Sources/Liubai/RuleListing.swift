import Cleaning
import Configuration
import Reporting

/// Cleaning rules as people and programs read them.
public struct RuleListing: Sendable {
  private let rules: [CleaningRule]

  /// A listing of `rules`, in their order.
  public init(_ rules: [CleaningRule]) { self.rules = rules }

  /// One line a rule: its id, the profiles that have it on, its title.
  public var table: [UInt8] {
    var table = TextTable()
    table.add(["规则", "尺度", "说明"])
    for rule in rules {
      table.add([rule.id, profiles(rule), rule.title + (rule.reportsOnly ? "（只报告）" : "")])
    }
    return Array(table.text.utf8)
  }

  /// One JSON object a line.
  public var jsonLines: [UInt8] {
    var output: [UInt8] = []
    for rule in rules {
      output += Array("{\"id\": ".utf8)
      JSONText.append(string: rule.id, to: &output)
      output += Array(", \"title\": ".utf8)
      JSONText.append(string: rule.title, to: &output)
      output += Array(", \"basis\": ".utf8)
      JSONText.append(string: rule.basis, to: &output)
      output += Array(", \"kind\": ".utf8)
      JSONText.append(string: rule.kind.rawValue, to: &output)
      output += Array(", \"profiles\": [".utf8)
      for (index, profile) in ordered(rule).enumerated() {
        if index > 0 { output += Array(", ".utf8) }
        JSONText.append(string: profile.rawValue, to: &output)
      }
      output += Array("], \"reports_only\": \(rule.reportsOnly)}\n".utf8)
    }
    return output
  }

  /// All that is known about each.
  public var details: [UInt8] {
    var table = TextTable()
    for rule in rules {
      table.add(["规则", rule.id])
      table.add(["说明", rule.title])
      table.add(["依据", rule.basis])
      table.add(["类别", rule.kind.rawValue])
      table.add(["尺度", profiles(rule)])
      table.add(["作用", rule.reportsOnly ? "只报告，不改动" : "改动"])
    }
    return Array(table.text.utf8)
  }

  private func profiles(_ rule: CleaningRule) -> String {
    let names = ordered(rule).map(\.rawValue)
    return names.isEmpty ? "默认不开" : names.joined(separator: " ")
  }

  private func ordered(_ rule: CleaningRule) -> [Profile] {
    Profile.allCases.filter { rule.profiles.contains($0) }
  }
}

extension CleaningRule {
  /// The rule of this id.
  ///
  /// - Throws: a complaint with the id that may have been meant.
  public static func named(_ id: String) throws(OptionProblem) -> CleaningRule {
    if let rule = all.first(where: { $0.id == id }) { return rule }
    throw OptionProblem(
      "没有规则“\(id)”" + CleanOption.hint(id, all.map(\.id), "全部规则见 liubai rules list"))
  }
}
