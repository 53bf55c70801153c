import Detection
import Fuzzing
import Redaction
import TextModel

@testable import Liubai

// Input: one byte that names a policy, then text. Laws: edits are sorted, apart, and on borders of scalars;
// what was redacted and holds nothing forbidden is redacted: a second time changes nothing, and nothing
// forbidden appears; what was encrypted comes back as it was. A text that still holds something forbidden is
// not written, so nothing else is asked of it. Texts are read as `redact` reads them: identifiers, names by
// their roles, and these names wherever they stand; what reading the changed lines again finds is what reading
// all of them does.

private let law = Law(unit: .scalar) { input in
  guard let first = input.first else { return }
  let text = Array(String(decoding: input.dropFirst(), as: UTF8.self).utf8)
  let redactor = redactors[Int(first) % redactors.count]
  guard let once = try redacted(text, redactor) else { return }
  guard let twice = try redacted(once, redactor) else {
    throw Breach("a redacted text is refused", redactor.policy.id)
  }
  if twice != once { throw Breach("redacting twice is not redacting once", redactor.policy.id) }
  try checkRestoring(once, of: text, redactor)
}

/// Tokens that the text brings along are not ours to open.
private func checkRestoring(_ redacted: [UInt8], of text: [UInt8], _ redactor: Redactor) throws {
  guard redactor.policy.id == "encrypt", let key,
    !String(decoding: text, as: UTF8.self).contains("〔密:")
  else { return }
  let edits = try Restorer(key).edits(in: redacted.span, at: 0)
  if Edit.apply(edits, to: redacted) != text { throw Breach("something else comes back") }
}

/// What is written; nil where it is refused.
private func redacted(_ text: [UInt8], _ redactor: Redactor) throws -> [UInt8]? {
  let detectors = detectors(redactor, for: text)
  let found = detectors.findings(in: text.span, at: 0)
  var document = redactor.document(id: "1")
  document.meet(found, in: text.span, at: 0)
  var isLocal = true
  let redacted = document.redacted(text, found, at: 0) { round in
    let all = detectors.findings(in: round.text.span, at: 0)
    let changed = RewrittenLines(round.before, round.edits)
    isLocal =
      isLocal && changed.findings(round.found, detectors, in: round.text.span, at: 0) == all
    return all
  }
  if !isLocal { throw Breach("a line depends on another one", redactor.policy.id) }
  var end = 0
  for edit in redacted.edits {
    try checkBorders(edit.span.start, edit.span.end, in: text, redactor.policy.id)
    guard edit.span.start >= end else { throw Breach("edits overlap", redactor.policy.id) }
    end = edit.span.end
  }
  guard String(validating: redacted.text, as: UTF8.self) != nil else {
    throw Breach("not UTF-8", redactor.policy.id)
  }
  if Edit.apply(redacted.edits, to: text) != redacted.text {
    throw Breach("the edits make another text", redactor.policy.id)
  }
  return redacted.residuals.isEmpty ? redacted.text : nil
}

private func detectors(_ redactor: Redactor, for text: [UInt8]) -> DetectorSet {
  var settings = PipelineSettings()
  settings.hold(against: redactor)
  let detectors = settings.detectors ?? DetectorSet { [] }
  guard let names = detectors.names(in: text.span), let spreading = detectors.spreading(names)
  else {
    return detectors
  }
  return detectors.adding(spreading)
}

private let key = try? RedactionKey(Array(1...32))

/// The built-in policies that redact, and one for each operation.
private let redactors: [Redactor] = {
  let operations: [(String, Operation)] = [
    ("replace", .replace("")), ("remove", .remove), ("mask", .mask(.init(first: 3, last: 4))),
    ("hash", .hash), ("pseudonym", .pseudonym(.corpus)), ("encrypt", .encrypt),
    ("surname", .surname), ("county", .generalize(.county)),
  ]
  let own = operations.map { name, operation in
    var policy = Policy(id: name, title: name)
    for entity in EntityType.allCases {
      policy.entities[entity] = Policy.Answer(
        EntityType.asked.contains(entity) ? .keep : operation)
    }
    return policy
  }
  let builtIn = PolicyCatalog.builtIn.filter { !$0.entities.isEmpty }
  return (builtIn + own).compactMap { try? Redactor($0, key: key) }
}()

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
