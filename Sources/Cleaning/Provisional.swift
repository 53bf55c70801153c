import Detection

// Provisional: stands where the engine will be. Delete this file when it comes.

extension CleaningOptions {
  public var engine: RuleEngine? {
    get { nil }
    set {}
  }
}

extension CleanedDocument {
  public var ruleCounts: [Int] { [] }
  public var overrun: RuleOverrun? { nil }
}
