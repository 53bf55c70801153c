import Foundation
import Testing

/// The built command, run as a user runs it.
struct Tool {
  struct Output {
    var status: Int32
    var output: Data
    var error: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Beside the test bundle.
  static let path: String = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    let folder = bundle.pathExtension == "xctest" ? bundle.deletingLastPathComponent() : bundle
    let candidates = [
      folder.appendingPathComponent("liubai"),
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".build/debug/liubai"),
    ]
    return candidates.map(\.path).first { FileManager.default.isExecutableFile(atPath: $0) } ?? ""
  }()

  /// Runs to the end. Output goes through files: nothing can fill a pipe.
  static func run(
    _ arguments: [String], input: Data = Data(), in folder: TemporaryFolder? = nil,
    environment: [String: String] = [:]
  ) throws -> Output {
    let own = try TemporaryFolder()
    try input.write(to: own.url("in"))
    for name in ["out", "err"] { try own.write("", to: name) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = (folder ?? own).root
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: own.url("in"))
    process.standardOutput = try FileHandle(forWritingTo: own.url("out"))
    process.standardError = try FileHandle(forWritingTo: own.url("err"))
    try process.run()
    process.waitUntilExit()
    return Output(
      status: process.terminationStatus, output: try Data(contentsOf: own.url("out")),
      error: String(decoding: try Data(contentsOf: own.url("err")), as: UTF8.self))
  }

  static func run(
    _ arguments: [String], input: String, in folder: TemporaryFolder? = nil
  ) throws -> Output {
    try run(arguments, input: Data(input.utf8), in: folder)
  }
}

/// A folder that goes away with its last owner.
final class TemporaryFolder {
  let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("liubai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func url(_ name: String) -> URL { root.appendingPathComponent(name) }

  func path(_ name: String) -> String { url(name).path }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    let url = url(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Names in it, hidden ones too, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
  }
}
