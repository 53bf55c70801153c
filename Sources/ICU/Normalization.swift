import CICU

/// Unicode normalisation (UAX #15): NFC of text, NFKC of single scalars only. NFKC of whole Chinese
/// text would turn ，（）： into ASCII.
public enum Normalization {
  /// The NFC_Quick_Check property of a scalar.
  public enum QuickCheck: Sendable, Hashable {
    /// NFC keeps it wherever it stands.
    case yes
    /// NFC never keeps it.
    case no
    /// It may compose with what stands before it.
    case maybe
  }

  /// NFC of `text`, UTF-8 in and out.
  ///
  /// - Complexity: O(*n*), about 500 MB/s where nothing changes.
  /// - Throws: `ICUError`: `tooLong` from 2 GiB on.
  public static func nfc(_ text: Span<UInt8>) throws(ICUError) -> [UInt8] {
    guard text.count < Int(Int32.max) else { throw .tooLong }
    var capacity = text.count + text.count / 8 + 64
    while true {
      var failure: Int32?
      var needed = 0
      let result = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
        let length = text.withUnsafeBufferPointer { source in
          liubai_nfc(
            source.baseAddress, Int32(source.count), target.baseAddress,
            Int32(clamping: target.count))
        }
        if length < 0 { failure = Int32(-length) }
        needed = Int(max(0, length))
        count = needed <= capacity ? needed : 0
      }
      if let failure { throw ICUError(code: failure) }
      if needed <= capacity { return result }
      capacity = needed
    }
  }

  /// Whether `text`, UTF-8, is in NFC. O(*n*).
  public static func isNFC(_ text: Span<UInt8>) throws(ICUError) -> Bool {
    guard text.count < Int(Int32.max) else { throw .tooLong }
    let result = text.withUnsafeBufferPointer { source in
      liubai_is_nfc(source.baseAddress, Int32(source.count))
    }
    if result < 0 { throw ICUError(code: -result) }
    return result != 0
  }

  /// What NFC does to `scalar`. O(1).
  public static func nfcQuickCheck(_ scalar: Unicode.Scalar) -> QuickCheck {
    switch Int(liubai_nfc_quick_check(scalar.value)) {
    case LIUBAI_YES: .yes
    case LIUBAI_MAYBE: .maybe
    default: .no
    }
  }

  /// Whether text can be cut before `scalar`: NFC of the parts is then NFC of the whole.
  public static func hasBoundaryBefore(_ scalar: Unicode.Scalar) -> Bool {
    liubai_nfc_boundary_before(scalar.value) != 0
  }

  /// NFKC of one scalar, as UTF-8.
  public static func nfkc(_ scalar: Unicode.Scalar) throws(ICUError) -> [UInt8] {
    var failure: Int32?
    let result = [UInt8](unsafeUninitializedCapacity: 80) { target, count in
      let length = liubai_nfkc(scalar.value, target.baseAddress, Int32(target.count))
      if length < 0 { failure = -length }
      count = Int(max(0, length))
    }
    if let failure { throw ICUError(code: failure) }
    return result
  }
}
