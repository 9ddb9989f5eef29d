// SPDX-License-Identifier: EUPL-1.2
import TestSupport
import Testing

@testable import Workbooks

/// Sheets, tables and the other parts of a workbook.
struct WorkbookTests {
  private let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

  @Test func listsSheetsAndSaysWhichAreHidden() throws {
    let text = WorkbookText([.init("Eén & twee", row), .init("b", row, state: "hidden"), .init("c", row, state: "veryHidden")])
    let workbook = try Workbook(text.bytes)
    #expect(workbook.sheets.map(\.name) == ["Eén & twee", "b", "c"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true, true])
  }

  @Test func readsStrictWorkbooks() {
    var text = WorkbookText([.init("a", row)], strings: "<si><t>x</t></si>")
    text.isStrict = true
    #expect(GridText.read(text) == ["1: n:1"])
  }

  @Test func knowsMergedCellsAndTables() throws {
    let table = "<table id=\"1\" name=\"T\" displayName=\"Lijst\" ref=\"B3:$D$9\" totalsRowCount=\"1\"/>"
    let text = WorkbookText([.init("a", row, after: "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>", table: table)])
    let workbook = try Workbook(text.bytes)
    let grid = try workbook.grid(of: workbook.sheets[0])
    #expect(grid.merged == [CellRange(rows: 1...1, columns: 0...2)])
    #expect(grid.tables == [Grid.NamedTable(name: "Lijst", range: CellRange(rows: 3...9, columns: 1...3), headingRows: 1, totalsRows: 1)])
  }

  @Test func countsHiddenRowsWithCells() throws {
    let rows = "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"/><row r=\"3\"><c r=\"A3\"><v>1</v></c></row>"
    let workbook = try Workbook(WorkbookText([.init("a", rows)]).bytes)
    #expect(try workbook.grid(of: workbook.sheets[0]).hiddenRows == 1)
  }

  @Test func leavesOutSheetsOfAChartOnly() throws {
    var text = WorkbookText([.init("a", row), .init("b", row)])
    let links = text.zip.entries.first { $0.name == "xl/_rels/workbook.xml.rels" }
    let changed = String(decoding: try #require(links).packed, as: UTF8.self)
      .replacing("worksheet\" Target=\"worksheets/sheet2", with: "chartsheet\" Target=\"chartsheets/sheet2")
    text.parts = [("xl/_rels/workbook.xml.rels", changed)]
    #expect(try Workbook(text.bytes).sheets.map(\.name) == ["a"])
  }

  @Test(arguments: [
    ("xl/workbook.bin", WorkbookFault.OtherFormat.xlsb), ("Index/Document.iwa", .numbers), ("word/document.xml", .document), ("x.csv", .zip),
  ])
  func saysWhatAnotherZipIs(name: String, format: WorkbookFault.OtherFormat) {
    #expect(throws: WorkbookFault.otherFormat(format)) { try Workbook(ZipBuilder([.init(name, "x")]).bytes) }
  }

  @Test func saysThatASpreadsheetIsOneOfLibreOffice() {
    let bytes = ZipBuilder([.init("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), .init("content.xml", "<x/>")]).bytes
    #expect(throws: WorkbookFault.otherFormat(.ods)) { try Workbook(bytes) }
  }

  @Test(arguments: ["A1", "C4", "XFD1048576", "AA10"])
  func readsNamesOfCells(name: String) {
    let place = Array(name.utf8).withUnsafeBufferPointer(CellReference.read)
    #expect(place.map { letters($0.column) + String($0.row) } == name)
  }

  @Test(arguments: ["", "A", "1", "A0", "A01", "a1", "XFE1", "A1048577", "AAAA1", "A-1", "A1B", "A99999999999", "$A$1"])
  func refusesNamesThatNoCellHas(name: String) {
    #expect(Array(name.utf8).withUnsafeBufferPointer(CellReference.read) == nil)
  }

  private func letters(_ column: Int) -> String {
    let last = String(Character(Unicode.Scalar(UInt8(0x41 + column % 26))))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}
