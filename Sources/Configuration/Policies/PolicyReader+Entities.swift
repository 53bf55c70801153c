import Policies
import TextModel
import Yams

// What becomes of each kind of identifier: all of them are answered, or none is.
extension PolicyReader {
  mutating func readEntities(_ fields: Fields, _ policy: inout Policy) {
    guard let node = fields["entities"] else {
      if fields.lacks("entities") {
        refuse(["suspects", "allow", "deny", "columns"], fields, "政策没有 entities，不看号码和姓名")
      }
      return
    }
    if let node = fields["suspects"],
      let name = nodes.choice(
        node, of: "suspects", among: Policy.SuspectTreatment.allCases.map(\.rawValue))
    {
      policy.suspects = Policy.SuspectTreatment(rawValue: name) ?? .redact
    }
    guard let answers = nodes.fields(node, of: "“entities”", keys: PolicyKeys.entities) else {
      return
    }
    for entity in EntityType.allCases {
      if let node = answers[entity.rawValue] {
        policy.entities[entity] = answer(node, of: entity.rawValue, for: entity)
      }
    }
    guard let node = answers[PolicyKeys.others] else {
      return complainOfMissing(answers)
    }
    let others = answer(node, of: PolicyKeys.others, for: nil)
    let unnamed = EntityType.allCases.filter { answers[$0.rawValue] == nil }
    if unnamed.isEmpty {
      nodes.complain("others 用不上：entities 已逐一写明", at: answers.place(of: PolicyKeys.others))
    }
    for entity in unnamed {
      // What is found only where somebody asks is asked for by its name.
      policy.entities[entity] = EntityType.asked.contains(entity) ? .init(.keep) : others
    }
  }

  private mutating func complainOfMissing(_ answers: Fields) {
    if answers.misspelt.contains(PolicyKeys.others) { return }
    let missing = EntityType.allCases.map(\.rawValue).filter { answers.lacks($0) }
    if missing.isEmpty { return }
    nodes.complain(
      "entities 没有说怎样处理 \(missing.joined(separator: "、"))；逐一写明，或用 others 一并说明",
      at: answers.place)
  }

  /// What one entity becomes; `entity` nil: any.
  mutating func answer(_ node: Node, of name: String, for entity: EntityType?) -> Policy.Answer? {
    guard let (operation, confidence) = self.operation(node, of: name) else { return nil }
    if let complaint = Self.complaint(about: operation, for: entity) {
      nodes.complain("“\(name)”\(complaint)", at: node)
      return nil
    }
    return Policy.Answer(operation, confidence: confidence)
  }

  /// A word, or one operator with its settings, and `confidence` perhaps.
  private mutating func operation(
    _ node: Node, of name: String
  ) -> (operation: Operation, confidence: Confidence?)? {
    if node.mapping == nil { return plainOperation(node, of: name).map { ($0, nil) } }
    guard let fields = nodes.fields(node, of: "“\(name)”", keys: PolicyKeys.answer) else {
      return nil
    }
    let confidence = confidence(fields)
    let operators = PolicyKeys.answer.filter { $0 != "confidence" }
    let named = operators.filter { fields[$0] != nil }
    guard let first = named.first, let value = fields[first] else {
      if operators.allSatisfy({ fields.lacks($0) }) {
        nodes.complain(
          "“\(name)”没有说怎样处理：\(operators.joined(separator: "、"))写其一", at: fields.place)
      }
      return nil
    }
    if let second = named.dropFirst().first {
      nodes.complain("“\(name)”只能写一种处理：\(first)、\(second)", at: fields.place(of: second))
      return nil
    }
    let operation: Operation?
    switch first {
    case "mask": operation = mask(value).map { .mask($0) }
    case "replace": operation = nodes.line(value, of: "replace").map { .replace($0) }
    case "generalize":
      operation = choice(value, of: "generalize", Operation.Generalization.self)
        .map { .generalize($0) }
    case "pseudonym":
      operation = choice(value, of: "pseudonym", Operation.Scope.self).map { .pseudonym($0) }
    default:
      operation = plainOperation(value, of: "do")
      if named == ["do"], fields.members.count == 1, operation != nil {
        nodes.complain("“\(name)”直接写 \(value.scalar?.string ?? "") 即可，不必写 do", at: node)
      }
    }
    return operation.map { ($0, confidence) }
  }

