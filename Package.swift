// swift-tools-version: 6.2
import PackageDescription

/// What every target of the house is compiled with.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The commit that `make` builds from; nil where swift is called by hand, so that a commit costs tests no build.
let commit = Context.environment["MAILLAGE_COMMIT"].map { $0.filter { $0.isHexDigit || $0 == "+" } } ?? ""

/// What a target is compiled with besides whose code is fast in debug builds too: its tests search for layouts.
let fast: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A target of the house, which may call the system's C library; docs/architecture.md draws the arrows between them.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [], settings: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: dependencies + ["Platform"], resources: resources, swiftSettings: strict + settings)
}

/// The tests of one target, in the folder that mirrors it; what is no code there, they read by its path.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], besides: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: besides, swiftSettings: strict)
}

let package = Package(
  name: "maillage",
  products: [.executable(name: "maillage", targets: ["maillage"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CPlatform"),
    .target(name: "Platform", dependencies: ["CPlatform"], swiftSettings: strict),
    module("Support", settings: fast),
    module("Markup", ["Support"]),
    module("Collaboration", ["Support"]),
    module("Tables", ["Markup", "Support"]),
    module("Wording", ["Tables"]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    // Words of tables by language, in the code as the binary has no files beside it.
    module(
      "Intake",
      ["CYAML", "Collaboration", "Container", "Markup", "Paths", "Support"],
      resources: ["en", "fr", "de", "es", "it", "nl", "pt"].map { .embedInCode("Words/\($0)/words-\($0).csv") }),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    module("Container", ["CZip"]),
    .target(name: "CDigest"),
    module("Digest", ["CDigest"], settings: fast),
    .target(name: "CArguments"),
    module("Paths", ["CArguments"]),
    module("Programs", ["Paths"]),
    module("WeasyPrint", ["Programs", "Support"]),
    // The queries and the driver that runs them, in the code as the binary has no files beside it.
    module(
      "Spark", ["Programs"],
      resources: (["names", "facts", "tables"].map { "Driver/\($0).py" } + ["SQL/order.txt"]
        + [
          "actor", "adherence", "adoptions", "ancestor", "attendance-groups", "attendance-persons",
          "attendance", "attendee", "calendar", "chance", "changed", "claims", "compare-groups",
          "compare-memberships", "compare-organizations", "compare-yearly", "counts", "frame", "group-overlap",
          "held-meeting", "history", "in-year", "leadership-load", "meeting-attendance", "member",
          "organization-overlap", "overlap-pair", "participation", "reference", "retention", "seat",
          "state", "spell", "text", "tie", "year",
          "yearly",
        ].map { "SQL/\($0).sql" }).map { .embedInCode($0) }),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    module("QPDF", ["CQPDF", "Digest", "Support"]),
    // Vocabularies, lists of names and the trained model, in the code as the binary has no files beside it.
    .target(
      name: "CMinutesData", exclude: ["names", "vocabulary", "reading.model"],
      cSettings: [.unsafeFlags(["-std=c23"])]),
    module("Labelling", settings: fast),
    module(
      "Minutes",
      [
        "CMinutesData", "Collaboration", "Container", "Intake", "Labelling", "Markup", "Paths", "Programs",
        "Support", "Wording",
      ],
      settings: fast),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    module("Archive", ["CSQLite", "Collaboration", "Paths", "Support", "Tables"]),
    module("Exchange", ["Collaboration", "Container", "Markup", "Support", "Tables"]),
    module("Measures", ["Collaboration", "Support", "Tables"]),
    // The world's coasts and borders, in the code as the binary has no files beside it.
    .target(
      name: "CMapData", exclude: ["outlines.bin", "README.md"], cSettings: [.unsafeFlags(["-std=c23"])]),
    module(
      "Figures", ["CMapData", "Collaboration", "Markup", "Measures", "Support", "Tables", "Wording"], settings: fast),
    module("Findings", ["Collaboration", "Measures", "Tables", "Wording"]),
    .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    module("Graphviz", ["CGraphviz", "Markup", "Support"]),
    module("Publication", ["Digest", "Paths"]),
    // In the code, as the binary has no files beside it.
    module(
      "Report", ["Container", "Digest", "Markup", "Support", "Tables"],
      resources: [
        "HTML/report.css", "HTML/paper.css", "HTML/report.js", "ODT/odt-styles.xml", "DOCX/docx-styles.xml",
        "DOCX/docx-numbering.xml", "DOCX/docx-settings.xml", "DOCX/docx-footer.xml", "PDF/pdf-annex.css",
      ].map { .embedInCode($0) }),
    // Which names are one entity's.
    module("Linkage", ["Collaboration", "Support"], settings: fast),
    module("Composer", ["Collaboration", "Findings", "Linkage", "Markup", "Measures", "Report", "Tables", "Wording"]),
    .target(name: "CCommit", cSettings: commit.isEmpty ? [] : [.define("MAILLAGE_COMMIT", to: commit)]),
    module(
      "Pipeline",
      [
        "CCommit", "Collaboration", "Composer", "Tables", "Wording", "Intake", "Archive", "Measures", "Figures",
        "Findings", "Graphviz", "Exchange", "Linkage", "Minutes", "Paths", "Programs", "Publication", "QPDF", "Report",
        "Spark", "Support", "WeasyPrint",
      ]),
    .executableTarget(
      name: "maillage",
      dependencies: [
        "Exchange", "Paths", "Pipeline", "Platform", "Support",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // Gold, which is the rule on Linux, warns of a mktemp in Foundation that nothing here calls.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]),
    tests("Archive", ["CSQLite", "Collaboration", "Tables"]),
    tests("Collaboration"),
    // Holds the data of seeds/ against the minutes and against its own story, not the code.
    .testTarget(name: "SeedTests", dependencies: ["Collaboration", "Intake"], swiftSettings: strict),
    tests("Exchange", ["Collaboration", "Container", "Intake", "Support", "Tables"]),
    tests("Graphviz"),
    tests("Intake", ["Collaboration", "Container", "Support"]),
    tests("Figures", ["Collaboration", "Measures", "Tables", "Wording", "Graphviz", "Intake"], besides: ["Golden"]),
    tests("Minutes", ["Collaboration", "CZip", "Intake", "Wording"], besides: ["Corpus"]),
    tests("Labelling"),
    tests("Markup"),
    tests("Linkage", ["Collaboration", "Intake"], besides: ["Gold"]),
    tests("Measures", ["Collaboration", "Support", "Tables"]),
    tests("Digest"),
    tests("Paths"),
    tests("Publication", ["Paths", "Platform"]),
    tests("Support"),
    tests("Tables", ["Markup"]),
    tests("Wording", ["Tables"]),
    tests("Findings", ["Collaboration", "Intake", "Measures", "Tables", "Wording"]),
    tests("Pipeline", ["Collaboration", "Composer", "Exchange", "Figures", "Intake", "Measures", "Tables", "Wording"]),
    tests("Container"),
    tests("Programs"),
    tests("QPDF", ["WeasyPrint"]),
    tests("Report", ["Container", "Digest", "Tables"]),
    tests("WeasyPrint"),
  ]
)

// Only where `make fuzz` asks for it: it takes libFuzzer's runtime, which brings the `main` that it lacks.
if Context.environment["MAILLAGE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["Collaboration", "Container", "Intake", "Minutes", "Support"],
      path: "Tests/Fuzz/Targets",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}

// Only where `Benchmarks/run` asks for it: nobody else needs the measures without the program.
if Context.environment["MAILLAGE_BENCHMARK"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Kernel", dependencies: ["Collaboration", "Intake", "Measures"], path: "Benchmarks/Kernel",
      swiftSettings: strict))
}

// Only where `make train` asks for it: the features of a corpus, and what a model reads in it.
if Context.environment["MAILLAGE_TRAINING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Training", dependencies: ["Collaboration", "Labelling", "Minutes"], path: "Training/Tool",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
