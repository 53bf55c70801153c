import BuiltInRules
import Configuration
import Detection
import Fuzzing
import Matching

// Input: one byte of options, then a file of rules. Laws: every complaint names a place inside the file;
// what is taken compiles, and runs without a trap; an archive of it is read as it was written. The file may
// hold entries of the placeholder lexicon; what they find stays inside the text.

private let law = Law(unit: .scalar) { input in
  guard let first = input.first else { return }
  let bytes = Array(input.dropFirst())
  let file = RuleFile(name: "f.yaml", bytes: bytes)
  // Beside the built-in rules, or alone.
  let library =
    first & 1 == 0
    ? RuleLibrary([file])
    : RuleLibrary(
      [file], beside: BuiltInRules.all, lists: BuiltInRules.lists, contexts: BuiltInRules.contexts)
  for problem in library.problems { try check(problem, in: bytes) }
  try checkArchive(
    RuleArchive(rules: library.rules, lists: library.lists, contexts: library.contexts))
  try checkPlaces(library.contexts)
  let announced = library.rules.map(\.announced)
  try checkArchive(RuleArchive(rules: announced, lists: library.lists))
  try checkSame(try engine(library.rules), try engine(announced), library.rules)
}

private func check(_ problem: ConfigurationError, in bytes: [UInt8]) throws {
  let text = String(decoding: bytes, as: UTF8.self)
  guard problem.file == "f.yaml", !problem.message.isEmpty, !problem.description.isEmpty else {
    throw Breach("complaint says nothing")
  }
  guard let place = problem.place else {
    // Of a file as a whole: there is nothing in it, or nothing in it is text.
    let isText = String(validating: bytes, as: UTF8.self) != nil
    if isText, !problem.message.contains("空") { throw Breach("no place", problem.message) }
    return
  }
  // libyaml counts each of these as an end of line.
  let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) {
    $0 == "\n" || $0 == "\r" || $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\u{2029}"
  }
  guard (1...lines.count + 1).contains(place.line), place.column >= 1 else {
    throw Breach("place outside the file", problem.message)
  }
  let length = place.line <= lines.count ? lines[place.line - 1].count : 0
  if place.column > length + 1 { throw Breach("place behind its line", problem.message) }
}

private func checkArchive(_ archive: RuleArchive) throws {
  let bytes = archive.encoded
  let again = bytes.withUnsafeBufferPointer { RuleArchive(decoding: $0) }
  if again != archive { throw Breach("archive differs") }
}

private func checkPlaces(_ contexts: [ContextRule]) throws {
  if contexts.isEmpty { return }
  let detector = PlaceholderDetector(contexts)
  for text in contexts.flatMap({ $0.finds + $0.keeps }).prefix(12) {
    let bytes = Array(text.utf8)
    for found in detector.placeholders(in: bytes) where found.span.end > bytes.count {
      throw Breach("placeholder outside its text", found.family.id)
    }
  }
}

private func engine(_ rules: [Rule]) throws -> RuleEngine {
  do throws(RuleProblem) { return try RuleEngine(rules) } catch {
    throw Breach("taken, but does not compile", error.message)
  }
}

/// Runs the rules on their own examples: keywords written down, or derived, they find the same.
private func checkSame(_ left: RuleEngine, _ right: RuleEngine, _ rules: [Rule]) throws {
  var scratch = (RuleEngine.Scratch(), RuleEngine.Scratch())
  for rule in rules.prefix(4) {
    for text in (rule.examples.changes.map(\.text) + rule.examples.keeps).prefix(6) {
      for line in text.utf8.split(separator: 0x0A) {
        let bytes = Array(line.prefix(400).filter { $0 < 0x80 || line.count <= 400 })
        var nobody = NoNeighbours()
        guard String(validating: bytes, as: UTF8.self) != nil,
          let found = try? left.matches(in: bytes.span, &nobody, &scratch.0),
          let same = try? right.matches(in: bytes.span, &nobody, &scratch.1)
        else { continue }
        if found != same { throw Breach("announced rule finds something else", rule.id) }
      }
    }
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  law.hold(start, count)
}
