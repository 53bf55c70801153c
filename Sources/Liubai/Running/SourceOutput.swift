import Cleaning

/// Where one input's cleaned text goes, encoded.
final class SourceOutput {
  private let settings: PipelineSettings
  private let source: Source
  private let outlets: Outlets
  private var encoder: StreamEncoder?
  private var encoded: [UInt8] = []
  /// Whether the bytes change though the text does not: another encoding, a mark that goes.
  private(set) var isTranscoded = false
  /// Bytes for a file that are not in it yet: an unchanged small file is never created.
  private var held: [UInt8] = []
  private var file: AtomicFile?
  private let target: Path?

  init(settings: PipelineSettings, source: Source, outlets: Outlets) throws(SourceProblem) {
    self.settings = settings
    self.source = source
    self.outlets = outlets
    switch settings.destination {
    case .stream, .nothing, .findings: target = nil
    case .folder(let folder): target = folder.appending(source.place.bytes)
    case .inPlace:
      // Behind a symbolic link: the file itself is replaced, not the link.
      do throws(FileFailure) {
        target = try source.path.map { path throws(FileFailure) in try SystemCall.resolved(path) }
      } catch { throw .file(error) }
    }
  }

  /// Says what the input was written in; before the first text.
  func begin(_ input: InputText) throws(SourceProblem) {
    switch settings.outputEncoding {
    case .utf8: isTranscoded = input.encoding != .utf8 || input.hadByteOrderMark
    case .same:
      guard input.encoding != .utf8 || input.hadByteOrderMark else { return }
      do throws(DecodingError) {
        encoder = try StreamEncoder(
          encoding: input.encoding, byteOrderMark: input.hadByteOrderMark)
      } catch { throw .encoding(name: source.name, error) }
    }
  }

  /// Writes a whole text. What goes to a stream cannot be taken back: what cannot be encoded is found out before
  /// any of it is written.
  func write(_ text: ByteSpool, checking input: InputText) throws(SourceProblem) {
    guard settings.destination != .nothing else { return }
    let failing = { (failure: FileFailure) in SourceProblem.file(failure) }
    if encoder != nil, input.encoding != .utf8 {
      let check = try EncodingCheck(input.encoding, name: source.name)
      try spooling { () throws(FileFailure) in try text.rewind() }
      try text.forEach({ bytes throws(SourceProblem) in try check.pass(bytes) }, failing: failing)
    }
    try spooling { () throws(FileFailure) in try text.rewind() }
    try text.forEach({ bytes throws(SourceProblem) in try write(bytes) }, failing: failing)
    try write([], isLast: true)
  }

  func write(_ text: [UInt8], isLast: Bool = false) throws(SourceProblem) {
    switch settings.destination {
    case .nothing, .findings: return
    case .stream, .folder, .inPlace: break
    }
    guard encoder != nil else { return try emit(text) }
    do throws(DecodingError) {
      encoded.removeAll(keepingCapacity: true)
      try encoder?.encode(text[...], isLast: isLast, into: &encoded)
    } catch { throw .encoding(name: source.name, error) }
    try emit(encoded)
  }

  /// Ends a file: it appears under its name, unless it is rewritten in place and did not change.
  ///
  /// - Parameter changed: whether anything differs from what came in.
  func publish(_ input: InputText, changed: Bool) throws(SourceProblem) {
    guard let target else { return }
    if settings.destination == .inPlace {
      guard changed, let path = source.path, let status = input.file.status else { return }
      do throws(FileFailure) {
        try SystemCall.checkWritable(path)
        try opened(target).adopt(status)
      } catch { throw .file(error) }
      guard input.file.isUnchanged(at: path) else { throw .changedMeanwhile(name: source.name) }
    } else if let existing = try? SystemCall.status(target, following: true),
      existing.identity == input.file.status?.identity
    {
      throw .isOutput(name: source.name)
    }
    do throws(FileFailure) {
      try opened(target).publish(durable: settings.destination == .inPlace)
    } catch { throw .file(error) }
  }

  private func emit(_ bytes: [UInt8]) throws(SourceProblem) {
    guard let target else { return try outlets.write(bytes) }
    do throws(FileFailure) {
      if file == nil {
        held += bytes
        if held.count > 1 << 20 { _ = try opened(target) }
      } else {
        try file?.sink.write(bytes)
      }
    } catch { throw .file(error) }
  }

  private func opened(_ target: Path) throws(FileFailure) -> AtomicFile {
    if let file { return file }
    let isInPlace = settings.destination == .inPlace
    if !isInPlace { try SystemCall.makeFolders(target.parent) }
    let file = try AtomicFile(target: target, permissions: isInPlace ? 0o600 : 0o666)
    try file.sink.write(held)
    held = []
    self.file = file
    return file
  }
}
