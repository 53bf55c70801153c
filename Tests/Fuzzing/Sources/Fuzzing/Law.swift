import Foundation

/// A broken law: which one, and what tells two breaches of the same law apart.
public struct Breach: Error, Hashable {
  public var law: String
  public var detail: String

  public init(_ law: String, _ detail: String = "") {
    self.law = law
    self.detail = detail
  }
}

/// Something that must hold for every input.
public struct Law: Sendable {
  /// How an input is taken apart when it is made smaller: a character is not cut.
  public enum Unit: Sendable { case byte, scalar }

  private let unit: Unit
  private let check: @Sendable (_ input: [UInt8]) throws -> Void

  /// - Parameter check: throws a `Breach`.
  public init(unit: Unit, check: @escaping @Sendable (_ input: [UInt8]) throws -> Void) {
    self.unit = unit
    self.check = check
  }

  /// Checks one input; at a breach stops with the smallest input that still shows it.
  ///
  /// With the environment's `FUZZ_FINDINGS=FOLDER` it goes on instead, and keeps in FOLDER the smallest
  /// input for each breach (law and detail).
  private func hold(for input: [UInt8]) {
    guard let breach = breach(input) else { return }
    if let folder = ProcessInfo.processInfo.environment["FUZZ_FINDINGS"] {
      Findings(folder: folder).keep(breach, input) { shrunk(input, breach) }
      return
    }
    let smallest = shrunk(input, breach)
    fatalError("\(breach.law) \(breach.detail)\n\(smallest.shown)")
  }

  /// The same, for libFuzzer: takes its input, and gives what it wants to hear.
  public func hold(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    hold(for: Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }

  private func breach(_ input: [UInt8]) -> Breach? {
    do {
      try check(input)
      return nil
    } catch {
      return error as? Breach ?? Breach("threw", "\(error)")
    }
  }

  /// Takes pieces away, large ones first, as long as the same breach stays. The first byte, which
  /// holds the options, stays too.
  private func shrunk(_ input: [UInt8], _ breach: Breach) -> [UInt8] {
    var pieces = unit.pieces(of: input)
    var width = pieces.count / 2
    while width > 0 {
      var start = 1
      var hasShrunk = false
      while start < pieces.count {
        var fewer = pieces
        fewer.removeSubrange(start..<min(start + width, fewer.count))
        if self.breach(Array(fewer.joined())) == breach {
          pieces = fewer
          hasShrunk = true
        } else {
          start += width
        }
      }
      if !hasShrunk || width > 1 { width /= 2 }
    }
    return Array(pieces.joined())
  }
}

extension Law.Unit {
  /// The first byte is a piece of its own.
  fileprivate func pieces(of input: [UInt8]) -> [[UInt8]] {
    guard self == .scalar else { return input.map { [$0] } }
    let text = String(decoding: input.dropFirst(), as: UTF8.self)
    return [Array(input.prefix(1))] + text.unicodeScalars.map { Array(String($0).utf8) }
  }
}

extension [UInt8] {
  /// The options and the input, with escapes.
  fileprivate var shown: String {
    "options \(first ?? 0), \(String(decoding: dropFirst(), as: UTF8.self).debugDescription)"
  }
}

/// The folder of `FUZZ_FINDINGS`.
private struct Findings {
  let folder: String

  /// One file a breach: the options' byte, then the text; beside it what it breaks.
  func keep(_ breach: Breach, _ input: [UInt8], shrink: () -> [UInt8]) {
    var name = "\(breach.law) \(breach.detail)"
    name = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "-" })
    let path = "\(folder)/\(name.prefix(150))"
    let old = try? Data(contentsOf: URL(fileURLWithPath: path))
    if let old, old.count <= 64 { return }
    let smallest = shrink()
    if let old, old.count <= smallest.count { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? Data(smallest).write(to: URL(fileURLWithPath: path))
    print("BREACH \(breach.law) \(breach.detail): \(smallest.shown)")
  }
}
