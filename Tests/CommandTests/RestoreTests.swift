import Foundation
import Testing

/// `liubai restore`: what was encrypted comes back, with the right key and with no other.
@Suite struct RestoreTests {
  private static let policy = """
    id: sealed
    title: 加密
    entities:
      phone: encrypt
      others: keep

    """
  private static let text = "电话13800138000。\n"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.policy, to: "p.yaml")
    try folder.write(String(repeating: "0123456789abcdef", count: 4) + "\n", to: "key")
    try folder.write(String(repeating: "fedcba9876543210", count: 4), to: "other")
    for name in ["key", "other"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: folder.path(name))
    }
    return folder
  }

  @Test func thereAndBack() throws {
    let folder = try folder()
    let sealed = try Tool.run(
      ["redact", "-q", "--policy", "p.yaml", "--key-file", "key"], input: Self.text, in: folder)
    #expect(sealed.status == 0 && !sealed.text.contains("13800138000"), "\(sealed.error)")
    let back = try Tool.run(
      ["restore", "-q", "--key-file", "key"], input: sealed.text, in: folder)
    #expect(back.text == Self.text && back.status == 0)
    let wrong = try Tool.run(
      ["restore", "-q", "--key-file", "other"], input: sealed.text, in: folder)
    #expect(wrong.status == 3 && wrong.output.isEmpty && wrong.error.contains("密钥不对"))
    let inEnvironment = try Tool.run(
      ["restore", "-q"], input: Data(sealed.text.utf8), in: folder,
      environment: ["LIUBAI_KEY": String(repeating: "0123456789abcdef", count: 4)])
    #expect(inEnvironment.text == Self.text)
  }

  @Test func records() throws {
    let folder = try folder()
    let record = "{\"text\": \"\\u7535\\u8bdd13800138000\", \"n\": 1}\n"
    let options = ["-q", "--records", "jsonl", "--key-file", "key"]
    let sealed = try Tool.run(
      ["redact", "--policy", "p.yaml"] + options, input: record, in: folder)
    #expect(sealed.status == 0 && !sealed.text.contains("13800138000"))
    #expect(try Tool.run(["restore"] + options, input: sealed.text, in: folder).text == record)
    let wrong = try Tool.run(
      ["restore", "-q", "--records", "jsonl", "--key-file", "other"], input: sealed.text,
      in: folder)
    #expect(wrong.status == 3 && wrong.output.isEmpty)
  }

  @Test func withoutAKey() throws {
    let folder = try folder()
    let redacted = try Tool.run(
      ["redact", "--policy", "p.yaml"], input: Self.text, in: folder)
    #expect(redacted.status == 2 && redacted.output.isEmpty)
    #expect(try Tool.run(["restore"], input: Self.text, in: folder).status == 2)
    try folder.write("short", to: "key")
    let short = try Tool.run(["restore", "--key-file", "key"], input: "", in: folder)
    #expect(short.status == 2 && !short.error.contains("short"))
    // The gate needs none.
    #expect(
      try Tool.run(["check", "-q", "--policy", "p.yaml"], input: Self.text, in: folder).status == 1)
  }
}
