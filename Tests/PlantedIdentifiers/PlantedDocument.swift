import TextModel

/// A text made from a seed, with identifiers at known places and look-alikes between them.
public struct PlantedDocument: Sendable {
  /// From 0.
  public var number: Int
  public var manner: Manner
  public var text: String
  /// In order of their places.
  public var values: [PlantedValue]
}

/// One identifier of a document.
public struct PlantedValue: Sendable {
  public var kind: ValueKind
  public var disguise: Disguise
  /// UTF-8 bytes of the document.
  public var span: ByteSpan
  /// As it stands in the document.
  public var written: String
  /// Without its disguise.
  public var plain: String

  public var entity: EntityType { kind.entity }
}

extension PlantedDocument {
  /// A line of JSON: `manner`, `text`, and `values` with offsets in code points, as other tools count.
  public var json: String {
    let bytes = Array(text.utf8)
    func codePoints(_ offset: Int) -> Int {
      bytes[..<offset].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
    let members = values.map { value in
      "{\"start\":\(codePoints(value.span.start)),\"end\":\(codePoints(value.span.end)),"
        + "\"entity\":\"\(value.entity.rawValue)\",\"kind\":\"\(value.kind.rawValue)\","
        + "\"disguise\":\"\(value.disguise.rawValue)\",\"plain\":\(Self.quoted(value.plain))}"
    }
    return "{\"number\":\(number),\"manner\":\"\(manner.rawValue)\",\"text\":\(Self.quoted(text)),"
      + "\"values\":[\(members.joined(separator: ","))]}"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
