// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// A second report of the same period: whoever has both could work out the answers of the few people that differ.
struct EditionTests {
  private static let answers = "klein/answers/2026-Q3.csv"
  private static let page = "klein/reports/2026-Q3/klein.md"

  /// A dossier of which a report was made, and then the rows of answers changed.
  private func dossier(of count: Int, report: [String] = [], then change: (inout [String]) -> Void) throws -> TemporaryFolder {
    let folder = try SmallDossier.make(respondents: count)
    #expect(try run(["report", "klein"] + report, folder).end == .status(0))
    try edit(folder, change)
    return folder
  }

  private func edit(_ folder: TemporaryFolder, _ change: (inout [String]) -> Void) throws {
    var rows = try folder.text(Self.answers).split(separator: "\n").map(String.init)
    change(&rows)
    try folder.write(rows.joined(separator: "\n") + "\n", to: Self.answers)
  }

  private func run(_ arguments: [String], _ folder: TemporaryFolder) throws -> ProgramRun {
    try ProgramRun.of(BuiltProgram.url, arguments, in: folder.url, environment: [:], within: 120)
  }

  /// Nothing is shown and nothing is changed.
  private func isWithheld(_ folder: TemporaryFolder, _ code: String = "B6009") throws {
    let before = try folder.text(Self.page)
    for command in [["report", "klein"], ["report", "klein", "--no-archive", "--output", "uit"], ["explain", "klein", "theme"]] {
      let run = try run(command, folder)
      #expect(run.end == .status(5), "\(command)")
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(code))
    }
    #expect(try folder.text(Self.page) == before)
    #expect(!FileManager.default.fileExists(atPath: folder["uit"].path))
  }

  @Test func withholdsAReportWithOneLateAnswer() throws {
    try isWithheld(try dossier(of: 12) { $0.append("P1;3;4") })
  }

  @Test func withholdsAReportWithFourAnswersLess() throws {
    try isWithheld(try dossier(of: 12) { $0.removeLast(4) })
  }

  @Test func withholdsAReportInWhichOnePersonChangedAnAnswer() throws {
    try isWithheld(try dossier(of: 12) { $0[3] = "P2;5;5" })
  }

  @Test func alsoWhenTheFormerReportKeptNothing() throws {
    try isWithheld(try dossier(of: 12, report: ["--no-archive"]) { $0.append("P1;3;4") })
  }

  @Test func showsAReportWithFiveAnswersMore() throws {
    let folder = try dossier(of: 12) { $0 += Array(repeating: "P1;3;4", count: 5) }
    #expect(try run(["report", "klein"], folder).end == .status(0))
  }

  /// Five more and then four less: beside the first report that is one person.
  @Test func looksAtEveryEarlierReport() throws {
    let folder = try dossier(of: 12) { $0 += Array(repeating: "P1;3;4", count: 5) }
    #expect(try run(["report", "klein"], folder).end == .status(0))
    try edit(folder) { $0.removeLast(4) }
    try isWithheld(folder)
  }

  @Test func theSameAnswersInAnotherOrderAreTheSameReport() throws {
    let folder = try dossier(of: 12) { $0 = [$0[0]] + $0.dropFirst().reversed() }
    let before = try folder.text(Self.page)
    #expect(try run(["report", "klein"], folder).end == .status(0))
    #expect(try folder.text(Self.page) == before)
  }

  /// Below the minimum nothing was shown that another report could be held against.
  @Test func aGroupThatWasTooSmallMayGrow() throws {
    let folder = try dossier(of: 4) { $0.append("P1;3;4") }
    #expect(try run(["report", "klein"], folder).end == .status(0))
    try edit(folder) { $0.append("P1;3;4") }
    try isWithheld(folder)
  }

  @Test func replacesAReportThatWasNotShared() throws {
    let folder = try dossier(of: 12) { $0.append("P1;3;4") }
    #expect(try run(["report", "klein", "--new-edition"], folder).end == .status(0))
    #expect(try folder.text(Self.page).contains("13"))
    #expect(try run(["report", "klein"], folder).end == .status(0))
    #expect(try run(["explain", "klein", "theme"], folder).end == .status(0))
    // The first one does not count any more, the second does.
    try edit(folder) { $0.removeLast() }
    try isWithheld(folder)
  }

  @Test func doesNotLowerWhatRespondentsWerePromised() throws {
    let folder = try SmallDossier.make(respondents: 12)
    let settings = try folder.text("klein/balans.yaml")
    try folder.write(settings + "minimum-group: 8\n", to: "klein/balans.yaml")
    #expect(try run(["report", "klein"], folder).end == .status(0))
    try folder.write(settings, to: "klein/balans.yaml")
    try isWithheld(folder, "B6010")
    try folder.write(settings + "minimum-group: 9\n", to: "klein/balans.yaml")
    #expect(try run(["report", "klein"], folder).end == .status(0))
  }

  @Test func registersMayChangeFreely() throws {
    let folder = try dossier(of: 12) { _ in }
    try folder.write("Samenwerking;Besloten op\nklein;01-08-2026\n", to: "klein/registers/besluiten.csv")
    #expect(try run(["report", "klein"], folder).end == .status(0))
  }

  /// What is forgotten is not held against a later report: the documentation says so.
  @Test func forgetsWithTheArchive() throws {
    let folder = try dossier(of: 12, report: ["--no-archive"]) { $0.append("P1;3;4") }
    let forget = try run(["archive", "forget", "klein", "--before", "2026-Q4"], folder)
    #expect(forget.end == .status(0))
    #expect(try run(["report", "klein"], folder).end == .status(0))
  }
}
