// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// One test for each trap of a text with delimiters: the right reading, or a finding that names the setting that decides.
struct DialectSnifferTests {
  private struct Reading: Equatable {
    var cells: [[String]]?
    var findings: [String]
    var note: String
  }

  private func read(_ bytes: [UInt8], _ change: (inout TableSettings) -> Void = { _ in }) -> Reading {
    var settings = TableSettings(pattern: "*")
    change(&settings)
    var log = DiagnosticLog()
    let table = TableReader.read(InputFile(path: "t", bytes: bytes), settings: settings, log: &log)
    let findings = log.diagnostics.map(TableFixture.line)
    let cells = table.map { table in [table.headings] + table.rows.map { row in table.headings.indices.map { table.text(row, $0) } } }
    table?.reportReading(log: &log)
    let note = log.diagnostics.first { $0.code == .tableReading }?.message.text(in: .en) ?? ""
    return Reading(cells: cells, findings: findings, note: note)
  }

  private func read(_ text: String, _ change: (inout TableSettings) -> Void = { _ in }) -> Reading {
    read(Array(text.utf8), change)
  }

  private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private let table = [["Naam", "Één"], ["a", "ë"]]
  private let text = "Naam;Één\r\na;ë\r\n"

  @Test func saysHowATableWasRead() {
    #expect(read(text).note == "read as: utf-8, delimiter semicolon, quote \", headings in row 1, 2 columns, 1 row")
    #expect(read("sep=,\na,b\n1,2\n").note.contains("delimiter comma (sep=)"))
  }

