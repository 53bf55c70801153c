import Foundation

/// The real iconv command: an implementation that shares nothing with ours.
enum Iconv {
  struct Failure: Error {}

  /// Converts `bytes`; throws where iconv does not succeed on all of them.
  static func convert(_ bytes: [UInt8], from: String, to: String) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("liubai-iconv-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
    process.arguments = ["-f", from, "-t", to, file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return [UInt8](output)
  }
}
