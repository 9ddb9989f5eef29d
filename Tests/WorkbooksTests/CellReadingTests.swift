// SPDX-License-Identifier: EUPL-1.2
import TestSupport
import Testing

@testable import Workbooks

/// What cells say, in every way in which a workbook can write it.
struct CellReadingTests {
  private func read(_ rows: String, strings: String? = nil, styles: [Int] = [0], formats: String = "", is1904: Bool = false) -> [String] {
    var workbook = WorkbookText([.init("Blad1", rows)], strings: strings)
    workbook.styles = styles
    workbook.formats = formats
    workbook.is1904 = is1904
    return GridText.read(workbook)
  }

  private func cell(_ attributes: String, _ content: String, styles: [Int] = [0], formats: String = "", is1904: Bool = false) -> String {
    read("<row r=\"1\"><c r=\"A1\" \(attributes)>\(content)</c></row>", styles: styles, formats: formats, is1904: is1904).first ?? "nothing"
  }

  @Test func readsSharedTextsWithFormattingAndWithoutHowTheySound() {
    let strings = """
      <si><t>één</t></si><si><r><rPr><b/></rPr><t>vet </t></r><r><t xml:space="preserve">en  gewoon</t></r></si>\
      <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>a&amp;b &lt;c&gt;&#10;<![CDATA[<d>]]></t></si><si/>
      """
    let cells = (0...4).map { "<c r=\"\(["A", "B", "C", "D", "E"][$0])1\" t=\"s\"><v>\($0)</v></c>" }.joined()
    #expect(read("<row r=\"1\">\(cells)</row>", strings: strings) == ["1: één | vet en  gewoon | 東京 | a&b <c>\n<d>"])
  }

  @Test func keepsOneCopyOfATextThatManyCellsShare() throws {
    let rows = (1...200).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>0</v></c></row>" }.joined()
    let text = String(repeating: "x", count: 1_000)
    let workbook = try Workbook(WorkbookText([.init("a", rows)], strings: "<si><t>\(text)</t></si>").bytes)
    let grid = try workbook.grid(of: workbook.sheets[0])
    #expect(grid.rows.count == 200)
    #expect(grid.bytes.count == 1_000)
  }

  @Test(arguments: [
    ("t=\"inlineStr\"", "<is><r><t>a</t></r><r><t>b</t></r><rPh sb=\"0\" eb=\"1\"><t>c</t></rPh></is>", "1: ab"),
    ("t=\"str\"", "<f>A2</f><v>tekst</v>", "1: tekst"), ("t=\"b\"", "<v>1</v>", "1: b:TRUE"), ("t=\"b\"", "<v>0</v>", "1: b:FALSE"),
    ("t=\"e\"", "<v>#N/A</v>", "1: e:#N/A"), ("t=\"n\"", "<f>1+1</f><v>2</v>", "1: n:2"), ("", "<f>1+1</f>", "1: f:"),
    ("", "<f>1+1</f><v></v>", "1: f:"), ("t=\"str\"", "<f>A2</f>", "1: f:"), ("t=\"str\"", "<f>A2</f><v></v>", "nothing"),
    ("t=\"d\"", "<v>2026-03-31T13:42:59Z</v>", "1: d:2026-03-31 13:42:59"),
    ("t=\"str\"", "<v>a_x000D_b_x0041_ _x00 _xZZZZ_</v>", "1: a\rbA _x00 _xZZZZ_"),
    ("s=\"1\"", "", "nothing"),
  ])
  func readsEveryTypeOfCell(attributes: String, content: String, line: String) {
    #expect(cell(attributes, content) == line)
  }

