import TextModel

/// What is done with a value: an operator and its settings, as a policy names it. A plain value.
public enum Operation: Sendable, Hashable {
  /// It stays.
  case keep
  case mask(Mask)
  /// A fixed text stands for it; empty: the entity's name in brackets, 〔电话号码〕.
  case replace(String)
  /// Nothing stands for it.
  case remove
  /// 张某; numbered where two different names of a document collide. For organisations 某公司.
  case surname
  case generalize(Generalization)
  /// HMAC-SHA256 under the key.
  case hash
  /// A made-up value of reserved form, derived from the key.
  case pseudonym(Scope)
  /// AES-GCM under the key; `liubai restore` brings it back.
  case encrypt

  /// What of a value a mask shows.
  public struct Mask: Sendable, Hashable {
    /// Shown at the beginning, in characters that are not separators.
    public var first: Int
    /// Shown at the end, likewise.
    public var last: Int
    /// How many signs stand for the rest; nil: one for each character.
    public var length: Int?
    /// At least so many characters are hidden, whatever `first` and `last` ask for.
    public var minimum: Int
    /// The sign.
    public var sign: Character

    public init(
      first: Int = 0, last: Int = 0, length: Int? = nil, minimum: Int = 1, sign: Character = "*"
    ) {
      self.first = first
      self.last = last
      self.length = length
      self.minimum = minimum
      self.sign = sign
    }
  }

  /// What of a value is told.
  public enum Generalization: String, Sendable, Hashable, CaseIterable {
    /// Of an address: down to the county.
    case county
    case city
    case province
    /// Of a date.
    case year
    case month
    /// Of a number: from … to.
    case range
  }

  /// As far as one value has one pseudonym.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    case document
    case corpus
  }

  /// Whether it cannot be done without a key.
  public var needsKey: Bool {
    switch self {
    case .hash, .pseudonym, .encrypt: true
    case .keep, .mask, .replace, .remove, .surname, .generalize: false
    }
  }
}
