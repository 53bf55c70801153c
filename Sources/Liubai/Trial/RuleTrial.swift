import Detection
import Reporting

/// What was drawn, for a person to read or a program to pass on.
public struct RuleTrial: Sendable {
  private let sample: RemovalSample
  private let rules: [Rule]

  /// - Parameter rules: those that were on, in the order in which they are told.
  public init(_ sample: RemovalSample, _ rules: [Rule]) {
    self.sample = sample
    self.rules = rules
  }

  /// For each rule that found something: how often, and what was drawn; last, how many rules found nothing.
  public var text: String {
    var text = ""
    var idle = 0
    for rule in rules {
      guard let count = sample.counts[rule.id] else {
        idle += 1
        continue
      }
      let items = sample.items(of: rule.id)
      text += "\(rule.id)  \(rule.title)  共 \(count) 处，抽 \(items.count) 处\n"
      for item in items {
        text += "  \(item.source):\(item.line)\n    前  \(item.before)\n"
        if let after = item.after { text += "    后  \(after)\n" }
      }
    }
    if idle > 0 { text += "没有命中的规则 \(idle) 条\n" }
    return text
  }

  /// One object for each removal that was drawn.
  public var jsonLines: [UInt8] {
    var output: [UInt8] = []
    for rule in rules {
      for item in sample.items(of: rule.id) {
        output += Array("{\"rule\": ".utf8)
        JSONText.append(string: rule.id, to: &output)
        output += Array(", \"path\": ".utf8)
        JSONText.append(string: item.source, to: &output)
        output += Array(", \"line\": \(item.line), \"count\": \(sample.counts[rule.id] ?? 0)".utf8)
        output += Array(", \"before\": ".utf8)
        JSONText.append(string: item.before, to: &output)
        output += Array(", \"after\": ".utf8)
        JSONText.append(string: item.after ?? item.before, to: &output)
        output += Array("}\n".utf8)
      }
    }
    return output
  }
}
