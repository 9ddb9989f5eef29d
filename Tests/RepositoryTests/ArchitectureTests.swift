// SPDX-License-Identifier: EUPL-1.2
import TestSupport
import Testing

/// Who may see whom: values at the bottom, rooms that never see each other, a corridor, a door.
struct ArchitectureTests {
  /// What each module may import, of ours and of others.
  private static let mayImport: [String: Set<String>] = [
    "HealthModel": ["RealModule"],
    "XMLSupport": ["CLibXML2"],
    "BundledFiles": ["CBundledFiles"],
    "Workbooks": ["HealthModel", "CLibXML2", "CZip"],
    "Worksheets": ["HealthModel", "CXlsxWriter"],
    "Intake": ["HealthModel", "XMLSupport", "Workbooks", "Yams"],
    "Assessment": ["HealthModel", "RealModule"],
    "Reporting": ["HealthModel", "XMLSupport", "BundledFiles", "Worksheets", "Foundation"],
    "Archive": ["HealthModel", "GRDB"],
    "Queries": ["HealthModel"],
    "Questionnaires": ["HealthModel", "Worksheets"],
    "HealthCheck": [
      "HealthModel", "Intake", "Assessment", "Reporting", "Archive", "Queries", "Questionnaires", "BundledFiles", "Worksheets", "Foundation",
      "Dispatch", "CryptoKit", "CCrypto", "CUnix",
    ],
    "balans": ["HealthCheck", "HealthModel", "Reporting", "Archive", "Queries", "Questionnaires", "ArgumentParser", "Foundation", "CUnix"],
  ]

  /// Modules without Swift.
  private static let basement: Set<String> = ["CBundledFiles", "CLibXML2", "CXlsxWriter", "CCrypto", "CUnix", "CZip"]

  @Test func everyModuleHasItsFloor() {
    let modules = Set(SourceFile.paths(below: "Sources").compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) })
    #expect(modules == Self.basement.union(Self.mayImport.keys))
    #expect(SourceFile.sources.count > 100)
  }

  @Test func importsGoDownOnly() {
    for file in SourceFile.sources {
      let others = file.imports.subtracting(Self.mayImport[file.module] ?? [])
      #expect(others.isEmpty, "\(file.path) imports \(others.sorted())")
    }
  }

  @Test func onlyTheRendererOfJSONUsesFoundationInReporting() {
    let users = SourceFile.sources.filter { $0.module == "Reporting" && $0.imports.contains("Foundation") }
    #expect(users.map(\.path) == ["Sources/Reporting/Renderers/JSONText.swift"])
  }

  @Test(arguments: [
    ("FileManager", ["HealthCheck"]), ("FileHandle", ["balans"]), ("ProcessInfo", ["HealthCheck", "balans"]), ("Process(", []),
    ("Data(contentsOf", ["HealthCheck"]), ("String(contentsOf", []), ("getenv", []), (" fopen(", []), ("URLSession", []),
  ])
  func onlyTheCorridorAndTheDoorTouchTheWorld(name: String, modules: [String]) {
    let users = SourceFile.sources.filter { file in file.code.contains { $0.contains(name) } }
    #expect(Set(users.map(\.module)).subtracting(modules).isEmpty, "\(users.map(\.path))")
  }

  @Test(arguments: [
    "Date(", "Date.now", "Locale", "TimeZone", "Calendar(", "NSRegularExpression", "DateFormatter", "NumberFormatter", "String(format:",
    "SystemRandomNumberGenerator", ".random(", "hashValue", "try!", " as! ", "fatalError(", "preconditionFailure(", "print(",
    "@unchecked Sendable", "TODO", "FIXME",
  ])
  func nothingDependsOnClockPlaceOrChanceAndNothingTraps(name: String) {
    for file in SourceFile.sources {
      #expect(!file.code.contains { $0.contains(name) }, "\(file.path) has \(name)")
    }
  }

  @Test func noTypeBearsAnEmptyName() {
    for file in SourceFile.sources + SourceFile.tests {
      let types = file.text.matches(of: /\b(?:struct|class|enum|actor|protocol) (\w+)/).map { $0.1 }
      let empty = types.filter { type in ["Manager", "Helper", "Util", "Utils", "Handler", "Impl"].contains { type.hasSuffix($0) } }
      #expect(empty.isEmpty, "\(file.path)")
    }
  }
}