  @Test(arguments: [
    ("4", "4"), ("12.0", "12"), ("-3", "-3"), ("0", "0"), ("007", "7"), ("1.0000000000000001E-1", "0.1"), ("4.0999999999999996", "4.1"),
    ("7.5", "7.5"),
    ("123456789012345", "123456789012345"), ("1E3", "1000"), ("+5", "5"), ("1e20", "1e+20"),
  ])
  func writesNumbersAsAPersonDoes(written: String, text: String) {
    #expect(cell("", "<v>\(written)</v>") == "1: n:\(text)")
  }

  @Test(arguments: ["x", "1,5", "0x10", "nan", "inf", "1e999", "--1", "1 2", "2026-01-01"])
  func refusesNumbersThatAreNone(written: String) {
    #expect(cell("", "<v>\(written)</v>").hasPrefix("damaged("))
  }

  @Test(arguments: [
    ("1", "d:1900-01-01"), ("59", "d:1900-02-28"), ("60", "d:1900-02-29"), ("61", "d:1900-03-01"), ("46112", "d:2026-03-31"),
    ("46112.571516203707", "d:2026-03-31 13:42:59"), ("46112.5", "d:2026-03-31 12:00:00"), ("0.25", "06:00:00"), ("36525.999999999", "d:2000-01-01"),
    ("2958465", "d:9999-12-31"), ("-1", "n:-1"), ("3000000", "n:3000000"),
  ])
  func readsDaysOfTheCalendarOf1900(serial: String, text: String) {
    #expect(cell("s=\"1\"", "<v>\(serial)</v>", styles: [0, 14]) == "1: \(text)")
  }

  @Test(arguments: [("0", "d:1904-01-01"), ("1", "d:1904-01-02"), ("60", "d:1904-03-01"), ("44650", "d:2026-03-31")])
  func readsDaysOfTheCalendarOf1904(serial: String, text: String) {
    #expect(cell("s=\"1\"", "<v>\(serial)</v>", styles: [0, 14], is1904: true) == "1: \(text)")
  }

  @Test(arguments: [
    ("m/d/yy h:mm:ss", true), ("dd-mm-jjjj", true), ("[$-413]d mmmm yyyy;@", true), ("\"dag\" 0", false), ("0.00E+00", false),
    ("#,##0\\ \"d\"", false),
    ("[Red]-0", false), ("[$€-2] #,##0.00", false), ("General", false), ("@", false), ("0;dd", false),
    ("h:mm AM/PM", true), ("_-* #,##0_d", false),
  ])
  func knowsADayByItsFormat(code: String, isMoment: Bool) {
    #expect(NumberFormat(code: code) == (isMoment ? .moment : .number))
    let formats = "<numFmt numFmtId=\"170\" formatCode=\"\(code.replacing("\"", with: "&quot;"))\"/>"
    let line = cell("s=\"1\"", "<v>46112</v>", styles: [0, 170], formats: formats)
    #expect(line == (isMoment ? "1: d:2026-03-31" : "1: n:46112"))
  }

  @Test func readsHowLongSomethingTookAsHours() {
    let formats = "<numFmt numFmtId=\"170\" formatCode=\"[h]:mm\"/>"
    #expect(cell("s=\"1\"", "<v>1.5</v>", styles: [0, 170], formats: formats) == "1: 36:00:00")
  }

  @Test func countsRowsAndColumnsThatAreNotThere() {
    #expect(read("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c></row>") == ["1: n:1 | n:2", "5: - | - | n:3"])
  }

  @Test func leavesOutCellsThatHaveAStyleOnlyHoweverFarTheyReach() {
    let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"0\"/></row>" + "<row r=\"1048576\"><c r=\"B1048576\" s=\"0\"/></row>"
    #expect(read(rows) == ["1: n:1"])
  }

  @Test func readsOnlyTheNamespaceOfTheSheet() {
    let rows = """
      <row r="1"><c r="A1"><v>1</v><x:v xmlns:x="urn:x">9</x:v></c><x:c xmlns:x="urn:x" r="B1"><v>7</v></x:c></row>
      """
    #expect(read(rows) == ["1: n:1"])
  }
}
