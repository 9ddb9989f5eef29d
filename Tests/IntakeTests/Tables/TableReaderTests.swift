// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

struct TableReaderTests {
  private struct Reading: Equatable {
    var cells: [[String]]?
    var findings: [String]
  }

  private func read(_ text: String) -> Reading {
    var log = DiagnosticLog()
    let table = TableReader.read(InputFile(path: "t", bytes: Array(text.utf8)), log: &log)
    let cells = table.map { table in
      [table.headings] + table.rows.map { row in table.headings.indices.map { table.text(row, $0) } }
    }
    return Reading(cells: cells, findings: log.diagnostics.map(TableFixture.line))
  }

  @Test(arguments: [
    "a;b\n1;2\n", "a;b\r\n1;2", "a;b\r1;2\r", "\n\na;b\n\n1;2\n;\n \n", "sep=;\na;b\n1;2", "\"sep=;\"\r\na;b\r\n1;2", "a,b\n1,2", "a\tb\n1\t2",
    "a|b\n1|2",
  ])
  func readsOneTableInEveryDialect(text: String) {
    #expect(read(text) == Reading(cells: [["a", "b"], ["1", "2"]], findings: []))
  }

  @Test(arguments: [
    ("a;b\n\"x;y\";2", ["x;y", "2"]),
    ("a;b\n\"x\"\"y\";\"\"", ["x\"y", ""]),
    ("a;b\n\"x\r\ny\";2", ["x\ny", "2"]),
    ("a;b\n\"x\ry\";2", ["x\ny", "2"]),
    ("a;b\nx\"y;5\" buis", ["x\"y", "5\" buis"]),
    ("a;b\n\u{A0}x\u{200B}\u{A0};  2\u{202F}3 ", ["x", "2 3"]),
    ("a;b\n\"  x \" ;2", ["x", "2"]),
    ("a;b\n\"\"\"x\"\"\";2", ["\"x\"", "2"]),
  ])
  func readsQuotedCells(text: String, row: [String]) {
    #expect(read(text) == Reading(cells: [["a", "b"], row], findings: []))
  }

  @Test func keepsDelimitersInQuotedCellsApart() {
    let text = "id;keuze;uitleg\n1;\"a;b;c;\";\"d, e, f\"\n2;\"a;\";\"g, h\"\n3;\"b;c;\";i\n"
    #expect(read(text).cells?[1] == ["1", "a;b;c;", "d, e, f"])
    let commas = "id,keuze,uitleg\n1,\"a;b;c;\",x\n2,\"a;\",\"g, h\"\n3,\"b;c;\",i\n"
    #expect(read(commas).cells?[1] == ["1", "a;b;c;", "x"])
  }

  @Test func prefersTheDelimiterThatFitsTheHeadingOverOneThatIsInTheText() {
    let text = "naam;uitleg\nA;eerst, dan, en, ook\nB;dit, en dat\n"
    #expect(read(text).cells?[1] == ["A", "eerst, dan, en, ook"])
    #expect(read("datum;uren\n2026-01-01;2,5\n2026-01-02;3,5\n").cells?[1] == ["2026-01-01", "2,5"])
    #expect(read("stelling;Ik vind, dat wij, samen, goed gaan\n").cells == [["stelling", "Ik vind, dat wij, samen, goed gaan"]])
  }

  @Test func reportsAQuoteThatIsNeverClosed() {
    #expect(read("a;b\n1;2\né3;\"open\n4;5\n") == Reading(cells: nil, findings: ["t:3:4 error B3001"]))
  }

  @Test func reportsTextAfterAClosingQuote() {
    #expect(read("a;b\n1;\"x\" y\n") == Reading(cells: [["a", "b"], ["1", "x y"]], findings: ["t:2:3 warning B3002"]))
  }

  @Test func padsShortRowsAndSaysSo() {
    #expect(read("a;b;c\n1\n4;5;6\n") == Reading(cells: [["a", "b", "c"], ["1", "", ""], ["4", "5", "6"]], findings: ["t:2 warning B3003"]))
  }

