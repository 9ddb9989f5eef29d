// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import TestSupport
import Testing

@testable import Worksheets

struct TableBookTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func bytes(_ book: TableBook, as name: String = "a.xlsx") throws -> [UInt8] {
    try book.write(to: folder[name].path)
    return Array(try Data(contentsOf: folder[name]))
  }

  private func book(_ rows: [[TableCell]], columns: [TableColumn] = [TableColumn("A", width: 9), TableColumn("B", width: 9)]) -> TableBook {
    TableBook(title: "Titel", language: .nl, sheets: [TableSheet("Blad", columns: columns, rows: rows)])
  }

  private func rows(_ cells: [[TableCell]]) throws -> [[String]] {
    Array(try #require(WorkbookCells(bytes(book(cells))).sheets.first).rows.dropFirst())
  }

  private func part(_ part: String, _ book: TableBook) throws -> String {
    _ = try bytes(book)
    return try WorkbookParts("a.xlsx", in: folder).part(part)
  }

  @Test func writesTextsNumbersAndDaysAsWhatTheyAre() throws {
    let day = try #require(Day(year: 2026, month: 9, day: 30))
    let cells: [[TableCell]] = [
      [.text("2026"), .number(3.7, .tenths)], [.day(day), .number(-0.2, .signed)], [.blank, .number(0.67, .percent)],
      [.number(12, .whole), .number(104.3, .plain)],
    ]
    #expect(try rows(cells) == [["2026", "n:3.7"], ["d:2026-09-30", "n:-0.2"], ["", "n:0.67"], ["n:12", "n:104.3"]])
  }

  @Test func hasItsHeadingsInTheFirstRowOfATable() throws {
    let sheet = try #require(WorkbookCells(bytes(book([[.text("a"), .text("b")], [.text("c")]]))).sheets.first)
    #expect(sheet.name == "Blad" && sheet.rows.first == ["A", "B"] && sheet.tables == ["1...3 0...1"])
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(1)", "{=1+1}", "\t=1", "https://example.org", "mailto:a@b.nl", "1e5", "=cmd|' /C calc'!A0"])
  func writesNoFormulaAndNoLink(text: String) throws {
    let columns = [TableColumn(text, width: 5), TableColumn(text, width: 5)]
    let hostile = TableBook(title: text, language: .en, sheets: [TableSheet(text, columns: columns, rows: [[.text(text)]])])
    let cells = try WorkbookCells(bytes(hostile)).sheets[0]
    #expect(cells.rows[1][0] == text)
    #expect(cells.rows[0][1].hasSuffix(" (2)"))
    for name in ["xl/worksheets/sheet1.xml", "xl/tables/table1.xml"] {
      let part = try part(name, hostile)
      #expect(!part.contains("<f>") && !part.contains("hyperlink") && !part.contains("Formula"), "\(name)")
    }
  }

  @Test func showsWhatNobodySees() throws {
    let text = "a\u{202E}b\u{0}c\u{7}\nd_x0041_\u{FFFF}"
    #expect(try rows([[.text(text)]]) == [["a⟨U+202E⟩b\u{FFFD}c\u{FFFD}\nd_x0041_\u{FFFD}", ""]])
  }

  @Test(arguments: ["_x202E_", "a_x0041__x0042_", "_x_", "_x00", "__x0041_"]) func writesNoCodeOfACharacter(text: String) throws {
    #expect(try rows([[.text(text)]]).first?.first == text)
  }

  @Test(arguments: ["x", "é", "😀"]) func endsATextWhereACellEnds(character: String) throws {
    let text = try #require(rows([[.text(String(repeating: character, count: 40_000))]]).first?.first)
    #expect(text.utf16.count <= 32_767 && text.utf16.count > 32_760 && text.hasSuffix("…"))
  }

  @Test func theSameContentGivesTheSameBytes() throws {
    let cells: [[TableCell]] = [[.text("a"), .number(1, .tenths)]]
    #expect(try bytes(book(cells)) == bytes(book(cells), as: "b.xlsx"))
    #expect(try part("docProps/core.xml", book(cells)).contains(">2000-01-01T00:00:00Z<"))
  }

  @Test func tellsItsTitleLanguageAndDayButNoMaker() throws {
    var dated = book([])
    dated.madeOn = Day(year: 2026, month: 9, day: 30)
    let core = try part("docProps/core.xml", dated)
    #expect(core.contains("<dc:title>Titel</dc:title>") && core.contains("<dc:creator></dc:creator>"))
    #expect(core.contains(">2026-09-30T00:00:00Z<"))
    #expect(try part("docProps/custom.xml", dated).contains("name=\"Language\"><vt:lpwstr>nl</vt:lpwstr>"))
  }

  @Test func writesATableWithoutRows() throws {
    let sheet = try #require(WorkbookCells(bytes(book([]))).sheets.first)
    #expect(sheet.rows == [["A", "B"]] && sheet.tables == ["1...2 0...1"])
  }

  @Test func offersAListAndADayWhereSomethingIsFilledIn() throws {
    let columns = [TableColumn("Stand", width: 9, entry: .choice(["open", "gedaan"])), TableColumn("Vóór", width: 9, entry: .day)]
    let sheet = try part("xl/worksheets/sheet1.xml", book([[.blank, .blank]], columns: columns))
    #expect(sheet.contains("<formula1>\"open,gedaan\"</formula1>") && sheet.contains("type=\"date\""))
    #expect(sheet.contains("sqref=\"A2:A202\"") && !sheet.contains("promptTitle"))
  }

  @Test func isFitForPaperAndKeepsItsHeadingInView() throws {
    let sheet = try part("xl/worksheets/sheet1.xml", book([[.text("a")]]))
    #expect(sheet.contains("paperSize=\"9\"") && sheet.contains("orientation=\"landscape\"") && sheet.contains("fitToHeight=\"0\""))
    #expect(sheet.contains("state=\"frozen\"") && !sheet.contains("mergeCell"))
    #expect(try part("xl/workbook.xml", book([[.text("a")]])).contains("Print_Titles"))
  }

  @Test func isWideEnoughForItsLongestWord() {
    let width = { (heading: String, asked: Double, text: String) in
      TableSheet("a", columns: [TableColumn(heading, width: asked)], rows: [[.text(text)]]).width(of: 0, heading: heading)
    }
    #expect(width("Samenwerking", 5, "een lettergreepverdelingsregel") == 29)
    #expect(width("Samenwerking", 5, "") == 16)
    #expect(width("A", 50, "a b c") == 50)
    #expect(width("A", 5, String(repeating: "x", count: 500)) == 60)
  }

  @Test(arguments: [("", 10, 1), ("een twee drie", 10, 2), ("een\ntwee\n\ndrie", 10, 4), ("aaaaaaaaaaaaaaaaaaaaaaaaa", 10, 3), ("a b", 0, 2)])
  func countsTheLinesOfAText(text: String, width: Int, lines: Int) {
    #expect(TableSheet.lines(of: text, width: width) == lines)
  }

  @Test func isHighEnoughForEveryLine() throws {
    let cells: [[TableCell]] = [[.text("a b")], [.text("een twee drie vier vijf")], [.text(String(repeating: "a\n", count: 99))]]
    let sheet = try part("xl/worksheets/sheet1.xml", book(cells))
    #expect(sheet.matches(of: /<row r="(\d)"[^>]*?ht="(\d+)"/).map { "\($0.1) \($0.2)" } == ["3 75", "4 409"])
  }

  @Test func writesDaysOfWhichExcelKnowsNothingAsTexts() throws {
    let early = try #require(Day(year: 1850, month: 1, day: 2))
    #expect(try rows([[.day(early), .number(.nan, .tenths)]]).first?.first == "1850-01-02")
  }

  @Test func saysWhyItCannotBeWritten() {
    #expect(throws: WorkbookFailure.self) { try book([]).write(to: folder["not/there.xlsx"].path) }
  }
}
