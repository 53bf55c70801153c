/// A size as people write it: `4096`, `64K`, `16M`, `1GiB`. Units are powers of 1,024.
public enum ByteSize {
  /// The size in bytes, or nil for what is none (or none that fits).
  public static func parse(_ text: String) -> Int? {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard let number = Int(String(digits) ?? "") else { return nil }
    let unit = String(text.dropFirst(digits.count)).uppercased()
    let shift: Int
    switch unit {
    case "", "B": shift = 0
    case "K", "KB", "KIB": shift = 10
    case "M", "MB", "MIB": shift = 20
    case "G", "GB", "GIB": shift = 30
    default: return nil
    }
    let (size, overflow) = number.multipliedReportingOverflow(by: 1 << shift)
    return overflow ? nil : size
  }
}