  @Test func leavesOutLongRowsUnlessTheExtraCellsAreEmpty() {
    #expect(read("a;b\n1;2;;\n3;4;x\n") == Reading(cells: [["a", "b"], ["1", "2"]], findings: ["t:3:5 error B3004"]))
  }

  @Test func dropsEmptyHeadingsAtTheEnd() {
    #expect(read("a;b;;\n1;2;;\n") == Reading(cells: [["a", "b"], ["1", "2"]], findings: []))
  }

  @Test func countsLinesWithinQuotedCells() throws {
    var log = DiagnosticLog()
    let text = "a;b;c\r\n\"é\r\nx\ry\";z;\"w\"\r\n\r\n1;2\n"
    let table = try #require(TableReader.read(InputFile(path: "t", bytes: Array(text.utf8)), log: &log))
    #expect(table.location(table.rows[0], 0) == SourceLocation(file: "t", line: 2, column: 1, length: 2))
    #expect(table.location(table.rows[0], 1) == SourceLocation(file: "t", line: 4, column: 4, length: 1))
    #expect(table.location(table.rows[0], 2) == SourceLocation(file: "t", line: 4, column: 6, length: 3))
    #expect(table.location(table.rows[1], 1) == SourceLocation(file: "t", line: 6, column: 3))
    #expect(table.location(table.rows[1], 2) == SourceLocation(file: "t", line: 6, column: 4))
    #expect(table.location(ofHeading: 2) == SourceLocation(file: "t", line: 1, column: 5))
  }

  @Test func refusesMoreThanASpreadsheetHolds() {
    let wide = String(repeating: "x;", count: 1_000) + "x\n"
    #expect(read(wide) == Reading(cells: nil, findings: ["t:1 error B3005"]))
    let long = "a;b\n1;" + String(repeating: "é", count: 32_768)
    #expect(read(long) == Reading(cells: nil, findings: ["t:2:3 error B3005"]))
    #expect(read("a;b\n1;" + String(repeating: "é", count: 32_767)).findings == [])
    let tall = "a;b\n" + String(repeating: "1;2\n", count: 100_001)
    #expect(read(tall) == Reading(cells: nil, findings: ["t:100002 error B3005"]))
  }

  @Test(arguments: [
    "\"", "\"\"", "\"\"\"", ";", ";;;;\n;;;;", ",\n,", "\r", "\n\n\n", "\r\r\n\r", "sep=", "sep=;", "\"sep=;\"", "|", "a", "\t\t", "\"\n\"",
    "\u{FEFF}",
  ])
  func survivesTablesOfMarksOnly(text: String) {
    _ = read(text)
  }

  @Test func survivesRandomBytes() {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let marks = Array("\";,\t|\r\n=sepaé1.".utf8)
    for round in 0..<400 {
      let count = Int(next() % 200)
      let bytes = (0..<count).map { _ in round.isMultiple(of: 2) ? UInt8(next() % 256) : marks[Int(next() % UInt64(marks.count))] }
      let file = InputFile(path: "Afspraken.csv", bytes: bytes)
      _ = TableFixture.read(answers: [file], registers: [file])
      let heading = Array("Partner;C1;C2;O1\n".utf8)
      _ = TableFixture.read(answers: [InputFile(path: "2026-Q1.csv", bytes: heading + bytes)])
      let register = Array("Afspraak;Vóór;Stand;Staat vast\n".utf8)
      _ = TableFixture.read(answers: [], registers: [InputFile(path: "Afspraken.csv", bytes: register + bytes)])
    }
  }

  @Test func survivesACellOfOneMegabyte() {
    let cell = String(repeating: "\"\"", count: 500_000)
    #expect(read("a;b\n1;\"\(cell)\"\n").findings == ["t:2:3 error B3005"])
    #expect(read(String(repeating: "\"", count: 1_000_001)).findings == ["t:1:1 error B3001"])
    #expect(read("x" + String(repeating: ";", count: 1_000_000)).findings == ["t:1 error B3005"])
    #expect(read(String(repeating: ";", count: 1_000_000)).findings == ["t error B1101"])
  }
}
