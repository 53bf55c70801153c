/// Mutations that keep a text valid UTF-8: whole code points are moved about, and marks that rules
/// look at are put in. libFuzzer's own mutations, which know the dictionary, come in between.
public struct TextMutator {
  private static let marks = Array(
    """
    ，。、；：？！,.;:?!（）()“”‘’"'〞〝「」『』《》〈〉<>【】[]{}〔〕…—-–·•․．~～*＊XＸx×某〇○□_＿#＃&|丨\\/^`@%％
    0123456789０１２ＡａOlI一二三第年月日上午镇县不的见長見頁⼀⻓豈\u{F0B7}\u{E000}\u{FFFD}é￥ 　\u{A0}\u{2002}\u{200B}\u{200D}\u{FEFF}\u{AD}\u{202E}\u{301}\u{3099}\u{FE0F}\u{20E3}😀👨🏻𠮷
    \t\r\n\u{2028}\u{85}\u{0}\u{1}\u{1F}Ãä¼šï¼Œé\u{80}\u{9A}锟斤拷
    """.unicodeScalars)

  private var random: SplitMix

  private init(seed: UInt32) { random = SplitMix(state: UInt64(seed)) }

  /// What libFuzzer asks of a mutator of one's own: changes the first `size` bytes, returns the new size,
  /// `limit` at most. A fuzzer of text has it as its `LLVMFuzzerCustomMutator`.
  public static func mutate(
    _ bytes: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: CUnsignedInt
  ) -> Int {
    var mutator = TextMutator(seed: seed)
    return mutator.mutate(bytes, size: size, limit: limit)
  }

  /// The first byte holds options and is changed rarely.
  private mutating func mutate(
    _ bytes: UnsafeMutablePointer<UInt8>, size: Int, limit: Int
  ) -> Int {
    guard size > 1, limit > 8 else { return native(bytes, size, limit) }
    if random.below(50) == 0 { bytes[0] = UInt8(random.below(256)) }
    if random.below(3) == 0 {
      let count = native(bytes + 1, size - 1, limit - 1)
      let raw = UnsafeBufferPointer(start: bytes + 1, count: count)
      var text = String(decoding: raw, as: UTF8.self).unicodeScalars
      // What the mutation broke.
      if random.below(8) > 0 { text.removeAll { $0 == "\u{FFFD}" } }
      return 1 + write(Array(text), to: bytes + 1, limit: limit - 1)
    }
    let raw = UnsafeBufferPointer(start: bytes + 1, count: size - 1)
    var text = Array(String(decoding: raw, as: UTF8.self).unicodeScalars)
    for _ in 0...random.below(4) { change(&text) }
    return 1 + write(text, to: bytes + 1, limit: limit - 1)
  }

  private mutating func change(_ text: inout [Unicode.Scalar]) {
    let place = random.below(text.count + 1)
    let length = min(1 + random.below(random.below(8) == 0 ? 40 : 4), text.count - place)
    let range = place..<place + length
    switch random.below(8) {
    case 0, 1: text.insert(mark(), at: place)
    case 2: if length > 0 { text[place] = mark() }
    case 3: text.insert(contentsOf: repeatElement(mark(), count: 1 + random.below(4)), at: place)
    case 4: text.removeSubrange(range)
    case 5: text.insert(contentsOf: text[range], at: random.below(text.count + 1))
    case 6:
      let moved = text[range]
      text.removeSubrange(range)
      text.insert(contentsOf: moved, at: random.below(text.count + 1))
    default: if length > 1 { text.swapAt(place, place + length - 1) }
    }
  }

  private mutating func mark() -> Unicode.Scalar {
    Self.marks[random.below(Self.marks.count)]
  }

  private func write(
    _ text: [Unicode.Scalar], to bytes: UnsafeMutablePointer<UInt8>, limit: Int
  ) -> Int {
    var count = 0
    for scalar in text {
      let units = Array(String(scalar).utf8)
      if count + units.count > limit { break }
      for unit in units {
        bytes[count] = unit
        count += 1
      }
    }
    return count
  }
}

/// libFuzzer's own mutation: changes the first `size` bytes, returns the new size, `limit` at most.
@_silgen_name("LLVMFuzzerMutate")
private func native(_ bytes: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int) -> Int

/// SplitMix64: the same numbers for the same seed everywhere.
public struct SplitMix {
  private var state: UInt64

  public init(state: UInt64) { self.state = state }

  /// Seeded by what is read: the same input is always treated the same.
  public init(_ bytes: [UInt8]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = hash
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `count`, or 0.
  public mutating func below(_ count: Int) -> Int { count < 2 ? 0 : Int(next() % UInt64(count)) }
}
