import Foundation
import Testing

/// The man page says what the command takes: no option more, none less.
@Suite struct ManualTests {
  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/liubai.1")

  /// `--long` names in a text.
  private func options(_ text: String) -> Set<String> {
    var names: Set<String> = []
    for word in text.split(whereSeparator: { !($0.isASCII && $0.isLetter) && $0 != "-" })
    where word.hasPrefix("--") && word.count > 2 {
      names.insert(String(word))
    }
    return names
  }

  @Test func everyOptionIsThere() throws {
    let manual = options(
      try String(contentsOf: Self.page, encoding: .utf8).replacing("Fl -", with: "--"))
    var known: Set<String> = ["--generate-completion-script"]
    let rules = ["list", "show", "test", "lint", "explain", "trial"].map { ["rules", $0] }
    let policy = ["list", "show", "test", "lint"].map { ["policy", $0] }
    let plain = [["clean"], ["detect"], ["redact"], ["restore"], ["check"], ["rules"], []]
    for command in plain + rules + policy {
      known.formUnion(options(try Tool.run(command + ["--help"]).text))
    }
    #expect(known.subtracting(manual) == [])
    #expect(manual.subtracting(known) == [])
  }

  @Test func everyProjectOptionIsThere() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    for name in ["profile", "enable", "disable", "rules", "paid", "max-line", "quiet"] {
      #expect(text.contains(name))
    }
  }
}
