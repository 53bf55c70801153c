import Foundation
import PackagePlugin

/// Has `RuleEmbedder` write the rules of `Rules/` as Swift whenever one of them was added, changed or
/// removed.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    return [
      .buildCommand(
        displayName: "Embedding the rules",
        executable: try embedder(context),
        arguments: [rules.path(), output.path()],
        inputFiles: inputs(of: rules),
        outputFiles: [output])
    ]
  }

  /// See `Package.swift`.
  private func embedder(_ context: PluginContext) throws -> URL {
    if let path = ProcessInfo.processInfo.environment["LIUBAI_RULE_EMBEDDER"] {
      return URL(filePath: path)
    }
    return try context.tool(named: "RuleEmbedder").url
  }

  /// The rule files, and every folder: a folder's date tells of files that came or went.
  private func inputs(of folder: URL) -> [URL] {
    let keys: [URLResourceKey] = [.isDirectoryKey]
    let items = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    var inputs = [folder]
    while let item = items?.nextObject() as? URL {
      let isFolder = (try? item.resourceValues(forKeys: Set(keys)).isDirectory) ?? false
      if isFolder || item.pathExtension == "yaml" { inputs.append(item) }
    }
    return inputs.sorted { $0.path() < $1.path() }
  }
}
