// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import TestSupport
import Testing
import Workbooks

@testable import Intake

/// Workbooks as tables: which sheet, which rows, and where each cell stands.
struct WorkbookTableTests {
  private struct Reading: Equatable {
    var cells: [[String]]?
    var findings: [String]
  }

  private func open(_ workbook: WorkbookText, _ settings: TableSettings? = nil) -> (file: TableFile?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let file = TableReader.open(InputFile(path: "t.xlsx", bytes: workbook.bytes), settings: settings, log: &log)
    return (file, log)
  }

  private func read(_ workbook: WorkbookText, _ settings: TableSettings? = nil, headings: Range<Int>? = nil) -> Reading {
    var (file, log) = open(workbook, settings)
    let table = file?.sheets.first?.table(headings: headings, log: &log)
    let cells = table.map { table in [table.headings] + table.rows.map { row in table.headings.indices.map { table.text(row, $0) } } }
    return Reading(cells: cells, findings: log.diagnostics.map(Self.line))
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.location?.cell ?? diagnostic.location?.file ?? "") \(diagnostic.severity.rawValue) \(diagnostic.code.number)"
  }

  @Test func readsASheetLikeACSV() {
    let workbook = WorkbookText([.init("Blad1", cells: [["Partner", "C1"], ["Één", "4"], ["", ""], ["Twee", "5.0"]])])
    #expect(read(workbook) == Reading(cells: [["Partner", "C1"], ["Één", "4"], ["Twee", "5"]], findings: []))
  }

  @Test func knowsWhereACellStands() throws {
    let sheet = try #require(open(WorkbookText([.init("Blad 1", cells: [["", "a", "b"], ["", "1", ""], [], ["", "", "x"]])])).file?.sheets.first)
    var log = DiagnosticLog()
    let table = try #require(sheet.table(log: &log))
    #expect(table.headings == ["", "a", "b"])
    #expect(table.location(table.rows[1], 2).cell == "Blad 1!C4")
    #expect(table.location(of: table.rows[1]).cell == "Blad 1!4:4")
    #expect(table.location(ofHeading: 2) == SourceLocation(file: "t.xlsx", line: 1, column: 3, sheet: "Blad 1"))
    #expect(table.location(table.rows[0], 9).cell == "Blad 1!J2")
  }

  @Test func tellsQuotesInATextFromQuotesAroundIt() {
    #expect(
      read(WorkbookText([.init("a", cells: [["\"Wij\" komen", "x"], ["\"4\"", ";,"]])])).cells == [["\"Wij\" komen", "x"], ["\"4\"", ";,"]])
  }

  @Test func readsErrorsAndFormulasWithoutAValueAsEmptyAndSaysSo() {
    let rows = """
      <row r="1"><c r="A1" t="inlineStr"><is><t>Kop</t></is></c><c r="B1" t="inlineStr"><is><t>Som</t></is></c></row>\
      <row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><f>1+1</f></c></row><row r="3"><c r="A3"><f>1+1</f><v>2</v></c></row>
      """
    let expected = ["Blad1!A2 warning B3014", "Blad1!B2 warning B3014"]
    #expect(read(WorkbookText([.init("Blad1", rows)])) == Reading(cells: [["Kop", "Som"], ["", ""], ["2", ""]], findings: expected))
  }

  @Test func spreadsMergedHeadingsOverTheirColumnsButNotTheData() {
    let cells = [["Vertrouwen", "", "Doel"], ["v1", "v2", "d1"], ["4", "", "5"]]
    var sheet = WorkbookText.Sheet("a", cells: cells)
    sheet.after = "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A3:B3\"/></mergeCells>"
    let expected = [["Vertrouwen / v1", "Vertrouwen / v2", "Doel / d1"], ["4", "", "5"]]
    #expect(read(WorkbookText([sheet]), headings: 0..<2).cells == expected)
    var settings = TableSettings(pattern: "t.xlsx")
    settings.headingRows = 2
    #expect(read(WorkbookText([sheet]), settings).cells == expected)
  }

  @Test func believesATableThatIsMarkedAsSuch() {
    let cells = [["Afspraken 2026"], [], ["Wat", "Wie"], ["x", "y"], ["Totaal", "1"], [], ["noot"]]
    var sheet = WorkbookText.Sheet("a", cells: cells)
    sheet.table = "<table id=\"1\" name=\"T1\" displayName=\"T1\" ref=\"A3:B5\" totalsRowCount=\"1\"/>"
    #expect(read(WorkbookText([sheet])) == Reading(cells: [["Wat", "Wie"], ["x", "y"]], findings: ["a!7:7 warning B3013"]))
  }

  @Test func findsTheRowsThatTheSettingsName() {
    let workbook = WorkbookText([.init("a", cells: [["titel"], [], ["k1", "k2"], ["soort", "soort"], ["1", "2"]])])
    var settings = TableSettings(pattern: "t.xlsx")
    settings.headingRow = 3
    settings.skippedRows = 1
    #expect(read(workbook, settings) == Reading(cells: [["k1", "k2"], ["1", "2"]], findings: []))
    settings.headingRow = 9
    #expect(read(workbook, settings) == Reading(cells: nil, findings: ["a error B3012"]))
  }

  @Test func readsNoHiddenSheetUnlessItIsNamed() {
    var hidden = WorkbookText.Sheet("Bron", cells: [["b"], ["2"]])
    hidden.state = "hidden"
    let workbook = WorkbookText([.init("leeg", ""), .init("Zicht", cells: [["a"], ["1"]]), hidden])
    var (file, log) = open(workbook)
    #expect(file?.sheets.map(\.name) == ["Zicht"])
    file?.reportUnread(except: file?.sheets ?? [], log: &log)
    #expect(log.diagnostics.map { $0.message.text(in: .nl) } == ["deze verborgen bladen zijn niet gelezen: 'Bron'"])
    var settings = TableSettings(pattern: "t.xlsx")
    settings.sheet = "bron"
    #expect(open(workbook, settings).file?.sheets.map(\.name) == ["Bron"])
    settings.sheet = "Brn"
    let missing = open(workbook, settings)
    #expect(missing.file == nil)
    #expect(missing.log.diagnostics.map(Self.line) == ["t.xlsx error B3017"])
    #expect(missing.log.diagnostics.first?.fixIt?.replacement == "Bron")
  }

  @Test func mentionsSheetsThatServeOthersInANoteOnly() {
    var own = WorkbookText.Sheet("_56F9DC9755BA473782653E2940F9", cells: [["x"]])
    own.state = "veryHidden"
    var (file, log) = open(WorkbookText([.init("Sheet1", cells: [["a"], ["1"]]), .init("Uitleg", cells: [["b"]]), own]))
    file?.reportUnread(except: file.map { [$0.sheets[0]] } ?? [], log: &log)
    #expect(log.diagnostics.map(Self.line) == ["t.xlsx note B3009"])
  }

  @Test func saysWhenThereIsNothingToSee() {
    #expect(open(WorkbookText([.init("a", "")])).log.diagnostics.map(Self.line) == ["t.xlsx error B1101"])
    let hidden = open(WorkbookText([.init("a", ""), .init("b", "<row><c><v>1</v></c></row>", state: "hidden")])).log.diagnostics
    #expect(hidden.first?.message.text(in: .en).contains("'b'") == true)
  }

  @Test func saysThatRowsAreHidden() {
    let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c></row>"
    #expect(read(WorkbookText([.init("a", rows)])) == Reading(cells: [["1"], ["1"]], findings: ["a warning B3015"]))
  }

  @Test(arguments: [
    ("xl/workbook.bin", ".xlsb"), ("Index/Document.iwa", "Numbers"), ("word/document.xml", "Word"), ("x.csv", "zip"),
  ])
  func saysHowToSaveOtherFilesAsXLSX(part: String, word: String) {
    var log = DiagnosticLog()
    #expect(TableReader.open(InputFile(path: "t", bytes: ZipBuilder([.init(part, "x")]).bytes), log: &log) == nil)
    #expect(log.diagnostics.map(\.code.number) == ["B1102"])
    #expect(log.diagnostics.first?.message.text(in: .nl).contains(word) == true)
    #expect(log.diagnostics.first?.fixIt != nil)
  }

  @Test(arguments: [("EncryptedPackage", "wachtwoord"), ("WordDocument", "Word"), ("Workbook", "97-2003")])
  func tellsWhatAnOldContainerHolds(stream: String, word: String) {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1_016)
    bytes += stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [UInt8](repeating: 0, count: 90)
    var log = DiagnosticLog()
    #expect(TableReader.open(InputFile(path: "t.xls", bytes: bytes), log: &log) == nil)
    #expect(log.diagnostics.first?.message.text(in: .nl).contains(word) == true)
    #expect(log.diagnostics.first?.fixIt?.message.text(in: .nl).contains("xlsx") == true)
  }

  @Test func saysInWhichCellAWorkbookIsWrong() {
    let rows = "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>"
    #expect(read(WorkbookText([.init("Blad1", rows)])) == Reading(cells: nil, findings: ["Blad1!B2 error B3011"]))
    #expect(read(WorkbookText([.init("Blad1", "<row><c><v>x</v></c></row>")])).findings == ["Blad1!A1 error B3010"])
    #expect(read(WorkbookText([.init("Blad1", "<row r=\"1\"><c r=\"ZZ1\"><v>1</v></c></row>")])).findings == [])
    #expect(read(WorkbookText([.init("Blad1", "<row r=\"1\"><c r=\"AAAA1\"><v>1</v></c></row>")])).findings == ["Blad1!1:1 error B3010"])
    #expect(read(WorkbookText([.init("Blad1", "<row r=\"1\"><c r=\"BZZ1\"><v>1</v></c></row>")])).findings == ["Blad1!BZZ1 error B3005"])
  }

  @Test func warnsOfWhatTurnsTheDirectionOfReading() {
    #expect(read(WorkbookText([.init("a", cells: [["k"], ["x\u{202E}y"]])])) == Reading(cells: [["k"], ["xy"]], findings: ["a!A2 warning B3007"]))
  }

  @Test func readsAnswersFromAWorkbook() {
    let workbook = WorkbookText([
      .init("Sheet1", cells: [["Partner", "C1", "C2", "O1"], ["A", "4", "Mee eens", "5"], ["B", "1", "", "weet niet"]])
    ])
    let reading = TableFixture.read(answers: [InputFile(path: "2026-Q1.xlsx", bytes: workbook.bytes)])
    #expect(reading.findings == [])
    #expect(reading.input.responses.spelled == ["445", "1bd"])
    #expect(reading.rowsPerFile == ["2026-Q1.xlsx": 2])
    #expect(reading.notes.map { $0.message.text(in: .nl) } == ["gelezen als: koppen in rij 1, 4 kolommen, 2 rijen"])
  }
}
