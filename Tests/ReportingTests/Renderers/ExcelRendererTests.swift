// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import TestSupport
import Testing
import Worksheets

@testable import Reporting

@Suite struct ExcelRendererTests {
  /// The workbooks of a report, that of all collaborations first.
  private func workbooks(
    _ report: PublishedReport, _ language: Language = .nl, formats: Set<ReportFormat> = Set(ReportFormat.allCases)
  ) -> [RenderedWorkbook] {
    var log = DiagnosticLog()
    let pages = ReportRenderer(language: language, formats: formats).pages(report, of: report.collaborations.map(\.collaboration.id), log: &log)
    return ([pages.overviewWorkbook(report)] + report.collaborations.map { pages.workbook(of: $0, in: report) }).compactMap(\.self)
  }

  /// The workbook of the sample by its name, read back.
  private func cells(_ name: String, _ language: Language = .nl, _ report: PublishedReport = SampleReport.report) throws -> WorkbookCells {
    let workbook = try #require(workbooks(report, language, formats: [.excel]).first { $0.path == "\(name).xlsx" })
    let folder = try TemporaryFolder()
    try workbook.book.write(to: folder["a.xlsx"].path)
    return try WorkbookCells(Array(try Data(contentsOf: folder["a.xlsx"])))
  }

  @Test func makesAWorkbookPerCollaborationAndOneOfAll() {
    let paths = workbooks(SampleReport.report).map(\.path)
    #expect(paths == ["index", "groene-delta", "klimaattafel", "kleine-kring", "wachtkamer"].map { "\($0).xlsx" })
    #expect(workbooks(SampleReport.report, formats: [.html, .json]).isEmpty)
  }

  @Test func beginsWithTheActionsToFollowUp() throws {
    let book = try cells("klimaattafel")
    #expect(book.sheets.map(\.name) == ["Acties", "Scores", "Feiten", "Signalen", "Toelichting"])
    let rows = book.sheets[0].rows
    #expect(rows[0] == ["Actie", "Komt uit", "Uit periode", "Rol", "Uiterlijk", "Stand", "Notities"])
    #expect(rows[1] == ["Bestuurders bijpraten over het doel", "eerdere afspraak: te laat", "2026-Q2", "", "d:2026-08-31", "open", ""])
    #expect(rows[2] == ["Mandaat per partner opschrijven", "eerdere afspraak: blijven liggen", "2026-Q2", "voorzitter", "d:2026-08-31", "open", ""])
    #expect(rows[3].prefix(3) == ["Plan binnen vier weken een gesprek over doel en vorm.", "Volgt uit het advies: Pas op de plaats", "2026-Q3"])
    #expect(rows.dropFirst(3).allSatisfy { $0[5] == "voorstel" })
    #expect(rows.count == 1 + 2 + 4)
  }

  @Test func hasScoresAsNumbersWithTheirZonesAndChanges() throws {
    let sheet = try #require(cells("klimaattafel").sheet("Scores"))
    #expect(sheet.rows[1].prefix(4) == ["thema", "Commitment", "Commitment", "n:2.5"])
    #expect(sheet.rows[1][4] == "Zorg")
    #expect(Array(sheet.rows[1][6...11]) == ["n:3.5", "n:2.7", "n:2.7", "n:2.1", "n:-0.2", "misschien lager"])
    let kinds = Array(repeating: "thema", count: 5) + ["totaal", "onderwerp", "onderwerp"] + Array(repeating: "stelling", count: 10)
    #expect(sheet.column("Soort") == kinds)
    #expect(sheet.rows[8][3] == "niet getoond" && sheet.rows[8][4].isEmpty)
  }

  @Test func hasFactsAsTheyWereMeasuredAndAsNumbers() throws {
    let rows = try #require(cells("klimaattafel").sheet("Feiten")).rows
    #expect(Array(rows[1][0...3]) == ["Commitment", "Afspraken nagekomen", "2 van 6 (marge 10\u{A0}% tot 70\u{A0}%)", "n:0.3333333333333333"])
    #expect(Array(rows[1][7...8]) == ["n:12", "12 rijen in registers/agreements.csv"])
    #expect(Array(rows[2][2...5]) == ["14,5 uur", "n:14.5", "geen norm", ""])
    #expect(Array(rows[3][2...3]) == ["61 dagen", "n:61"])
  }

