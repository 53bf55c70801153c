// Provisional: stands where the engine will be. Delete this file when it comes.

public struct RuleEngine: Sendable, Hashable {
  public let rules: [Rule]
  public init(_ rules: [Rule]) throws(RuleProblem) { self.rules = rules }
}

public struct RuleProblem: Error, Sendable, Hashable {
  public var rule: String
  public var message: String
}

public struct RuleOverrun: Sendable, Hashable {
  public var rule: String
  public var offset: Int
}
