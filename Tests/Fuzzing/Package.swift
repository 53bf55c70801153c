// swift-tools-version:6.2
import PackageDescription

// A package of its own: libFuzzer needs flags that a package others depend on may not have.
// Built by `make fuzz`.
let fuzzers = [
  "DecoderFuzzer", "CleanerFuzzer", "PlaceholderFuzzer", "RecordFuzzer", "RuleFuzzer",
  "PatternFuzzer", "IdentifierFuzzer", "RedactFuzzer",
]

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "liubai", path: "../..")],
  targets: [
    .target(name: "Fuzzing")
  ]
    + fuzzers.map { name in
      .executableTarget(
        name: name, dependencies: ["Fuzzing", .product(name: "Liubai", package: "liubai")],
        // libFuzzer brings `main`.
        swiftSettings: [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"])],
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
    },
  swiftLanguageModes: [.v6]
)
