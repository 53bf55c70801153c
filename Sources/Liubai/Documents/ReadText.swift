/// An input that was read to its end, or to where reading failed, and put aside to be read again.
struct ReadText {
  /// What it came from: its encoding and its size are asked for later.
  let input: InputText
  /// All that could be read, decoded; rewound.
  let text: ByteSpool
  /// Why it ends before its end.
  let problem: SourceProblem?

  /// Shows the next piece; false at the end.
  ///
  /// - Throws: behind the last piece, what ended the reading.
  func next(_ body: (ArraySlice<UInt8>) -> Void) throws(SourceProblem) -> Bool {
    let bytes = try spooling { () throws(FileFailure) in try text.read(1 << 18) }
    if !bytes.isEmpty {
      body(bytes[...])
      return true
    }
    if let problem { throw problem }
    return false
  }
}
