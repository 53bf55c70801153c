import Cleaning
import Configuration
import Detection
import TextModel

/// The options of `clean`, as far as somebody set them: first the project's file, then the command
/// line, which wins. Other commands share them, as far as they make sense there.
public struct CleanOptions: Sendable {
  /// The rules that one place turns on and off, on top of what came before, by id or family.
  struct RuleLayer: Sendable {
    var enable: [String] = []
    var disable: [String] = []
  }

  /// The rules that may be named.
  public let catalog: RuleCatalog
  var profile: Profile?
  var layers: [RuleLayer] = [RuleLayer()]
  var paid = PaidText.keep
  var settings = PipelineSettings(engine: nil)
  var outputEncoding: PipelineSettings.OutputEncoding?
  var jobs: Int?
  var colorChoice = "auto"
  /// Whether only failures are told.
  public internal(set) var quiet = false

  /// Nothing set.
  public init(_ catalog: RuleCatalog = RuleCatalog()) { self.catalog = catalog }

  /// What the project's file says, and the rules of `rules` besides those that it names.
  ///
  /// - Parameters:
  ///   - file: the project's file, if there is one.
  ///   - rules: files and folders of rules.
  public init(
    _ file: ConfigurationFile?, rules: [Path]
  ) throws(OptionsProblem) {
    do throws(RuleCatalogProblem) {
      // A file that both name is one of the command line's.
      var known: Set<FileStatus.Identity> = []
      var given: [RuleFile] = []
      for path in rules where !path.bytes.isEmpty {
        do throws(RuleFileProblem) {
          given += try RuleFile.all(at: path, besides: &known)
        } catch { throw .file(error) }
      }
      let files = try file.map { file throws(RuleCatalogProblem) in
        try Self.ruleFiles(file, besides: &known)
      }
      catalog = try RuleCatalog(reading: files ?? [], given: given)
    } catch { throw .rules(error) }
    guard let file else { return }
    do throws(ConfigurationError) {
      try apply(file.contents)
    } catch { throw .configuration(error) }
  }

  /// Names of all options, as on the command line but without the hyphens.
  public static var names: [String] { table.map(\.name) }

  /// The rule files that a project's file names; relative names count from its folder.
  private static func ruleFiles(
    _ file: ConfigurationFile, besides known: inout Set<FileStatus.Identity>
  ) throws(RuleCatalogProblem) -> [RuleFile] {
    var files: [RuleFile] = []
    let values = file.contents.entries.filter { $0.name == "rules" }.flatMap(\.values)
    // An empty name is complained of with all other values.
    for value in values where !value.text.isEmpty {
      do throws(RuleFileProblem) {
        let path = Path(value.text).resolved(in: file.path.parent)
        files += try RuleFile.all(at: path, besides: &known)
      } catch {
        throw .wrong([file.contents.error("rules：\(error)", at: value.place)])
      }
    }
    return files
  }

  /// Takes over a project's file.
  private mutating func apply(_ file: ProjectConfiguration) throws(ConfigurationError) {
    for entry in file.entries {
      guard let option = Self.table.first(where: { $0.name == entry.name }) else {
        let hint = CleanOption.hint(entry.name, Self.names, "全部选项见 liubai clean --help")
        throw file.error("没有选项“\(entry.name)”\(hint)", at: entry.place)
      }
      if entry.isList, !option.takesList {
        throw file.error("“\(entry.name)”应为单个值，不是列表", at: entry.place)
      }
      if let table = entry.table, !option.takesTable {
        throw file.error("“\(entry.name)”的值应为文字、数字或其列表", at: table)
      }
      if entry.table == nil, option.takesTable {
        throw file.error("“\(entry.name)”应为“类别: 文字”的表", at: entry.place)
      }
      for value in entry.values {
        do throws(OptionProblem) {
          option.apply(&self, try option.value(value.text, named: value.name, catalog))
        } catch { throw file.error("\(entry.name)：\(error)", at: value.place) }
      }
    }
    if let id = contradiction, let entry = file.entries.first(where: { $0.name == "disable" }) {
      throw file.error("规则“\(id)”既启用又停用", at: entry.place)
    }
    layers.append(RuleLayer())
  }

  /// Takes over one option of the command line.
  public mutating func set(_ name: String, to values: [String]) throws(OptionProblem) {
    guard let option = Self.table.first(where: { $0.name == name }) else {
      throw OptionProblem("没有选项 --\(name)")
    }
    // What one place lists replaces what another one did.
    if name == "field", !values.isEmpty { settings.fields = [] }
    for text in values {
      do throws(OptionProblem) {
        option.apply(&self, try option.value(text, catalog))
      } catch { throw OptionProblem("--\(name)：\(error)") }
    }
    if let id = contradiction { throw OptionProblem("规则“\(id)”既启用又停用") }
  }

  /// Takes over a file of tags: one table, of which each entry says what to write for a kind.
  public mutating func setTags(_ file: ConfigurationFile) throws(ConfigurationError) {
    guard let option = Self.table.first(where: { $0.name == "placeholder-tags" }) else { return }
    for entry in file.contents.entries {
      guard let value = entry.values.first, entry.values.count == 1, entry.table == nil else {
        throw file.contents.error("“\(entry.name)”应为一段文字", at: entry.place)
      }
      do throws(OptionProblem) {
        option.apply(&self, try option.value(value.text, named: entry.name, catalog))
      } catch { throw file.contents.error("\(error)", at: entry.place) }
    }
  }

