/// Whether two texts that stream by in step are the same. Holds no more than one is ahead by.
struct TextComparison {
  private var ahead: [UInt8] = []
  private var originalIsAhead = true
  private var differs = false

  /// Whether they differ; final when both have ended.
  var isDifferent: Bool { differs || !ahead.isEmpty }

  mutating func append(original bytes: [UInt8]) { append(bytes, isOriginal: true) }

  mutating func append(cleaned bytes: [UInt8]) { append(bytes, isOriginal: false) }

  private mutating func append(_ bytes: [UInt8], isOriginal: Bool) {
    if differs || bytes.isEmpty { return }
    if ahead.isEmpty { originalIsAhead = isOriginal }
    guard originalIsAhead != isOriginal else {
      ahead += bytes
      return
    }
    let common = min(ahead.count, bytes.count)
    if ahead[..<common] != bytes[..<common] {
      differs = true
      ahead = []
      return
    }
    ahead.removeFirst(common)
    if common < bytes.count {
      ahead = Array(bytes[common...])
      originalIsAhead = isOriginal
    }
  }
}
