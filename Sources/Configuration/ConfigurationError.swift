/// Why a YAML file is not taken: what, where, and the line itself with a mark under the place.
public struct ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file as a message calls it.
  public let file: String
  /// Nil where it is about the file as a whole.
  public let place: SourcePlace?
  /// In Chinese, with what to do about it.
  public let message: String
  /// The line at the place, without its line end.
  public let line: String

  init(file: String, place: SourcePlace?, message: String, text: String) {
    self.file = file
    self.place = place
    self.message = message
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = (place?.line ?? 0) - 1
    line = lines.indices.contains(index) ? String(lines[index]) : ""
  }

  /// File, line, column, message; then the line and a mark under the place.
  public var description: String {
    guard let place else { return "\(file)：\(message)" }
    let head = "\(file):\(place.line):\(place.column)：\(message)"
    guard !line.isEmpty else { return head }
    // The mark stands under its character: a full-width one takes two columns, a tab stays a tab.
    let before = line.unicodeScalars.prefix(place.column - 1)
    var indent = ""
    for scalar in before {
      indent += scalar == "\t" ? "\t" : scalar.value >= 0x1100 ? "  " : " "
    }
    return "\(head)\n  \(line)\n  \(indent)^"
  }
}
