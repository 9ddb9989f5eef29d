// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The archive as a user meets it: with the built program, on the example dossier.
struct ArchiveTests {
  private static let name = "dossier/archive.sqlite"

  /// The example with its reports and archive; each quarter was reported when its answers came, and then they were deleted.
  private static let forgotten = Result {
    let folder = try Example.copy(into: try SharedFolder.make())
    let names = try FileManager.default.contentsOfDirectory(atPath: folder["dossier/answers"].path).sorted()
    for name in names { try FileManager.default.moveItem(at: folder["dossier/answers/\(name)"], to: folder[name]) }
    for (place, name) in names.enumerated() {
      try FileManager.default.moveItem(at: folder[name], to: folder["dossier/answers/\(name)"])
      let run = try BuiltProgram.run("report", "dossier", in: folder.url)
      #expect(run.end == .status(0))
      #expect(run.errors.isEmpty, "\(run.errors)")
      // The answers of the quarter before are still there: a change can be split.
      if place > 0 { try FileManager.default.removeItem(at: folder["dossier/answers/\(names[place - 1])"]) }
    }
    try FileManager.default.removeItem(at: folder["dossier/answers/2026-Q3.csv"])
    return folder
  }

  private func copy(of folder: TemporaryFolder) throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    try FileManager.default.copyItem(at: folder["dossier"], to: copy["dossier"])
    return copy
  }

  private func figures(_ folder: TemporaryFolder, _ name: String = "dossier") throws -> [String: String] {
    let run = try BuiltProgram.run("score", name, "--format", "csv", "--quiet", in: folder.url)
    let rows = run.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    return Dictionary(rows.map { ($0.prefix(5).joined(separator: ","), $0.last ?? "") }) { first, _ in first }
  }

  private func bytes(_ folder: TemporaryFolder) throws -> Data { try Data(contentsOf: folder[Self.name]) }

  // MARK: what comes out of it

  @Test func aReportIsTheSameWhenTheAnswersAreGone() throws {
    let folder = try copy(of: try Self.forgotten.get())
    let run = try BuiltProgram.run("report", "dossier", "--output", "uit", in: folder.url)
    #expect(run.end == .status(0))
    let whole = try Example.reported().folder.text("\(Example.reports)/assessments.json")
    let recalled = try folder.text("uit/assessments.json").split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("\"fromArchive\" : true") }.joined(separator: "\n")
    #expect(recalled == whole)
    for id in Example.collaborations {
      let page = try folder.text("uit/\(id).md")
      #expect(page.contains("Uit het archief: 2e kwartaal 2025, "))
      #expect(page.contains("(uit het archief)"))
    }
  }

  @Test func everyScoreIsTheSameToTheLastDigit() throws {
    let (whole, recalled) = (try figures(try Example.made().folder), try figures(try Self.forgotten.get()))
    // What only answers can tell: see docs/archive.md.
    let gone: Set<String> = [
      "agreement_A_items", "alpha", "alpha_n", "average_r", "feldt_hi", "feldt_lo", "std_alpha", "icc1", "icc1_F", "icc1_p", "invited_partners",
      "respondent_mean", "spread_AD",
    ]
    let compared = whole.filter { key, _ in
      let cells = key.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return !["statement", "questionnaire"].contains(cells[2]) && !gone.contains(cells.last ?? "")
    }
    #expect(compared.count > 3_000)
    // A split that a report may not show is not kept either.
    let hidden = compared.keys.filter {
      recalled[$0] == nil && $0.contains(",change,") && ["opinion", "composition"].contains($0.split(separator: ",").last)
    }
    #expect(hidden.count < 50)
    for (key, value) in compared where !hidden.contains(key) { #expect(recalled[key] == value, "\(key)") }
  }

  @Test func comparesAndExplainsPeriodsFromTheArchive() throws {
    let folder = try Self.forgotten.get()
    let compared = try BuiltProgram.run("compare", "dossier", "--from", "2025-Q2", "--to", "2026-Q3", in: folder.url)
    let whole = try BuiltProgram.run("compare", "dossier", "--from", "2025-Q2", "--to", "2026-Q3", in: try Example.made().folder.url)
    #expect(compared.end == .status(0))
    #expect(compared.output.count > 2_000 && whole.end == .status(0))
    let explained = try BuiltProgram.run("explain", "dossier", "--collaboration", "warme-huizen", "commitment", in: folder.url)
    #expect(explained.end == .status(0))
  }

  // MARK: what is in it

  @Test func keepsNoAnswersAndIsForItsOwnerOnly() throws {
    let folder = try Self.forgotten.get()
    #expect(try folder.permissions(of: Self.name) == 0o600)
    #expect(folder.paths(below: "dossier").filter { $0.hasPrefix("archive") } == ["archive.sqlite"])
    let export = try BuiltProgram.run("archive", "export", "dossier", "--format", "csv", in: folder.url)
    #expect(export.end == .status(0))
    // Every partner of the example has fewer than five people.
    #expect(!export.output.contains("partner_mean"))
    let rows = export.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let people = rows.filter { $0[5] == "statement" && $0[7] == "respondents" }.compactMap { Int($0[8]) }
    #expect(people.count > 500 && people.allSatisfy { $0 >= 5 })
    let answers = try ExampleTable("dossier/answers/2026-Q3.csv", in: try Example.made().folder)
    let partner = try #require(answers.headings.firstIndex { $0.lowercased().contains("organisatie") || $0.lowercased().contains("partner") })
    for name in Set(answers.rows.map { $0[partner] }) { #expect(try bytes(folder).range(of: Data(name.utf8)) == nil, "\(name)") }
  }

  @Test func listsWhatIsKept() throws {
    let folder = try Self.forgotten.get()
    let text = try BuiltProgram.run("archive", "list", "dossier", in: folder.url)
    #expect(text.output.split(separator: "\n").count == 19)
    #expect(text.output.hasPrefix("samenwerking "))
    struct List: Decodable {
      struct Edition: Decodable {
        var collaboration: String
        var period: String
        var edition: Int
      }
      var format: Int
      var editions: [Edition]
    }
    let json = try BuiltProgram.run("archive", "list", "dossier", "--format", "json", in: folder.url)
    let list = try JSONDecoder().decode(List.self, from: Data(json.output.utf8))
    #expect(list.format == 1 && list.editions.count == 18)
    #expect(list.editions.allSatisfy { $0.edition == 1 })
    let export = try BuiltProgram.run("archive", "export", "dossier", in: folder.url)
    #expect(try JSONSerialization.jsonObject(with: Data(export.output.utf8)) is [String: Any])
  }

  @Test func verifiesAgainstTheAnswers() throws {
    let folder = try copy(of: try Self.forgotten.get())
    let answers = try Example.made().folder["dossier/answers"]
    try FileManager.default.removeItem(at: folder["dossier/answers"])
    try FileManager.default.copyItem(at: answers, to: folder["dossier/answers"])
    let fine = try BuiltProgram.run("archive", "verify", "dossier", in: folder.url)
    #expect(fine.end == .status(0))
    #expect(fine.output == "Het archief is in orde: 18 uitgaven.\n")
    var table = try ExampleTable("dossier/answers/2026-Q3.csv", in: folder)
    table.rows.removeLast()
    try table.write(to: "dossier/answers/2026-Q3.csv", in: folder)
    let other = try BuiltProgram.run("archive", "verify", "dossier", in: folder.url)
    #expect(other.end == .status(1))
    #expect(other.errors.contains("B6006") && other.errors.contains("answers/2026-Q3.csv"))
  }

  // MARK: what changes in it

  @Test func reportsADifferenceAndKeepsBothOnlyWhenAsked() throws {
    let folder = try Example.small(quarters: 2)
    #expect(try BuiltProgram.run("report", "dossier", in: folder.url).end == .status(0))
    var table = try ExampleTable("dossier/answers/2026-Q3.csv", in: folder)
    table.rows += Array(repeating: table.rows[0], count: 5)
    try table.write(to: "dossier/answers/2026-Q3.csv", in: folder)
    let run = try BuiltProgram.run("report", "dossier", in: folder.url)
    #expect(run.end == .status(0))
    #expect(run.errors.contains("2026-Q3 komt nu anders uit dan in het archief") && !run.errors.contains("2026-Q2 komt nu anders uit"))
    let editions = try BuiltProgram.run("archive", "list", "dossier", in: folder.url).output
    #expect(editions.split(separator: "\n").count == 7)
    let page = try folder.text("\(Example.reports)/warme-huizen.md")
    #expect(page.contains("archive.sqlite"))
    #expect(try BuiltProgram.run("report", "dossier", "--renew", in: folder.url).end == .status(0))
    let list = try BuiltProgram.run("archive", "list", "dossier", in: folder.url).output
    #expect(list.split(separator: "\n").count == 8)
    #expect(!(try BuiltProgram.run("report", "dossier", in: folder.url).errors.contains("B6006")))
  }

  /// Without figures it holds only that there was a report: without that nobody would notice a second one.
  @Test func keepsNoFiguresWhenAsked() throws {
    let folder = try Example.small()
    for command in ["check", "compare", "score"] { _ = try BuiltProgram.run(command, "dossier", in: folder.url) }
    #expect(!FileManager.default.fileExists(atPath: folder[Self.name].path))
    #expect(try BuiltProgram.run("report", "dossier", "--no-archive", in: folder.url).end == .status(0))
    let ledger = try bytes(folder)
    try folder.write(try folder.text("dossier/balans.yaml") + "archive: {keep: no}\n", to: "dossier/balans.yaml")
    #expect(try BuiltProgram.run("report", "dossier", in: folder.url).end == .status(0))
    #expect(try bytes(folder).count == ledger.count)
    #expect(try BuiltProgram.run("archive", "list", "dossier", in: folder.url).output == "Het archief is leeg.\n")
  }

  @Test func forgetsForGood() throws {
    let folder = try copy(of: try Self.forgotten.get())
    let before = try bytes(folder)
    let dry = try BuiltProgram.run("archive", "forget", "dossier", "--before", "2026-Q1", "--dry-run", in: folder.url)
    #expect(dry.output.split(separator: "\n").count == 11)
    #expect(try bytes(folder) == before)
    let run = try BuiltProgram.run("archive", "forget", "dossier", "--before", "2026-Q1", in: folder.url)
    #expect(run.end == .status(0))
    #expect(run.output.contains("2025-Q4") && !run.output.contains("2026-Q1 "))
    #expect(try bytes(folder).count < before.count)
    let left = try BuiltProgram.run("archive", "list", "dossier", in: folder.url).output
    #expect(left.split(separator: "\n").count == 10)
    let one = try BuiltProgram.run("archive", "forget", "dossier", "--before", "2027", "--collaboration", "groen-beekdal", in: folder.url)
    #expect(one.end == .status(0))
    #expect(try bytes(folder).range(of: Data("groen-beekdal".utf8)) == nil)
    #expect(try bytes(folder).range(of: Data("answers/2025-Q2.csv".utf8)) == nil)
  }

  @Test func letsGoOfPeriodsPastTheirTime() throws {
    let folder = try Example.copy(into: try TemporaryFolder())
    try folder.write(try folder.text("dossier/balans.yaml") + "archive: {retention-years: 1}\n", to: "dossier/balans.yaml")
    #expect(try BuiltProgram.run("report", "dossier", in: folder.url).end == .status(0))
    let list = try BuiltProgram.run("archive", "list", "dossier", in: folder.url).output
    #expect(list.contains("2025-Q3") && !list.contains("2025-Q2"))
    try folder.write(try folder.text("dossier/balans.yaml").replacing("retention-years: 1", with: "retention-years: nul"), to: "dossier/balans.yaml")
    #expect(try BuiltProgram.run("check", "dossier", in: folder.url).end == .status(1))
  }
}
