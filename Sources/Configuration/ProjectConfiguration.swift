import Yams

/// What stands in a `.liubai.yaml`: names and values with their places, not judged yet.
///
/// What the names mean is said once, by whoever also reads the command line (`CleanOption`). Every
/// value is text here (`Resolver.basic`), so that `field: on` is a name and `jobs: 4` a number
/// because of what they are for, not of how YAML 1.1 guesses.
public struct ProjectConfiguration: Sendable {
  /// A value, or one of a list.
  public struct Value: Sendable, Hashable {
    /// As it stands in the file, quotes taken off.
    public var text: String
    /// The name that it has in a table; nil outside of one.
    public var name: String?
    /// Where it begins.
    public var place: SourcePlace
  }

  /// A name with what it is set to.
  public struct Entry: Sendable, Hashable {
    /// As it stands in the file.
    public var name: String
    /// Where it begins.
    public var place: SourcePlace
    /// One for a plain value, any number for a list.
    public var values: [Value]
    /// Whether the value is a list, of one value or none perhaps.
    public var isList: Bool
    /// Where the value begins, if it is a table: names with a value each.
    public var table: SourcePlace?
  }

  /// The name under which it is looked for.
  public static let fileName = ".liubai.yaml"

  /// The file's name in messages.
  public let file: String
  /// In the order of the file.
  public let entries: [Entry]
  private let text: String

  /// - Parameters:
  ///   - bytes: the file's contents.
  ///   - file: its name in messages.
  public init(_ bytes: [UInt8], file: String) throws(ConfigurationError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(file: file, place: nil, message: "不是有效的 UTF-8", text: "")
    }
    self.file = file
    self.text = text
    entries = try Self.entries(text, file: file)
  }

  /// An error at a place of this file.
  public func error(_ message: String, at place: SourcePlace) -> ConfigurationError {
    ConfigurationError(file: file, place: place, message: message, text: text)
  }

  private static func entries(_ text: String, file: String) throws(ConfigurationError) -> [Entry] {
    func wrong(_ message: String, _ node: Node) -> ConfigurationError {
      ConfigurationError(file: file, place: SourcePlace(node.mark), message: message, text: text)
    }
    guard let root = try root(text, file: file) else { return [] }
    if let scalar = root.scalar, scalar.string.isEmpty { return [] }
    guard let mapping = root.mapping else {
      throw wrong("应为“选项: 值”的列表", root)
    }
    var entries: [Entry] = []
    for (key, node) in mapping {
      guard let name = key.scalar?.string else { throw wrong("选项名应为文字", key) }
      var values: [Value] = []
      if let members = node.mapping {
        for (key, item) in members {
          guard let member = key.scalar?.string, let scalar = item.scalar else {
            throw wrong("“\(name)”的表应为“名: 文字”", item)
          }
          values.append(
            Value(text: scalar.string, name: member, place: SourcePlace(key.mark)))
        }
        entries.append(
          Entry(
            name: name, place: SourcePlace(key.mark), values: values, isList: false,
            table: SourcePlace(node.mark)))
        continue
      }
      for item in node.sequence.map(Array.init) ?? [node] {
        guard let scalar = item.scalar else { throw wrong("“\(name)”的值应为文字、数字或其列表", item) }
        values.append(Value(text: scalar.string, place: SourcePlace(item.mark)))
      }
      entries.append(
        Entry(
          name: name, place: SourcePlace(key.mark), values: values, isList: node.sequence != nil))
    }
    return entries
  }

  private static func root(_ text: String, file: String) throws(ConfigurationError) -> Node? {
    do {
      return try Parser(yaml: text, resolver: .basic).singleRoot()
    } catch let error as YamlError {
      throw ConfigurationError(error, file: file, text: text)
    } catch {
      throw ConfigurationError(file: file, place: nil, message: "不是有效的 YAML", text: text)
    }
  }
}

extension SourcePlace {
  init(_ mark: Mark?) { self.init(line: mark?.line ?? 1, column: mark?.column ?? 1) }
}
