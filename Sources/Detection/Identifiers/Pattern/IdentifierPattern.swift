/// The form of an identifier, compiled: an automaton whose states are the bits of one number.
///
/// Decision: a language of its own, smaller than a regular expression's, instead of ICU. It is asked at
/// every digit and letter of a candidate, on folded scalars that may be digits and ideographs at once (一)
/// and with separators inside that are no part of the value, which no regular expression can say
/// shortly; and it can never run away: a scalar costs as much as there are live states.
///
/// The language: scalars, `\d`, `[…]` with ranges and `^`, `.`, groups, `|`, `? * + {m,n}`. A text matches
/// from its first scalar on; the longest match counts.
public struct IdentifierPattern: Sendable {
  typealias States = UInt128

  /// The most places that a pattern may have, repetitions written out.
  public static let mostPlaces = 126

  /// Patterns are handed on at every figure: one reference instead of a copy of each table.
  private let automaton: Automaton
  /// The length of the shortest match, in scalars, where no match holds anything but ASCII and what is worth a
  /// digit; else 0. What cannot be long enough need not be read.
  let least: Int
  /// Where a match may begin with almost any ideograph: scalars of which every match holds one; else nil. A part of
  /// a line without any of them need not be read.
  let needed: [UInt32]?

  private final class Automaton: Sendable {
    /// What may follow each place.
    let follow: [States]
    let first: States
    let last: States
    /// By ASCII character: the places that take it.
    let ascii: [States]
    /// The places that take others.
    let wide: [(place: Int, set: IdentifierSet)]

    init(
      follow: [States], first: States, last: States, ascii: [States],
      wide: [(place: Int, set: IdentifierSet)]
    ) {
      self.follow = follow
      self.first = first
      self.last = last
      self.ascii = ascii
      self.wide = wide
    }
  }

  /// - Throws: what is wrong with the pattern, and where: an offset in code points.
  public init(_ source: String) throws(IdentifierPatternError) {
    var parser = IdentifierPatternParser(source)
    let node = try parser.parse()
    var builder = IdentifierPatternBuilder()
    let whole = builder.add(node)
    guard builder.sets.count <= Self.mostPlaces else {
      throw IdentifierPatternError("式样太长（展开后至多 \(Self.mostPlaces) 位）", at: 0)
    }
    guard !whole.isNullable else { throw IdentifierPatternError("式样能匹配空文本", at: 0) }
    var ascii = [States](repeating: 0, count: 128)
    var wide: [(place: Int, set: IdentifierSet)] = []
    for (place, set) in builder.sets.enumerated() {
      for scalar in 0..<128 where set.contains(UInt32(scalar)) {
        ascii[scalar] |= 1 << States(place)
      }
      if set.isWide { wide.append((place, set)) }
    }
    least = wide.isEmpty ? builder.shortest(whole) : 0
    let isBroad = wide.contains { whole.first & (1 << States($0.place)) != 0 && $0.set.isBroad }
    needed = isBroad ? builder.needed(whole) : nil
    automaton = Automaton(
      follow: builder.follow, first: whole.first, last: whole.last, ascii: ascii, wide: wide)
  }

  /// Scalars beyond ASCII that a match may begin with; nil: any.
  var firstWide: [ClosedRange<UInt32>]? {
    let begin = automaton.wide.filter { automaton.first & (1 << States($0.place)) != 0 }
    return begin.contains { $0.set.isNegated } ? nil : begin.flatMap { $0.set.ranges }
  }

  /// The states before anything was read: the first places wait in `begin`.
  @inline(__always)
  func begin(_ scalar: UInt32, digit: UInt8) -> States {
    automaton.first & places(scalar, digit)
  }

  /// The states after one more scalar. 0: no match goes on here.
  @inline(__always)
  func step(_ states: States, _ scalar: UInt32, digit: UInt8) -> States {
    var next: States = 0
    var rest = states
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      next |= automaton.follow[place]
      rest &= rest - 1
    }
    return next == 0 ? 0 : next & places(scalar, digit)
  }

  /// Whether a match may end in one of `states`.
  @inline(__always)
  func accepts(_ states: States) -> Bool { states & automaton.last != 0 }

  /// Whether the whole of `text` matches. For tests and messages; nothing is folded.
  public func matches(_ text: String) -> Bool {
    var states: States?
    for scalar in text.unicodeScalars {
      states =
        states.map { step($0, scalar.value, digit: .max) } ?? begin(scalar.value, digit: .max)
    }
    return states.map(accepts) ?? false
  }

  /// - Parameter digit: what the scalar is worth where a digit is asked for, 一 as 1; above 9 for nothing.
  @inline(__always)
  private func places(_ scalar: UInt32, _ digit: UInt8) -> States {
    if scalar < 0x80 { return automaton.ascii[Int(scalar)] }
    var found = digit <= 9 ? automaton.ascii[0x30 + Int(digit)] : 0
    for (place, set) in automaton.wide where set.contains(scalar) { found |= 1 << States(place) }
    return found
  }
}

/// Why a pattern cannot be used.
public struct IdentifierPatternError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The message for users.
  public let description: String
  /// Where in the pattern, in code points.
  public let offset: Int

  init(_ description: String, at offset: Int) {
    self.description = description
    self.offset = offset
  }
}
