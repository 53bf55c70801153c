import TextModel

/// A fixed text stands for the value.
enum Replacement {
  /// The entity's name in brackets: 〔电话号码〕. What cannot be told in part is told so too.
  static func tag(_ entity: EntityType) -> [UInt8] { Array("〔\(entity.title)〕".utf8) }

  /// `text`, or the entity's name where that is empty.
  static func written(_ text: String, _ entity: EntityType) -> [UInt8] {
    text.isEmpty ? tag(entity) : Array(text.utf8)
  }
}
