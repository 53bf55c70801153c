/// One input, and what it is called below the path that led to it.
public struct Source: Sendable, Hashable {
  /// Nil for standard input.
  public let path: Path?
  /// Its place under the folder that was walked, or the file's own name: where `--output` puts it.
  let place: Path
  /// In bytes; nil for what is not a regular file.
  let size: Int?

  static let standardInputName = "标准输入"

  /// As messages and reports call it; standard input is `-` in a report.
  var name: String { path?.description ?? Self.standardInputName }
  var reportPath: String { path?.description ?? "-" }

  static let standardInput = Source(path: nil, place: Path("-"), size: nil)
}
