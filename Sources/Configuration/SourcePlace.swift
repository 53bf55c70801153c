/// A place in a YAML file.
public struct SourcePlace: Sendable, Hashable {
  /// From 1.
  public var line: Int
  /// From 1, in code points.
  public var column: Int

  /// A place by its line and column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
