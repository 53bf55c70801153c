import Matching

/// Text that was decoded with the wrong table, where the bytes prove what it was.
///
/// Three ways: UTF-8 read as Latin-1 (å·¥ä½œ), GBK read as Latin-1 (È«Õò), UTF-8 read as GBK
/// (鍏ㄩ暱). A run is repaired only whole, and only where every byte of it decodes to Chinese text: the
/// chance that an honest run does is nil. Everything else is reported (`mojibake.report`).
extension Stage {
  static let mojibake = Stage(
    rules: [.mojibakeLatin, .mojibakeGBK], needs: [.latin1, .hanSuspect], readsGuard: false,
    runsOnForeign: true
  ) { line, edits in
    var next = 0
    for index in line.marks where index >= next {
      switch line.kind(index) {
      case .latin1: next = repairLatin(line, index, &edits)
      case .hanSuspect: next = repairGBK(line, index, &edits)
      default: break
      }
    }
  }

  // MARK: Read as Latin-1

  private static func repairLatin(
    _ line: borrowing WorkingLine, _ index: Int, _ edits: inout LineEdits
  ) -> Int {
    var start = index
    while start > 0, Misread.windowsByte(line.scalar(start - 1)) != nil { start -= 1 }
    var end = index
    var bytes: [UInt8] = []
    for place in start..<index { bytes.append(Misread.windowsByte(line.scalar(place)) ?? 0) }
    while let byte = Misread.windowsByte(line.scalar(end)), end < line.count {
      bytes.append(byte)
      end += 1
    }
    let isAmidChinese = line.kind(start - 1).isChinese || line.kind(end).isChinese
    let text =
      Misread.chineseUTF8(bytes) ?? Misread.chineseGB2312(bytes)
      ?? (isAmidChinese ? Misread.markUTF8(bytes) : nil)
    if let text {
      edits.replace(start..<end, with: text, .mojibakeLatin)
    }
    return max(end, index + 1)
  }

  // MARK: Read as GBK

  private static func repairGBK(
    _ line: borrowing WorkingLine, _ index: Int, _ edits: inout LineEdits
  ) -> Int {
    let (run, bytes) = Misread.gbkRun(line, around: index)
    if let text = Misread.chineseUTF8(bytes), text.count * 3 >= bytes.count {
      edits.replace(run, with: text, .mojibakeGBK)
    }
    return max(run.upperBound, index + 1)
  }
}
