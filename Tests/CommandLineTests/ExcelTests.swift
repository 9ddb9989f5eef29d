// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The workbooks among the reports.
struct ExcelTests {
  private static let books = ["index"] + Example.collaborations

  private func cells(_ name: String) throws -> WorkbookCells {
    let file = try Example.reported().folder["\(Example.reports)/\(name).xlsx"]
    return try WorkbookCells(Array(try Data(contentsOf: file)))
  }

  @Test func makesWorkbooksAloneWhenAsked() throws {
    let folder = try Example.small()
    let arguments = ["report", "dossier", "--collaboration", "groen-beekdal", "--format", "excel", "--output", "uit"]
    let run = try ProgramRun.of(BuiltProgram.url, arguments, in: folder.url)
    #expect(run.end == .status(0) && run.errors.isEmpty)
    #expect(run.output == "\(folder["uit/index.xlsx"].path)\n")
    #expect(folder.paths(below: "uit") == ["groen-beekdal.xlsx", "index.xlsx", "manifest.json"])
    #expect(try folder.permissions(of: "uit/index.xlsx") == 0o600)
  }

  @Test(arguments: Example.collaborations)
  func hasTheScoresOfTheMarkdownPage(name: String) throws {
    let markdown = try Example.reported().folder.text("\(Example.reports)/\(name).md")
    let sheet = try #require(cells(name).sheet("Scores"))
    let themes = sheet.rows.filter { $0[0] == "thema" }
    #expect(themes.count >= 5)
    for row in themes {
      let score = row[3].replacing("n:", with: "").replacing(".", with: ",")
      let shown = row[3].hasPrefix("n:") && !score.contains(",") ? score + ",0" : score
      #expect(markdown.split(separator: "\n").contains { $0.hasPrefix("| \(row[1]) | \(shown)") }, "\(row[1]) \(shown)")
    }
  }

  @Test(arguments: Example.collaborations)
  func hasTheActionsOfTheMarkdownPage(name: String) throws {
    let markdown = try Example.reported().folder.text("\(Example.reports)/\(name).md")
    let sheet = try #require(cells(name).sheet("Acties"))
    let wanted = markdown.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.hasSuffix(" | | |") && !$0.contains("Eigen actie") }
    let proposed = sheet.rows.filter { $0.count > 5 && $0[5] == "voorstel" }
    #expect(proposed.count == wanted.count && !wanted.isEmpty)
  }

  @Test func listsTheOpenActionsOfAllCollaborations() throws {
    let all = try #require(cells("index").sheet("Acties")).rows.dropFirst()
    let each = try Example.collaborations.map { try #require(cells($0).sheet("Acties")).rows.dropFirst().filter { $0[5] == "open" }.count }
    #expect(all.count == each.reduce(0, +) && !all.isEmpty)
  }

  @Test(arguments: books)
  func leavesNothingUnfinished(name: String) throws {
    let folder = try Example.reported().folder
    for text in try cells(name).sheets.flatMap(\.rows).joined() {
      for trace in ["Optional(", "{{", "excel.", "word.", "picture.", folder.url.path] { #expect(!text.contains(trace), "\(text)") }
      #expect(text.firstMatch(of: /\{[a-z]+\}/) == nil, "\(text)")
      #expect(!text.hasPrefix("f:") && !text.hasPrefix("e:"))
    }
  }

  @Test func staysSmallEnoughToMail() throws {
    let folder = try Example.reported().folder
    for name in Self.books { #expect(try Data(contentsOf: folder["\(Example.reports)/\(name).xlsx"]).count < 60 * 1024) }
  }

  @Test func stopsRatherThanReplaceAWorkbookThatWasFilledIn() throws {
    let folder = try Example.small()
    let arguments = ["report", "dossier", "--collaboration", "groen-beekdal", "--output", "uit", "--format"]
    #expect(try ProgramRun.of(BuiltProgram.url, arguments + ["md,excel"], in: folder.url).end == .status(0))
    #expect(try ProgramRun.of(BuiltProgram.url, arguments + ["md,excel"], in: folder.url).end == .status(0))
    try FileManager.default.removeItem(at: folder["uit/groen-beekdal.xlsx"])
    try folder.write("ingevuld", to: "uit/groen-beekdal.xlsx")
    let before = try folder.text("uit/manifest.json")
    for formats in ["md,excel", "md"] {
      let run = try ProgramRun.of(BuiltProgram.url, arguments + [formats], in: folder.url)
      #expect(run.end == .status(6) && run.output.isEmpty)
      #expect(run.errors.contains("groen-beekdal.xlsx") && run.errors.contains("een andere naam"))
      #expect(try folder.text("uit/groen-beekdal.xlsx") == "ingevuld")
      #expect(try folder.text("uit/manifest.json") == before)
    }
    try FileManager.default.moveItem(at: folder["uit/groen-beekdal.xlsx"], to: folder["uit/onze acties.xlsx"])
    #expect(try ProgramRun.of(BuiltProgram.url, arguments + ["md,excel"], in: folder.url).end == .status(0))
    #expect(try folder.text("uit/onze acties.xlsx") == "ingevuld")
  }
}
