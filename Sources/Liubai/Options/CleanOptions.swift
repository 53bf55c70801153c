import Cleaning
import Configuration
import TextModel

/// The options of `clean`, as far as somebody set them: first the project's file, then the command
/// line, which wins.
public struct CleanOptions: Sendable {
  /// The rules that one place turns on and off, on top of what came before.
  private struct RuleLayer: Sendable {
    var enable: [String] = []
    var disable: [String] = []
  }

  private var profile: Profile?
  private var layers: [RuleLayer] = [RuleLayer()]
  private var settings = PipelineSettings()
  private var outputEncoding: PipelineSettings.OutputEncoding?
  private var jobs: Int?
  private var colorChoice = "auto"
  /// Whether only failures are told.
  public private(set) var quiet = false

  /// Nothing set.
  public init() {}

  /// Names of all options, as on the command line but without the hyphens.
  public static var names: [String] { table.map(\.name) }

  /// Takes over a project's file.
  public mutating func apply(_ file: ProjectConfiguration) throws(ConfigurationError) {
    for entry in file.entries {
      guard let option = Self.table.first(where: { $0.name == entry.name }) else {
        let hint = CleanOption.hint(entry.name, Self.names, "全部选项见 liubai clean --help")
        throw file.error("没有选项“\(entry.name)”\(hint)", at: entry.place)
      }
      if entry.isList, case .rules = option.kind {
      } else if entry.isList {
        throw file.error("“\(entry.name)”应为单个值，不是列表", at: entry.place)
      }
      for value in entry.values {
        do throws(OptionProblem) {
          option.apply(&self, try option.value(value.text))
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
    for text in values {
      do throws(OptionProblem) {
        option.apply(&self, try option.value(text))
      } catch { throw OptionProblem("--\(name)：\(error)") }
    }
    if let id = contradiction { throw OptionProblem("规则“\(id)”既启用又停用") }
  }

  /// The rule that the last place both turns on and off.
  private var contradiction: String? {
    layers.last.flatMap { layer in layer.enable.first { layer.disable.contains($0) } }
  }

  /// The settings that all this amounts to.
  ///
  /// - Parameter cores: number of jobs where none was set.
  public func settings(
    destination: PipelineSettings.Destination, diff: Bool, isTerminal: Bool, noColor: Bool,
    cores: Int
  ) throws(OptionProblem) -> PipelineSettings {
    var result = settings
    result.rules = RuleSet(profile: profile ?? .report)
    for layer in layers {
      // The ids were judged when they were taken.
      for id in layer.enable { _ = result.rules.insert(id: id) }
      for id in layer.disable { _ = result.rules.remove(id: id) }
    }
    result.destination = destination
    result.diff = diff
    result.color = colorChoice == "always" || (colorChoice == "auto" && isTerminal && !noColor)
    result.jobs = jobs ?? cores
    // What is rewritten, or asked about, keeps its encoding.
    switch destination {
    case .inPlace, .nothing: result.outputEncoding = outputEncoding ?? .same
    case .stream, .folder: result.outputEncoding = outputEncoding ?? .utf8
    }
    let members = [result.field, result.idField] + (result.stats.map { [$0] } ?? [])
    if Set(members).count < members.count {
      throw OptionProblem("--field、--id-field、--stats 应为不同的字段")
    }
    return result
  }

  static let table: [CleanOption] = [
    CleanOption(name: "profile", kind: .choice(Profile.allCases.map(\.rawValue))) {
      if case .text(let name) = $1 { $0.profile = Profile(rawValue: name) }
    },
    CleanOption(name: "enable", kind: .rules) {
      if case .text(let id) = $1 { $0.layers[$0.layers.count - 1].enable.append(id) }
    },
    CleanOption(name: "disable", kind: .rules) {
      if case .text(let id) = $1 { $0.layers[$0.layers.count - 1].disable.append(id) }
    },
    CleanOption(name: "join-wrapped", kind: .flag) {
      guard case .flag(let flag) = $1 else { return }
      let last = $0.layers.count - 1
      if flag {
        $0.layers[last].enable.append("line.wrapped")
      } else {
        $0.layers[last].disable.append("line.wrapped")
      }
    },
    CleanOption(name: "encoding", kind: .encoding) {
      if case .encoding(let encoding) = $1 { $0.settings.encoding = encoding }
    },
    CleanOption(
      name: "output-encoding",
      kind: .choice(PipelineSettings.OutputEncoding.allCases.map(\.rawValue))
    ) {
      if case .text(let name) = $1 { $0.outputEncoding = .init(rawValue: name) }
    },
    CleanOption(name: "lossy", kind: .flag) {
      if case .flag(let flag) = $1 { $0.settings.lossy = flag }
    },
    CleanOption(name: "offsets", kind: .choice(OffsetUnit.allCases.map(\.rawValue))) {
      if case .text(let name) = $1 {
        $0.settings.offsets = OffsetUnit(rawValue: name) ?? .codepoint
      }
    },
    CleanOption(name: "records", kind: .choice(["auto", "jsonl", "none"])) {
      guard case .text(let name) = $1 else { return }
      $0.settings.form = name == "jsonl" ? .jsonLines : name == "none" ? .document : .automatic
    },
    CleanOption(name: "field", kind: .text) {
      if case .text(let name) = $1 { $0.settings.field = name }
    },
    CleanOption(name: "id-field", kind: .text) {
      if case .text(let name) = $1 { $0.settings.idField = name }
    },
    CleanOption(name: "stats", kind: .text) {
      if case .text(let name) = $1 { $0.settings.stats = name }
    },
    CleanOption(name: "max-line", kind: .size(1...(1 << 30))) {
      if case .number(let size) = $1 { $0.settings.maxLine = size }
    },
    CleanOption(name: "block-size", kind: .size(1...(1 << 30))) {
      if case .number(let size) = $1 { $0.settings.blockSize = size }
    },
    CleanOption(name: "jobs", kind: .integer(1...1024)) {
      if case .number(let number) = $1 { $0.jobs = number }
    },
    CleanOption(name: "color", kind: .choice(["auto", "always", "never"])) {
      if case .text(let name) = $1 { $0.colorChoice = name }
    },
    CleanOption(name: "quiet", kind: .flag) {
      if case .flag(let flag) = $1 { $0.quiet = flag }
    },
  ]
}
