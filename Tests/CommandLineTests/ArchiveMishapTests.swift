// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The archive under bad luck: stopped programs, two at once, damaged and locked files, a full disk.
struct ArchiveMishapTests {
  private static let name = "dossier/archive.sqlite"

  private func editions(_ folder: TemporaryFolder) throws -> Int {
    let run = try BuiltProgram.run("archive", "list", "dossier", "--format", "json", in: folder.url)
    #expect(run.end == .status(0), "\(run.errors)")
    return run.output.split(separator: "\n").count { $0.contains("\"edition\" : ") }
  }

  /// Stopped at any moment, the archive is what it was before or what it is after, and the next run goes on.
  @Test func survivesKillAtAnyMoment() throws {
    let folder = try Example.small(quarters: 2)
    let arguments = ["report", "dossier", "--collaboration", "groen-beekdal", "--format", "json"]
    let start = ContinuousClock.now
    #expect(try ProgramRun.of(BuiltProgram.url, arguments, in: folder.url).end == .status(0))
    let whole = (ContinuousClock.now - start) / .seconds(1)
    #expect(try editions(folder) == 2)
    var seed: UInt64 = 20_260_930
    var seen: Set<Int> = []
    for round in 0..<48 {
      // Half of the rounds begin without an archive, the others with one that lacks a quarter.
      if round.isMultiple(of: 2) {
        try FileManager.default.removeItem(at: folder[Self.name])
      } else {
        _ = try BuiltProgram.run("archive", "forget", "dossier", "--before", "2026-Q3", in: folder.url)
      }
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Mostly towards the end, where the archive is written.
      let share = 0.6 + 0.45 * Double(seed >> 40) / Double(1 << 24)
      _ = try ProgramRun.of(BuiltProgram.url, arguments, in: folder.url, within: whole * share)
      let left = FileManager.default.fileExists(atPath: folder[Self.name].path) ? try editions(folder) : 0
      seen.insert(left)
      #expect([0, 1, 2].contains(left), "round \(round)")
      #expect(round.isMultiple(of: 2) ? left != 1 : left != 0, "round \(round): \(left)")
      #expect(try BuiltProgram.run("archive", "verify", "dossier", "--quiet", in: folder.url).end != .signal(9))
      let again = try ProgramRun.of(BuiltProgram.url, arguments, in: folder.url)
      #expect(again.end == .status(0), "round \(round): \(again.errors)")
      #expect(try editions(folder) == 2, "round \(round)")
    }
    #expect(seen.count > 1)
  }

  @Test func twoRunsAtOnceLoseNothing() async throws {
    let folder = try Example.small(quarters: 2)
    try await withThrowingTaskGroup(of: ProgramRun.self) { group in
      for id in Example.collaborations + Example.collaborations {
        group.addTask {
          try BuiltProgram.run("report", "dossier", "--collaboration", id, "--format", "json", "--output", UUID().uuidString, in: folder.url)
        }
      }
      for try await run in group { #expect(run.end == .status(0), "\(run.errors)") }
    }
    #expect(try editions(folder) == 6)
    #expect(try BuiltProgram.run("archive", "verify", "dossier", in: folder.url).end == .status(0))
  }

  @Test(arguments: [
    ("Partner;C1\nGemeente;4\n", "B6001"), (String(repeating: "SQLite format 3\0", count: 400), "B600"),
  ])
  func makesTheReportWithoutAnArchiveThatCannotBeUsed(text: String, code: String) throws {
    let folder = try Example.small()
    try folder.write(text, to: Self.name)
    let run = try BuiltProgram.run("report", "dossier", in: folder.url)
    #expect(run.end == .status(1))
    #expect(run.errors.contains(code) && run.errors.contains("archive.sqlite"))
    #expect(run.output.hasSuffix("index.html\n"))
    #expect(try folder.text(Self.name) == text)
    #expect(try BuiltProgram.run("check", "dossier", in: folder.url).output.contains(code))
    #expect(try BuiltProgram.run("archive", "list", "dossier", in: folder.url).end == .status(1))
    #expect(try BuiltProgram.run("archive", "verify", "dossier", in: folder.url).end == .status(1))
  }

  @Test func makesTheReportWhenTheArchiveCannotBeWritten() throws {
    let folder = try Example.small()
    // A folder of that name cannot be a file: this also holds for root, who may write everywhere.
    try FileManager.default.createDirectory(at: folder["dossier/archive.sqlite-journal"], withIntermediateDirectories: true)
    let run = try BuiltProgram.run("report", "dossier", in: folder.url)
    #expect(run.end == .status(6))
    #expect(run.errors.contains("B6005") && run.errors.contains("het rapport is gemaakt"))
    #expect(run.output.hasSuffix("index.html\n"))
    #expect(try BuiltProgram.run("report", "dossier", "--no-archive", in: folder.url).end == .status(0))
  }

  @Test func saysThatThereIsNoPeriodWhenAnswersAndArchiveAreEmpty() throws {
    let folder = try Example.small()
    try FileManager.default.removeItem(at: folder["dossier/answers/2026-Q3.csv"])
    try folder.write("", to: Self.name)
    let run = try BuiltProgram.run("report", "dossier", in: folder.url)
    #expect(run.end == .status(1))
    #expect(run.errors.contains("B1009"))
  }
}
