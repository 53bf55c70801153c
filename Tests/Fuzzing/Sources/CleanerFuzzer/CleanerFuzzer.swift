import BuiltInRules
import Cleaning
import Detection
import Fuzzing
import TextModel

// Input: one byte of options, then text. Laws: valid UTF-8 comes out; cleaning twice is cleaning once;
// the edits, applied to the text, give the result; no block size and no way of appending shows.

private let law = Law(unit: .scalar) { input in
  guard let first = input.first else { return }
  let text = Array(String(decoding: input.dropFirst(), as: UTF8.self).utf8)
  let cleaner = cleaners[Int(first) % cleaners.count]
  let result = cleaner.clean(document: text)
  // Then nothing is known about the text, and nothing of it is written.
  if result.overrun != nil { return }
  try checkValid(result)
  try checkEdits(result, of: text, cleaner)
  try checkAgain(result, of: text, cleaner)
  try checkBlocks(result, of: text, cleaner)
}

/// Every profile, with and without joining of wrapped lines, each with the packs, with the packs and
/// without what markers enclose, and without packs.
private let cleaners: [Cleaner] = Profile.allCases.flatMap { profile in
  [packs(dropping: false), packs(dropping: true), nil].flatMap { engine in
    [false, true].map { joins in
      var options = CleaningOptions(profile: profile, collectsFindings: true)
      options.engine = engine
      if joins { _ = options.rules.insert(id: "line.wrapped") }
      return Cleaner(options)
    }
  }
}

/// The built-in rules; `dropping` as with `--paid drop`.
private func packs(dropping: Bool) -> RuleEngine? {
  try? RuleEngine(
    BuiltInRules.all.map { rule in
      var rule = rule
      if dropping, rule.kind == .paidMarker, rule.action == .keepInner { rule.action = .delete }
      return rule
    })
}

private func checkValid(_ result: CleanedDocument) throws {
  guard String(validating: result.text, as: UTF8.self) != nil else { throw Breach("invalid UTF-8") }
}

private func checkEdits(
  _ result: CleanedDocument, of text: [UInt8], _ cleaner: Cleaner
) throws {
  let found = Dictionary(grouping: result.findings, by: \.rule).mapValues(\.count)
  for (rule, count) in zip(CleaningRule.all, result.counts)
  where found[rule.id, default: 0] != count {
    throw Breach("count differs from findings", rule.id)
  }
  for (number, rule) in (cleaner.options.engine?.rules ?? []).enumerated() {
    let count = number < result.ruleCounts.count ? result.ruleCounts[number] : 0
    if found[rule.id, default: 0] != count { throw Breach("count differs from findings", rule.id) }
  }
  var position = 0
  for finding in result.findings {
    guard finding.span.start >= 0, finding.span.end <= text.count else {
      throw Breach("finding outside the text", finding.rule)
    }
    guard let edit = finding.edit else { continue }
    guard edit.span.start >= position else { throw Breach("edits overlap", finding.rule) }
    position = edit.span.end
    if edit.replacement == Array(text[edit.span.start..<edit.span.end]) {
      throw Breach("edit changes nothing", finding.rule)
    }
  }
  let edited = Edit.apply(result.findings.compactMap(\.edit), to: text)
  if edited != result.text {
    let rule = result.findings.first { $0.edit != nil }?.rule ?? ""
    throw Breach("edits do not give the text", rule)
  }
}

private func checkAgain(
  _ result: CleanedDocument, of text: [UInt8], _ cleaner: Cleaner
) throws {
  let again = cleaner.clean(document: result.text)
  guard again.text != result.text else { return }
  // The rule that acts first the second time tells best what went wrong the first time.
  let rule = again.findings.first { $0.edit != nil }?.rule ?? ""
  let isOdd = text.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }
  throw Breach("not idempotent", isOdd ? "\(rule) beside control characters" : rule)
}

private func checkBlocks(
  _ result: CleanedDocument, of text: [UInt8], _ cleaner: Cleaner
) throws {
  var random = SplitMix(text)
  let blockSize = [1, 2, 7, 30, 100, 500][random.below(6)]
  let step = 1 + random.below(40)
  var cutter = BlockCutter(cleaner: cleaner, blockSize: blockSize)
  var assembler = BlockAssembler(cleaner)
  var whole = CleanedDocument()
  var position = 0
  repeat {
    var end = min(position + step, text.count)
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    cutter.append(text[position..<end])
    position = end
    if position == text.count { cutter.finish() }
    while let block = try cutter.next() { assembler.append(cleaner.clean(block), to: &whole) }
  } while position < text.count
  assembler.finish(into: &whole)
  if whole.text != result.text { throw Breach("blocks differ", "text") }
  if whole.counts != result.counts { throw Breach("blocks differ", "counts") }
  if whole.ruleCounts.filter({ $0 != 0 }) != result.ruleCounts.filter({ $0 != 0 }) {
    throw Breach("blocks differ", "counts of content")
  }
  if whole.findings != result.findings { throw Breach("blocks differ", "findings") }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  law.hold(start, count)
}

@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ bytes: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: CUnsignedInt
) -> Int {
  TextMutator.mutate(bytes, size, limit, seed)
}
