/// Up to eight scalars in place: shapes are made for every pair of lines, and must not allocate.
struct ShortRun: RandomAccessCollection {
  private var scalars: InlineArray<8, UInt32> = .init(repeating: 0)
  private(set) var endIndex = 0

  var startIndex: Int { 0 }

  subscript(index: Int) -> UInt32 { scalars[index] }

  mutating func append(_ scalar: UInt32) {
    guard endIndex < 8 else { return }
    scalars[endIndex] = scalar
    endIndex += 1
  }
}
