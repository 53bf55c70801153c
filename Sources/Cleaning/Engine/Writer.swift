/// Who changed a scalar: a cleaning rule, or a rule of content (by its place in the engine).
struct Writer: Sendable, Hashable {
  let rawValue: UInt16

  /// Nobody: the scalar stands as it came.
  static let none = Writer(rawValue: .max)

  private static let firstContent: UInt16 = 64
  /// More rules than this are not told apart in findings.
  private static let lastContent = UInt16.max - 1

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ rule: RuleNumber) { rawValue = UInt16(rule.rawValue) }

  init(content rule: Int) {
    rawValue = UInt16(min(rule + Int(Self.firstContent), Int(Self.lastContent)))
  }

  /// Nil for a rule of content.
  var rule: RuleNumber? {
    rawValue < Self.firstContent ? RuleNumber(rawValue: UInt8(rawValue)) : nil
  }

  /// Index into `RuleEngine.rules`; nil for a cleaning rule.
  var content: Int? {
    rawValue >= Self.firstContent && self != .none ? Int(rawValue - Self.firstContent) : nil
  }
}
