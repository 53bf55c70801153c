import Policies
import TextModel

/// Every key and every name that a policy's file may use, said once: the reader judges by these lists, and
/// a test holds `Documentation/policy.schema.json` to them.
public enum PolicyKeys {
  /// Of a policy.
  public static let policy = [
    "id", "title", "entities", "suspects", "placeholders", "forbid", "confidence", "allow", "deny",
    "must-keep", "columns", "severity", "examples",
  ]
  /// Of `entities`: the entities, and what all others become.
  public static let entities = EntityType.allCases.map(\.rawValue) + [others]
  /// Stands for every entity that is not named.
  public static let others = "others"
  /// What an entity may become, in a word.
  public static let operations = [
    "keep", "mask", "replace", "remove", "surname", "hash", "pseudonym", "encrypt",
  ]
  /// Of what an entity becomes, where it is not a word.
  public static let answer = ["do", "mask", "replace", "generalize", "pseudonym", "confidence"]
  /// Of `mask`.
  public static let mask = ["first", "last", "length", "minimum", "sign"]
  /// Of `placeholders`, where it is not `forbid`.
  public static let placeholders = ["allow"]
  /// What `placeholders` may be in a word.
  public static let forbid = "forbid"
  /// What `forbid` may list: other keys are about the rest.
  public static let forbidden = FindingKind.allCases.filter {
    ![.placeholder, .elided, .identifier].contains($0)
  }.map(\.rawValue)
  /// Of an entry of `allow` and `deny`, where it is not a word.
  public static let word = ["pattern", "file"]
  /// Of `must-keep`.
  public static let mustKeep = ["entities", "words", "roles"]
  /// Of an entry of `columns`.
  public static let column = ["heads", "entity", "do"]
  /// Of an example that does not stay as it is.
  public static let example = ["text", "table", "redacted", "violates"]
  /// What a mask is made of: signs that are known again as masks.
  public static let signs: [Character] = [
    "*", "＊", "×", "X", "○", "●", "□", "■", "△", "_", "＿", "#", "＃",
  ]

  static let maskLengths = 1...32
  static let shown = 0...32
  /// Words shorter than this would be met everywhere.
  static let wordAtLeast = 2
}
