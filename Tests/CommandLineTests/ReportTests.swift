// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

struct ReportTests {
  private static let pages = ["index"] + Example.collaborations

  @Test func makesAPageInEachFormatPerCollaborationAnIndexAndTheData() throws {
    let (folder, run) = try Example.reported()
    #expect(run.end == .status(0))
    #expect(run.errors.isEmpty)
    let pages = Self.pages.flatMap { ["\($0).html", "\($0).md", "\($0).xlsx"] }
    let pictures = Example.collaborations.flatMap { ["\($0)-balance.svg", "\($0)-change.svg"] }
    #expect(folder.paths(below: Example.reports) == (pages + pictures + ["assessments.json", "manifest.json"]).sorted())
  }

  @Test func printsTheIndexAndNothingElse() throws {
    let (folder, run) = try Example.reported()
    #expect(run.output == "\(folder["\(Example.reports)/index.html"].path)\n")
  }

  @Test func keepsReportsToTheOwner() throws {
    let folder = try Example.reported().folder
    for path in ["dossier/reports", Example.reports] { #expect(try folder.permissions(of: path) == 0o700) }
    for name in folder.paths(below: Example.reports) {
      #expect(try folder.permissions(of: "\(Example.reports)/\(name)") == 0o600, "\(name)")
    }
  }

  @Test func listsItsFilesWithTheirSizes() throws {
    struct Manifest: Decodable {
      struct Entry: Decodable {
        var path: String
        var bytes: Int
        var sha256: String
      }
      var format: Int
      var files: [Entry]
    }
    let folder = try Example.reported().folder
    let manifest = try JSONDecoder().decode(Manifest.self, from: Data(try folder.text("\(Example.reports)/manifest.json").utf8))
    #expect(manifest.format == 1)
    #expect(manifest.files.map(\.path) == folder.paths(below: Example.reports).filter { $0 != "manifest.json" })
    for file in manifest.files {
      #expect(try Data(contentsOf: folder["\(Example.reports)/\(file.path)"]).count == file.bytes)
      #expect(file.sha256.count == 64)
    }
  }

  @Test func makesWhatIsAskedForOnly() throws {
    let folder = try Example.small()
    let run = try BuiltProgram.run(
      "report", "dossier", "--collaboration", "groen-beekdal", "--format", "MD, json", "--output", "uit", "--language", "en", in: folder.url)
    #expect(run.end == .status(0))
    #expect(run.output == "\(folder["uit/index.md"].path)\n")
    #expect(folder.paths(below: "uit") == ["assessments.json", "groen-beekdal-balance.svg", "groen-beekdal.md", "index.md", "manifest.json"])
    #expect(!FileManager.default.fileExists(atPath: folder["dossier/reports"].path))
    let page = try folder.text("uit/groen-beekdal.md")
    #expect(page.contains("Q3 2026"))
    #expect(!page.contains("kwartaal"))
    #expect(!page.contains("Jeugd"))
    #expect(!(try folder.text("uit/index.md").contains("Warme Huizen")))
  }

  @Test func makesAnEarlierPeriodAsIfTheLaterOnesWereNotThereYet() throws {
    let all = try Example.small(quarters: 2)
    let early = try Example.small(quarters: 2)
    try FileManager.default.removeItem(at: early["dossier/answers/2026-Q3.csv"])
    let arguments = ["report", "dossier", "--period", "2026-k2", "--collaboration", "groen-beekdal", "--format", "md,json"]
    for folder in [all, early] {
      let run = try ProgramRun.of(BuiltProgram.url, arguments, in: folder.url)
      #expect(run.end == .status(0))
      #expect(run.output == "\(folder["dossier/reports/2026-Q2/index.md"].path)\n")
    }
    #expect(try all.text("dossier/reports/2026-Q2/assessments.json") == early.text("dossier/reports/2026-Q2/assessments.json"))
    let page = try all.text("dossier/reports/2026-Q2/groen-beekdal.md")
    #expect(page.contains("2e kwartaal 2026"))
    let withoutSource = page.split(separator: "\n").filter { !$0.contains("answers/2026-Q3.csv") }
    #expect(withoutSource == (try early.text("dossier/reports/2026-Q2/groen-beekdal.md")).split(separator: "\n"))
  }

  @Test func listsTheKnownPeriodsWhenThereIsNoSuchOne() throws {
    let folder = try Example.small(quarters: 2)
    let run = try BuiltProgram.run("report", "dossier", "--period", "2031-Q1", in: folder.url)
    #expect(run.end == .status(1))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("[B1010 no-such-period]"))
    #expect(run.errors.contains("2026-Q2, 2026-Q3"))
    #expect(!FileManager.default.fileExists(atPath: folder["dossier/reports"].path))
  }

  @Test func listsTheKnownCollaborationsWhenThereIsNoSuchOne() throws {
    let folder = try Example.small()
    let unknown = try BuiltProgram.run("report", "dossier", "--collaboration", "x", in: folder.url)
    #expect(unknown.end == .status(1))
    #expect(unknown.output.isEmpty)
    #expect(unknown.errors.contains("[B1011 no-such-collaboration]"))
    #expect(unknown.errors.contains(Example.collaborations.joined(separator: ", ")))
    let slip = try BuiltProgram.run("report", "dossier", "--collaboration", "groen-bekdal", in: folder.url)
    #expect(slip.errors.contains("bedoelt u 'groen-beekdal'?"))
  }

  @Test func saysWhatIsNoDossier() throws {
    let folder = try TemporaryFolder()
    let run = try BuiltProgram.run("report", in: folder.url)
    #expect(run.end == .status(1))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("[B1001 no-dossier]"))
    #expect(folder.paths().isEmpty)
  }

  @Test func printsTheSourceDateAndNeverTheClock() throws {
    let folder = try Example.small()
    let arguments = ["report", "dossier", "--collaboration", "groen-beekdal", "--format", "md", "--output"]
    // The last second of the day, in UTC.
    let dated = try ProgramRun.of(
      BuiltProgram.url, arguments + ["met"], in: folder.url, environment: ["SOURCE_DATE_EPOCH": "1790812799", "TZ": "Pacific/Kiritimati"])
    #expect(dated.end == .status(0))
    let undated = try ProgramRun.of(BuiltProgram.url, arguments + ["zonder"], in: folder.url, environment: ["SOURCE_DATE_EPOCH": ""])
    #expect(undated.end == .status(0))
    let page = try folder.text("met/groen-beekdal.md")
    #expect(page.contains("30 september 2026."))
    let plain = try folder.text("zonder/groen-beekdal.md")
    #expect(page.split(separator: "\n").filter { !plain.contains($0) } == ["Gemaakt op 30 september 2026."])
  }

  @Test func writesNoColoursWhereThereIsNoTerminal() throws {
    let folder = try Example.small()
    for environment in [[:], ["NO_COLOR": "1"], ["TERM": "xterm-256color", "CLICOLOR_FORCE": "1"]] as [[String: String?]] {
      let run = try BuiltProgram.run("report", "dossier", "--period", "2031-Q1", in: folder.url, environment: environment)
      #expect(!run.errors.contains("\u{1B}"))
      #expect(!run.errors.isEmpty)
    }
  }

  @Test func stillMakesAReportWhenARowIsBadAndSaysWhatWasLeftOut() throws {
    let folder = try Example.small()
    var table = try ExampleTable("dossier/answers/2026-Q3.csv", in: folder)
    table.rows[0][4] = "9"
    try table.write(to: "dossier/answers/2026-Q3.csv", in: folder)
    let run = try BuiltProgram.run("report", "dossier", "--collaboration", "groen-beekdal", "--format", "html,md", in: folder.url)
    #expect(run.end == .status(1))
    #expect(run.output == "\(folder["\(Example.reports)/index.html"].path)\n")
    #expect(run.errors.contains("answers/2026-Q3.csv:\(table.place(row: 1, column: 4)): fout: "))
    for name in ["groen-beekdal.md", "groen-beekdal.html"] {
      let page = try folder.text("\(Example.reports)/\(name)")
      #expect(page.contains("it getal valt buiten de schaal van 1 tot en met 5"))
      #expect(page.contains("answers/2026-Q3.csv"))
    }
    #expect(!(try Example.reported().folder.text("\(Example.reports)/groen-beekdal.md").contains("buiten de schaal")))
  }

  @Test func keepsFilesOfTheUserAndReplacesItsOwn() throws {
    let folder = try Example.small()
    let arguments = ["report", "dossier", "--collaboration", "groen-beekdal", "--output", "uit", "--format"]
    #expect(try ProgramRun.of(BuiltProgram.url, arguments + ["md"], in: folder.url).end == .status(0))
    try folder.write("van mij", to: "uit/notulen.txt")
    #expect(try ProgramRun.of(BuiltProgram.url, arguments + ["json"], in: folder.url).end == .status(0))
    #expect(folder.paths(below: "uit") == ["assessments.json", "manifest.json", "notulen.txt"])
    #expect(try folder.text("uit/notulen.txt") == "van mij")
  }

  @Test func refusesAPlaceWhereItCannotWrite() throws {
    let folder = try Example.small()
    try folder.write("van mij", to: "bezet")
    let run = try BuiltProgram.run(
      "report", "dossier", "--collaboration", "groen-beekdal", "--format", "json", "--output", "bezet", in: folder.url)
    #expect(run.end == .status(6))
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
    #expect(try folder.text("bezet") == "van mij")
    #expect(folder.paths().filter { !$0.hasPrefix("dossier") } == ["bezet"])
  }
}
