import Foundation

@testable import Detection

/// The tables of `Rules/tables/`, read without YAML: what follows `codes: |`.
enum RuleTables {
  static let all = IdentifierTables(texts)

  static let texts: [String: String] = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    folder.append(path: "Rules/tables")
    var texts: [String: String] = [:]
    for table in IdentifierTables.Table.allCases {
      let file = folder.appending(path: "\(table.rawValue).yaml")
      guard let text = try? String(contentsOf: file, encoding: .utf8),
        let codes = text.range(of: "codes: |\n")
      else { continue }
      texts[table.rawValue] = String(text[codes.upperBound...])
    }
    return texts
  }()
}

/// Whether the check that rules call `name` passes `value`, as the detector would hand it over.
func check(_ name: String, _ value: String) -> Bool? {
  IdentifierCheck.named(name)?.accepts(Array(value.utf8), RuleTables.all)
}

/// Numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
  var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func digits(_ count: Int) -> String {
    String((0..<count).map { _ in Character(String(Int.random(in: 0...9, using: &self))) })
  }
}
