/// What it costs one encoding to explain a sample. See `CodeCosts`.
struct CandidateScore: Sendable {
  let encoding: TextEncoding
  /// Eighths of a nat.
  private(set) var cost = 0
  /// Characters beyond ASCII.
  private(set) var characters = 0
  /// Byte sequences that the encoding does not have.
  private(set) var invalid = 0
  /// Cost of the characters beyond ASCII.
  private(set) var characterCost = 0

  private var wasBeyondASCII = false

  /// Mean cost of a character beyond ASCII; large where there is none.
  var mean: Int { characters == 0 ? Int.max : characterCost / characters }

  private mutating func add(_ cost: Int) {
    self.cost += cost
    characterCost += cost
    characters += 1
    if !wasBeyondASCII { self.cost += CodeCosts.change }
    wasBeyondASCII = true
    if cost >= Int(CodeCosts.Class.invalid) { invalid += 1 }
  }

  private mutating func add(ascii byte: UInt8) {
    if wasBeyondASCII { cost += CodeCosts.change }
    wasBeyondASCII = false
    cost += CodeCosts.cost(ascii: byte)
  }

  private init(_ encoding: TextEncoding, prior: Int) {
    self.encoding = encoding
    cost = prior
  }

  // The state machines. A sequence that the end cuts costs nothing where more bytes follow (`isOpen`).

  /// Takes note of a sequence that the end cuts.
  private mutating func end(isOpen: Bool) {
    if !isOpen { add(Int(CodeCosts.Class.invalid)) }
  }

  static func gb18030(_ bytes: Span<UInt8>, isOpen: Bool = true) -> CandidateScore {
    var score = CandidateScore(.gb18030, prior: 0)
    let costs = CodeCosts.gb18030
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        score.add(ascii: lead)
        index += 1
        continue
      }
      guard index + 1 < bytes.count else {
        score.end(isOpen: isOpen)
        break
      }
      let trail = bytes[index + 1]
      if lead > 0x80, lead < 0xFF, trail >= 0x30, trail <= 0x39 {
        guard index + 3 < bytes.count else {
          score.end(isOpen: isOpen)
          break
        }
        if bytes[index + 2] > 0x80, bytes[index + 2] < 0xFF, bytes[index + 3] >= 0x30,
          bytes[index + 3] <= 0x39
        {
          score.add(Int(CodeCosts.Class.privateUse))
          index += 4
          continue
        }
      }
      let cost = costs[Int(lead) << 8 | Int(trail)]
      score.add(cost)
      index += cost == Int(CodeCosts.Class.invalid) ? 1 : 2
    }
    return score
  }

  static func big5(_ bytes: Span<UInt8>, isOpen: Bool = true) -> CandidateScore {
    var score = CandidateScore(.big5, prior: 8)
    let costs = CodeCosts.big5
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        score.add(ascii: lead)
        index += 1
        continue
      }
      guard index + 1 < bytes.count else {
        score.end(isOpen: isOpen)
        break
      }
      let cost = costs[Int(lead) << 8 | Int(bytes[index + 1])]
      score.add(cost)
      index += cost == Int(CodeCosts.Class.invalid) ? 1 : 2
    }
    return score
  }

  static func eucTW(_ bytes: Span<UInt8>, isOpen: Bool = true) -> CandidateScore {
    var score = CandidateScore(.eucTW, prior: 64)
    let costs = CodeCosts.eucTW
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        score.add(ascii: lead)
        index += 1
        continue
      }
      if lead == 0x8E {
        guard index + 3 < bytes.count else {
          score.end(isOpen: isOpen)
          break
        }
        if bytes[index + 1] >= 0xA1, bytes[index + 1] <= 0xAF, bytes[index + 2] >= 0xA1,
          bytes[index + 3] >= 0xA1
        {
          score.add(Int(CodeCosts.Class.level2))
          index += 4
          continue
        }
      }
      guard index + 1 < bytes.count else {
        score.end(isOpen: isOpen)
        break
      }
      let cost = costs[Int(lead) << 8 | Int(bytes[index + 1])]
      score.add(cost)
      index += cost == Int(CodeCosts.Class.invalid) ? 1 : 2
    }
    return score
  }

  /// GB/T 2312 in seven bits (RFC 1843); nil where the sample holds no `~{`…`~}` of whole codes.
  static func hz(_ bytes: Span<UInt8>) -> CandidateScore? {
    var score = CandidateScore(.hz, prior: 16)
    var isChinese = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 { return nil }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == UInt8(ascii: "~"), next == UInt8(ascii: isChinese ? "}" : "{") {
        isChinese.toggle()
        index += 2
      } else if isChinese {
        guard index + 1 < bytes.count else { break }
        guard byte >= 0x21, byte <= 0x77, next >= 0x21, next <= 0x7E else { return nil }
        score.add(CodeCosts.gb18030[Int(byte | 0x80) << 8 | Int(next | 0x80)])
        index += 2
      } else {
        score.add(ascii: byte)
        index += 1
      }
    }
    return score.characters > 0 ? score : nil
  }

  static func utf16(_ bytes: Span<UInt8>, littleEndian: Bool) -> CandidateScore {
    var score = CandidateScore(littleEndian ? .utf16LittleEndian : .utf16BigEndian, prior: 8)
    var index = 0
    while index + 1 < bytes.count {
      let unit =
        littleEndian
        ? UInt16(bytes[index + 1]) << 8 | UInt16(bytes[index])
        : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
      if unit < 0x80 {
        score.add(ascii: UInt8(unit))
      } else {
        score.add(CodeCosts.cost(unit: unit))
      }
      index += 2
    }
    return score
  }

  /// Western text: letters with accents stand between letters of ASCII, and alone.
  static func windows1252(_ bytes: Span<UInt8>) -> CandidateScore {
    var score = CandidateScore(.windows1252, prior: 56)
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        score.cost += CodeCosts.cost(ascii: byte)
        continue
      }
      let isAlone =
        (index == 0 || bytes[index - 1] < 0x80)
        && (index + 1 == bytes.count || bytes[index + 1] < 0x80)
      switch byte {
      // Not defined in windows-1252.
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D: score.add(Int(CodeCosts.Class.invalid))
      case 0xC0...0xFF: score.add(isAlone ? 40 : 64)
      case 0x85, 0x91...0x97, 0xA0, 0xA7, 0xA9, 0xAB, 0xB0, 0xB7, 0xBB: score.add(44)
      default: score.add(72)
      }
    }
    return score
  }
}
