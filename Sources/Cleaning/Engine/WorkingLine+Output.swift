import TextModel

/// A mended paragraph as text, and as the edits that lead to it.
extension WorkingLine {
  /// Appends the paragraph's text to `output`; what no rule touched is copied byte for byte.
  func write(to output: inout [UInt8], source: [UInt8]) {
    var index = 0
    while index < count {
      guard tokens[index].writer == .none else {
        UTF8Writer.append(tokens[index].scalar, to: &output)
        index += 1
        continue
      }
      // A run that stands as it came, in one piece.
      let start = tokens[index].start
      var end = tokens[index].end
      index += 1
      while index < count, tokens[index].writer == .none, tokens[index].start == end {
        end = tokens[index].end
        index += 1
      }
      output.append(contentsOf: source[Int(start)..<Int(end)])
    }
  }

  /// The paragraph's text.
  var utf8: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(3 * count)
    for token in tokens { UTF8Writer.append(token.scalar, to: &output) }
    return output
  }

  /// The edits that turn the source into the paragraph's text, sorted, with the rule behind each.
  /// Neighbouring changes of one rule are one edit.
  func edits(source: [UInt8]) -> [(edit: Edit, rule: Writer)] {
    var changes: [(edit: Edit, rule: Writer)] = removed.map {
      (Edit(span: $0.span, replacement: []), $0.rule)
    }
    for token in tokens where token.writer != .none {
      var replacement: [UInt8] = []
      UTF8Writer.append(token.scalar, to: &replacement)
      changes.append((Edit(span: token.source, replacement: replacement), token.writer))
    }
    // Insertions at one place keep their order: the sort must be stable, so the index decides last.
    let order = changes.indices.sorted {
      let (left, right) = (changes[$0].edit.span, changes[$1].edit.span)
      return left.start != right.start
        ? left.start < right.start
        : !left.isEmpty && !right.isEmpty && left.end != right.end
          ? left.end > right.end
          : left.end != right.end && (left.isEmpty || right.isEmpty)
            ? Self.insertsFirst(changes[$0].edit, changes[$1].edit) : $0 < $1
    }
    var result: [(edit: Edit, rule: Writer)] = []
    for index in order {
      let (edit, rule) = changes[index]
      // What went from within a place that was then rewritten is part of that change.
      if let last = result.last, edit.span.start < last.edit.span.end, edit.replacement.isEmpty {
        continue
      }
      if let last = result.indices.last, result[last].rule == rule,
        result[last].edit.span.end == edit.span.start
      {
        result[last].edit.span.end = edit.span.end
        result[last].edit.replacement += edit.replacement
      } else {
        result.append((edit, rule))
      }
    }
    return result.filter { change in
      let span = change.edit.span
      guard span.count == change.edit.replacement.count else { return true }
      return !(0..<span.count).allSatisfy {
        source[span.start + $0] == change.edit.replacement[$0]
      }
    }
  }

  /// An insertion (empty span) at a place goes after what ends there and before what begins there.
  private static func insertsFirst(_ left: Edit, _ right: Edit) -> Bool {
    left.span.isEmpty && !right.span.isEmpty
  }
}
