import Redaction
import TextModel

/// What can be said against policies that are valid: what they forget, masks that leave few values, words that
/// undo each other, examples that show nothing.
///
/// A remark tells kinds and numbers; of the words of lists, which may be names, it tells none.
public struct PolicyLint: Sendable {
  /// Something about a policy.
  public struct Remark: Sendable, Hashable {
    /// The policy.
    public var id: String
    /// Its file.
    public var place: String
    /// Whether it should be mended; else it is worth a look.
    public var isProblem: Bool
    /// In Chinese.
    public var message: String
  }

  /// By the order of the policies.
  public private(set) var remarks: [Remark] = []

  /// - Parameter settings: of a run; its rules are those that are on.
  /// - Throws: why a policy cannot be made ready.
  public init(
    _ policies: [KnownPolicy], _ settings: PipelineSettings
  ) throws(RedactionProblem) {
    for known in policies {
      let trial = try PolicyTrial(known.policy, settings)
      let policy = known.policy
      let problems = Self.forgotten(policy) + Self.weakMasks(trial) + Self.exampleProblems(trial)
      let hints = Self.givenAway(policy) + Self.nearlyWeak(trial) + Self.wordHints(policy)
      remarks += problems.map { Self.remark(known, $0, isProblem: true) }
      remarks += hints.map { Self.remark(known, $0, isProblem: false) }
    }
  }

  private static func remark(
    _ known: KnownPolicy, _ message: String, isProblem: Bool
  ) -> Remark {
    Remark(id: known.policy.id, place: known.source, isProblem: isProblem, message: message)
  }

  /// Whoever hides a telephone number has reason to hide what names one person for life.
  private static let strongest: [EntityType] = [
    .identityCard, .passport, .permit, .hkmoTaiwanCard, .bankCard, .account,
  ]
  private static let weaker: [EntityType] = [
    .person, .phone, .email, .wechat, .qq, .social, .plate, .address,
  ]

  private static func isKept(_ entity: EntityType, _ policy: Policy) -> Bool {
    policy.entities[entity]?.operation == .keep
  }

  private static func forgotten(_ policy: Policy) -> [String] {
    if policy.entities.isEmpty { return [] }
    guard let handled = weaker.first(where: { !isKept($0, policy) }) else { return [] }
    let kept = strongest.filter { isKept($0, policy) }
    if kept.isEmpty { return [] }
    return ["处理了 \(handled.rawValue)，却原样留下更能认出人的 \(names(kept))"]
  }

  /// What is kept tells what is hidden.
  private static func givenAway(_ policy: Policy) -> [String] {
    if policy.entities.isEmpty { return [] }
    let pairs: [(hidden: EntityType, kept: EntityType, reason: String)] = [
      (.qq, .email, "QQ 邮箱会露出 QQ 号"),
      (.organisation, .creditCode, "代码查得到单位"),
      (.organisation, .url, "网址查得到单位"),
    ]
    var hints = pairs.filter { !isKept($0.hidden, policy) && isKept($0.kept, policy) }
      .map { "隐去 \($0.hidden.rawValue) 而留下 \($0.kept.rawValue)：\($0.reason)" }
    if policy.suspects == .ignore {
      hints.append("suspects: ignore：抄错一位的号码不报也不处理，照样能认出人")
    }
    return hints
  }

  /// Values under their labels, all made up.
  private static let samples: [(entity: EntityType, text: String)] = [
    (.identityCard, "身份证号：330106198504123028。"), (.phone, "手机号码：13900000123。"),
    (.bankCard, "银行卡号：6228480456123456786。"), (.plate, "车牌号：浙A12345。"),
    (.email, "邮箱：zhangsan@example.org。"), (.passport, "护照号码：EA1234567。"),
  ]
  /// A mask that leaves fewer is none.
  private static let candidatesWanted = 10_000

  private static func candidates(_ trial: PolicyTrial) -> [(entity: EntityType, count: Int)] {
    samples.compactMap { entity, text in
      guard let operation = trial.policy.entities[entity]?.operation, case .mask = operation,
        let count = trial.candidates(text)
      else { return nil }
      return (entity, count)
    }
  }

  private static func weakMasks(_ trial: PolicyTrial) -> [String] {
    candidates(trial).filter { $0.count < candidatesWanted }.map {
      "\($0.entity.rawValue) 遮得太少：只剩 \($0.count) 种可能，至少要 \(candidatesWanted) 种"
    }
  }

  private static func nearlyWeak(_ trial: PolicyTrial) -> [String] {
    candidates(trial).filter { $0.count == candidatesWanted }.map {
      "\($0.entity.rawValue) 遮住后剩 \($0.count) 种可能，旁边有单位、住址时还会少得多"
    }
  }

  /// A word that stays takes along what it holds.
  private static func wordHints(_ policy: Policy) -> [String] {
    let allowed = words(policy.allow + policy.mustKeep.words.map { .word($0) })
    return EntityType.allCases.compactMap { entity in
      let denied = words(policy.deny[entity] ?? [])
      let hiding = allowed.count { word in denied.contains { word.contains($0) } }
      if hiding == 0 { return nil }
      return "放行的词有 \(hiding) 个含有 \(entity.rawValue) 名单里的词：名单在那里不起作用"
    }
  }

  private static func words(_ matches: [Policy.WordMatch]) -> [String] {
    matches.compactMap { if case .word(let word) = $0 { word } else { nil } }
  }

  private static func exampleProblems(_ trial: PolicyTrial) -> [String] {
    let examples = trial.policy.examples
    if examples.isEmpty { return ["没有例子：不知道它管不管用"] }
    let stays = examples.contains { $0.violations.isEmpty && $0.redacted == $0.text }
    var problems = stays ? [] : ["没有一个例子是原样留下的：不知道它会不会遮得太多"]
    if trial.policy.entities.isEmpty {
      if !examples.contains(where: { !$0.violations.isEmpty }) {
        problems.append("没有一个例子写 violates：不知道它拦不拦得住")
      }
      return problems
    }
    let touched = examples.contains {
      !trial.redacted(Array($0.text.utf8), isTable: $0.isTable).edits.isEmpty
    }
    if !touched { problems.append("没有一个例子有东西要处理：不知道它管不管用") }
    return problems
  }

  private static func names(_ entities: [EntityType]) -> String {
    entities.map(\.rawValue).joined(separator: "、")
  }
}
