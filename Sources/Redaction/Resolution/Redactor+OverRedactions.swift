import Matching
import TextModel

/// Masks over what must stay readable: too much hidden is a violation too.
extension Redactor {
  /// Of findings that carry it.
  public static let overRedactionRule = "policy.must-keep"

  /// Where a mask covers what the policy wants readable: 审判长张某某, （2024）京**民终**号, 国发〔2024〕*号, 12***热线.
  ///
  /// - Parameter findings: of `bytes`, spans from the document's beginning; placeholders are looked at, also
  ///   such as the policy allows.
  /// - Returns: those that hide what must stay, with the rule `policy.must-keep` and one reason, in Chinese,
  ///   that names no value.
  public func overRedactions(
    _ findings: [Finding], in bytes: borrowing Swift.Span<UInt8>, at offset: Int
  ) -> [Finding] {
    if policy.mustKeep == Policy.MustKeep() { return [] }
    var result: [Finding] = []
    for finding in findings where finding.kind == .placeholder || finding.kind == .elided {
      let range = (finding.span.start - offset)..<(finding.span.end - offset)
      guard let reason = mustKeep(range, in: bytes) else { continue }
      var violation = finding
      violation.rule = Self.overRedactionRule
      violation.reasons = [reason]
      result.append(violation)
    }
    return result
  }

  private func mustKeep(
    _ range: Range<Int>, in bytes: borrowing Swift.Span<UInt8>
  ) -> String? {
    if !roles.isEmpty, hidesHolder(range, in: bytes) { return "应保留担任该职务者的姓名" }
    let entities = policy.mustKeep.entities
    if let number = NumberShape.number(around: range, in: bytes), entities.contains(number) {
      return "应保留\(number.title)"
    }
    if range.isEmpty { return nil }
    let token = NumberShape.token(around: range, in: bytes)
    if entities.contains(.publicPhone), NumberShape.isPublicPhone(token) {
      return "应保留\(EntityType.publicPhone.title)"
    }
    let isWord = policy.mustKeep.words.contains { NumberShape.couldBe(token, WordTable.fold($0)) }
    return isWord ? "应保留政策所列的词语" : nil
  }

  /// The surname may stand outside the mask: 审判长张**.
  private func hidesHolder(
    _ range: Range<Int>, in bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    var position = range.lowerBound
    for _ in 0...2 {
      if roles.precede(bytes, position) { return true }
      guard position > 0 else { return false }
      let start = bytes.scalarStart(before: position)
      guard Han.contains(bytes.scalar(at: start)) else { return false }
      position = start
    }
    return false
  }
}

/// Numbers of which a part is hidden.
enum NumberShape {
  private static let longest = 40

  /// Which number a place lies in: of a case (a year in brackets, a court, a kind, a number, 号), or of a
  /// document (a word of its office, a year in brackets, a number, 号: 法〔2015〕137号). Nil for none of them.
  static func number(
    around range: Range<Int>, in bytes: borrowing Swift.Span<UInt8>
  ) -> EntityType? {
    // Back to the bracket that the number begins with.
    var start = range.lowerBound
    var steps = 0
    var opening: Int?
    while start > 0, steps < longest {
      start = bytes.scalarStart(before: start)
      steps += 1
      let scalar = bytes.scalar(at: start)
      if isOpening(scalar) {
        opening = start
        break
      }
      guard isPart(scalar) || isClosing(scalar) else { return nil }
    }
    guard let opening else { return nil }
    var scalars: [UInt32] = []
    var position = opening
    while position < bytes.count, scalars.count < longest {
      let scalar = bytes.scalar(at: position)
      scalars.append(scalar)
      position += Swift.Span<UInt8>.width(of: bytes[position])
      if scalar == 0x53F7, position >= range.upperBound { break }  // 号
    }
    guard scalars.last == 0x53F7, let close = scalars.firstIndex(where: isClosing),
      (3...5).contains(close), scalars[1..<close].allSatisfy({ isDigitOrMask($0) }),
      close + 2 < scalars.count
    else { return nil }
    let body = scalars[(close + 1)..<(scalars.count - 1)]
    // 民 刑 行 …: what a 文号 does not have before its number.
    if body.allSatisfy(isPart), body.contains(where: { kinds.contains($0) }) { return .caseNumber }
    guard body.allSatisfy(isDigitOrMask), opening > 0,
      Han.contains(bytes.scalar(at: bytes.scalarStart(before: opening)))
    else { return nil }
    return .documentNumber
  }

  private static let kinds = Set("民刑行执破赔终初再审保监特辖申抗督财认清仲调".unicodeScalars.map(\.value))

  /// The digits and mask signs around a place, folded; 0 for a sign.
  static func token(
    around range: Range<Int>, in bytes: borrowing Swift.Span<UInt8>
  ) -> [UInt32] {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < longest {
      let before = bytes.scalarStart(before: start)
      guard isTokenPart(bytes.scalar(at: before)) else { break }
      start = before
    }
    var cells: [UInt32] = []
    var position = start
    while position < bytes.count, cells.count < longest {
      let scalar = bytes.scalar(at: position)
      guard position < range.upperBound || isTokenPart(scalar) else { break }
      let folded = FoldedScalar.fold(scalar)
      if isMask(scalar) {
        cells.append(0)
      } else if folded != 0, folded != 0x2D {
        cells.append(folded)
      }
      position += Swift.Span<UInt8>.width(of: bytes[position])
    }
    return cells
  }

  /// 400-***-1234, 95***: what begins so is called by everybody. Two digits at least are seen.
  static func isPublicPhone(_ token: [UInt32]) -> Bool {
    func begins(_ digits: String, _ counts: ClosedRange<Int>) -> Bool {
      counts.contains(token.count) && token.starts(with: digits.unicodeScalars.map(\.value))
    }
    guard token.contains(0), token.allSatisfy({ $0 == 0 || FoldedScalar.isDigit($0) }) else {
      return false
    }
    return begins("400", 10...10) || begins("800", 10...10) || begins("95", 5...6)
      || begins("96", 5...6) || begins("123", 5...5)
  }

  /// Whether a token is a word of which a part is hidden: two of its signs at least are seen.
  static func couldBe(_ token: [UInt32], _ word: [UInt32]) -> Bool {
    token.count == word.count && token.contains(0) && token.count(where: { $0 != 0 }) >= 2
      && zip(token, word).allSatisfy { $0 == 0 || $0 == $1 }
  }

  private static func isTokenPart(_ scalar: UInt32) -> Bool {
    isMask(scalar) || FoldedScalar.isDigit(FoldedScalar.fold(scalar)) || scalar == 0x2D
  }

  private static func isMask(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0xFF0A, 0xD7, 0x58, 0x78, 0xFF38, 0xFF58, 0x25CB, 0x25A1, 0x25A0, 0x25CF, 0x5F: true
    default: false
    }
  }

  private static func isDigitOrMask(_ scalar: UInt32) -> Bool {
    isMask(scalar) || FoldedScalar.isDigit(FoldedScalar.fold(scalar)) || scalar == 0x67D0
  }

  private static func isPart(_ scalar: UInt32) -> Bool {
    isDigitOrMask(scalar) || Han.contains(scalar)
  }

  private static func isOpening(_ scalar: UInt32) -> Bool {
    scalar == 0xFF08 || scalar == 0x28 || scalar == 0x3014 || scalar == 0x5B
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    scalar == 0xFF09 || scalar == 0x29 || scalar == 0x3015 || scalar == 0x5D
  }
}
