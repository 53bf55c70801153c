import Matching
import TextModel

/// The forms that a policy's own operators write, known again: what stands in one is no finding, so that
/// redacting twice is redacting once, and `check` passes what `redact` wrote.
///
/// Decision: only exactly such forms. `**13800138000**` has stars around it and is no mask of ours: a mask
/// shows no more than the policy lets it.
struct ReservedForms: Sendable {
  private let masks: [MaskForm]
  private let texts: [[UInt8]]
  private let brackets: BracketForms
  private let writesNames: Bool
  private let writesPseudonyms: Bool
  private let writesRanges: Bool
  private let removes: Bool

  init(_ policy: Policy, keys: KeyRing?) {
    var operations: [(entity: EntityType, operation: Operation)] = []
    for entity in EntityType.allCases {
      let answer = policy.entities[entity]?.operation
      if let answer { operations.append((entity, answer)) }
      if policy.deny[entity] != nil, answer == nil || answer == .keep {
        operations.append((entity, .replace("")))
      }
    }
    for column in policy.columns {
      if let operation = column.operation {
        operations.append((column.entity ?? .other, operation))
      }
    }
    func writes(_ test: (Operation) -> Bool) -> Bool { operations.contains { test($0.operation) } }
    var masks: [Operation.Mask] = []
    var texts: [[UInt8]] = []
    for (entity, operation) in operations {
      switch operation {
      case .mask(let mask): if !masks.contains(mask) { masks.append(mask) }
      case .replace(let text): texts.append(Replacement.written(text, entity))
      case .surname where !SurnameForm.applies(to: entity): texts.append(Replacement.tag(entity))
      case .generalize: texts.append(Replacement.tag(entity))
      default: break
      }
    }
    self.masks = masks.map { MaskForm($0) }
    self.texts = Array(Set(texts)).filter { !$0.isEmpty }
    writesNames = writes { $0 == .surname }
    writesPseudonyms = writes { if case .pseudonym = $0 { true } else { false } }
    writesRanges = writes { $0 == .generalize(.range) }
    removes = writes { $0 == .remove }
    brackets = BracketForms(
      hashes: writes { $0 == .hash }, tokens: writes { $0 == .encrypt },
      pseudonyms: writesPseudonyms, keys: keys)
  }

  /// Whether a finding is a form of ours, or lies in one.
  ///
  /// - Parameter range: its bytes in the piece.
  func isOwn(
    _ finding: Finding, _ range: Range<Int>, in bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    switch finding.kind {
    case .elided: return removes
    case .identifier, .placeholder, .weakMask: break
    default: return false
    }
    if range.isEmpty { return false }
    if brackets.hold(range, in: bytes) || isText(range, in: bytes) { return true }
    for mask in masks where mask.fits(range, of: finding.entity, in: bytes) { return true }
    if writesRanges, RangeForm.holds(range, in: bytes) { return true }
    if writesNames || writesPseudonyms, SomeForm.fits(range, in: bytes) { return true }
    guard writesPseudonyms, finding.kind == .identifier, let entity = finding.entity else {
      return false
    }
    return PseudonymForm.fits(ValueText(bytes, range, entity))
  }

  /// Whether a name is one that somebody has hidden already (张某某): there is nothing left to hide.
  static func isHidden(
    _ entity: EntityType, _ range: Range<Int>, in bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    guard entity == .person || entity == .organisation || entity == .place else { return false }
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes.scalar(at: position) == SomeForm.some { return true }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    return false
  }

  /// Whether a text that stands for values holds the range.
  private func isText(_ range: Range<Int>, in bytes: borrowing Swift.Span<UInt8>) -> Bool {
    for text in texts where text.count >= range.count {
      let first = max(0, range.upperBound - text.count)
      let last = min(range.lowerBound, bytes.count - text.count)
      if first > last { continue }
      for start in first...last {
        var index = 0
        while index < text.count, bytes[start + index] == text[index] { index += 1 }
        if index == text.count { return true }
      }
    }
    return false
  }
}
