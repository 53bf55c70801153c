#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reading UTF-8 by hand, for the loops that cannot afford `String`.
extension Swift.Span<UInt8> {
  /// The scalar whose first byte is at `position`. Never reads past the end, whatever the bytes.
  @inlinable @inline(__always)
  public func scalar(at position: Int) -> UInt32 {
    func next(_ distance: Int) -> UInt32 {
      position &+ distance < count ? UInt32(self[position &+ distance]) & 0x3F : 0
    }
    let byte = UInt32(self[position])
    if byte < 0x80 { return byte }
    if byte < 0xE0 { return (byte & 0x1F) << 6 | next(1) }
    if byte < 0xF0 { return (byte & 0x0F) << 12 | next(1) << 6 | next(2) }
    return min((byte & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 0x10FFFF)
  }

  /// As `scalar(at:)`, the three bytes of an ideograph first.
  @inlinable @inline(__always)
  public func quickScalar(at position: Int) -> UInt32 {
    let byte = self[position]
    if byte & 0xF0 == 0xE0, position &+ 2 < count {
      return (UInt32(byte) & 0x0F) << 12 | (UInt32(self[position &+ 1]) & 0x3F) << 6
        | UInt32(self[position &+ 2]) & 0x3F
    }
    return byte < 0x80 ? UInt32(byte) : scalar(at: position)
  }

  /// Whether the three bytes at `position` come again right behind them.
  func repeats(at position: Int) -> Bool {
    position &+ 5 < count && self[position] == self[position &+ 3]
      && self[position &+ 1] == self[position &+ 4] && self[position &+ 2] == self[position &+ 5]
  }

  /// The first byte of the scalar that ends before `position`, which is above 0.
  @inlinable @inline(__always)
  public func scalarStart(before position: Int) -> Int {
    var start = position &- 1
    while start > 0, self[start] & 0xC0 == 0x80 { start &-= 1 }
    return start
  }

  /// The number of bytes of the scalar that begins with `byte`.
  @inlinable @inline(__always)
  public static func width(of byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// The offset of the next LF, or the end.
  public func lineEnd(from start: Int) -> Int { firstOffset(of: 0x0A, from: start) ?? count }

  /// The offset of the next `byte`; nil if there is none.
  public func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, start < buffer.count,
        let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The offset of the first `scalar`, one of three bytes, from `start` on; nil if there is none. Its last byte is
  /// looked for: of the three it is the rarest in Chinese text.
  public func firstOffset(of scalar: Unicode.Scalar, from start: Int) -> Int? {
    let bytes = Array(String(scalar).utf8)
    var position = start + 2
    while let last = firstOffset(of: bytes[2], from: position) {
      if self[last - 1] == bytes[1], self[last - 2] == bytes[0] { return last - 2 }
      position = last + 1
    }
    return nil
  }
}
