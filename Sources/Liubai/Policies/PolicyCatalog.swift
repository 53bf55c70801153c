import BuiltInRules
import Configuration
import Redaction

/// The policies that can be named.
public enum PolicyCatalog {
  /// The built-in ones.
  public static var builtIn: [Policy] { known.map(\.policy) }

  /// The same, with where they come from.
  static var known: [KnownPolicy] {
    // The build has read each of them.
    BuiltInRules.policies.compactMap { file in
      (try? Policy(reading: RuleFile(name: file.name, bytes: file.bytes))).map {
        KnownPolicy(policy: $0, source: file.name, isBuiltIn: true)
      }
    }
  }

  /// The policy that somebody calls `name`: a built-in one, or a file.
  ///
  /// What looks like a file, or is one, is read; a built-in policy is never hidden by a file of its name.
  public static func policy(_ name: String) throws(PolicyProblem) -> Policy {
    try named(name).policy
  }

  /// The same, with where it comes from.
  public static func named(_ name: String) throws(PolicyProblem) -> KnownPolicy {
    if let policy = known.first(where: { $0.policy.id == name }) { return policy }
    let path = Path(argument: name)
    let isFile =
      name.contains("/") || path.hasExtension("yaml") || path.hasExtension("yml")
      || (try? SystemCall.status(path, following: true)) != nil
    guard isFile else { throw .unknown(name) }
    let file: RuleFile
    do throws(RuleFileProblem) {
      file = try RuleFile(at: path)
    } catch { throw .file(error) }
    do throws(PolicyErrors) {
      let policy = try Policy(reading: file, loading: loader(besides: path))
      return KnownPolicy(policy: policy, source: path.description, isBuiltIn: false)
    } catch { throw .wrong(error) }
  }

  /// What reads the lists of words that a policy's file names: relative names count from its folder.
  private static func loader(besides policy: Path) -> PolicyListLoader {
    { name throws(PolicyListProblem) in
      do throws(RuleFileProblem) {
        return try RuleFile(at: Path(name).resolved(in: policy.parent)).bytes
      } catch { throw PolicyListProblem(error.description) }
    }
  }
}

/// Why there is no such policy.
public enum PolicyProblem: Error, Sendable, CustomStringConvertible {
  case unknown(String)
  case file(RuleFileProblem)
  case wrong(PolicyErrors)

  /// The message for users.
  public var description: String {
    switch self {
    case .unknown(let name):
      let names = PolicyCatalog.builtIn.map(\.id)
      return "没有政策“\(name)”"
        + CleanOption.hint(name, names, "内置的有 \(names.joined(separator: "、"))，也可给出政策文件的路径")
    case .file(let problem): return problem.description
    case .wrong(let errors): return errors.description
    }
  }
}
