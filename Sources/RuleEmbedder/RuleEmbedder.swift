import Configuration
import Detection
import Foundation
import Policies

/// Writes all rules of a folder as one Swift file: `RuleEmbedder RULES OUTPUT`. Run by the plugin
/// `EmbedRules`, for every build that finds the folder changed.
///
/// A rule that is wrong stops the build, with a line for each complaint in the form of a compiler's.
@main
enum RuleEmbedder {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      return fail(["usage: RuleEmbedder RULES OUTPUT"])
    }
    let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
    // Messages name the files by their whole paths, the rules by paths that are the same everywhere.
    let all = try ruleFiles(folder).map { path in
      RuleFile(
        name: "\(folder.lastPathComponent)/\(path)",
        bytes: Array(try Data(contentsOf: folder.appending(path: path))))
    }
    // Policies and tables are no rules: they are carried as they are, and read when they are needed.
    let policies = all.filter { $0.name.hasPrefix("\(folder.lastPathComponent)/policies/") }
    let tables = all.filter { $0.name.hasPrefix("\(folder.lastPathComponent)/tables/") }
    let apart = Set((policies + tables).map(\.name))
    for file in policies {
      do {
        _ = try Policy(reading: file)
      } catch {
        return fail(error.problems.map { complaint($0, in: folder.deletingLastPathComponent()) })
      }
    }
    for file in tables {
      do {
        _ = try CodeTable(reading: file)
      } catch {
        return fail(error.problems.map { complaint($0, in: folder.deletingLastPathComponent()) })
      }
    }
    let library = RuleLibrary(all.filter { !apart.contains($0.name) })
    guard library.problems.isEmpty else {
      return fail(library.problems.map { complaint($0, in: folder.deletingLastPathComponent()) })
    }
    let archive = RuleArchive(
      rules: library.rules.map(\.announced), lists: library.lists, contexts: library.contexts,
      identifiers: library.identifiers)
    let text = """
      // Written by RuleEmbedder from \(all.count) files. Do not edit.
      enum EmbeddedRules {
        static let archive: StaticString = "\(literal(archive.encoded))"
        static let policies: [(name: StaticString, text: StaticString)] = [\(literals(policies))]
        static let tables: [(name: StaticString, text: StaticString)] = [\(literals(tables))]
      }

      """
    guard write(text, to: arguments[2]) else { return fail(["\(arguments[2]): cannot be written"]) }
  }

  /// Paths below `folder`, in an order that is the same on every machine.
  private static func ruleFiles(_ folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".yaml") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func complaint(_ problem: ConfigurationError, in folder: URL) -> String {
    let path = folder.appending(path: problem.file).path()
    let place = problem.place.map { ":\($0.line):\($0.column)" } ?? ":1:1"
    let shown = problem.description.split(separator: "\n").dropFirst().map { "\n" + $0 }
    return "\(path)\(place): error: \(problem.message)" + shown.joined()
  }

  private static func literals(_ files: [RuleFile]) -> String {
    files.map { "(\"\($0.name)\", \"\(literal($0.bytes))\")" }.joined(separator: ", ")
  }

  /// What stands between the quotes of a string literal.
  private static func literal(_ bytes: [UInt8]) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\\", "\"": text.unicodeScalars += ["\\", scalar]
      case "\n": text += "\\n"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        text += "\\u{\(String(scalar.value, radix: 16))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// By C's means: linked statically, Foundation's have the linker warn of `mktemp`.
  private static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    let isWritten = fputs(text, file) >= 0
    return fclose(file) == 0 && isWritten
  }

  private static func fail(_ messages: [String]) {
    FileHandle.standardError.write(Data((messages.joined(separator: "\n") + "\n").utf8))
    exit(1)
  }
}
