import BuiltInRules
import Cleaning
import Detection
import Foundation
import Fuzzing
import TextModel

@testable import Liubai

// Input: one byte of options, then JSON Lines. Laws: a line whose text does not change keeps its bytes;
// one that changes is a record again, holds the cleaned text, and keeps all other bytes; what is taken as
// JSON, Foundation takes too, with the same text; cuts and batch sizes never show.

private let law = Law(unit: .scalar) { input in
  guard let first = input.first else { return }
  let bytes = Array(input.dropFirst())
  let reader = readers[Int(first) % readers.count]
  let whole = reader.clean(LineBatch(bytes: bytes, offset: 0, firstLine: 1))
  try checkLines(bytes, reader, whole)
  try checkCuts(bytes, reader, whole)
}

private let scanner = RecordScanner(field: Array("text".utf8), id: Array("id".utf8), stats: nil)

/// One that cleans, one that has nothing to do, one that adds figures.
private let readers: [RecordCleaner] = [0, 1, 2].map { (index: Int) -> RecordCleaner in
  let cleans = index != 1
  var options = CleaningOptions()
  if cleans {
    options.engine = try? RuleEngine(BuiltInRules.all)
  } else {
    options.rules = RuleSet()
  }
  options.collectsFindings = true
  let stats = index == 2 ? Array("stats".utf8) : nil
  return RecordCleaner(
    cleaner: Cleaner(options),
    reader: .lines(
      RecordScanner(fields: scanner.fields, id: scanner.id, stats: stats), policy: nil),
    maxLine: cleans ? 1_000 : 100,
    reportUnit: .utf16, path: "", namesPath: false,
    collectsEdits: true, keepsRejected: true)
}

private func checkLines(
  _ bytes: [UInt8], _ reader: RecordCleaner, _ whole: CleanedBatch
) throws {
  var output: [UInt8] = []
  var number = 1
  for line in bytes.lines {
    defer { number += 1 }
    let content = line.last == 0x0A ? line.dropLast() : line
    if whole.rejected.contains(where: { $0.line == number }) {
      try checkRejected(content, whole.rejected.first { $0.line == number })
      continue
    }
    let one = reader.clean(LineBatch(bytes: Array(line), offset: 0, firstLine: 1))
    output += one.output
    if content.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
    let ours = try field(of: Array(content))
    if let theirs = foundationText(content) {
      // Foundation drops byte order marks.
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      if theirs != ours.text, !ours.text.contains(mark) {
        throw Breach("Foundation reads another text")
      }
    } else if !content.contains(backslash), !hasLargeNumber(content) {
      // Foundation refuses halves of surrogate pairs in other members too.
      throw Breach("Foundation refuses")
    }
    if reader.reader.stats != nil { continue }
    let cleaned = reader.cleaner.clean(document: ours.text)
    if cleaned.text == ours.text, one.output != Array(line) {
      throw Breach("unchanged text, other bytes")
    }
    let new = try field(of: one.output)
    if new.text != cleaned.text { throw Breach("record holds another text") }
    if new.before != ours.before || new.after != ours.after { throw Breach("other bytes change") }
  }
  if output != whole.output { throw Breach("lines differ from batch") }
}

/// What we say about a record, Foundation must not contradict. (It takes a comma too many, though.)
private func checkRejected(_ line: ArraySlice<UInt8>, _ rejected: CleanedBatch.Rejected?) throws {
  guard let reason = rejected?.reason.reason else { return }
  let isAboutMembers = reason == .noField || reason == .notString || reason == .notObject
  if isAboutMembers, let text = foundationText(line), !text.isEmpty {
    throw Breach("Foundation reads what is rejected", "\(reason)")
  }
}

/// Numbers beyond a Double are JSON, but Foundation refuses them.
private func hasLargeNumber(_ line: ArraySlice<UInt8>) -> Bool {
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  let hasExponent = zip(line, line.dropFirst()).contains {
    digits.contains($0) && $1 | 0x20 == UInt8(ascii: "e")
  }
  return hasExponent || line.split { !digits.contains($0) }.contains { $0.count > 300 }
}

private let backslash = UInt8(ascii: "\\")

private func foundationText(_ line: ArraySlice<UInt8>) -> [UInt8]? {
  let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
  return (object?["text"] as? String).map { Array($0.utf8) }
}

private func field(
  of line: [UInt8]
) throws -> (text: [UInt8], before: ArraySlice<UInt8>, after: ArraySlice<UInt8>) {
  let end = line.last == 0x0A ? line.count - 1 : line.count
  do {
    let members = try scanner.scan(line.span, ByteSpan(0, end))
    guard let text = JSONString.unescape(line.span, members.field) else {
      throw Breach("no text")
    }
    let contents = members.field.contents
    return (text, line[..<contents.start], line[contents.end..<end])
  } catch let error as RecordRejection {
    throw Breach("no record any more", "\(error.reason)")
  }
}

private func checkCuts(_ bytes: [UInt8], _ reader: RecordCleaner, _ whole: CleanedBatch) throws {
  var random = SplitMix(bytes)
  var cutter = LineCutter(blockSize: [1, 10, 100, 1000][random.below(4)], maxLine: reader.maxLine)
  let step = 1 + random.below(100)
  var result = CleanedBatch()
  var position = 0
  repeat {
    let end = min(position + step, bytes.count)
    cutter.append(bytes[position..<end])
    position = end
    if position == bytes.count { cutter.finish() }
    while let piece = cutter.next(flushing: random.below(2) == 0) {
      switch piece {
      case .lines(let batch):
        let part = reader.clean(batch)
        result.output += part.output
        result.rejectedLines += part.rejectedLines
        result.rejected += part.rejected
        result.report += part.report
        result.edits += part.edits
      case .overlong(let bytes, let line, let isFirst, _):
        if isFirst { result.rejected.append(.init(line: line, reason: .tooLong)) }
        result.rejectedLines += bytes
      }
    }
  } while position < bytes.count
  if result.output != whole.output { throw Breach("cuts show", "output") }
  if result.rejectedLines != whole.rejectedLines { throw Breach("cuts show", "rejected lines") }
  if result.rejected.map(\.line) != whole.rejected.map(\.line) {
    throw Breach("cuts show", "rejected numbers")
  }
  if result.report != whole.report { throw Breach("cuts show", "report") }
}

extension RecordRejection {
  fileprivate static let tooLong = RecordRejection(.tooLong, 0)
}

extension [UInt8] {
  /// With their line ends.
  fileprivate var lines: [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var start = 0
    while start < count {
      let end = self[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? count
      result.append(self[start..<end])
      start = end
    }
    return result
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  law.hold(start, count)
}
