import Matching

/// Vertical, small and half-width forms of marks become the marks of running text (CLREQ: the forms
/// are not for authors).
extension Stage {
  static let compatibilityForms = Stage(
    rules: [.compatibilityForm], needs: [.compatibilityForm], readsGuard: false
  ) { line, edits in
    for index in 0..<line.count where line.kind(index) == .compatibilityForm {
      let scalar = line.scalar(index)
      if scalar == 0x2236 || scalar == 0xA789 {
        // ∶ is the ratio sign between digits; between Chinese characters it is a strayed colon.
        guard line.kind(index - 1).isHan || line.kind(index - 1).isCloser else { continue }
        edits.replace(index, with: "：", .compatibilityForm)
      } else if let plain = plainForms[scalar] {
        edits.replace(index..<index + 1, with: plain, .compatibilityForm)
      }
    }
  }

  private static let plainForms: [UInt32: [UInt32]] = {
    var table: [UInt32: [UInt32]] = [:]
    let pairs = Array(forms.unicodeScalars)
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      table[pairs[index].value] = [pairs[index + 1].value]
    }
    table[0xFE31] = [0x2014, 0x2014]
    table[0xFE19] = [0x2026, 0x2026]
    return table
  }()

  /// Form, mark, … U+FE30 is a two-dot leader by name; scrapers and input methods use it as a colon.
  private static let forms = """
    ︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︰：︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］\
    ﹐，﹑、﹒.﹔；﹕：﹖？﹗！﹘—﹙（﹚）﹛｛﹜｝﹝〔﹞〕﹟#﹠&﹡*﹢+﹣-﹤<﹥>﹦=﹨\\﹩$﹪%﹫@｡。､、｢「｣」
    """
}
