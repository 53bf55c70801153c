import BuiltInRules
import Detection
import Fuzzing
import Liubai
import Redaction
import TextModel

// Input: one byte that names a policy, then text. Laws: edits are sorted, apart, and on borders of scalars;
// what the policy forbids lies in an edit or is known as the policy's own form; what was redacted and holds
// nothing forbidden is redacted: a second time changes nothing, and nothing forbidden appears. A text that
// still holds something forbidden is not written, so nothing is asked of it.

private let law = Law(unit: .scalar) { input in
  guard let first = input.first else { return }
  let text = Array(String(decoding: input.dropFirst(), as: UTF8.self).utf8)
  let redactor = redactors[Int(first) % redactors.count]
  guard let once = try redacted(text, redactor) else { return }
  guard let twice = try redacted(once, redactor) else {
    throw Breach("a redacted text is refused", redactor.policy.id)
  }
  if twice != once { throw Breach("redacting twice is not redacting once", redactor.policy.id) }
}

/// What is written; nil where it is refused.
private func redacted(_ text: [UInt8], _ redactor: Redactor) throws -> [UInt8]? {
  let detectors = detectors(redactor)
  let found = detectors.findings(in: text.span, at: 0)
  var document = redactor.document(id: "1")
  document.meet(found, in: text.span, at: 0)
  let edits = document.edits(found, in: text.span, at: 0)
  var end = 0
  for edit in edits {
    try checkBorders(edit.span.start, edit.span.end, in: text, redactor.policy.id)
    guard edit.span.start >= end else { throw Breach("edits overlap", redactor.policy.id) }
    end = edit.span.end
  }
  let output = Edit.apply(edits, to: text)
  guard String(validating: output, as: UTF8.self) != nil else {
    throw Breach("not UTF-8", redactor.policy.id)
  }
  let left = detectors.findings(in: output.span, at: 0)
  return document.residuals(left, in: output.span, at: 0).isEmpty ? output : nil
}

private let identifiers = IdentifierDetector(
  BuiltInRules.identifiers, tables: CodeTableCatalog.builtIn)

private func detectors(_ redactor: Redactor) -> DetectorSet {
  let set = DetectorSet { [identifiers] }
  return redactor.denyDetector.map { set.adding($0) } ?? set
}

/// The built-in policies that redact, and one for each operation.
private let redactors: [Redactor] = {
  let key = try? RedactionKey(Array(1...32))
  let operations: [(String, Operation)] = [
    ("replace", .replace("")), ("remove", .remove), ("mask", .mask(.init(first: 3, last: 4))),
    ("hash", .hash), ("pseudonym", .pseudonym(.corpus)), ("encrypt", .encrypt),
    ("surname", .surname),
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
