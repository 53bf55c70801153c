import Cleaning
import Detection

/// What all inputs of a run share, made once: the settings, the compiled cleaners, which outlets there are.
struct RunPlan: Sendable {
  private(set) var settings: PipelineSettings
  let reports: Bool
  /// Whether somebody takes each text's placeholder figures.
  let takesFigures: Bool
  let keepsRejected: Bool
  /// For plain documents, and for the fields of records.
  let documentCleaner: Cleaner
  let fieldCleaner: Cleaner
  /// Whether the cleaners have anything to do.
  let cleans: Bool
  /// Nil where nobody asks for placeholders.
  let placeholders: PlaceholderDetector?
  /// Nil where nobody asks for weak masks.
  let weakMasks: WeakMaskDetector?
  /// Nil where nobody asks for identifiers.
  private(set) var detectors: DetectorSet?

  /// What texts are held against; nil where nobody asks.
  let gate: Gate?
  /// What else a redacted text may not hold; nil for nothing.
  let remainderJudge: RemainderJudge?

  init(
    _ settings: PipelineSettings, reports: Bool, takesFigures: Bool = false, keepsRejected: Bool
  ) {
    self.settings = settings
    self.reports = reports
    self.takesFigures = takesFigures
    self.keepsRejected = keepsRejected
    var options = CleaningOptions()
    let detection = DetectionPlan(settings, reports: reports, takesFigures: takesFigures)
    cleans = detection.cleans
    placeholders = detection.placeholders
    weakMasks = detection.weakMasks
    detectors = detection.detectors
    gate = Gate(settings)
    remainderJudge = settings.redaction.flatMap { RemainderJudge($0.redactor.policy, settings) }
    options.rules = detection.rules
    options.engine = detection.engine
    options.collectsFindings = reports || settings.diff || settings.draw != nil
    documentCleaner = Cleaner(options)
    // The diff of records is one of lines, and needs no findings.
    options.collectsFindings = reports || settings.draw != nil
    fieldCleaner = Cleaner(options)
  }

  /// For plain documents: there is no place in them for `stats`.
  var documentDetector: PlaceholderDetector? {
    !writes && (reports || takesFigures || settings.destination == .findings)
      ? placeholders : nil
  }

  /// Nil where nobody asks for identifiers.
  var identifierSearch: IdentifierSearch? {
    detectors.map { IdentifierSearch(detectors: $0, gate: gate?.redactor) }
  }

  /// The same, for a document of which names are known.
  ///
  /// - Parameter names: what finds them.
  func knowing(_ names: DetectorSet) -> RunPlan {
    var plan = self
    plan.detectors = detectors?.adding(names)
    // Contexts hide them, too.
    plan.settings.detectors = settings.detectors?.adding(names)
    return plan
  }

  /// Whether placeholders are written anew.
  private var writes: Bool {
    settings.wording.treatment != .keep && settings.destination != .findings
      && settings.draw == nil
  }

  /// Writes placeholders anew in what `cleaner` has cleaned; nil where they stay.
  func writer(_ cleaner: Cleaner) -> PlaceholderWriter? {
    guard writes, let placeholders else { return nil }
    return PlaceholderWriter(detector: placeholders, cleaner: cleaner, wording: settings.wording)
  }

  /// Redacts or restores records; nil where nobody asks for it.
  var recordRewriter: RecordRewriter? {
    if let restoring = settings.restoration { return .restore(restoring.restorer) }
    return settings.redaction.map {
      .redact($0.redactor, detectors ?? DetectorSet { [] }, remainderJudge)
    }
  }

  /// What looks for a plain document's names before it is searched; nil where nobody needs them: who asks for
  /// identifiers is told what `redact` would take away, and contexts for people hide what the document names
  /// anywhere.
  private var namer: DetectorSet? {
    if let detectors { return detectors }
    let showsContexts = settings.destination == .findings && settings.reportFormat != .jsonLines
    return showsContexts && !settings.showsValues ? settings.detectors : nil
  }

  func run(_ source: Source, outlets: Outlets) throws(SourceProblem) -> any SourceRun {
    if settings.isRecords(source) {
      return try RecordRun(source, plan: self, outlets: outlets)
    }
    if let restoring = settings.restoration {
      return try RestorationRun(source, restoring: restoring, plan: self, outlets: outlets)
    }
    if let redacting = settings.redaction {
      return try RedactionRun(source, redacting: redacting, plan: self, outlets: outlets)
    }
    if let namer {
      return try NamedDocumentRun(source, namer, plan: self, outlets: outlets)
    }
    return try DocumentRun(source, plan: self, outlets: outlets)
  }
}
