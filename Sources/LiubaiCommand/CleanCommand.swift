import ArgumentParser
import Liubai

struct CleanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "清洗文本，写出清洗后的全文。")

  @Argument var paths: [String] = []
  @Option var records: String?
  @Option var field: String = "text"
  @Option(name: .customLong("id-field")) var idField: String = "id"
  @Option var jobs: Int?
  @Option(name: .customLong("block-size")) var blockSize: Int = 1 << 20

  @MainActor
  mutating func run() async throws {
    var settings = PipelineSettings()
    if records == "jsonl" { settings.form = .jsonLines }
    settings.field = field
    settings.idField = idField
    settings.jobs = jobs ?? Terminal.cores
    settings.blockSize = blockSize
    let inputs = paths.isEmpty ? [nil] : paths.map { $0 == "-" ? nil : Path(argument: $0) }
    let tally: Tally
    do throws(SourceProblem) {
      tally = try await Pipeline(settings).clean(
        inputs,
        to: Pipeline.Outputs(
          text: .standardOutput(), notice: { Terminal.complain("liubai: \($0)") }))
    } catch {
      if case .outlet(let failure) = error, failure.isBrokenPipe { throw ExitStatus.done }
      Terminal.complain("liubai: \(error)")
      throw ExitStatus.incomplete
    }
    throw tally.failures + tally.rejected > 0 ? ExitStatus.incomplete : .done
  }
}
