// swift-tools-version: 6.2
// SPDX-License-Identifier: EUPL-1.2
import PackageDescription

// Every target of ours is built with the same strictness. Warnings stay warnings for whoever depends on us with another
// compiler; `scripts/test` builds with warnings as errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "balans",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "balans", targets: ["balans"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // Floor 3, the door: flags, terminal, exit status.
    .executableTarget(
      name: "balans",
      dependencies: [
        "HealthCheck", "HealthModel", "Archive", "Queries", "Questionnaires", "CUnix",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    // Floor 2, the corridor: the only target that reads and writes files and that knows all rooms.
    .target(
      name: "HealthCheck",
      dependencies: [
        "HealthModel", "Intake", "Assessment", "Reporting", "Archive", "Queries", "Questionnaires", "BundledFiles", "Worksheets",
        "CUnix", .target(name: "CCrypto", condition: .when(platforms: [.linux])),
      ],
      swiftSettings: strict
    ),

    // Floor 1, the rooms. They never import each other.
    .target(
      name: "Intake",
      dependencies: ["HealthModel", "XMLSupport", "Workbooks", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict
    ),
    .target(
      name: "Assessment",
      dependencies: ["HealthModel", .product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: strict
    ),
    .target(
      name: "Reporting",
      dependencies: ["HealthModel", "XMLSupport", "BundledFiles", "Worksheets"],
      swiftSettings: strict
    ),

    .target(
      name: "Archive",
      dependencies: ["HealthModel", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict
    ),

    .target(name: "Queries", dependencies: ["HealthModel"], swiftSettings: strict),

    .target(name: "Questionnaires", dependencies: ["HealthModel", "Worksheets"], swiftSettings: strict),

    // Floor 0, the vocabulary. HealthModel imports nothing of ours: keep it so.
    .target(
      name: "HealthModel",
      dependencies: [.product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: strict),
    .target(name: "XMLSupport", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(name: "Workbooks", dependencies: ["HealthModel", "CLibXML2", "CZip"], swiftSettings: strict),
    .target(name: "Worksheets", dependencies: ["HealthModel", "CXlsxWriter"], swiftSettings: strict),
    .target(name: "BundledFiles", dependencies: ["CBundledFiles"], swiftSettings: strict),

    // The basement: module maps of system libraries, the files that the program carries in itself, and calls that only C can make.
    .target(name: "CBundledFiles"),
    .target(name: "CUnix"),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]
    ),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]
    ),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]
    ),

    .target(name: "TestSupport", dependencies: ["HealthModel", "Workbooks"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "HealthModelTests", dependencies: ["HealthModel"], swiftSettings: strict),
    .testTarget(name: "XMLSupportTests", dependencies: ["XMLSupport"], swiftSettings: strict),
    .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks", "HealthModel", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "WorksheetsTests", dependencies: ["Worksheets", "HealthModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "IntakeTests", dependencies: ["Intake", "HealthModel", "Workbooks", "TestSupport"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "AssessmentTests", dependencies: ["Assessment", "HealthModel", "TestSupport"],
      exclude: [
        "Fixtures/README.md", "Fixtures/answers.csv", "Fixtures/bfi.csv", "Fixtures/expected.json", "Fixtures/invited.csv", "Fixtures/items.csv",
        "Fixtures/series.csv",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "HealthModel", "XMLSupport", "Worksheets", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "HealthModel", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "QueriesTests", dependencies: ["Queries", "HealthModel", "TestSupport"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "QuestionnairesTests", dependencies: ["Questionnaires", "HealthModel", "XMLSupport", "Worksheets", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "HealthCheckTests", dependencies: ["HealthCheck", "HealthModel", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "CommandLineTests", dependencies: ["HealthModel", "TestSupport", "XMLSupport"], swiftSettings: strict),
    .testTarget(name: "RepositoryTests", dependencies: ["TestSupport", "BundledFiles"], swiftSettings: strict),
  ]
)

// The fuzz targets are for scripts/fuzz: nobody else pays for them.
if Context.environment["BALANS_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["BundledFiles", "HealthModel", "Intake", "Reporting", "TestSupport", "Workbooks", "XMLSupport"],
      path: "fuzz/Sources", swiftSettings: strict))
}

// The same for the programs that benchmarks/intake and benchmarks/rendering time.
if Context.environment["BALANS_BENCHMARK"] != nil {
  package.targets += [
    .executableTarget(name: "ReadingBenchmark", dependencies: ["Workbooks"], path: "benchmarks/intake/Sources", swiftSettings: strict),
    .executableTarget(
      name: "RenderingBenchmark", dependencies: ["HealthCheck", "HealthModel", "Reporting"], path: "benchmarks/rendering/Sources",
      swiftSettings: strict),
  ]
}
