import Detection
import Reporting
import TextModel

/// The placeholders of a whole run, and how they spread over its texts.
public struct PlaceholderTotals: Sendable, Hashable {
  /// Of all texts together.
  public var figures = PlaceholderFigures()
  /// Documents and records that were searched.
  public var texts = 0
  /// Those of them in which there is none, not even an elided one.
  public var textsWithout = 0
  /// Those of them that mix glyphs.
  public var mixedTexts = 0

  /// Nothing searched.
  public init() {}

  mutating func add(_ text: PlaceholderFigures) {
    figures.merge(text)
    texts += 1
    textsWithout += text.count + text.elided == 0 ? 1 : 0
    mixedTexts += text.isMixed ? 1 : 0
  }

  mutating func merge(_ other: PlaceholderTotals) {
    figures.merge(other.figures)
    texts += other.texts
    textsWithout += other.textsWithout
    mixedTexts += other.mixedTexts
  }

  /// The last line of a file of figures.
  var line: [UInt8] {
    var line = Array("{\"texts\": \(texts), \"without\": \(textsWithout), ".utf8)
    line += Array("\"mixed\": \(mixedTexts), \"characters\": \(figures.characters), ".utf8)
    line += Array("\"placeholders\": ".utf8)
    figures.append(to: &line)
    return line + Array("}\n".utf8)
  }
}

extension PlaceholderFigures {
  /// Appends one JSON object; of kinds and styles those that occur, in the order of all.
  func append(to output: inout [UInt8]) {
    let hundredths = hundredthsPerThousand
    let rest = hundredths % 100
    let density = "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    output += Array("{\"count\": \(count), \"elided\": \(elided), \"possible\": \(possible)".utf8)
    output += Array(", \"per_1000\": \(density), \"hides\": {".utf8)
    Self.append(HiddenKind.allCases.map { ($0.rawValue, hides[$0] ?? 0) }, to: &output)
    output += Array("}, \"styles\": {".utf8)
    Self.append(MaskStyle.allCases.map { ($0.rawValue, styles[$0] ?? 0) }, to: &output)
    output += Array("}, \"dominant\": ".utf8)
    if let dominantStyle {
      JSONText.append(string: dominantStyle.rawValue, to: &output)
    } else {
      output += Array("null".utf8)
    }
    output += Array(", \"mixed\": \(isMixed)}".utf8)
  }

  /// One text's line of a file of figures.
  ///
  /// - Parameter id: a record's, as JSON.
  func line(path: String, id: [UInt8]? = nil) -> [UInt8] {
    var line = Array("{\"path\": ".utf8)
    JSONText.append(string: path, to: &line)
    if let id { line += Array(", \"id\": ".utf8) + id }
    line += Array(", \"characters\": \(characters), \"placeholders\": ".utf8)
    append(to: &line)
    return line + Array("}\n".utf8)
  }

  private static func append(_ counts: [(name: String, count: Int)], to output: inout [UInt8]) {
    var isFirst = true
    for (name, count) in counts where count > 0 {
      if !isFirst { output += Array(", ".utf8) }
      isFirst = false
      JSONText.append(string: name, to: &output)
      output += Array(": \(count)".utf8)
    }
  }
}

extension [UInt8] {
  /// Code points of valid UTF-8.
  var characterCount: Int { ByteCount.characters(self[...]) }
}
