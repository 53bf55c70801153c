/// Leads from the bytes of a mended line to its scalars.
struct TokenPlaces {
  /// For each scalar, and for the end, its first byte.
  private var starts: [Int] = []

  init(_ line: borrowing WorkingLine, _ text: [UInt8]) {
    starts.reserveCapacity(line.count + 1)
    for position in text.indices where text[position] & 0xC0 != 0x80 { starts.append(position) }
    starts.append(text.count)
  }

  /// The scalars of a range of bytes.
  func tokens(_ bytes: Range<Int>) -> Range<Int> {
    let start = index(of: bytes.lowerBound)
    return start..<max(start, index(of: bytes.upperBound))
  }

  /// UTF-8 as scalars.
  func scalars(of bytes: [UInt8]) -> [UInt32] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
  }

  private func index(of byte: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
