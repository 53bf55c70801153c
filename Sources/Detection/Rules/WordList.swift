/// A list of words under a name that rules refer to.
public struct WordList: Sendable, Hashable {
  /// Unique among the lists of all files that are read together.
  public var name: String
  /// Lists that it includes are resolved; no word comes twice.
  public var words: [String]
  /// The file it was read from, as messages call it.
  public var source: String
  /// Where it begins in that file, from 1.
  public var line: Int

  /// A list as it was read from `line` of `source`.
  public init(name: String, words: [String], source: String = "", line: Int = 1) {
    self.name = name
    self.words = words
    self.source = source
    self.line = line
  }
}
