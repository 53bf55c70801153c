import Foundation
import Testing

/// Every command in README.md is run: `sh` blocks must succeed, `console` blocks must answer what they show.
///
/// The blocks run in a shell, each in a fresh folder with a copy of `Samples/` and the command on the path.
/// In a `console` block a command that fails must be followed by `$ echo $?`. A `yaml` block that begins
/// with `# NAME` is a file that lies there; any other one is a configuration.
@Suite struct ReadmeTests {
  struct Block: Sendable, CustomTestStringConvertible {
    /// The fence's word: `sh`, `console`, `swift` …
    var language: String
    var lines: [String]
    /// Line of the opening fence, from 1.
    var line: Int

    var testDescription: String { "line \(line): \(lines.first ?? "")" }
  }

  /// A command line and what the page says it answers, line ends included.
  struct Step {
    var command: String
    var answer = ""
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
  }

  static func blocks(_ language: String) throws -> [Block] {
    var blocks: [Block] = []
    var open: Block?
    let lines = try text("README.md").split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = Block(language: String(line.dropFirst(3)), lines: [], line: index + 1)
        }
      } else {
        open?.lines.append(String(line))
      }
    }
    #expect(open == nil, "README.md ends inside a block")
    return blocks.filter { $0.language == language }
  }

  /// The `yaml` blocks that say how the file is called, by that name.
  static func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for block in try blocks("yaml") where block.lines.first?.hasPrefix("# ") ?? false {
      files[String(block.lines[0].dropFirst(2))] = block.lines.joined(separator: "\n") + "\n"
    }
    return files
  }

  @Test(arguments: try blocks("console"))
  func transcript(_ block: Block) throws {
    var steps: [Step] = []
    for line in block.lines {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if steps.isEmpty {
        Issue.record("an answer before any command: \(line)")
      } else {
        steps[steps.count - 1].answer += line + "\n"
      }
    }
    let answers = try run(steps.map(\.command))
    for (index, (step, answer)) in zip(steps, answers).enumerated() {
      #expect(answer.text == step.answer, "\(step.command)")
      let next = index + 1 < steps.count ? steps[index + 1].command : ""
      if next != "echo $?" { #expect(answer.status == 0, "\(step.command): \(answer.status)") }
    }
  }

  @Test(arguments: try blocks("sh"))
  func commands(_ block: Block) throws {
    let lines = block.lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    let here = try lines.filter { try !isForTheReader($0) }
    for (command, answer) in zip(here, try run(here)) {
      #expect(answer.status == 0, "\(command): \(answer.text)")
    }
  }

  /// Whether `line` builds or fetches something: such a command is looked up, not run.
  private func isForTheReader(_ line: String) throws -> Bool {
    let words = line.split(separator: " ").map(String.init)
    let makefile = try Self.text("Makefile")
    switch words.first {
    case "make":
      for target in words.dropFirst() where !target.contains("=") {
        #expect(makefile.contains("\n\(target):"), "Makefile has no \(target)")
      }
      return true
    case "curl":
      // The address that `make` tells where Swift is missing.
      #expect(makefile.contains(line.replacing("$(", with: "$$(")), "not what the Makefile says")
      return true
    case "tar", "./swiftly":
      return true
    case "git":
      #expect(words.dropFirst().first == "clone")
      return true
    default: return false
    }
  }

  @Test func everyBlockIsOfAKnownKind() throws {
    for language in ["sh", "console", "swift", "yaml"] {
      #expect(try !Self.blocks(language).isEmpty)
    }
    let known = try ["sh", "console", "swift", "yaml"].map { try Self.blocks($0).count }.reduce(
      0, +)
    let fences = try Self.text("README.md").split(separator: "\n").filter { $0.hasPrefix("```") }
    #expect(known * 2 == fences.count)
  }

  @Test(arguments: try blocks("yaml").filter { !($0.lines.first ?? "").hasPrefix("# ") })
  func configuration(_ block: Block) throws {
    let folder = try TemporaryFolder()
    for (name, text) in try Self.files() { try folder.write(text, to: name) }
    try folder.write(block.lines.joined(separator: "\n"), to: ".liubai.yaml")
    let result = try Tool.run(["clean"], input: "", in: folder)
    #expect(result.status == 0, "\(result.error)")
  }

  /// Every file and folder that a link or a path of this repository names.
  @Test func whatIsNamedIsThere() throws {
    let text = try Self.text("README.md")
    for match in text.matches(
      of: /\]\(([^)#:]+)\)|`((?:Documentation|Samples|Tests|Benchmarks)\/[^` ]*)`/)
    {
      let name = String(match.output.1 ?? match.output.2 ?? "")
      #expect(
        FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(name).path),
        "\(name)")
    }
    for match in text.matches(of: /`make ([a-z]+)`/) {
      #expect(try Self.text("Makefile").contains("\n\(match.output.1):"))
    }
  }

  private struct Answer {
    var text: String
    var status: Int32
  }

  /// Runs `commands` one after another in one shell; output and errors of each go together.
  private func run(_ commands: [String]) throws -> [Answer] {
    let folder = try TemporaryFolder()
    let files = FileManager.default
    try files.createDirectory(at: folder.url("here"), withIntermediateDirectories: true)
    try files.copyItem(
      at: Self.root.appendingPathComponent("Samples"), to: folder.url("here/Samples"))
    for (name, text) in try Self.files() { try folder.write(text, to: "here/" + name) }
    try files.createDirectory(at: folder.url("bin"), withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: folder.path("bin/liubai"), withDestinationPath: Tool.path)
    // U+001E parts the answers; the status is handed on to the next command's $?.
    var script = "cd here\n"
    for command in commands {
      script += command + "\nliubai_status=$?\nprintf '\\036%s\\036' $liubai_status\n"
      script += "(exit $liubai_status)\n"
    }
    try folder.write(script, to: "script")
    try folder.write("", to: "out")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [folder.path("script")]
    process.currentDirectoryURL = folder.root
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = folder.path("bin") + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    process.environment = environment
    let output = try FileHandle(forWritingTo: folder.url("out"))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    let parts = try folder.text("out").split(
      separator: "\u{1E}", omittingEmptySubsequences: false)
    return stride(from: 0, to: parts.count - 1, by: 2).map {
      Answer(text: String(parts[$0]), status: Int32(parts[$0 + 1]) ?? -1)
    }
  }
}
