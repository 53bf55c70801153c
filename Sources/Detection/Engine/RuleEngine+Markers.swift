import Matching

/// Markers of pairs, and head lines with the lines under them. What pairs with what is for whoever sees
/// the whole document; here markers are found. A head line counts only where a line under it belongs to
/// it: 免责声明 by itself may be the text's own.
extension RuleEngine {
  func findMarkers(
    _ line: Unit, _ bytes: borrowing Swift.Span<UInt8>, _ hits: [LiteralTable.Hit],
    _ neighbours: inout some LineNeighbours, _ found: inout [RuleMatch]
  ) throws(RuleOverrun) {
    let content = line.range
    for rule in line.candidates where rules[rule].scope == .block {
      for (test, isBegin) in [(compiled[rule].begin, true), (compiled[rule].end, false)] {
        guard let test else { continue }
        for find in try finds(of: test, rule, bytes, content, hits) {
          if compiled[rule].members == nil {
            if Self.isQuoted(find.range, bytes) { continue }
          } else {
            guard find.range == content, case .text(let next) = neighbours.line(1),
              try isMember(of: rule, next.span)
            else { continue }
          }
          found.append(
            RuleMatch(
              rule: rule, range: find.range, effect: effect(of: rule), isBegin: isBegin))
        }
      }
    }
  }

  /// Whether a line belongs under the head line that `rule` found.
  public func isMember(
    of rule: Int, _ bytes: borrowing Swift.Span<UInt8>
  ) throws(RuleOverrun) -> Bool {
    let content = SentenceCutter.content(bytes)
    guard let members = compiled[rule].members, !content.isEmpty else { return false }
    var hits: [LiteralTable.Hit] = []
    literals.scan(bytes, content, into: &hits)
    hits.sort()
    var unit = Unit(bytes, content, hits, gate)
    guard unit.length <= rules[rule].longest else { return false }
    do throws(BudgetExceeded) {
      return try !unit.finds(members, self, bytes).isEmpty
    } catch { throw RuleOverrun(rule: rules[rule].id) }
  }

  /// The rule for which a line is a head line, whatever stands under it; nil where it is none.
  public func headRule(
    _ bytes: borrowing Swift.Span<UInt8>, _ scratch: inout Scratch
  ) -> Int? {
    guard mayConcern(bytes, &scratch) else { return nil }
    let content = SentenceCutter.content(bytes)
    let hits = scratch.hits.sorted()
    return gate.candidates(hits).last { rule in
      guard compiled[rule].members != nil, let begin = compiled[rule].begin else { return false }
      var unit = Unit(bytes, content, hits, gate)
      let finds = try? unit.finds(begin, self, bytes)
      return finds?.contains { $0.range == content } ?? false
    }
  }

  /// How many lines may stand under the head line that `rule` found; nil for other rules.
  public func mostMembers(of rule: Int) -> Int? {
    compiled[rule].members == nil ? nil : compiled[rule].most
  }

  /// More than a marker's closing signs, less than what makes a window of its own.
  private static let cutMargin = 12

  /// Finds of a pattern in a line of any length: whole, or in windows around what announces it.
  private func finds(
    of test: Int, _ rule: Int, _ bytes: borrowing Swift.Span<UInt8>, _ content: Range<Int>,
    _ hits: [LiteralTable.Hit]
  ) throws(RuleOverrun) -> [Unit.Find] {
    var result: [Unit.Find] = []
    do throws(BudgetExceeded) {
      let windows = windows(test, content, 4 * rules[rule].longest, bytes, hits)
      for (index, window) in windows.enumerated() {
        // Markers glued to each other share their signs: a window goes on where the last find ended, and
        // what its end may have cut is left to the next one.
        let start = max(window.lowerBound, result.last?.range.upperBound ?? 0)
        guard start < window.upperBound else { continue }
        let isCut = index + 1 < windows.count && windows[index + 1].lowerBound < window.upperBound
        var unit = Unit(bytes, start..<window.upperBound, hits, gate)
        for find in try unit.finds(test, self, bytes)
        where !isCut || find.range.upperBound + Self.cutMargin <= window.upperBound {
          result.append(find)
        }
      }
    } catch { throw RuleOverrun(rule: rules[rule].id) }
    return result
  }

  /// Pieces of `range` of about `size` bytes around each literal of a test; `range` itself where it is
  /// short enough, nothing where nothing announces the test.
  func windows(
    _ test: Int, _ range: Range<Int>, _ size: Int, _ bytes: borrowing Swift.Span<UInt8>,
    _ hits: [LiteralTable.Hit]
  ) -> [Range<Int>] {
    let literals = tests[test].literals
    if range.count <= size {
      let isAnnounced =
        literals.isEmpty
        || Unit.hits(hits, in: range).contains { Unit.holds(literals, $0.literal) }
      return isAnnounced ? [range] : []
    }
    var result: [Range<Int>] = []
    for hit in Unit.hits(hits, in: range) where Unit.holds(literals, hit.literal) {
      var start = max(range.lowerBound, hit.start - size / 2)
      var end = min(range.upperBound, hit.end + size / 2)
      while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
      if let last = result.last, last.contains(hit.start), last.upperBound >= hit.end + size / 4 {
        continue
      }
      result.append(start..<end)
    }
    return result
  }

  /// Whether a marker is talked about: it stands in quotation marks.
  private static func isQuoted(
    _ range: Range<Int>, _ bytes: borrowing Swift.Span<UInt8>
  ) -> Bool {
    guard range.lowerBound > 0, range.upperBound < bytes.count else { return false }
    let before = bytes.scalarStart(before: range.lowerBound)
    let pair = (bytes.scalar(at: before), bytes.scalar(at: range.upperBound))
    return quotes.contains { $0 == pair }
  }

  private static let quotes: [(UInt32, UInt32)] = [
    (0x201C, 0x201D), (0x2018, 0x2019), (0x22, 0x22), (0x27, 0x27), (0x60, 0x60), (0x300C, 0x300D),
    (0x300E, 0x300F), (0x300A, 0x300B),
  ]
}
