/// What a scan of one line tells.
public struct LineScan: Sendable, Hashable {
  /// Offset of the line's LF, or the end of the bytes.
  public var end: Int
  /// Whether a trigger, or marks that do not pair, were met.
  public var isSuspect: Bool
  /// The class of the line's last scalar (`border` for an empty line). Valid where not suspect.
  public var last: ScalarClass
  /// Whether the line holds anything but blanks. Valid where not suspect.
  public var isBlank: Bool
}

extension LiteralTable {
  /// Scans the line that begins at `start`, and collects the places in it where a literal may have its
  /// anchor; `resolve` looks there. Two loops, so that the one over all of the text stays small.
  ///
  /// Besides the pairs of `triggers`, a line is suspect where its quotes or full-width brackets do
  /// not pair, or an ellipsis is not two scalars long. The scan of a suspect line ends early: its
  /// anchors are not all among `anchors`.
  /// - Parameter bytes: valid UTF-8; `start` is the first byte of a scalar.
  /// - Complexity: O(*n*), about a nanosecond a byte, and a few more for each anchor of a literal.
  public func scanLine(
    _ bytes: borrowing Swift.Span<UInt8>, from start: Int, triggers: borrowing Swift.Span<UInt64>,
    anchors: inout [Int]
  ) -> LineScan {
    let classes = flags.span
    let han = ScalarClass.han.rawValue
    let count = bytes.count
    var position = start
    var previous = ScalarClass.border
    var pairing = Pairing()
    var isBlank = true
    while position < count {
      // Most of a text is ideographs after ideographs: nothing to ask about.
      if previous == .han {
        while position &+ 2 < count {
          let byte = bytes[position]
          guard byte &- 0xE4 <= 5 else { break }
          let flag =
            classes[
              (Int(byte) & 0x0F) << 12 | (Int(bytes[position &+ 1]) & 0x3F) << 6
                | Int(bytes[position &+ 2]) & 0x3F]
          if flag != han {
            guard flag & Self.classBits == han else { break }
            anchors.append(position)
          }
          position &+= 3
        }
        if position == count { break }
      }
      let byte = bytes[position]
      let flag: UInt8
      var width: Int
      if byte < 0x80 {
        if byte == 0x0A { break }
        flag = classes[Int(byte)]
        width = 1
      } else if byte & 0xF0 == 0xE0, position &+ 2 < count {
        flag =
          classes[
            (Int(byte) & 0x0F) << 12 | (Int(bytes[position &+ 1]) & 0x3F) << 6
              | Int(bytes[position &+ 2]) & 0x3F]
        width = 3
      } else {
        flag = self.flag(of: bytes.scalar(at: position))
        width = Swift.Span<UInt8>.width(of: byte)
      }
      if flag & Self.anchorBit != 0 { anchors.append(position) }
      let kind = ScalarClass(flag: flag)
      if triggers[previous.index] & kind.bit != 0 {
        return LineScan(
          end: bytes.lineEnd(from: position), isSuspect: true, last: .border, isBlank: false)
      }
      if Self.special & kind.bit != 0 {
        switch kind {
        case .space, .tab, .ideographicSpace: break
        case .ellipsis:
          isBlank = false
          // Two make an ellipsis; the pair is taken whole so that a third one stands out.
          if previous != .ellipsis, bytes[position &+ 2] == 0xA6, bytes.repeats(at: position) {
            width = 6
          } else {
            pairing.isBroken = true
          }
        case .emDash:
          isBlank = false
          if previous == .emDash, bytes.repeats(at: position) { pairing.isBroken = true }
        default:
          isBlank = false
          pairing.meet(kind)
        }
      } else {
        isBlank = false
      }
      previous = kind
      position &+= width
    }
    let endsBadly = triggers[previous.index] & ScalarClass.border.bit != 0
    return LineScan(
      end: min(position, count), isSuspect: endsBadly || !pairing.isEven, last: previous,
      isBlank: isBlank)
  }

  /// The classes that a scan does more about than to look at their neighbours.
  @inline(__always)
  private static var special: UInt64 {
    ScalarClass.space.bit | ScalarClass.tab.bit | ScalarClass.ideographicSpace.bit
      | ScalarClass.ellipsis.bit | ScalarClass.emDash.bit | ScalarClass.openDouble.bit
      | ScalarClass.closeDouble.bit | ScalarClass.openSingle.bit | ScalarClass.closeSingle.bit
      | ScalarClass.openBracket.bit | ScalarClass.closeBracket.bit
  }

  /// Whether quotation marks alternate and brackets balance.
  private struct Pairing {
    var isBroken = false
    private var inDouble = false
    private var inSingle = false
    private var brackets = 0

    var isEven: Bool { !isBroken && !inDouble && !inSingle && brackets == 0 }

    mutating func meet(_ kind: ScalarClass) {
      switch kind {
      case .openDouble:
        if inDouble { isBroken = true }
        inDouble = true
      case .closeDouble:
        if !inDouble { isBroken = true }
        inDouble = false
      case .openSingle:
        if inSingle { isBroken = true }
        inSingle = true
      case .closeSingle:
        if !inSingle { isBroken = true }
        inSingle = false
      case .openBracket: brackets &+= 1
      case .closeBracket:
        brackets &-= 1
        if brackets < 0 { isBroken = true }
      default: break
      }
    }
  }
}

extension ScalarClass {
  /// The class in the low bits of one of `LiteralTable.flags`, which were made from raw values.
  @inlinable @inline(__always)
  init(flag: UInt8) { self = unsafeBitCast(flag & LiteralTable.classBits, to: ScalarClass.self) }

  /// The class as an index into a table of 64 rows.
  @inlinable @inline(__always)
  public var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
