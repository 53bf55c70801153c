import Cleaning
import TextModel

/// Every option that the command line and `.liubai.yaml` share.
extension CleanOptions {
  static let table: [CleanOption] = [
    CleanOption(name: "profile", kind: .choice(Profile.allCases.map(\.rawValue))) {
      if case .text(let name) = $1 { $0.profile = Profile(rawValue: name) }
    },
    CleanOption(name: "enable", kind: .rules) {
      if case .text(let name) = $1 { $0.layers[$0.layers.count - 1].enable.append(name) }
    },
    CleanOption(name: "disable", kind: .rules) {
      if case .text(let name) = $1 { $0.layers[$0.layers.count - 1].disable.append(name) }
    },
    // Read before all others, so that these can name what is in them.
    CleanOption(name: "rules", kind: .paths) { _, _ in },
    CleanOption(name: "paid", kind: .choice(PaidText.allCases.map(\.rawValue))) {
      if case .text(let name) = $1 { $0.paid = PaidText(rawValue: name) ?? .keep }
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
    CleanOption(
      name: "placeholders", kind: .choice(PlaceholderTreatment.allCases.map(\.rawValue))
    ) {
      if case .text(let name) = $1 {
        $0.settings.wording.treatment = PlaceholderTreatment(rawValue: name) ?? .keep
      }
    },
    CleanOption(name: "unify-as", kind: .line) {
      if case .text(let text) = $1 { $0.settings.wording.unified = text }
    },
    CleanOption(name: "placeholder-tags", kind: .table(HiddenKind.allCases.map(\.rawValue))) {
      guard case .member(let name, let text) = $1, let kind = HiddenKind(rawValue: name) else {
        return
      }
      $0.settings.wording.tags[kind] = text
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
    CleanOption(name: "records", kind: .choice(["auto", "jsonl", "csv", "tsv", "none"])) {
      guard case .text(let name) = $1 else { return }
      switch name {
      case "jsonl": $0.settings.form = .jsonLines
      case "csv": $0.settings.form = .csv
      case "tsv": $0.settings.form = .tsv
      case "none": $0.settings.form = .document
      default: $0.settings.form = .automatic
      }
    },
    CleanOption(name: "field", kind: .texts) {
      if case .text(let name) = $1 { $0.settings.fields.append(name) }
    },
    CleanOption(name: "header", kind: .flag) {
      if case .flag(let flag) = $1 { $0.settings.hasHeader = flag }
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
