/// The check characters of the standards, written here once more: a generator that borrowed the tool's
/// own would share its mistakes.
enum CheckCharacter {
  /// GB 11643-1999: of 17 digits.
  static func citizen(_ digits: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
    return String(Array("10X98765432")[sum % 11])
  }

  /// ISO/IEC 7812-1, annex B.
  static func luhn(_ digits: String) -> String {
    var sum = 0
    for (place, character) in digits.reversed().enumerated() {
      let digit = (character.wholeNumberValue ?? 0) * (place.isMultiple(of: 2) ? 2 : 1)
      sum += digit / 10 + digit % 10
    }
    return String((10 - sum % 10) % 10)
  }

  /// GB 11714-1997: of eight characters.
  static func organisation(_ body: String) -> String {
    let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body, weights).reduce(0) { $0 + (alphabet.firstIndex(of: $1.0) ?? 0) * $1.1 }
    let check = 11 - sum % 11
    return check == 10 ? "X" : check == 11 ? "0" : String(check)
  }

  /// GB 32100-2015: of 17 characters.
  static func creditCode(_ body: String) -> String {
    let alphabet = Array(creditCodeAlphabet)
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    let sum = zip(body, weights).reduce(0) { $0 + (alphabet.firstIndex(of: $1.0) ?? 0) * $1.1 }
    return String(alphabet[(31 - sum % 31) % 31])
  }
  static let creditCodeAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

  /// GS 15-2006: of 14 digits.
  static func registration(_ digits: String) -> String {
    var rest = 10
    for character in digits {
      let sum = (rest + (character.wholeNumberValue ?? 0)) % 10
      rest = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return String((11 - rest) % 10)
  }

  /// Of Hong Kong: one or two letters, six digits.
  static func hkid(_ body: String) -> String {
    var sum = body.count == 7 ? 36 * 9 : 0
    for (place, character) in body.reversed().enumerated() {
      sum += base36(character) * (place + 2)
    }
    let check = (11 - sum % 11) % 11
    return check == 10 ? "A" : String(check)
  }

  /// Of Taiwan: a letter and eight digits.
  static func taiwan(_ body: String) -> String {
    let order = Array("ABCDEFGHJKLMNPQRSTUVXYWZIO")
    let letter = 10 + (order.firstIndex(of: body.first ?? "A") ?? 0)
    var sum = letter / 10 + letter % 10 * 9
    for (weight, character) in zip((1...8).reversed(), body.dropFirst()) {
      sum += weight * (character.wholeNumberValue ?? 0)
    }
    return String((10 - sum % 10) % 10)
  }

  /// GB 16735-2019: the ninth of 17; what stands there does not count.
  static func vehicle(_ body: String) -> String {
    let values: [Character: Int] = [
      "A": 1, "B": 2, "C": 3, "D": 4, "E": 5, "F": 6, "G": 7, "H": 8, "J": 1, "K": 2, "L": 3,
      "M": 4, "N": 5, "P": 7, "R": 9, "S": 2, "T": 3, "U": 4, "V": 5, "W": 6, "X": 7, "Y": 8,
      "Z": 9,
    ]
    let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
    let sum = zip(body, weights).reduce(0) {
      $0 + ($1.0.wholeNumberValue ?? values[$1.0] ?? 0) * $1.1
    }
    return sum % 11 == 10 ? "X" : String(sum % 11)
  }

  private static func base36(_ character: Character) -> Int {
    character.wholeNumberValue ?? Int(character.asciiValue ?? 65) - 55
  }
}
