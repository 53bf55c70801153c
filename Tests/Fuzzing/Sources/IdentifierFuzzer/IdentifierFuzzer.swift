import BuiltInRules
import Detection
import Fuzzing
import Liubai
import TextModel

// Input: one byte of options, then text. Laws: a span lies inside the text and begins and ends where a scalar
// does; findings are in order of their beginnings, and none is told twice; no cut between lines shows; whoever
// asks for look-alikes is told the same and them. What finds names by their roles keeps the same laws.

private let law = Law(unit: .scalar) { input in
  guard let first = input.first else { return }
  let text = Array(String(decoding: input.dropFirst(), as: UTF8.self).utf8)
  let detector = detectors[Int(first) % detectors.count]
  let found = detector.findings(in: text.span, at: 0)
  try checkSpans(found, in: text)
  try checkPieces(found, in: text, detector)
  guard var other = detector as? IdentifierDetector else { return }
  other.tellsBare.toggle()
  let bare: (Finding) -> Bool = { $0.verdict != .bare }
  guard found.filter(bare) == other.findings(in: text.span, at: 0).filter(bare) else {
    throw Breach("telling look-alikes changes what else is found")
  }
}

/// With and without look-alikes, figures, and what a column is called; names.
private let detectors: [any Detector] = identifiers + [RoleDetector(), named]

private let named: RoleDetector = {
  var detector = RoleDetector()
  detector.heading = "姓名"
  return detector
}()

private let identifiers: [IdentifierDetector] = [false, true].flatMap { tellsBare in
  [(nil, []), ("手机号", []), (nil, EntityType.asked)].map {
    (heading: String?, asked: Set<EntityType>) in
    var detector = IdentifierDetector(BuiltInRules.identifiers, tables: CodeTableCatalog.builtIn)
    detector.tellsBare = tellsBare
    detector.heading = heading
    detector.asked = asked
    return detector
  }
}

private func checkSpans(_ found: [Finding], in text: [UInt8]) throws {
  for (index, finding) in found.enumerated() {
    let span = finding.span
    try checkBorders(span.start, span.end, in: text, finding.rule)
    guard finding.kind == .identifier, finding.entity != nil, finding.verdict != nil else {
      throw Breach("finding without entity or verdict", finding.rule)
    }
    if text[span.start..<span.end].contains(0x0A) { throw Breach("span over lines", finding.rule) }
    guard index > 0 else { continue }
    guard found[index - 1].span.start <= span.start else {
      throw Breach("findings out of order", finding.rule)
    }
    if found[index - 1] == finding { throw Breach("told twice", finding.rule) }
  }
}

/// Pieces of some lines.
private func checkPieces(
  _ found: [Finding], in text: [UInt8], _ detector: any Detector
) throws {
  var random = SplitMix(text)
  let most = 1 + random.below(5)
  var pieces: [Finding] = []
  var offset = 0
  while offset < text.count {
    var end = offset
    for _ in 0...random.below(most) where end < text.count {
      end = (text[end...].firstIndex(of: 0x0A) ?? text.count - 1) + 1
    }
    pieces += detector.findings(in: Array(text[offset..<end]).span, at: offset)
    offset = end
  }
  if pieces != found { throw Breach("pieces differ") }
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
