// SPDX-License-Identifier: EUPL-1.2
import TestSupport
import Testing

@testable import Workbooks

/// Workbooks that are made to harm, or to show one thing here and another thing there.
struct HostileWorkbookTests {
  private static let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
  private let sheetPath = "xl/worksheets/sheet1.xml"

  private func fault(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) -> WorkbookFault? {
    do throws(WorkbookFault) {
      let workbook = try Workbook(bytes, limits: limits)
      for sheet in workbook.sheets { _ = try workbook.grid(of: sheet) }
      return nil
    } catch {
      return error
    }
  }

  private func kind(_ rows: String, strings: String? = nil) -> String {
    name(fault(WorkbookText([.init("a", rows)], strings: strings).bytes))
  }

  /// The fault without its place.
  private func name(_ fault: WorkbookFault?) -> String {
    switch fault {
    case nil: "none"
    case .otherFormat(let format): "other \(format.rawValue)"
    case .encrypted: "encrypted"
    case .damaged: "damaged"
    case .ambiguous(let kind, _): "ambiguous \(kind)"
    case .tooLarge(let excess, _): "too large \(excess)"
    }
  }

  @Test(arguments: [
    ("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", "ambiguous duplicateCell"),
    ("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", "ambiguous duplicateCell"),
    ("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>", "ambiguous duplicateCell"),
    ("<row r=\"2\"/><row r=\"1\"/>", "ambiguous duplicateCell"), ("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", "ambiguous duplicateCell"),
    ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", "ambiguous unknownText"),
    ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>", "ambiguous unknownText"),
    ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999999999999999999</v></c></row>", "ambiguous unknownText"),
    ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1.5</v></c></row>", "ambiguous unknownText"),
    ("<row r=\"-1\"/>", "ambiguous duplicateCell"), ("<row r=\"1048577\"/>", "too large rows"),
    ("<row r=\"99999999999999999999\"/>", "ambiguous duplicateCell"),
    ("<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>", "damaged"), ("<row r=\"1\"><c r=\"A1\" t=\"x\"><v>1</v></c></row>", "damaged"),
    ("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>2</v></c></row>", "damaged"), ("<c r=\"A1\"><v>1</v></c>", "damaged"),
    ("<row r=\"1\"><c r=\"ALM1\"><v>1</v></c></row>", "too large columns"), ("<row r=\"1\"><c r=\"A1\"><v>1</v></row>", "damaged"),
    ("<row r=\"1\"><c r=\"A1\"><v>&x;</v></c></row>", "damaged"), ("<row r=\"1\" r=\"2\"/>", "damaged"), ("\u{1}", "damaged"),
    ("<dimension ref=\"A1:XFD999999999\"/>" + row, "none"), ("<row r=\"1\"><c r=\"A1\" s=\"99999999999\"><v>1</v></c></row>", "none"),
    (String(repeating: "<row>", count: 70) + String(repeating: "</row>", count: 70), "too large depth"),
  ])
  func refusesSheetsThatCanBeReadInTwoWays(rows: String, expected: String) {
    #expect(kind(rows, strings: "<si><t>x</t></si>") == expected)
  }

  @Test func readsATableOnceAndMostNamesNever() {
    let table = "<table displayName=\"t\" ref=\"A1:A1\"/>"
    var workbook = WorkbookText([.init("a", Self.row, table: table), .init("b", Self.row, table: table)])
    #expect(fault(workbook.bytes) == nil)
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table"
    let link = { (id: Int) in "<Relationship Id=\"t\(id)\" Type=\"\(kind)\" Target=\"../tables/table1.xml\"/>" }
    let start = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    workbook.parts = [("xl/worksheets/_rels/sheet2.xml.rels", start + link(1) + "</Relationships>")]
    #expect(fault(workbook.bytes) == .ambiguous(.duplicatePart, .init(sheet: "b")))
    workbook.parts = [("xl/worksheets/_rels/sheet1.xml.rels", start + link(1) + link(2) + "</Relationships>")]
    #expect(fault(workbook.bytes) == .ambiguous(.duplicatePart, .init(sheet: "a")))
    var zip = WorkbookText([.init("a", Self.row)]).zip
    zip.entries.append(.init(String(repeating: "x", count: 1_025), "x"))
    #expect(name(fault(zip.bytes)) == "ambiguous unsafeName")
  }

