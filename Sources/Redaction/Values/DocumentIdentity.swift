import TextModel

/// What tells one document from another where pseudonyms are of scope `document`.
///
/// An id that was handed in; without one, the first value in the document that gets a pseudonym. So the same
/// document has the same pseudonyms in every run, whatever its file is called.
struct DocumentIdentity: Sendable {
  private(set) var bytes: [UInt8]?

  init(_ id: String?) { bytes = id.map { [0] + Array($0.utf8) } }

  mutating func meet(_ value: ValueText) {
    if bytes == nil { bytes = [1] + Array(value.entity.rawValue.utf8) + [0] + value.foldedBytes }
  }
}
