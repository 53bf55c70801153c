import Matching
import TextModel

/// Why a policy cannot be made ready, or a text not be restored. Says where and what to do, never a value.
public struct RedactionProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// Operations for these need a key, and there is none.
    case keyMissing([EntityType])
    /// A key of so many bytes.
    case keyTooShort(Int)
    /// An entry of a word list, counted from 1, that is no pattern, and why.
    case pattern(entry: Int, message: String)
    /// An entry of a word list, counted from 1, in which there is nothing to look for.
    case emptyWord(entry: Int)
    /// A token that the key does not open: another key, or somebody changed it. Its place in bytes.
    case token(offset: Int)
  }

  /// What is wrong.
  public let kind: Kind
  /// The policy that it is about; nil where it is about none.
  public let policy: String?
  /// The list that an entry stands in, such as `deny.person`; nil for other kinds.
  public let list: String?

  init(_ kind: Kind, policy: String? = nil, list: String? = nil) {
    self.kind = kind
    self.policy = policy
    self.list = list
  }

  /// The message for users.
  public var description: String {
    let place = (policy.map { "政策 \($0)" } ?? "") + (list.map { " 的 \($0)" } ?? "")
    let head = place.isEmpty ? "" : "\(place)："
    switch kind {
    case .keyMissing(let entities):
      let names = entities.isEmpty ? "某一栏" : entities.map(\.title).joined(separator: "、")
      return "\(head)\(names)的处理方式需要密钥，但没有给出；请用密钥文件或环境变量提供"
    case .keyTooShort(let count):
      return "\(head)密钥只有 \(count) 字节，至少要 \(RedactionKey.least) 字节；可用 openssl rand -hex 32 生成"
    case .pattern(let entry, let message): return "\(head)第 \(entry) 项：\(message)"
    case .emptyWord(let entry): return "\(head)第 \(entry) 项没有可供比对的字，请删去或补全"
    case .token(let offset):
      return "\(head)第 \(offset) 字节处的密文无法还原：密钥不对，或密文已被改动；未还原任何内容"
    }
  }
}