  @Test func refusesMoreFormatsThanThereMayBe() {
    var limits = WorkbookLimits()
    (limits.formats, limits.styles) = (2, 2)
    var workbook = WorkbookText([.init("a", Self.row)])
    workbook.formats = (0..<3).map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"yy\"/>" }.joined()
    #expect(name(fault(workbook.bytes, limits: limits)) == "too large entries")
    workbook.formats = ""
    workbook.styles = [0, 0, 0]
    #expect(name(fault(workbook.bytes, limits: limits)) == "too large entries")
  }

  @Test func namesTheCell() {
    let rows = "<row r=\"4\"><c r=\"C4\"><v>1</v></c><c r=\"C4\"><v>2</v></c></row>"
    #expect(fault(WorkbookText([.init("Blad1", rows)]).bytes) == .ambiguous(.duplicateCell, .init(sheet: "Blad1", row: 4, column: 2)))
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>", "<!DOCTYPE html><x/>", "<?xml version=\"1.0\"?><!-- x --><!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>",
    "<!DOCTYPE x [<!ENTITY % a \"%b;%b;\"><!ENTITY % b \"%c;%c;\">%a;]><x/>",
  ])
  func refusesADocumentTypeInEveryPart(text: String) {
    for part in ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", sheetPath] {
      var workbook = WorkbookText([.init("a", Self.row)], strings: "<si><t>x</t></si>")
      workbook.parts = [(part, text)]
      #expect(name(fault(workbook.bytes)) == "ambiguous doctype", "\(part)")
    }
  }

  @Test(arguments: [
    "<?xml version=\"1.0\" encoding=\"UTF-7\"?><x/>", "<?xml version=\"1.0\" encoding='ISO-8859-1'?><x/>",
    "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><x/>",
    "<?xml version=\"1.0\"" + String(repeating: " ", count: 600) + "encoding=\"UTF-7\"?><x/>",
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>\u{0}<x/>",
  ])
  func refusesEveryEncodingButUTF8AndWhatStandsBehindANUL(text: String) {
    var workbook = WorkbookText([.init("a", Self.row)])
    workbook.parts = [(sheetPath, text)]
    #expect(name(fault(workbook.bytes)) == "ambiguous encoding")
  }

  @Test func refusesUTF16AndBytesThatAreNoUTF8() {
    var zip = WorkbookText([.init("a", Self.row)]).zip
    let place = zip.entries.firstIndex { $0.name == sheetPath } ?? 0
    let text = String(decoding: zip.entries[place].packed, as: UTF8.self)
    zip.entries[place] = .init(sheetPath, [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(name(fault(zip.bytes)) == "ambiguous encoding")
    zip.entries[place] = .init(sheetPath, Array(text.replacing("<row", with: "<!--x--><row").utf8).map { $0 == UInt8(ascii: "!") ? 0xC3 : $0 })
    #expect(name(fault(zip.bytes)) == "damaged")
  }

  @Test func refusesTwoVersionsOfAPart() {
    var zip = WorkbookText([.init("a", Self.row)]).zip
    zip.entries.append(.init(sheetPath, "<x/>"))
    #expect(name(fault(zip.bytes)) == "ambiguous duplicateEntry")
    zip.entries[zip.entries.count - 1] = .init("XL/Worksheets/SHEET1.xml", "<x/>")
    #expect(name(fault(zip.bytes)) == "ambiguous duplicateEntry")
    #expect(name(fault(WorkbookText([.init("a", Self.row), .init("A", Self.row)]).bytes)) == "ambiguous duplicatePart")
  }

  @Test(arguments: ["../x", "/etc/x", "a/../../x", "a\\b", "a/./b", "é", "x\u{7}", ""])
  func refusesNamesThatLeadSomewhereElse(entry: String) {
    var zip = WorkbookText([.init("a", Self.row)]).zip
    zip.entries.append(.init(entry, "x"))
    #expect(name(fault(zip.bytes)) == "ambiguous unsafeName")
  }

  @Test func refusesHeadersThatDisagree() {
    let usual = WorkbookText([.init("a", Self.row)]).zip
    let place = usual.entries.firstIndex { $0.name == sheetPath } ?? 0
    var zip = usual
    zip.entries[place].localName = "xl/worksheets/sheet9.xml"
    #expect(name(fault(zip.bytes)) == "ambiguous disagreeingHeaders")
    zip = usual
    zip.entries[place].localSize = 5
    #expect(name(fault(zip.bytes)) == "ambiguous disagreeingHeaders")
    zip = usual
    zip.entries[place].localMethod = 8
    #expect(name(fault(zip.bytes)) == "ambiguous disagreeingHeaders")
  }

  @Test func refusesEntriesThatShareBytes() {
    var zip = WorkbookText([.init("a", Self.row), .init("b", Self.row)]).zip
    let places = zip.entries.indices.filter { zip.entries[$0].name.hasPrefix("xl/worksheets/sheet") }
    zip.entries[places[1]].offset = 0
    #expect(name(fault(zip.bytes)) == "ambiguous overlappingEntries")
  }

  @Test func saysThatThereIsAPassword() {
    var zip = WorkbookText([.init("a", Self.row)]).zip
    zip.entries[2].flags = 1
    #expect(fault(zip.bytes) == .encrypted)
  }

  @Test func checksThatBytesAreThoseThatWerePacked() {
    var zip = WorkbookText([.init("a", Self.row)]).zip
    let place = zip.entries.firstIndex { $0.name == sheetPath } ?? 0
    zip.entries[place].checksum ^= 1
    #expect(name(fault(zip.bytes)) == "damaged")
  }

  @Test func stopsUnpackingAtTheLimits() {
    var zip = WorkbookText([.init("a", Self.row)]).zip
    let place = zip.entries.firstIndex { $0.name == sheetPath } ?? 0
    let start = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    zip.entries[place] = .init(sheetPath, before: start, repeating: 0x20, times: 20_000, after: "</worksheet>")
    #expect(fault(zip.bytes) == nil)
    var limits = WorkbookLimits()
    limits.ratio = 100
    #expect(name(fault(zip.bytes, limits: limits)) == "too large bytes")
    limits = WorkbookLimits()
    limits.bytesPerPart = 1_000_000
    #expect(name(fault(zip.bytes, limits: limits)) == "too large bytes")
    limits = WorkbookLimits()
    limits.bytes = 1_000_000
    #expect(name(fault(zip.bytes, limits: limits)) == "too large bytes")
    limits = WorkbookLimits()
    limits.entries = 3
    #expect(name(fault(zip.bytes, limits: limits)) == "too large entries")
  }

  @Test func doesNotBelieveASizeThatIsTooSmall() {
    var zip = WorkbookText([.init("a", Self.row)]).zip
    let place = zip.entries.firstIndex { $0.name == sheetPath } ?? 0
    let start = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    zip.entries[place] = .init(sheetPath, before: start, repeating: 0x20, times: 20_000, after: "</worksheet>")
    zip.entries[place].size = 100
    #expect(name(fault(zip.bytes)) == "damaged")
  }

  @Test func refusesMoreCellsAndLongerTextsThanThereMayBe() {
    var limits = WorkbookLimits()
    limits.cells = 3
    let rows = "<row><c><v>1</v></c><c><v>1</v></c></row><row><c><v>1</v></c><c><v>1</v></c></row>"
    #expect(name(fault(WorkbookText([.init("a", rows)]).bytes, limits: limits)) == "too large cells")
    #expect(name(fault(WorkbookText([.init("a", Self.row), .init("b", rows)]).bytes, limits: limits)) == "too large cells")
    limits = WorkbookLimits()
    limits.rows = 1
    #expect(name(fault(WorkbookText([.init("a", rows + rows)]).bytes, limits: limits)) == "too large rows")
    let long = String(repeating: "é", count: 32_768)
    #expect(kind("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", strings: "<si><t>\(long)</t></si>") == "too large characters")
    #expect(kind("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\(long)</t></is></c></row>") == "too large characters")
    let wide = (0..<300).map { "<mergeCell ref=\"A\($0 + 1):B\($0 + 1)\"/>" }.joined()
    limits = WorkbookLimits()
    limits.merged = 200
    #expect(name(fault(WorkbookText([.init("a", "", after: "<mergeCells>\(wide)</mergeCells>")]).bytes, limits: limits)) == "too large merged")
  }

  @Test func countsATextThatCellsShareForEachOfThem() {
    var limits = WorkbookLimits()
    limits.bytesOfCells = 30
    let rows = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 4) + "</row>"
    let shared = { (text: String) in WorkbookText([.init("a", rows)], strings: "<si><t>\(text)</t></si>").bytes }
    #expect(fault(shared("zeven77"), limits: limits) == nil)
    #expect(fault(shared("achttien"), limits: limits) == .tooLarge(.bytes, .init(sheet: "a", row: 1, column: 3)))
  }

  @Test func refusesAMultitudeOfElementsThatAreNoCells() {
    var limits = WorkbookLimits()
    limits.otherElements = 20
    let many = { (element: String) in WorkbookText([.init("a", Self.row, after: String(repeating: element, count: 21))]).bytes }
    #expect(name(fault(many("<x xmlns=\"urn:x\"/>"), limits: limits)) == "too large elements")
    #expect(name(fault(many("<x xmlns=\"urn:x\"><x/></x>"), limits: limits)) == "too large elements")
    #expect(name(fault(many("<x/>"), limits: limits)) == "too large elements")
    let cells = String(repeating: "<c><v>1</v></c>", count: 100)
    #expect(fault(WorkbookText([.init("a", "<row>\(cells)</row>")]).bytes, limits: limits) == nil)
  }

  @Test func survivesEveryCutAndEveryChangedByte() {
    let bytes = WorkbookText([.init("a", Self.row)], strings: "<si><t>x</t></si>").bytes
    for count in stride(from: 0, to: bytes.count, by: 7) { #expect(fault(Array(bytes[..<count])) != nil) }
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for place in stride(from: 0, to: bytes.count, by: 3) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var changed = bytes
      changed[place] = UInt8(truncatingIfNeeded: state >> 40)
      _ = fault(changed)
    }
  }
}
