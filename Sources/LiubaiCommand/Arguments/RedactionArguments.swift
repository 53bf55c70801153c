import ArgumentParser
import Liubai

/// Where redacted or restored text goes.
struct RewritingArguments: ParsableArguments {
  @Option(
    name: [.short, .long], help: ArgumentHelp("写到这个文件夹，保持原有的目录结构。", valueName: "文件夹"),
    completion: .directory)
  var output: String?

  @Flag(name: [.short, .long], help: "改写原文件（整体替换，中断不留残文）。")
  var inPlace = false

  @Flag(help: "只显示改动（unified diff），不写文件；原文的值会显示出来。")
  var diff = false

  @Option(
    help: ArgumentHelp("输出的编码：same（与输入相同，默认），或 utf-8。", valueName: "编码"),
    completion: .list(PipelineSettings.OutputEncoding.allCases.map(\.rawValue)))
  var outputEncoding: String?

  @Option(
    help: ArgumentHelp("diff 是否着色：auto（默认）、always、never。", valueName: "何时"),
    completion: .list(["auto", "always", "never"]))
  var color: String?

  var given: [(name: String, values: [String])] {
    [("output-encoding", Given.one(outputEncoding)), ("color", Given.one(color))]
  }

  func destination() throws -> PipelineSettings.Destination {
    guard [output != nil, inPlace, diff].count(where: { $0 }) <= 1 else {
      throw CommandFailure(.usage, "--output、--in-place 与 --diff 只能用一种")
    }
    if let output { return .folder(Path(argument: output)) }
    return inPlace ? .inPlace : diff ? .nothing : .stream
  }

  /// What cannot go together with the inputs.
  func check(_ command: RunCommand) throws {
    switch command.settings.destination {
    case .folder, .inPlace:
      if command.inputs.contains(nil) {
        throw CommandFailure(.usage, "标准输入没有文件名，不能与 --output、--in-place 同用")
      }
    case .stream:
      let areRecords = ![.automatic, .document].contains(command.settings.form)
      if !areRecords, let folder = command.inputs.first(where: { $0?.isFolder ?? false }) {
        throw CommandFailure(
          .usage, "\(folder?.description ?? "")：是文件夹，须与 --output、--in-place、--diff 同用")
      }
    case .nothing, .findings: break
    }
  }
}