  @Test func hasSignalsWithTheirEvidenceAndNoneOfTheAbsentOnes() throws {
    let sheet = try #require(cells("klimaattafel").sheet("Signalen"))
    #expect(
      sheet.column("Stand") == ["structureel", "in opkomst", "niet te beoordelen", "afwezig", "afwezig"])
    #expect(sheet.column("Kans") == ["n:0.97", "n:0.67", "", "", ""])
    #expect(sheet.column("Zekerheid") == ["Zeer waarschijnlijk", "Onduidelijk", "", "", ""])
    #expect(sheet.rows[1][7].split(separator: "\n").count == 2)
    #expect(sheet.rows[3][7].hasPrefix("Niet te beoordelen: "))
    #expect(sheet.rows[4][7].isEmpty)
  }

  @Test func explainsItself() throws {
    let sheet = try #require(cells("klimaattafel").sheet("Toelichting"))
    #expect(sheet.rows[1] == ["Samenwerking", "Klimaattafel Rivierenland"])
    #expect(sheet.rows[2] == ["Periode", "3e kwartaal 2026"])
    #expect(sheet.rows[3] == ["Advies", "Pas op de plaats"])
    let text = sheet.column("Toelichting").joined(separator: "\n")
    for word in ["niet getoond", "Ongeveer", "Of hoger", "klimaattafel.html", "Normenkader"] { #expect(text.contains(word), "\(word)") }
  }

  @Test func showsNoFigureOfASmallGroup() throws {
    let book = try cells("kleine-kring")
    let scores = try #require(book.sheet("Scores"))
    #expect(Set(scores.column("Score")) == ["niet getoond"] && Set(scores.column("Beleving")) == ["niet getoond", ""])
    let numbers = scores.rows.dropFirst().enumerated().flatMap { _, row in row.enumerated().filter { $0.element.hasPrefix("n:") }.map(\.offset) }
    #expect(Set(numbers) == [6])
    #expect(try #require(book.sheet("Feiten")).rows.dropFirst().allSatisfy { $0[2] == "niet bijgehouden" })
  }

  @Test func saysThatACollaborationWasNeverMeasured() throws {
    let book = try cells("wachtkamer")
    #expect(book.sheets.map(\.name) == ["Acties", "Toelichting"])
    #expect(book.sheets[0].rows.count == 1)
    #expect(try #require(book.sheet("Toelichting")).column("Toelichting").contains { $0.contains("nog niet gemeten") })
  }

  @Test func putsAllCollaborationsInOneWorkbook() throws {
    let book = try cells("index")
    #expect(book.sheets.map(\.name) == ["Samenwerkingen", "Acties", "Toelichting"])
    let rows = book.sheets[0].rows
    #expect(rows.map { $0[0] } == ["Samenwerking", "Groene Delta", "Kleine Kring", "Klimaattafel Rivierenland", "Wachtkamer"])
    #expect(Array(rows[3][4...7]) == ["3e kwartaal 2026", "n:2.8", "n:2.5", "n:2.3"])
    #expect(rows[2][5...].allSatisfy { $0 == "niet getoond" })
    #expect(rows[4].prefix(6) == ["Wachtkamer", "nog geen advies", "", "", "nog niet gemeten", ""])
    #expect(book.sheets[1].rows.dropFirst().map { $0[0] } == ["Klimaattafel Rivierenland", "Klimaattafel Rivierenland"])
  }

  @Test func isInEnglishToo() throws {
    let book = try cells("klimaattafel", .en)
    #expect(book.sheets.map(\.name) == ["Actions", "Scores", "Facts", "Signals", "Explanation"])
    #expect(book.sheets[0].column("Status").first == "open")
  }

  @Test func hasWordsWhereAFigureIsNotTheNumberItself() {
    let wording = Wording(.builtIn(.nl), normenkader: SampleNormenkader.normenkader, periodLength: .quarter)
    #expect(wording.cell(score: .shown(Tenths(count: 46, bound: .orMore))) == .text("4,6 of hoger"))
    #expect(wording.cell(mean: .shown(Tenths(count: 35, bound: .about))) == .text("ongeveer 3,5"))
    #expect(wording.cell(score: Published<Tenths>.absent(.noEarlierPeriod)) == .text("geen eerdere meting"))
    #expect(wording.cell(count: .withheld) == .text("niet getoond"))
    #expect(wording.cell(score: .shown(Tenths(count: 46))) == .number(4.6, .tenths))
    #expect(wording.cell(edge: 3.25) == .number(3.25, .plain))
  }

  @Test func writesNoTextOfAUserAsAFormulaOrUnseen() throws {
    var report = SampleReport.report
    let place = try #require(report.collaborations.firstIndex { $0.collaboration.id == "klimaattafel" })
    report.collaborations[place].collaboration.title = "=HYPERLINK(\"x\")\u{202E}"
    report.collaborations[place].periods[5].ledger[2].text = "=1+1\u{1}"
    let book = try cells("klimaattafel", .nl, report)
    #expect(book.sheets[0].rows[1][0] == "=1+1\u{FFFD}")
    #expect(try #require(book.sheet("Toelichting")).rows[1][1] == "=HYPERLINK(\"x\")⟨U+202E⟩")
    #expect(!book.sheets.flatMap(\.rows).joined().contains { $0.hasPrefix("f:") || $0.hasPrefix("e:") })
  }
}
