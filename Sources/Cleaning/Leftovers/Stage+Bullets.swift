import Matching

/// Bullets of Word's symbol fonts (U+F020 … U+F0FF) at the head of a line, with the blanks after them.
/// The same code points elsewhere are lost text and only reported.
extension Stage {
  static let bullets = Stage(
    rules: [.bullet], needs: [.privateUse], readsGuard: false
  ) { line, edits in
    let start = line.contentStart
    guard (0xF020...0xF0FF).contains(line.scalar(start)) else { return }
    var end = start + 1
    while line.kind(end).isBlank { end += 1 }
    edits.delete(start..<end, .bullet)
  }
}
