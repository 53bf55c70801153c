import BuiltInRules
import Configuration
import Detection

/// The built-in tables of codes that exist.
///
/// They are YAML, and long: read at the first use, once for a process, and not at all where nobody looks
/// for identifiers.
public enum CodeTableCatalog {
  /// All of them, in the order of their files' names.
  public static let builtIn: [CodeTable] = BuiltInRules.tables.compactMap {
    // The build has read each of them.
    try? CodeTable(reading: RuleFile(name: $0.name, bytes: $0.bytes))
  }
}