  @Test func readsUTF16WithAndWithoutAMark() {
    for isBig in [false, true] {
      let name = isBig ? "utf-16be" : "utf-16le"
      let marked = read((isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]) + utf16(text, isBig: isBig))
      #expect(marked.cells == table && marked.findings == [] && marked.note.contains("\(name),"))
      let bare = read(utf16(text, isBig: isBig))
      #expect(bare.cells == table && bare.findings == [] && bare.note.contains("\(name) (assumed)"))
      let declared = read(utf16(text, isBig: isBig)) { $0.encoding = isBig ? .utf16BigEndian : .utf16LittleEndian }
      #expect(declared.cells == table && declared.note.contains("\(name) (balans.yaml)"))
    }
    let hinted = read([0xFF, 0xFE] + utf16("\"sep=;\"\r\n" + text, isBig: false))
    #expect(hinted.cells == table)
  }

  @Test func readsWindows1252AndSaysThatItWasAssumed() {
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let assumed = read(bytes)
    #expect(assumed.cells == table && assumed.findings == ["t warning B1107"] && assumed.note.contains("windows-1252 (assumed)"))
    let declared = read(bytes) { $0.encoding = .windows1252 }
    #expect(declared.cells == table && declared.findings == [])
  }

  @Test func saysWhenLettersLookLikeNeitherUTF8NorWindows1252() {
    // GBK: two bytes a character. Mac: é is 0x8E.
    for bytes: [UInt8] in [[0xD6, 0xD0, 0xCE, 0xC4, 0xB2, 0xE2, 0xCA, 0xD4], [0x8E, 0x63, 0x8E, 0x61, 0x88]] {
      var log = DiagnosticLog()
      _ = TableReader.read(InputFile(path: "t", bytes: Array("a;b\r".utf8) + bytes + Array(";2\r".utf8)), log: &log)
      #expect(log.diagnostics.first?.message.text(in: .en).contains("cannot be seen") == true)
      #expect(log.diagnostics.first?.fixIt?.message.text(in: .en).contains("'encoding'") == true)
    }
  }

  @Test func refusesAnEncodingThatDoesNotFit() {
    #expect(read([0x61, 0xE9, 0x3B, 0x62]) { $0.encoding = .utf8 } == Reading(cells: nil, findings: ["t:1:2 error B1105"], note: ""))
    #expect(read(Array("a;b\n1".utf8)) { $0.encoding = .utf16LittleEndian }.cells == nil)
    #expect(read([0x61, 0x00, 0x3B]) { $0.encoding = .windows1252 }.findings == ["t:1:2 error B1104"])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\r\r\n"])
  func readsEveryRecordEndAlsoWithinCells(end: String) {
    #expect(read("a;b\(end)\"x\(end == "\r\r\n" ? "\r\n" : end)y\";2\(end)").cells == [["a", "b"], ["x\ny", "2"]])
    #expect(read("a;b\(end)1;2\n3;4\r\n5;6").cells == [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]])
  }

  @Test func readsADelimiterThatIsDeclared() {
    #expect(read("a:b c\n1:2 3\n") { $0.delimiter = ":" }.cells == [["a", "b c"], ["1", "2 3"]])
    #expect(read("a:b c\n1:2 3\n") { $0.delimiter = " " }.cells == [["a:b", "c"], ["1:2", "3"]])
    #expect(read("sep=;\na;b,c\n1;2,3\n") { $0.delimiter = "," }.cells?.last == ["1;2", "3"])
  }

  @Test func prefersSemicolonsWhenCommasAreDecimal() {
    #expect(read("datum;uren\n1;2,5\n2;3,5\n").cells?.last == ["2", "3,5"])
    #expect(read("naam,uren\nx,\"1,7\"\ny,\"2,5\"\n").cells?.last == ["y", "2,5"])
  }

  @Test func findsTheDelimiterUnderATitle() {
    let reading = read("Afsprakenlijst, versie 3\n\na;b;c\n1;2;3\n4;5;6\n") { $0.headingRow = 3 }
    #expect(reading.cells == [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"]])
    #expect(reading.note.contains("headings in row 3, 1 row above left out"))
  }

  @Test func readsBackslashesOnlyWhenDoubledQuotesDoNotFit() {
    let reading = read("a;b\n\"x \\\"y\\\" z\";2\n\"p\\\\q\";3\n")
    #expect(reading.cells == [["a", "b"], ["x \"y\" z", "2"], ["p\\q", "3"]])
    #expect(reading.note.contains("quote \", \\\","))
    #expect(read("a;b\nC:\\x;2\n\"D:\\y\";3\n").cells == [["a", "b"], ["C:\\x", "2"], ["D:\\y", "3"]])
  }

  @Test func readsSingleQuotesOnlyWhenTheyMakeTheTableEven() {
    let reading = read("a,b\n'x, y',2\n'z',3\n")
    #expect(reading.cells == [["a", "b"], ["x, y", "2"], ["z", "3"]])
    #expect(reading.note.contains("quote '"))
    #expect(read("a;b\n's avonds;2\n'z';3\n").cells == [["a", "b"], ["'s avonds", "2"], ["'z'", "3"]])
    #expect(read("a;b\n'x;y';2\n") { $0.quote = .single }.cells == [["a", "b"], ["x;y", "2"]])
  }

  @Test func takesQuotesForLettersWhenThatIsDeclared() {
    #expect(read("a;b\n\"x;2\n") { $0.quote = TableSettings.Quote.none }.cells == [["a", "b"], ["\"x", "2"]])
    #expect(read("a;b\n\"x;2\n").findings == ["t:2:1 error B3001"])
  }

  @Test func readsHeadingsInSeveralRows() {
    let reading = read("Vraag;;Naam\nv1;v2;Response\n4;5;x\n") { $0.headingRows = 2 }
    #expect(reading.cells == [["Vraag / v1", "v2", "Naam / Response"], ["4", "5", "x"]])
    #expect(reading.note.contains("headings in rows 1 to 2"))
  }

  @Test func leavesOutRowsUnderTheHeadingsThatHoldNoData() {
    #expect(read("a;b\nsoort;soort\n1;2\n") { $0.skippedRows = 1 }.cells == [["a", "b"], ["1", "2"]])
  }

  @Test(arguments: ["a;b", "a;b\n", "a;b\r\n\r\n"])
  func readsAHeadingWithoutRows(text: String) {
    #expect(read(text).cells == [["a", "b"]])
  }
}
