// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes, wherever, whenever and however it is read.
struct DeterminismTests {
  private static let files = ["groen-beekdal.html", "groen-beekdal.md", "index.html", "index.md", "assessments.json", "manifest.json"]
  private static let usual = Result { try report(Example.small(quarters: 2)) }

  private static func report(
    _ folder: TemporaryFolder, as name: String = "dossier", environment: [String: String?] = [:]
  ) throws -> [String: String] {
    let run = try BuiltProgram.run(
      "report", name, "--collaboration", "groen-beekdal", "--output", "uit", in: folder.url, environment: environment)
    #expect(run.end == .status(0))
    return Dictionary(uniqueKeysWithValues: try files.map { ($0, try folder.text("uit/\($0)")) })
  }

  private static func lines(_ text: String?) -> [Substring] {
    (text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// What differs between two texts, line by line; everything when their numbers of lines do.
  private func differences(_ left: String?, _ right: String?) -> [String] {
    let (before, after) = (Self.lines(left), Self.lines(right))
    guard before.count == after.count else { return ["\(before.count) lines and \(after.count) lines"] }
    return zip(before, after).filter { $0 != $1 }.map { String($1) }
  }

  @Test(arguments: [
    ["LC_ALL": "C", "TZ": "Pacific/Kiritimati"],
    ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr", "TZ": "America/Adak"],
  ])
  func inAnotherFolderLanguageAndTimeZone(environment: [String: String]) throws {
    let folder = try Example.small(quarters: 2)
    try FileManager.default.createDirectory(at: folder["een andere plek"], withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: folder["dossier"], to: folder["een andere plek/Dossier (kopie) é"])
    let other = try Self.report(folder, as: "een andere plek/Dossier (kopie) é", environment: environment.mapValues { Optional($0) })
    #expect(other == (try Self.usual.get()))
  }

  @Test func overReportsThatWereThere() throws {
    let folder = try Example.small(quarters: 2)
    #expect(try Self.report(folder) == Self.report(folder))
  }

  /// A way to write the same table.
  struct Dialect: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var separator: String
    var lineEnd: String
    var mark = ""
    /// Whether the rows come in another order.
    var isShuffled = false
  }

  @Test(arguments: [
    Dialect(testDescription: "comma, no mark", separator: ",", lineEnd: "\n"),
    Dialect(testDescription: "tab, old Mac", separator: "\t", lineEnd: "\r"),
    Dialect(testDescription: "shuffled", separator: ";", lineEnd: "\r\n", mark: "\u{FEFF}", isShuffled: true),
  ])
  func fromTablesInAnotherDialectOrOrder(dialect: Dialect) throws {
    let folder = try Example.small(quarters: 2)
    let paths = folder.paths(below: "dossier").filter { $0.hasSuffix(".csv") }
    #expect(paths.count > 10)
    var seed: UInt64 = 20_260_930
    for path in paths.map({ "dossier/\($0)" }) {
      var table = try ExampleTable(path, in: folder)
      if dialect.isShuffled { table.rows.shuffle(with: &seed) }
      try table.write(to: path, in: folder, separator: dialect.separator, lineEnd: dialect.lineEnd, mark: dialect.mark)
    }
    let (usual, other) = (try Self.usual.get(), try Self.report(folder))
    // The fingerprints of the files are others: only the lines that name a file and its fingerprint may differ.
    for name in Self.files where name != "manifest.json" {
      let lines = differences(usual[name], other[name])
      #expect(lines.count <= paths.count, "\(name)")
      for line in lines {
        let isFingerprint = line.firstMatch(of: /(answers|registers)\/[\w-]+\.csv.*\b[0-9a-f]{12}\b/) != nil
        #expect(isFingerprint, "\(name): \(line)")
      }
    }
    #expect(other["assessments.json"] == usual["assessments.json"])
  }
}

extension [[String]] {
  /// Fisher and Yates with numbers of Knuth's linear congruential generator (MMIX): the same order in every run.
  fileprivate mutating func shuffle(with seed: inout UInt64) {
    for index in indices.dropFirst().reversed() {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      swapAt(index, Int((seed >> 33) % UInt64(index + 1)))
    }
  }
}
