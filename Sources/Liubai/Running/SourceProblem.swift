import Cleaning
import Redaction

/// Why an input was not cleaned, or not to its end. Says what, where and what to do; never a word of
/// the text (law 4).
public enum SourceProblem: Error, Sendable, Hashable {
  case file(FileFailure)
  /// Standard output, the report or the rejects: nothing more can be written, whatever the input.
  case outlet(FileFailure)
  case notAFile(name: String, kind: FileKind)
  case folderLoop(name: String)
  case decoding(name: String, DecodingError)
  case encoding(name: String, DecodingError)
  case uncertainEncoding(name: String, String)
  case lineTooLong(name: String, offset: Int, limit: Int)
  /// A rule's pattern took too long at an offset; the line is nil where it is not known.
  case ruleOverrun(name: String, rule: String, line: Int?, offset: Int)
  case changedMeanwhile(name: String)
  case rejectedInPlace(name: String, count: Int)
  case placeTaken(name: String, target: String)
  case isOutput(name: String)
  /// What was to be written holds what the policy forbids: how many, of what kinds, where.
  case residuals(name: String, String)
  /// A token that the key does not open.
  case sealed(name: String, RedactionProblem)
  /// Our own fault: findings that contradict each other.
  case fault(name: String)

  /// Whether the reader of our output has gone away: no failure, just the end of the work.
  public var isBrokenPipe: Bool {
    if case .outlet(let failure) = self { return failure.isBrokenPipe }
    return false
  }

  /// Whether it is our own fault.
  var isFault: Bool {
    if case .fault = self { return true }
    return false
  }

  /// What stands where a file or folder was expected.
  public enum FileKind: Sendable, Hashable { case folder, fifo, device, socket, other }
}

extension SourceProblem: CustomStringConvertible {
  /// The message for users.
  public var description: String {
    switch self {
    case .file(let failure), .outlet(let failure): return failure.description
    case .folderLoop(let name): return "\(name)：符号链接指回上层文件夹，未进入"
    case .notAFile(let name, let kind):
      switch kind {
      case .fifo: return "\(name)：是命名管道，未读取；可改用标准输入"
      case .device: return "\(name)：是设备，未读取"
      case .socket: return "\(name)：是套接字，未读取"
      case .folder: return "\(name)：是文件夹"
      case .other: return "\(name)：不是普通文件，未读取"
      }
    case .decoding(let name, let error): return "\(name)：\(Self.reason(error))"
    case .encoding(let name, let error):
      let encoding = error.encoding?.rawValue ?? ""
      switch error.kind {
      case .unencodable:
        return "\(name)：结果第 \(error.offset) 字节（按 UTF-8 计）的字符在 \(encoding) 中没有；"
          + "可改用 --output-encoding utf-8"
      default: return "\(name)：不能写成 \(encoding)"
      }
    case .uncertainEncoding(let name, let encoding):
      return "\(name)：编码不能确定（疑为 \(encoding)），未改写；请用 --encoding 指明"
    case .lineTooLong(let name, let offset, let limit):
      return "\(name)：始于第 \(offset) 字节（解码后）的一行超过 \(limit) 字节；可用 --max-line 放宽"
    case .ruleOverrun(let name, let rule, let line, let offset):
      let place = line.map { "第 \($0) 行" } ?? "第 \(offset) 字节（解码后）"
      return "\(name)：规则“\(rule)”在\(place)超出处理时限，未能查完；可用 --disable \(rule) 停用"
    case .changedMeanwhile(let name): return "\(name)：处理期间被改动，未改写；请重新运行"
    case .rejectedInPlace(let name, let count):
      return "\(name)：有 \(count) 行拒收，未改写；请用 --rejects 指明拒收行的去处"
    case .placeTaken(let name, let target): return "\(name)：\(target) 已由本次运行写出，未覆盖"
    case .residuals(let name, let found): return "\(name)：改写后仍有不合政策之处，未写出：\(found)"
    case .sealed(let name, let problem): return "\(name)：\(problem)"
    case .fault(let name): return "\(name)：程序出错（改动互相矛盾），未处理完；请报告此问题"
    case .isOutput(let name): return "\(name)：输入同时是本次的输出，未处理；改写原文件请用 --in-place"
    }
  }

  private static func reason(_ error: DecodingError) -> String {
    let encoding = error.encoding?.rawValue ?? "文本"
    switch error.kind {
    case .malformed:
      return "第 \(error.offset) 字节起有 \(error.count) 字节不是有效的 \(encoding)；"
        + "请用 --encoding 指明编码，或用 --lossy 以 U+FFFD 代替"
    case .truncated: return "到第 \(error.offset) 字节处断在字符中间（\(encoding)）；可用 --lossy 照读"
    case .binary: return "不是文本文件（第 \(error.offset) 字节）"
    case .unencodable, .unsupported: return "本机 libicu 不支持 \(encoding)"
    case .library: return "libicu 解码 \(encoding) 时出错"
    }
  }
}
