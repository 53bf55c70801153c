import BuiltInRules
import Cleaning
import Configuration
import Detection

/// Every rule that a run knows: those of cleaning and of placeholders, which are code, and those of
/// content, the placeholder lexicon and identifiers, which are data: built in, or read from files.
///
/// A rule is called by its id. A family (`ad`, also written `ad.*`) stands for all of its rules where
/// rules are switched, and nowhere else.
public struct RuleCatalog: Sendable {
  /// Rules of content: the built-in ones, then those that were read, each in the order of its file.
  public let content: [Rule]
  /// How many of them are built in.
  public let builtInCount: Int
  /// The placeholder lexicon: what is built in, then what was read, each in the order of its file.
  public let contexts: [ContextRule]
  /// How many of its entries are built in.
  public let builtInContextCount: Int
  /// Identifiers: what is built in, then what was read, each in the order of its file.
  public let identifiers: [IdentifierRule]
  /// How many of them are built in.
  public let builtInIdentifierCount: Int
  /// The ids of rules and entries that were asked for by the command line.
  public let given: Set<String>

  /// The rules that are built in.
  public init() {
    content = BuiltInRules.all
    builtInCount = content.count
    contexts = BuiltInRules.contexts
    builtInContextCount = contexts.count
    identifiers = BuiltInRules.identifiers
    builtInIdentifierCount = identifiers.count
    given = []
  }

  /// The rules that are built in, and those of files.
  ///
  /// - Parameters:
  ///   - files: of the project.
  ///   - given: of the command line.
  init(
    reading files: [RuleFile], given: [RuleFile] = []
  ) throws(RuleCatalogProblem) {
    let files = files + given
    let builtIn = BuiltInRules.all
    var read: [Rule] = []
    var readContexts: [ContextRule] = []
    var readIdentifiers: [IdentifierRule] = []
    if !files.isEmpty {
      let library = RuleLibrary(
        files, beside: builtIn, lists: BuiltInRules.lists, contexts: BuiltInRules.contexts,
        identifiers: BuiltInRules.identifiers)
      if !library.problems.isEmpty { throw .wrong(library.problems) }
      read = library.rules
      readContexts = library.contexts
      readIdentifiers = library.identifiers
    }
    let taken = Set(
      CleaningRule.all.map(\.id) + PlaceholderFamily.allCases.map(\.id)
        + WeakMaskRule.allCases.map(\.id))
    for rule in read where taken.contains(rule.id) {
      throw .taken(rule.place, id: rule.id)
    }
    content = builtIn + read
    // A sum of nothing would be another array, and comparing it would take a while.
    contexts =
      readContexts.isEmpty ? BuiltInRules.contexts : BuiltInRules.contexts + readContexts
    identifiers = BuiltInRules.identifiers + readIdentifiers
    let names = Set(given.map(\.name))
    self.given = Set(
      read.filter { names.contains($0.source) }.map(\.id)
        + readContexts.filter { names.contains($0.source) }.map(\.id)
        + readIdentifiers.filter { names.contains($0.source) }.map(\.id))
    builtInCount = builtIn.count
    builtInContextCount = BuiltInRules.contexts.count
    builtInIdentifierCount = BuiltInRules.identifiers.count
  }

  /// The ids of all rules, cleaning's first.
  public var ids: [String] {
    CleaningRule.all.map(\.id) + content.map(\.id) + PlaceholderFamily.allCases.map(\.id)
      + WeakMaskRule.allCases.map(\.id) + contexts.map(\.id) + identifiers.map(\.id)
  }

  /// The rule of this id.
  ///
  /// - Throws: a complaint with the id that may have been meant.
  public func rule(_ id: String) throws(OptionProblem) -> KnownRule {
    if let rule = CleaningRule.all.first(where: { $0.id == id }) { return .cleaning(rule) }
    if let index = content.firstIndex(where: { $0.id == id }) {
      return .content(content[index], isBuiltIn: index < builtInCount)
    }
    if let family = PlaceholderFamily(rawValue: id) { return .placeholder(family) }
    if let rule = WeakMaskRule(rawValue: id) { return .weakMask(rule) }
    if let index = contexts.firstIndex(where: { $0.id == id }) {
      return .context(contexts[index], isBuiltIn: index < builtInContextCount)
    }
    if let index = identifiers.firstIndex(where: { $0.id == id }) {
      return .identifier(identifiers[index], isBuiltIn: index < builtInIdentifierCount)
    }
    throw unknown(id)
  }

  /// All rules, in the order of their ids' list.
  public var all: [KnownRule] {
    CleaningRule.all.map { .cleaning($0) }
      + content.enumerated().map { .content($0.element, isBuiltIn: $0.offset < builtInCount) }
      + PlaceholderFamily.allCases.map { .placeholder($0) }
      + WeakMaskRule.allCases.map { .weakMask($0) }
      + contexts.enumerated().map {
        .context($0.element, isBuiltIn: $0.offset < builtInContextCount)
      }
      + identifiers.enumerated().map {
        .identifier($0.element, isBuiltIn: $0.offset < builtInIdentifierCount)
      }
  }

  /// The ids that `name`, an id or a family, stands for.
  ///
  /// - Throws: a complaint with the id that may have been meant.
  func members(_ name: String) throws(OptionProblem) -> [String] {
    if !isFamily(name), ids.contains(name) { return [name] }
    let prefix = Self.family(name) + "."
    let members = ids.filter { $0.hasPrefix(prefix) }
    if members.isEmpty { throw unknown(name) }
    return members
  }

  /// Whether `name` stands for more than one rule: ids have a point inside.
  func isFamily(_ name: String) -> Bool { !Self.family(name).contains(".") }

  private static func family(_ name: String) -> String {
    name.hasSuffix(".*") ? String(name.dropLast(2)) : name
  }

  private func unknown(_ id: String) -> OptionProblem {
    OptionProblem("没有规则“\(id)”" + CleanOption.hint(id, ids, "全部规则见 liubai rules list"))
  }
}

/// Why rule files are not taken.
public enum RuleCatalogProblem: Error, Sendable, CustomStringConvertible {
  case file(RuleFileProblem)
  /// At least one.
  case wrong([ConfigurationError])
  /// The place of a rule whose id another one has.
  case taken(String, id: String)

  private static let errorsShown = 20

  /// The message for users.
  public var description: String {
    switch self {
    case .file(let problem): return problem.description
    case .wrong(let errors):
      let rest =
        errors.count > Self.errorsShown ? "\n另有 \(errors.count - Self.errorsShown) 处错误" : ""
      return errors.prefix(Self.errorsShown).map(\.description).joined(separator: "\n") + rest
    case .taken(let place, let id): return "\(place)：规则“\(id)”与程序自带的规则同名，请改名"
    }
  }
}
