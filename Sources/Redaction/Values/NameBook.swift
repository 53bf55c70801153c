import Matching
import TextModel

/// The names of a document by their forms: two different ones of the same form are numbered in the order of
/// their appearance, the same name always bears the same number (法释〔2016〕19号, Art. 9).
///
/// A form that the text has already (somebody's 张某, 张某2) belongs to a name that is not known: no other
/// name takes it.
struct NameBook: Sendable {
  private struct Form: Sendable {
    var names: [[UInt32]: Int] = [:]
    /// Numbers that the text has; 0 for the form without one.
    var taken: Set<Int> = []
  }

  private var forms: [String: Form] = [:]

  /// Takes notice of a name.
  mutating func meet(_ value: ValueText) {
    guard SurnameForm.applies(to: value.entity) else { return }
    let form = SurnameForm.written(value)
    let name = value.folded
    if forms[form]?.names[name] != nil { return }
    let count = forms[form]?.names.count ?? 0
    forms[form, default: Form()].names[name] = count
  }

  /// Takes notice of the forms that stand in a text: 某, what is before it, and a number behind.
  mutating func meetForms(in bytes: borrowing Swift.Span<UInt8>) {
    var next = 0
    while let position = bytes.firstOffset(of: "某", from: next) {
      let end = position + 3
      var stems: [String] = []
      if position > 0 {
        let one = bytes.scalarStart(before: position)
        let last = bytes.scalar(at: one)
        if Han.contains(last) || FoldedScalar.isLatin(last) {
          let letter = last &- 0x61 <= 25 ? last - 0x20 : last
          stems.append(SurnameForm.text([letter]) + SurnameForm.some)
          if one > 0 {
            let both = [bytes.scalar(at: bytes.scalarStart(before: one)), last]
            if SurnameForm.isCompound(both) {
              stems.append(SurnameForm.text(both) + SurnameForm.some)
            }
          }
        }
      }
      for stem in stems { take(stem, number(bytes, at: end)) }
      for kind in SurnameForm.kinds {
        let word = Array(kind.utf8)
        if end + word.count <= bytes.count, word.indices.allSatisfy({ bytes[end + $0] == word[$0] })
        {
          take(SurnameForm.some + kind, number(bytes, at: end + word.count))
          break
        }
      }
      next = end
    }
  }

  private mutating func take(_ stem: String, _ number: Int) {
    forms[stem, default: Form()].taken.insert(number)
  }

  private func number(_ bytes: borrowing Swift.Span<UInt8>, at position: Int) -> Int {
    var number = 0
    var position = position
    while position < bytes.count, bytes[position] &- 0x30 <= 9, number < 1_000_000 {
      number = number * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    return number
  }

  /// What stands for a name. One that was not met bears no number that another one has.
  func written(_ value: ValueText) -> [UInt8] {
    let stem = SurnameForm.written(value)
    guard let form = forms[stem] else { return Array(stem.utf8) }
    let place = form.names[value.folded] ?? form.names.count
    if form.taken.isEmpty, form.names.count <= 1, place == 0 { return Array(stem.utf8) }
    var number = 0
    for _ in 0...place {
      number += 1
      while form.taken.contains(number) { number += 1 }
    }
    return Array("\(stem)\(number)".utf8)
  }
}
