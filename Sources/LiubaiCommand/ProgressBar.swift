import Liubai

/// One line on a terminal that says how far the work is; shown where it takes more than a second.
///
/// Without a share of the whole: folders are walked while the work goes on.
final class ProgressBar {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var isOnScreen = false

  init(isShown: Bool) { self.isShown = isShown }

  func clear() {
    guard isOnScreen else { return }
    isOnScreen = false
    Terminal.write("\r\u{1B}[K")
  }

  func show(_ progress: Progress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), last.map({ now - $0 > .milliseconds(100) }) ?? true else {
      return
    }
    last = now
    isOnScreen = true
    let rate = Int(Double(progress.bytes) / ((now - start) / .seconds(1))) >> 20
    var parts = ["已读 \(progress.bytes >> 20) MiB（每秒约 \(rate) MiB）"]
    if progress.documents > 0 { parts.append("\(progress.documents) 篇") }
    if progress.records > 0 { parts.append("\(progress.records) 条记录") }
    Terminal.write("\r\u{1B}[K" + parts.joined(separator: "，"))
  }
}
