// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// A report of which nothing changed is not made again; one of which anything changed is.
struct UnchangedReportTests {
  private static let page = "klein/reports/2026-Q3/klein.html"

  private func run(_ arguments: [String], _ folder: TemporaryFolder) throws -> ProgramRun {
    try ProgramRun.of(BuiltProgram.url, ["report", "klein"] + arguments, in: folder.url, environment: [:], within: 120)
  }

  private func dossier() throws -> TemporaryFolder {
    let folder = try SmallDossier.make(respondents: 12)
    #expect(try run([], folder).end == .status(0))
    return folder
  }

  /// Tells a file from one of the same content that was made later.
  private func number(_ folder: TemporaryFolder) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder[Self.page].path)
    return try #require(attributes[.systemFileNumber] as? Int)
  }

  /// Whether a second run leaves the page as it is.
  private func isLeft(_ folder: TemporaryFolder, _ arguments: [String] = []) throws -> Bool {
    // Held under a second name, so that a new file cannot get its number.
    try FileManager.default.linkItem(at: folder[Self.page], to: folder["held-\(try number(folder))-\(UUID().uuidString)"])
    let before = try number(folder)
    let run = try run(arguments, folder)
    #expect(run.output.hasSuffix("reports/2026-Q3/index.html\n"))
    let isLeft = try number(folder) == before
    #expect(run.errors.contains("niet opnieuw gemaakt") == isLeft)
    return isLeft
  }

  @Test func leavesAReportOfWhichNothingChanged() throws {
    let folder = try dossier()
    #expect(try isLeft(folder))
    #expect(try isLeft(folder))
    #expect(try !isLeft(folder, ["--force"]))
    #expect(try isLeft(folder))
  }

  @Test func makesItAgainForAnotherWish() throws {
    let folder = try dossier()
    #expect(try !isLeft(folder, ["--language", "en"]))
    #expect(try !isLeft(folder, ["--format", "html,md"]))
    #expect(try isLeft(folder, ["--format", "md,html"]))
    #expect(try !isLeft(folder, ["--format", "md,html", "--collaboration", "klein"]))
    #expect(try !isLeft(folder, ["--renew"]))
  }

  @Test func makesItAgainWhenAnAnswerFileIsSavedAnew() throws {
    let folder = try dossier()
    let answers = "klein/answers/2026-Q3.csv"
    try folder.write(try folder.text(answers), to: answers)
    #expect(try !isLeft(folder))
  }

  @Test func makesItAgainForOtherSettingsTemplatesOrRegisters() throws {
    let folder = try dossier()
    try folder.write(try folder.text("klein/balans.yaml") + "# anders\n", to: "klein/balans.yaml")
    #expect(try !isLeft(folder))
    try folder.write("h1 { color: #1b2027; }\n", to: "klein/templates/house-style.css")
    #expect(try !isLeft(folder))
    #expect(try isLeft(folder))
  }

  @Test func makesItAgainWhenAFileOfItIsNotAsItWasMade() throws {
    let folder = try dossier()
    try folder.write("leeg", to: "klein/reports/2026-Q3/klein.md")
    #expect(try !isLeft(folder))
    #expect(try folder.text("klein/reports/2026-Q3/klein.md").contains("balans"))
    try FileManager.default.removeItem(at: folder["klein/reports/2026-Q3/assessments.json"])
    #expect(try !isLeft(folder))
  }

  @Test func makesItAgainWhenTheArchiveIsGone() throws {
    let folder = try dossier()
    try FileManager.default.removeItem(at: folder["klein/archive.sqlite"])
    #expect(try !isLeft(folder))
    #expect(FileManager.default.fileExists(atPath: folder["klein/archive.sqlite"].path))
  }

  @Test func saysAgainWhatIsWrongWithTheInput() throws {
    let folder = try SmallDossier.make(respondents: 12)
    let answers = "klein/answers/2026-Q3.csv"
    try folder.write(try folder.text(answers) + "P1;9;9\n", to: answers)
    let first = try run([], folder)
    let second = try run([], folder)
    #expect(second.end == first.end)
    #expect(second.errors.hasPrefix(first.errors))
    #expect(second.errors.contains("niet opnieuw gemaakt"))
  }
}
