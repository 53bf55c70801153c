// swift-tools-version:6.2
import PackageDescription

// `LIUBAI_STATIC_ICU=1` links libicu's archives into the executable (`make release`): the result
// needs neither libicu nor the Swift toolchain. Without it the distribution's shared library is used.
let staticICU = Context.environment["LIUBAI_STATIC_ICU"] != nil
let icuLibraries: [LinkerSetting] =
  staticICU
  ? [
    .linkedLibrary(":libicui18n.a"), .linkedLibrary(":libicuuc.a"), .linkedLibrary(":libicudata.a"),
  ]
  : [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]

// What embeds the rules is built like everything else, unless `LIUBAI_RULE_EMBEDDER` names one that is
// there already: libFuzzer's flags would give it a second `main` (Tests/Fuzzing/build).
let embedder: [Target] =
  Context.environment["LIUBAI_RULE_EMBEDDER"] != nil
  ? []
  : [
    .executableTarget(
      name: "RuleEmbedder", dependencies: ["Configuration", "Detection", "Policies"])
  ]

let package = Package(
  name: "liubai",
  products: [
    .executable(name: "liubai", targets: ["LiubaiCommand"]),
    .library(name: "Liubai", targets: ["Liubai"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // Only the tests know it: what reads tables is held against it.
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: embedder + [
    // The vocabulary and its laws.
    .target(name: "TextModel"),
    // The only door to libicu. `CICU`'s header shows no <unicode/…>: see Documentation/Design.md.
    .target(name: "CICU", linkerSettings: icuLibraries),
    .target(name: "ICU", dependencies: ["CICU", "TextModel"]),
    // Scalar classes, literals, patterns: many rules, one scan.
    .target(name: "Matching", dependencies: ["TextModel", "ICU"]),
    // Rules and what they find.
    .target(name: "Detection", dependencies: ["TextModel", "Matching"]),
    // Bytes to clean text.
    .target(name: "Cleaning", dependencies: ["TextModel", "ICU", "Matching", "Detection"]),
    // What to do about findings, said …
    .target(name: "Policies", dependencies: ["TextModel", "Detection"]),
    // … and done. What embeds the rules does without: cryptography takes minutes to build.
    .target(
      name: "Redaction",
      dependencies: [
        "TextModel", "Matching", "Detection", "Policies",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Configuration",
      dependencies: [
        "TextModel", "Matching", "Detection", "Policies",
        .product(name: "Yams", package: "Yams"),
      ]),
    // The rules of `Rules/`, embedded at build time: see `Plugins/EmbedRules`.
    .plugin(
      name: "EmbedRules", capability: .buildTool(),
      dependencies: embedder.map { .target(name: $0.name) }),
    // The link to `Rules/` in its folder has SwiftPM plan anew where files came or went.
    .target(
      name: "BuiltInRules", dependencies: ["Detection"], exclude: ["Rules"], plugins: ["EmbedRules"]
    ),
    .target(name: "Reporting", dependencies: ["TextModel"]),
    // The library's door.
    .target(
      name: "Liubai",
      dependencies: [
        "TextModel", "Matching", "Detection", "Redaction", "BuiltInRules", "Cleaning",
        "Configuration", "Reporting", "ICU",
      ]),
    .executableTarget(
      name: "LiubaiCommand",
      dependencies: [
        "Liubai", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // What tests draw from.
    .target(name: "Randomness", path: "Tests/Randomness"),
    // Documents with identifiers at known places.
    .target(
      name: "PlantedIdentifiers", dependencies: ["Randomness", "TextModel"],
      path: "Tests/PlantedIdentifiers"),
    .testTarget(name: "MatchingTests", dependencies: ["Matching", "Randomness"]),
    .testTarget(name: "DetectionTests", dependencies: ["Detection", "TextModel", "Randomness"]),
    .testTarget(
      name: "RedactionTests", dependencies: ["Redaction", "Detection", "TextModel", "Randomness"]),
    .testTarget(name: "TextModelTests", dependencies: ["TextModel"]),
    .testTarget(name: "ICUTests", dependencies: ["ICU"]),
    .testTarget(
      name: "DecodingTests", dependencies: ["Cleaning", "TextModel", "ICU", "Randomness"]),
    .testTarget(
      name: "CleaningTests",
      dependencies: [
        "Cleaning", "TextModel", "ICU", "Detection", "BuiltInRules", "Randomness",
      ],
      exclude: ["Cases"]),
    .testTarget(
      name: "BuiltInRulesTests",
      dependencies: [
        "BuiltInRules", "Configuration", "Detection", "Matching", "Redaction", "TextModel",
        "Randomness", "PlantedIdentifiers",
      ],
      exclude: ["Cases"]),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "TextModel"]),
    .testTarget(
      name: "ConfigurationTests",
      dependencies: [
        "Configuration", "Detection", "Policies", "TextModel",
        .product(name: "Yams", package: "Yams"),
      ]),
    .testTarget(
      name: "LiubaiTests",
      dependencies: [
        "Liubai", "Reporting", "Randomness", .product(name: "SwiftCSV", package: "SwiftCSV"),
      ]),
    // They run the built command.
    .testTarget(
      name: "CommandTests", dependencies: ["LiubaiCommand", "Liubai", "PlantedIdentifiers"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
