import Matching
import TextModel

/// A paragraph under repair: its scalars, and for each the bytes of the block that it came from.
///
/// Rules read a paragraph and propose edits (`LineEdits`); `apply` makes them, all of one stage at
/// once. A later stage thus sees what an earlier one has mended, and still every scalar knows the way
/// home, so that in the end the changes can be told in offsets of the original. Structure of arrays:
/// most stages look at `classes` alone.
struct WorkingLine {
  private(set) var scalars: [UInt32] = []
  private(set) var classes: [ScalarClass] = []
  /// Source bytes of each scalar, as offsets into the block. An inserted scalar has an empty span.
  private(set) var sources: [ByteSpan] = []
  /// Number of the rule that wrote a scalar; `WorkingLine.untouched` for what stands as it came.
  private(set) var writers: [UInt8] = []
  /// Source bytes that have gone, with the rule that removed them.
  private(set) var removed: [(span: ByteSpan, rule: RuleNumber)] = []
  /// Every class that occurs, perhaps also one that occurred.
  private(set) var present = ScalarClassSet(rawValue: 0)
  /// Scalars that no rule of punctuation or blanks may touch; see `Guard`.
  private var guarded: [Bool] = []
  private(set) var guardIsCurrent = false

  static let untouched: UInt8 = 0xFF

  var count: Int { scalars.count }
  var isTouched: Bool { !removed.isEmpty || writers.contains { $0 != Self.untouched } }

  /// The class of scalar `index`; `border` outside.
  @inline(__always)
  func kind(_ index: Int) -> ScalarClass {
    index >= 0 && index < classes.count ? classes[index] : .border
  }

  /// Scalar `index`; 0 outside.
  @inline(__always)
  func scalar(_ index: Int) -> UInt32 {
    index >= 0 && index < scalars.count ? scalars[index] : 0
  }

  /// Whether scalar `index` is out of bounds for the rules; false outside the line.
  @inline(__always)
  func isGuarded(_ index: Int) -> Bool {
    index >= 0 && index < guarded.count && guarded[index]
  }

  mutating func setGuard(_ guarded: [Bool]) {
    self.guarded = guarded
    guardIsCurrent = true
  }

  mutating func removeAll() {
    scalars.removeAll(keepingCapacity: true)
    classes.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
    writers.removeAll(keepingCapacity: true)
    removed.removeAll(keepingCapacity: true)
    present = ScalarClassSet(rawValue: 0)
    guardIsCurrent = false
  }

  /// Appends the scalars of `bytes[range]`; `range` holds whole scalars of valid UTF-8.
  mutating func append(_ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>) {
    let table = ScalarClassTable.shared
    guardIsCurrent = false
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = bytes.scalar(at: position)
      let width = Swift.Span<UInt8>.width(of: bytes[position])
      let kind = table.classOf(scalar)
      scalars.append(scalar)
      classes.append(kind)
      sources.append(ByteSpan(position, min(position &+ width, range.upperBound)))
      writers.append(Self.untouched)
      present.insert(kind)
      position &+= width
    }
  }

  /// Appends the scalars `range` of another line, with their history.
  mutating func append(_ other: WorkingLine, _ range: Range<Int>) {
    guardIsCurrent = false
    scalars += other.scalars[range]
    classes += other.classes[range]
    sources += other.sources[range]
    writers += other.writers[range]
    for kind in other.classes[range] { present.insert(kind) }
  }

  /// Notes that the source bytes of `span` are gone.
  mutating func noteRemoval(_ span: ByteSpan, _ rule: RuleNumber) { removed.append((span, rule)) }

  /// Makes `edits` (sorted, not overlapping).
  mutating func apply(_ edits: [LineEdit]) {
    if edits.isEmpty { return }
    guardIsCurrent = false
    let table = ScalarClassTable.shared
    if edits.allSatisfy({ $0.replacement.count == $0.range.count }) {
      for edit in edits {
        for (index, scalar) in zip(edit.range, edit.replacement) where scalars[index] != scalar {
          scalars[index] = scalar
          classes[index] = table.classOf(scalar)
          writers[index] = edit.rule.rawValue
          present.insert(classes[index])
        }
      }
      return
    }
    var result = WorkingLine()
    result.reserve(count)
    result.removed = removed
    result.present = present
    var position = 0
    for edit in edits {
      result.copy(self, position..<edit.range.lowerBound)
      result.write(edit, over: self)
      position = edit.range.upperBound
    }
    result.copy(self, position..<count)
    self = result
  }

  private mutating func reserve(_ count: Int) {
    scalars.reserveCapacity(count)
    classes.reserveCapacity(count)
    sources.reserveCapacity(count)
    writers.reserveCapacity(count)
  }

  private mutating func copy(_ other: WorkingLine, _ range: Range<Int>) {
    scalars += other.scalars[range]
    classes += other.classes[range]
    sources += other.sources[range]
    writers += other.writers[range]
  }

  private mutating func write(_ edit: LineEdit, over other: WorkingLine) {
    let old = edit.range
    let paired = edit.replacement.count == old.count
    var rest = ByteSpan(0, 0)
    if let first = old.first, let last = old.last {
      rest = ByteSpan(other.sources[first].start, other.sources[last].end)
    } else if old.lowerBound < other.count {
      rest = ByteSpan(other.sources[old.lowerBound].start, other.sources[old.lowerBound].start)
    } else if let last = other.sources.last {
      rest = ByteSpan(last.end, last.end)
    }
    if edit.replacement.isEmpty {
      if !rest.isEmpty { removed.append((rest, edit.rule)) }
      return
    }
    for (index, scalar) in edit.replacement.enumerated() {
      let kind = ScalarClassTable.shared.classOf(scalar)
      scalars.append(scalar)
      classes.append(kind)
      present.insert(kind)
      if paired {
        let place = old.lowerBound + index
        sources.append(other.sources[place])
        writers.append(
          other.scalars[place] == scalar ? other.writers[place] : edit.rule.rawValue)
      } else {
        sources.append(index == 0 ? rest : ByteSpan(rest.end, rest.end))
        writers.append(edit.rule.rawValue)
      }
    }
  }
}