  private mutating func plainOperation(_ node: Node, of name: String) -> Operation? {
    if node.scalar?.string == "generalize" {
      nodes.complain("generalize 要说到哪一级，如 {generalize: county}", at: node)
      return nil
    }
    guard let word = nodes.choice(node, of: name, among: PolicyKeys.operations) else { return nil }
    return switch word {
    case "mask": .mask(Operation.Mask())
    case "replace": .replace("")
    case "remove": .remove
    case "surname": .surname
    case "hash": .hash
    case "pseudonym": .pseudonym(.document)
    case "encrypt": .encrypt
    default: .keep
    }
  }

  private mutating func choice<Case: RawRepresentable & CaseIterable>(
    _ node: Node, of name: String, _ type: Case.Type
  ) -> Case? where Case.RawValue == String {
    nodes.choice(node, of: name, among: Case.allCases.map(\.rawValue))
      .flatMap { Case(rawValue: $0) }
  }

  private mutating func mask(_ node: Node) -> Operation.Mask? {
    let before = nodes.problems.count
    guard let fields = nodes.fields(node, of: "“mask”", keys: PolicyKeys.mask) else { return nil }
    if fields.members.isEmpty, fields.misspelt.isEmpty {
      nodes.complain("“mask”没有写明怎样遮；全部遮住只写 mask", at: node)
    }
    func number(_ name: String, _ range: ClosedRange<Int>, _ nodes: inout NodeReader) -> Int? {
      fields[name].flatMap { nodes.integer($0, of: name, in: range) }
    }
    var mask = Operation.Mask()
    mask.first = number("first", PolicyKeys.shown, &nodes) ?? 0
    mask.last = number("last", PolicyKeys.shown, &nodes) ?? 0
    mask.length = number("length", PolicyKeys.maskLengths, &nodes)
    mask.minimum = number("minimum", PolicyKeys.maskLengths, &nodes) ?? 1
    if mask.first + mask.last > 0, fields.lacks("minimum") {
      nodes.complain("露出首尾就要写 minimum（至少遮住几个字）：短的值不遮等于没有遮", at: fields.place)
    }
    if mask.first + mask.last == 0, fields["minimum"] != nil {
      refuse(["minimum"], fields, "没有 first、last，整个值都遮住")
    }
    if let node = fields["sign"], let sign = nodes.line(node, of: "sign") {
      if let character = sign.first, sign.count == 1, PolicyKeys.signs.contains(character) {
        mask.sign = character
      } else {
        nodes.complain(
          "“sign”没有“\(sign)”这一种；可用 \(PolicyKeys.signs.map(String.init).joined(separator: " "))",
          at: node)
      }
    }
    return nodes.problems.count == before ? mask : nil
  }

  /// Why an operation cannot be had of an entity; nil if it can.
  private static func complaint(about operation: Operation, for entity: EntityType?) -> String? {
    let entities = operation.entities
    guard let entities else { return nil }
    if let entity, entities.contains(entity) { return nil }
    let others = EntityType.allCases.filter { !entities.contains($0) }
    // The shorter list says it.
    if others.count < entities.count {
      return "不能用 \(operation.name)：它不用于 \(names(others))"
    }
    return "不能用 \(operation.name)：它只用于 \(names(EntityType.allCases.filter(entities.contains)))"
  }

  private static func names(_ entities: [EntityType]) -> String {
    entities.map(\.rawValue).joined(separator: "、")
  }
}

extension Operation {
  /// What it can be done to; nil: anything.
  fileprivate var entities: Set<EntityType>? {
    switch self {
    case .keep, .mask, .replace, .remove, .hash, .encrypt: nil
    case .surname: [.person, .organisation, .place]
    case .pseudonym: Self.invented
    case .generalize(.county), .generalize(.city), .generalize(.province): [.address, .place]
    case .generalize(.year), .generalize(.month): [.birthDate]
    case .generalize(.range): [.amount, .count]
    }
  }

  /// A made-up value says something false of the others: figures, dates, what everybody may know.
  private static let invented = Set(EntityType.allCases).subtracting(EntityType.asked)
    .subtracting([.birthDate, .caseNumber])

  /// As a policy calls it.
  fileprivate var name: String {
    switch self {
    case .keep: "keep"
    case .mask: "mask"
    case .replace: "replace"
    case .remove: "remove"
    case .surname: "surname"
    case .generalize(let part): "generalize: \(part.rawValue)"
    case .hash: "hash"
    case .pseudonym: "pseudonym"
    case .encrypt: "encrypt"
    }
  }
}
