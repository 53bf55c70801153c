import TextModel

/// A detector that can be told what a column or a member is called: its head says what its cells are.
public protocol HeadedDetector: Detector {
  /// Counts as a label before each value; nil for text without a head.
  var heading: String? { get set }
}

extension IdentifierDetector: HeadedDetector {}
extension RoleDetector: HeadedDetector {}

/// Several detectors as one: who holds a set pays for compiling what is in it at the first question.
///
/// Sets are equal where they came of the same making and ask the same.
public struct DetectorSet: Sendable {
  /// Whether look-alikes are told that nothing speaks for.
  public var tellsBare = false
  /// Whether such look-alikes are told as suspects.
  public var suspectsBare = false
  /// Of `EntityType.asked`, those that somebody asks for.
  public var asked: Set<EntityType> = []
  /// What the text is called that is read; nil for plain text.
  public var heading: String?

  private var box: LazyBox<[any Detector]>
  /// What was added to the set as it was made.
  private var added: [LazyBox<[any Detector]>] = []

  /// - Parameter make: called once, when something is first read.
  public init(_ make: @escaping @Sendable () -> [any Detector]) { box = LazyBox(make) }

  /// The same and one more.
  public func adding(_ detector: any Detector) -> DetectorSet {
    var set = self
    set.added.append(LazyBox { [detector] })
    return set
  }

  /// The same for text that is called so.
  public func headed(_ heading: String?) -> DetectorSet {
    var set = self
    set.heading = heading
    return set
  }

  /// What all of them find, in order of beginnings, at one place the longer first. What two find alike is
  /// told once.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8, whole lines.
  ///   - offset: where they begin in their document, in bytes.
  /// - Complexity: that of the detectors, one after another.
  public func findings(in bytes: borrowing Swift.Span<UInt8>, at offset: Int) -> [Finding] {
    var names: NameEvidence?
    return findings(in: bytes, at: offset, names: &names)
  }

  /// The same, and the names that this piece of a document tells for its other lines: nil where nobody looks for
  /// names.
  public func evidence(
    in bytes: borrowing Swift.Span<UInt8>, at offset: Int
  ) -> (findings: [Finding], names: NameEvidence?) {
    var names: NameEvidence? = NameEvidence()
    let findings = findings(in: bytes, at: offset, names: &names)
    return (findings, box.value.contains { $0 is RoleDetector } ? names : nil)
  }

  /// Those names alone.
  public func names(in bytes: borrowing Swift.Span<UInt8>) -> NameEvidence? {
    for detector in box.value {
      guard let roles = told(detector) as? RoleDetector else { continue }
      return roles.evidence(in: bytes)
    }
    return nil
  }

  private func findings(
    in bytes: borrowing Swift.Span<UInt8>, at offset: Int, names: inout NameEvidence?
  ) -> [Finding] {
    var findings: [Finding] = []
    var isMixed = false
    for detector in box.value + added.flatMap(\.value) {
      let found: [Finding]
      if names != nil, let roles = told(detector) as? RoleDetector {
        let sightings = roles.sightings(in: bytes)
        for sighting in sightings { names?.add(sighting) }
        found = sightings.map { $0.finding(at: offset) }
      } else {
        found = told(detector).findings(in: bytes, at: offset)
      }
      isMixed = isMixed || !findings.isEmpty && !found.isEmpty
      findings += found
    }
    if suspectsBare {
      for index in findings.indices where findings[index].verdict == .bare {
        findings[index].verdict = .suspect
      }
    }
    return isMixed ? Self.merged(findings) : findings
  }

  private func told(_ detector: any Detector) -> any Detector {
    if var identifiers = detector as? IdentifierDetector {
      identifiers.heading = heading
      identifiers.tellsBare = tellsBare || suspectsBare
      identifiers.asked = asked
      return identifiers
    }
    guard heading != nil, var headed = detector as? any HeadedDetector else { return detector }
    headed.heading = heading
    return headed
  }

  /// What finds the names of a document wherever they stand in it, once all of them were told; nil if there are
  /// none. It does not find what the set itself finds.
  public func spreading(_ evidence: NameEvidence) -> DetectorSet? {
    if evidence.isEmpty { return nil }
    let table = evidence.table
    if table.isEmpty { return nil }
    var set = self
    set.added = []
    set.box = LazyBox { [RoleDetector(known: table), KnownNameDetector(table)] }
    return set
  }

  /// The same and all of another one.
  public func adding(_ other: DetectorSet) -> DetectorSet {
    var set = self
    set.added += [other.box] + other.added
    return set
  }

  /// Several lists as one, in order; what is in two of them is told once.
  public static func merged(_ findings: [Finding]) -> [Finding] {
    // Of equal ones the first detector's counts: the sort must not change their order.
    let sorted = findings.enumerated().sorted { left, right in
      let (one, other) = (left.element.span, right.element.span)
      if one.start != other.start { return one.start < other.start }
      return (other.end, left.offset) < (one.end, right.offset)
    }
    var merged: [Finding] = []
    for (_, finding) in sorted {
      let isTold = merged.reversed().prefix { $0.span == finding.span }
        .contains { $0.entity == finding.entity }
      if !isTold { merged.append(finding) }
    }
    return merged
  }
}

extension DetectorSet: Hashable {
  public static func == (left: DetectorSet, right: DetectorSet) -> Bool {
    left.tellsBare == right.tellsBare && left.suspectsBare == right.suspectsBare
      && left.asked == right.asked
      && left.heading == right.heading && left.boxes == right.boxes
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(tellsBare)
    hasher.combine(suspectsBare)
    hasher.combine(asked)
    hasher.combine(heading)
    hasher.combine(boxes)
  }

  private var boxes: [ObjectIdentifier] { ([box] + added).map { ObjectIdentifier($0) } }
}
