/// Ideographs: with 〇, those for compatibility, and those of the planes beyond.
public enum Han {
  @inlinable @inline(__always)
  public static func contains(_ scalar: UInt32) -> Bool {
    scalar &- 0x4E00 < 0x5200 || scalar &- 0x3400 < 0x19C0 || scalar == 0x3007
      || scalar &- 0xF900 < 0x200 || scalar &- 0x20000 < 0x12000
  }
}
