import TextModel

/// Words that say what a mask beside them hides: an entry of `Rules/placeholder/*.yaml`.
///
/// An entry without `hides` holds look-alikes: words that contain what looks like a mask and are none.
public struct ContextRule: Sendable, Hashable {
  /// `context.` and a name.
  public var id: String
  /// In Chinese; reasons name it.
  public var title: String
  /// What a mask beside one of the words hides; nil for look-alikes.
  public var hides: HiddenKind?
  /// How much one of the words says, 1 to 9. From 5 on it also says that
  /// something was masked here at all.
  public var weight: Int
  /// Words that follow a mask at once: 镇, 书记, 户.
  public var after: [String] = []
  /// Words that stand right before a mask: 镇长, 联系电话.
  public var before: [String] = []
  /// Words on both sides at once: 第 and 次, 党的 and 大.
  public var frames: [Frame] = []
  /// What brackets hold where they tell what to fill in: 姓名 in [姓名].
  public var hints: [String] = []
  /// Text that remains where a mask left nothing, with `~` at the place: 第~种方式.
  public var elided: [String] = []
  /// Whole words that hold what looks like a mask: X光, AA制. Only without `hides`.
  public var lookalikes: [String] = []
  /// Whether a single Latin letter before one of the words of `after` is an alias: A公司.
  public var takesAlias = false
  /// Texts in which a mask is found that hides `hides`, or, with look-alikes, texts without a mask.
  public var finds: [String] = []
  /// Texts in which nothing that hides `hides` is found.
  public var keeps: [String] = []
  /// The file, and the line there.
  public var source = ""
  public var line = 0

  /// Words before and behind a mask.
  public struct Frame: Sendable, Hashable {
    public var before: String
    public var after: String

    public init(before: String, after: String) {
      self.before = before
      self.after = after
    }
  }

  /// An entry without words.
  public init(id: String, title: String, hides: HiddenKind?, weight: Int = 4) {
    self.id = id
    self.title = title
    self.hides = hides
    self.weight = weight
  }
}