  /// What the last place both turns on and off.
  private var contradiction: String? {
    layers.last.flatMap { layer in layer.enable.first { layer.disable.contains($0) } }
  }

  /// The rules that all this turns on.
  ///
  /// Within one place an id counts more than a family: `--disable ad --enable ad.follow`. In profile
  /// `minimal`, which changes no word, no rule of content is on from the start. Those of placeholders
  /// are, always: they only tell.
  public var selection: RuleSelection {
    let profile = profile ?? .report
    var cleaning = RuleSet(profile: profile)
    var others = Set(
      profile == .minimal ? [] : catalog.content.filter(\.isEnabled).map(\.id))
    others.formUnion(PlaceholderFamily.allCases.map(\.id))
    others.formUnion(WeakMaskRule.allCases.map(\.id))
    others.formUnion(catalog.contexts.map(\.id))
    others.formUnion(catalog.identifiers.map(\.id))
    for layer in layers {
      for families in [true, false] {
        // The names were judged when they were taken.
        for name in layer.enable where catalog.isFamily(name) == families {
          for id in (try? catalog.members(name)) ?? [] where !cleaning.insert(id: id) {
            others.insert(id)
          }
        }
        for name in layer.disable where catalog.isFamily(name) == families {
          for id in (try? catalog.members(name)) ?? [] where !cleaning.remove(id: id) {
            others.remove(id)
          }
        }
      }
    }
    let contexts = catalog.contexts.filter { others.contains($0.id) }
    return RuleSelection(
      cleaning: cleaning,
      content: catalog.content.filter { others.contains($0.id) }.map { $0.switchedOn(paid) },
      families: Set(PlaceholderFamily.allCases.filter { others.contains($0.id) }),
      weakMasks: Set(WeakMaskRule.allCases.filter { others.contains($0.id) }),
      // The very array, where it is the same: then nobody compares what it holds.
      contexts: contexts.count == catalog.contexts.count ? catalog.contexts : contexts,
      identifiers: catalog.identifiers.filter { others.contains($0.id) })
  }

  /// The settings that all this amounts to.
  ///
  /// - Parameters:
  ///   - cores: number of jobs where none was set.
  ///   - keepsEncoding: whether texts are written in the encoding they came in, where nobody says otherwise.
  ///   - kinds: the kinds of findings that rules of content are asked for: where none looks for these, they are
  ///     not compiled, which takes longer than reading a short text.
  public func settings(
    destination: PipelineSettings.Destination, diff: Bool, isTerminal: Bool, noColor: Bool,
    cores: Int, keepsEncoding: Bool = false, kinds: Set<FindingKind> = Set(FindingKind.allCases)
  ) throws(OptionProblem) -> PipelineSettings {
    var result = settings
    let selection = selection
    result.rules = selection.cleaning
    let isRead = selection.content.contains { kinds.contains($0.kind) }
    result.engine = isRead ? try selection.engine() : nil
    result.placeholders = selection.placeholderDetector
    result.detectors = selection.detectors
    result.destination = destination
    result.diff = diff
    result.color = colorChoice == "always" || (colorChoice == "auto" && isTerminal && !noColor)
    result.jobs = jobs ?? cores
    // What is rewritten, or asked about, keeps its encoding.
    switch destination {
    case .inPlace, .nothing: result.outputEncoding = outputEncoding ?? .same
    case .stream, .folder:
      result.outputEncoding = outputEncoding ?? (keepsEncoding ? .same : .utf8)
    case .findings: result.outputEncoding = .utf8
    }
    try checkWording(result)
    let members = result.paths.map(\.text) + [result.idField] + (result.stats.map { [$0] } ?? [])
    if Set(members).count < members.count {
      throw OptionProblem("--field、--id-field、--stats 应为不同的字段")
    }
    return result
  }
}

extension CleanOptions {
  /// What is written for placeholders must be something that cleaning leaves alone.
  private func checkWording(_ settings: PipelineSettings) throws(OptionProblem) {
    let wording = settings.wording
    let written: [String]
    switch wording.treatment {
    case .keep: return
    case .unify: written = wording.unified.map { [$0] } ?? []
    case .tag: written = HiddenKind.allCases.map { wording.tag($0) }
    }
    if settings.placeholders == nil { throw OptionProblem("占位符的规则已全部停用，不能改写占位符") }
    var options = CleaningOptions()
    options.rules = settings.rules
    options.engine = settings.engine
    let cleaner = Cleaner(options)
    for text in written {
      let line = Array("在\(text)召开会议。".utf8)
      guard cleaner.clean(document: line).text == line else {
        throw OptionProblem("占位符不能写作“\(text)”：清洗会改动它，请换一种写法")
      }
    }
  }
}

/// Why options are not taken.
public enum OptionsProblem: Error, Sendable, CustomStringConvertible {
  case configuration(ConfigurationError)
  case rules(RuleCatalogProblem)

  /// The message for users.
  public var description: String {
    switch self {
    case .configuration(let error): error.description
    case .rules(let problem): problem.description
    }
  }
}

extension CleanOptions {
  /// The whole text of a file, or of standard input (nil), decoded as these options say.
  public func text(of path: Path?) throws(SourceProblem) -> [UInt8] {
    let source =
      path.map { Source(path: $0, place: Path(bytes: $0.lastComponent), size: nil) }
      ?? .standardInput
    var settings = settings
    settings.form = .document
    let input = try InputText(source, settings: settings)
    var text: [UInt8] = []
    while try input.next({ text += $0 }) {}
    return text
  }
}
