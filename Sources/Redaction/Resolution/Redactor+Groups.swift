import TextModel

extension Redactor {
  /// What of a piece goes, in groups of what overlaps.
  func groups(
    _ findings: [Finding], in bytes: borrowing Swift.Span<UInt8>, at offset: Int,
    column: Policy.Column?
  ) -> [ResolvedFindings.Group] {
    var covered: [ResolvedFindings.Covered] = []
    var kept: [Finding] = []
    var holders: [(ByteSpan, Int)] = []
    // The last name that stays because of its post: the next one of the list stays too.
    var listEnd: Int?
    for finding in findings {
      guard finding.kind == .identifier, let entity = finding.entity else { continue }
      let range = (finding.span.start - offset)..<(finding.span.end - offset)
      precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
      if finding.rule == DenyDetector.rule {
        let answer = answer(to: entity, column)?.operation ?? .keep
        if !isDone(finding, entity, range, bytes) {
          covered.append(
            .init(finding: finding, operation: answer == .keep ? .replace("") : answer))
        }
        continue
      }
      guard let answer = answer(to: entity, column) else { continue }
      if answer.operation == .keep || policy.mustKeep.entities.contains(entity) {
        kept.append(finding)
        continue
      }
      if entity == .person, !roles.isEmpty {
        let isListed = listEnd.map { end in
          end <= range.lowerBound && KeptRoles.isListed(bytes, from: end, to: range.lowerBound)
        }
        if isListed == true || roles.know(finding) || roles.precede(bytes, range.lowerBound) {
          listEnd = range.upperBound
          holders.append((finding.span, 0))
          continue
        }
      }
      guard policy.verdict(identifier: finding, answer: answer) == .violation,
        !isDone(finding, entity, range, bytes)
      else { continue }
      covered.append(.init(finding: finding, operation: answer.operation))
    }
    if covered.isEmpty { return [] }
    if !holders.isEmpty {
      // A post's holder may have been found a second time, by name alone.
      let index = SpanIndex(holders)
      covered.removeAll {
        $0.finding.entity == .person && $0.finding.rule != DenyDetector.rule
          && index.holds($0.finding.span, above: -1)
      }
    }
    var spared: [ByteSpan] = []
    if !allowed.isEmpty {
      spared = allowed.matches(in: bytes).compactMap {
        $0.isOverrun ? nil : $0.span.shifted(by: offset)
      }
    }
    return ResolvedFindings(covered, kept: kept, allowed: spared).groups
  }

  /// Whether what was found is a form of ours, or hidden by somebody.
  private func isDone(
    _ finding: Finding, _ entity: EntityType, _ range: Range<Int>,
    _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    finding.rule != DenyDetector.rule && ReservedForms.isHidden(entity, range, in: bytes)
      || forms.isOwn(finding, range, in: bytes)
  }

  /// What becomes of a kind; in a column that holds it, as the column says.
  private func answer(to entity: EntityType, _ column: Policy.Column?) -> Policy.Answer? {
    guard let column, column.entity == entity, let operation = column.operation else {
      return policy.entities[entity]
    }
    return Policy.Answer(operation, confidence: policy.entities[entity]?.confidence)
  }
}
