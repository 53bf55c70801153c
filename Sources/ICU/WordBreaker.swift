import CICU
import Synchronization

/// Asks ICU's Chinese dictionary whether a break between two pieces of text cuts a word.
public enum WordBreaker {
  private struct Handle: ~Copyable {
    // ICU's iterator may be used by any thread, by one at a time: the mutex sees to that.
    nonisolated(unsafe) let iterator = liubai_word_breaker_open()

    deinit { if let iterator { liubai_word_breaker_close(iterator) } }
  }

  private static let shared = Mutex(Handle())

  /// Whether a word of the dictionary begins in `before` and ends in `after` (code points).
  ///
  /// False where ICU has no dictionary: an answer that joins nothing. Some microseconds.
  public static func cutsWord(
    before: some Sequence<UInt32>, after: some Sequence<UInt32>
  ) -> Bool {
    var text: [UInt16] = []
    func append(_ scalars: some Sequence<UInt32>) {
      for value in scalars {
        guard let scalar = Unicode.Scalar(value) else { continue }
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { text.append(unit) }
      }
    }
    append(before)
    let position = Int32(text.count)
    append(after)
    let answer = shared.withLock { handle in
      handle.iterator.map {
        liubai_word_breaker_is_boundary($0, text, Int32(text.count), position)
      } ?? -1
    }
    return answer == 0
  }
}
