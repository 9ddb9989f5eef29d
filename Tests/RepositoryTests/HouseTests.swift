// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The layout of the sources: who may import whom, who may touch files, how large a file may be.
struct HouseTests {
  /// What of ours each target may import: only downwards, and the rooms of floor 1 never each other.
  private static let allowed: [String: Set<String>] = [
    "HealthModel": [],
    "BundledFiles": ["CBundledFiles"],
    "XMLSupport": ["CLibXML2"],
    "Intake": ["HealthModel"],
    "Assessment": ["HealthModel"],
    "Reporting": ["HealthModel", "XMLSupport", "BundledFiles"],
    "HealthCheck": ["HealthModel", "Intake", "Assessment", "Reporting", "BundledFiles", "CCrypto"],
    "balans": ["HealthModel", "HealthCheck", "Reporting"],
  ]

  private static let ours = Set(allowed.keys).union(["CBundledFiles", "CLibXML2", "CCrypto"])

  @Test(arguments: allowed.keys.sorted())
  func importsOnlyWhatIsBelow(target: String) throws {
    for file in try Repository.files(below: "Sources/\(target)", suffix: ".swift") {
      let imported = Set(try Self.imports(of: file)).intersection(Self.ours)
      #expect(imported.subtracting(Self.allowed[target] ?? []).isEmpty, "\(file) imports \(imported.sorted())")
    }
  }

  @Test func everyTargetHasItsPlaceInTheHouse() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: "Sources").path)
    #expect(Set(folders.filter { !$0.hasPrefix(".") }) == Self.ours)
  }

  @Test(arguments: ["HealthModel", "XMLSupport", "Intake", "Assessment", "Reporting"])
  func onlyTheCorridorAndTheDoorTouchFiles(target: String) throws {
    for file in try Repository.files(below: "Sources/\(target)", suffix: ".swift") {
      let text = try Repository.text(file)
      for word in ["FileManager", "FileHandle", "Process(", "ProcessInfo", "contentsOf: URL", "fopen(", "Date()"] {
        #expect(!text.contains(word), "\(file) uses \(word)")
      }
    }
  }

  @Test func noFileIsTooLong() throws {
    for file in try Repository.files(below: "Sources", suffix: ".swift") {
      #expect(try Self.lines(of: file) <= 380, "\(file)")
    }
    for file in try Repository.files(below: "Tests", suffix: ".swift") {
      #expect(try Self.lines(of: file) <= 600, "\(file)")
    }
  }

  @Test func everyFileNamesItsLicenceFirst() throws {
    let files = try Repository.files(below: "Sources", suffix: ".swift") + Repository.files(below: "Tests", suffix: ".swift")
    for file in files {
      #expect(try Repository.text(file).hasPrefix("// SPDX-License-Identifier: EUPL-1.2\n"), "\(file)")
    }
    for script in ["scripts/example", "scripts/test", "scripts/bundle", ".ci/run"] {
      #expect(try Repository.text(script).contains("# SPDX-License-Identifier: EUPL-1.2"), "\(script)")
    }
  }

  @Test func nothingCanTrapOnPurpose() throws {
    // A string of pieces, so that this file does not find itself.
    let words = ["fatal" + "Error(", "try" + "!", "as" + "! ", "unowned" + "(unsafe)"]
    for file in try Repository.files(below: "Sources", suffix: ".swift") {
      let text = try Repository.text(file)
      for word in words { #expect(!text.contains(word), "\(file) has \(word)") }
    }
  }

  private static func imports(of file: String) throws -> [String] {
    try Repository.text(file).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count else { return nil }
      return String(words[place + 1])
    }
  }

  private static func lines(of file: String) throws -> Int {
    try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false).count - 1
  }
}
