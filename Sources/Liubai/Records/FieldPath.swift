/// The way to a text inside a record: `text`, `author.phone`, `contacts[].tel`, `notes[]`.
struct FieldPath: Sendable, Hashable {
  /// One member, and how many arrays lie around what it holds.
  struct Step: Sendable, Hashable {
    var name: [UInt8]
    var lists: Int
  }

  /// As it was given. A member of the record itself that is called so is meant first.
  let text: String
  let whole: [UInt8]
  let steps: [Step]

  init(_ text: String) {
    self.text = text
    whole = Array(text.utf8)
    var steps: [Step] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      var name = part
      var lists = 0
      while name.hasSuffix("[]") {
        name = name.dropLast(2)
        lists += 1
      }
      steps.append(Step(name: Array(name.utf8), lists: lists))
    }
    // What makes no path is a name.
    let isPath = steps.allSatisfy { !$0.name.isEmpty }
    self.steps = isPath ? steps : [Step(name: whole, lists: 0)]
  }

  /// What the text is called: the last name on the way.
  var heading: String { String(decoding: steps.last?.name ?? whole, as: UTF8.self) }

  /// Whether it leads into something that stands in the record.
  var isNested: Bool { steps.count > 1 || (steps.first?.lists ?? 0) > 0 }
}
