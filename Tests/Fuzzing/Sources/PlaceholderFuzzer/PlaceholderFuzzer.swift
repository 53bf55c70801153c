import BuiltInRules
import Detection
import Fuzzing
import Matching
import TextModel

// Input: one byte of options, then text. Laws: a span lies inside the text and begins and ends where a
// character does; spans are in order and share nothing; only a place where nothing is left has no length;
// no cut between lines shows; asking for reasons changes nothing but the reasons.

private let law = Law(unit: .scalar) { input in
  guard let first = input.first else { return }
  let text = Array(String(decoding: input.dropFirst(), as: UTF8.self).utf8)
  let detector = detectors[Int(first) % detectors.count]
  let found = detector.placeholders(in: text)
  try checkSpans(found, in: text)
  try checkPieces(found, in: text, detector)
  var other = detector
  other.explains.toggle()
  let again = other.placeholders(in: text)
  guard found.map(\.withoutReasons) == again.map(\.withoutReasons) else {
    throw Breach("reasons change what is found")
  }
}

/// With and without reasons, with and without the families that look at words alone.
private let detectors: [PlaceholderDetector] = [false, true].flatMap { explains in
  [[], [PlaceholderFamily.alias, .elided, .blank]].map { missing in
    var detector = PlaceholderDetector(BuiltInRules.contexts)
    detector.explains = explains
    detector.families.subtract(missing)
    return detector
  }
}

extension Placeholder {
  fileprivate var withoutReasons: Placeholder {
    var copy = self
    copy.reasons = []
    return copy
  }
}

private func checkSpans(_ found: [Placeholder], in text: [UInt8]) throws {
  let string = String(decoding: text, as: UTF8.self)
  var end = 0
  var lastEmpty = -1
  for placeholder in found {
    let span = placeholder.span
    let family = placeholder.family.id
    guard span.start >= 0, span.start <= span.end, span.end <= text.count else {
      throw Breach("span outside the text", family)
    }
    guard (span.start == span.end) == (placeholder.family == .elided) else {
      throw Breach("span of no length", family)
    }
    guard span.start >= end, span.start != span.end || span.start != lastEmpty else {
      throw Breach("spans overlap or are out of order", family)
    }
    end = span.end
    if span.start == span.end { lastEmpty = span.end }
    for offset in [span.start, span.end] {
      let index = string.utf8.index(string.startIndex, offsetBy: offset)
      guard index.samePosition(in: string.unicodeScalars) != nil else {
        throw Breach("span cuts a scalar", family)
      }
      guard String.Index(index, within: string) != nil else {
        throw Breach("span cuts a character", family)
      }
    }
  }
}

/// Pieces of some lines, with the fences that the pipeline tells.
private func checkPieces(
  _ found: [Placeholder], in text: [UInt8], _ detector: PlaceholderDetector
) throws {
  var random = SplitMix(text)
  let most = 1 + random.below(5)
  var section = PlaceholderSection(detector)
  var pieces: [Placeholder] = []
  var fence: UInt8?
  var offset = 0
  while offset < text.count {
    var end = offset
    for _ in 0...random.below(most) where end < text.count {
      end = (text[end...].firstIndex(of: 0x0A) ?? text.count - 1) + 1
    }
    let piece = Array(text[offset..<end])
    pieces += section.add(detector.read(piece, offset: offset, fence: fence))
    fence = FenceScanner.state(after: piece, from: fence)
    offset = end
  }
  pieces += section.finish()
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
