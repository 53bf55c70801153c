import Foundation
import Testing

/// As much of JSON Schema (draft 7) as the schemas of `Documentation/` use. A keyword that is not known here traps:
/// nothing in the schema may go unheard.
struct JSONSchema {
  private let root: [String: Any]

  init(_ data: Data) throws {
    let object = try JSONSerialization.jsonObject(with: data)
    root = try #require(object as? [String: Any])
  }

  /// The keys of a whole file.
  var rootProperties: Set<String> { Set((root["properties"] as? [String: Any] ?? [:]).keys) }

  /// The keys of a definition's properties.
  func properties(_ definition: String) -> Set<String> {
    Set((self.definition(definition)["properties"] as? [String: Any] ?? [:]).keys)
  }

  /// The values that a property may have.
  func names(_ definition: String, _ property: String? = nil) -> [String] {
    let schema = self.definition(definition)
    let properties = schema["properties"] as? [String: [String: Any]]
    return (property.map { properties?[$0] ?? [:] } ?? schema)["enum"] as? [String] ?? []
  }

  func accepts(_ value: Any) -> Bool { accepts(value, root) }

  private func definition(_ name: String) -> [String: Any] {
    (root["definitions"] as? [String: [String: Any]])?[name] ?? [:]
  }

  private func accepts(_ value: Any, _ schema: Any) -> Bool {
    guard let schema = schema as? [String: Any] else { return schema as? Bool ?? false }
    if let reference = schema["$ref"] as? String {
      return accepts(value, definition(String(reference.dropFirst("#/definitions/".count))))
    }
    return schema.allSatisfy { keyword, rule in
      holds(keyword, rule, of: value, in: schema)
    }
  }

  private func holds(
    _ keyword: String, _ rule: Any, of value: Any, in schema: [String: Any]
  ) -> Bool {
    let object = value as? [String: Any]
    let array = value as? [Any]
    let text = value as? String
    switch keyword {
    case "$schema", "title", "description", "definitions", "then", "else": return true
    case "type":
      return (rule as? [String] ?? [rule as? String ?? ""]).contains { isType($0, value) }
    case "enum": return (rule as? [AnyHashable])?.contains { equal($0, value) } ?? false
    case "const": return equal(rule, value)
    case "not": return !accepts(value, rule)
    case "anyOf": return schemas(rule).contains { accepts(value, $0) }
    case "allOf": return schemas(rule).allSatisfy { accepts(value, $0) }
    case "oneOf": return schemas(rule).count { accepts(value, $0) } == 1
    case "if":
      return accepts(value, (accepts(value, rule) ? schema["then"] : schema["else"]) ?? true)
    case "pattern":
      return text?.range(of: rule as? String ?? "", options: .regularExpression) != nil
        || text == nil
    case "minLength": return (text?.unicodeScalars.count ?? .max) >= number(rule)
    case "minimum": return (value as? Int ?? .max) >= number(rule)
    case "maximum": return (value as? Int ?? .min) <= number(rule)
    case "minItems": return (array?.count ?? .max) >= number(rule)
    case "minProperties": return (object?.count ?? .max) >= number(rule)
    case "uniqueItems": return array.map { Set($0.map { "\($0)" }).count == $0.count } ?? true
    case "items": return array?.allSatisfy { accepts($0, rule) } ?? true
    case "required":
      return object.map { ((rule as? [String]) ?? []).allSatisfy($0.keys.contains) } ?? true
    case "propertyNames": return object?.keys.allSatisfy { accepts($0, rule) } ?? true
    case "properties":
      let properties = rule as? [String: Any] ?? [:]
      return object?.allSatisfy { accepts($0.value, properties[$0.key] ?? true) } ?? true
    case "additionalProperties":
      let known = schema["properties"] as? [String: Any] ?? [:]
      return object?.allSatisfy { known[$0.key] != nil || accepts($0.value, rule) } ?? true
    case "dependencies":
      return (rule as? [String: [String]] ?? [:]).allSatisfy { key, needed in
        object?[key] == nil || needed.allSatisfy { object?[$0] != nil }
      }
    default: preconditionFailure("the schema's keyword \(keyword)")
    }
  }

  private func schemas(_ rule: Any) -> [Any] { rule as? [Any] ?? [] }

  private func number(_ rule: Any) -> Int { rule as? Int ?? 0 }

  private func equal(_ left: Any, _ right: Any) -> Bool {
    left as? AnyHashable == right as? AnyHashable
  }

  private func isType(_ name: String, _ value: Any) -> Bool {
    switch name {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": value is Int
    case "number": value is Int || value is Double
    case "boolean": value is Bool
    case "null": value is NSNull
    default: preconditionFailure("the schema's type \(name)")
    }
  }
}
