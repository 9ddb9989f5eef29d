// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import TestSupport
import Testing

@testable import Intake

/// Registers in the state in which people keep them.
struct RegisterWorkbookTests {
  private func read(
    _ name: String, _ sheets: [WorkbookText.Sheet], change: (inout WorkbookText) -> Void = { _ in },
    registers: [ID<RegisterDeclaration>: DossierSettings.RegisterSettings] = [:], tables: [TableSettings] = []
  ) -> TableFixture.Reading {
    var workbook = WorkbookText(sheets)
    change(&workbook)
    var settings = TableFixture.settings(registers: registers)
    settings.tables = tables
    return TableFixture.read(answers: [], registers: [InputFile(path: name, bytes: workbook.bytes)], settings: settings)
  }

  private let agreements = [["Afspraak", "Vóór", "Stand"], ["a", "2026-03-31", "open"], ["b", "", "gereed"]]
  private let effort = [["Partner", "Periode", "Uren"], ["A", "2026-Q1", "12"]]
  private let partners = [["Partner", "Uitgenodigd"], ["A", "3"]]

  @Test func readsARegisterFromAWorkbook() {
    let reading = read("afspraken.xlsx", [.init("Blad1", cells: agreements)])
    #expect(reading.findings == [])
    let rows = reading.input.registers["agreements"]?.rows
    #expect(rows?.map { $0.cells[0] } == [.text("a"), .text("b")])
    #expect(rows?.map { $0.location.cell } == ["Blad1!2:2", "Blad1!3:3"])
    #expect(rows?.first?.cells[1] == .day(Day(year: 2026, month: 3, day: 31) ?? .init(ordinal: 0)))
  }

  @Test func readsOneRegisterASheetByTheNamesOfSheets() {
    let reading = read(
      "governance.xlsx",
      [
        .init("Uitleg", cells: [["Vul hier in"]]), .init("Afspraken 2026", cells: agreements), .init("Inzet", cells: effort),
        .init("Partners", cells: partners),
      ])
    #expect(reading.findings == ["governance.xlsx note B3009"])
    #expect(reading.input.registers.mapValues(\.rows.count) == ["agreements": 2, "effort": 1, "partners": 1])
    #expect(reading.rowsPerFile == ["governance.xlsx": 4])
  }

  @Test func readsASheetByItsHeadingsWhenItsNameSaysNothing() {
    let reading = read("governance.xlsx", [.init("Blad1", cells: effort), .init("Draaitabel", cells: [["x", "y"], ["1", "2"]])])
    #expect(reading.findings == ["governance.xlsx warning B3009", "governance.xlsx warning B4015"])
    #expect(reading.input.registers.mapValues(\.rows.count) == ["effort": 1])
  }

  @Test func readsTheSheetThatFitsTheNameOfTheFile() {
    let reading = read("afspraken.xlsx", [.init("Totaal", cells: [["open", "1"]]), .init("Lijst", cells: agreements)])
    #expect(reading.findings == ["afspraken.xlsx warning B3009"])
    #expect(reading.input.registers["agreements"]?.rows.count == 2)
  }

  @Test func readsTheSheetThatTheSettingsName() {
    let other = [["Afspraak"], ["z"]]
    let sheets: [WorkbookText.Sheet] = [.init("Oud", cells: agreements), .init("Nieuw", cells: other)]
    let file = "registers/alles.xlsx"
    let named = read(file, sheets, registers: ["agreements": .init(file: file, sheet: "nieuw")])
    #expect(named.input.registers["agreements"]?.rows.map { $0.cells[0] } == [.text("z")])
    let missing = read(file, sheets, registers: ["agreements": .init(file: file, sheet: "Vorig")])
    #expect(missing.findings.contains("registers/alles.xlsx error B4016"))
  }

  @Test func findsHeadingsUnderTitlesAndInAnyColumn() {
    let cells = [
      ["", "Afsprakenlijst"], ["", "Versie", "3"], [], ["", "Actiepunt", "Deadline", "Stand"], ["", "a", "2026-03-31", "open"],
    ]
    let reading = read("afspraken.xlsx", [.init("Blad1", cells: cells)])
    #expect(reading.findings == [])
    #expect(reading.input.registers["agreements"]?.rows.map { $0.location.line } == [5])
    #expect(reading.notes.first?.message.text(in: .nl) == "gelezen als: koppen in rij 4, 2 rijen erboven overgeslagen, 4 kolommen, 1 rij")
  }

  @Test func leavesOutRowsThatAreOnlyNumbered() {
    let numbered = (3...60).map { ["\($0)", "", "", ""] }
    let reading = read("afspraken.xlsx", [.init("Blad1", cells: [["Nr", "Afspraak", "Vóór", "Stand"], ["1", "a", "", "open"], ["2"]] + numbered)])
    #expect(reading.findings == ["afspraken.xlsx:1:1 warning B3102", "afspraken.xlsx:3 note B4017"])
    #expect(reading.input.registers["agreements"]?.rows.count == 1)
    let partly = read("afspraken.csv", [.init("Blad1", cells: [["Nr", "Afspraak", "Stand"], ["1", "", "open"]])])
    #expect(partly.findings == ["afspraken.csv:1:1 warning B3102", "afspraken.csv:2:2 warning B4012"])
  }

  @Test func readsDaysNumbersAndTicksAsTheWorkbookKnowsThem() throws {
    let rows = """
      <row r="1"><c r="A1" t="inlineStr"><is><t>Afspraak</t></is></c><c r="B1" t="inlineStr"><is><t>Vóór</t></is></c>\
      <c r="C1" t="inlineStr"><is><t>Staat vast</t></is></c></row>\
      <row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2" s="1"><v>46112</v></c><c r="C2" t="b"><v>1</v></c></row>\
      <row r="3"><c r="A3" t="inlineStr"><is><t>b</t></is></c><c r="B3" t="inlineStr"><is><t>20.08.2022</t></is></c><c r="C3" t="b"><v>0</v></c></row>\
      <row r="4"><c r="A4" t="inlineStr"><is><t>c</t></is></c><c r="B4"><v>46112</v></c></row>
      """
    let reading = read("afspraken.xlsx", [.init("B", rows)]) { $0.styles = [0, 14] }
    #expect(reading.findings == ["afspraken.xlsx:4:2 error B4006"])
    let cells = reading.input.registers["agreements"]?.rows.map { [$0.cells[1], $0.cells[4]] }
    let days = try [#require(Day(year: 2026, month: 3, day: 31)), #require(Day(year: 2022, month: 8, day: 20))]
    #expect(cells == [[.day(days[0]), .flag(true)], [.day(days[1]), .flag(false)], [.unreadable, .empty]])
    let hours = read("inzet.xlsx", [.init("B", cells: [["Partner", "Periode", "Uren"], ["A", "2026", "1.234"]])])
    #expect(hours.findings == [])
    #expect(hours.input.registers["effort"]?.rows.first?.cells[2] == .number(1.234))
  }

  @Test func decidesTheOrderOfDayAndMonthByTheOtherColumns() {
    let headings = "Afspraak;Vóór;Gemaakt op\n"
    func days(_ text: String, _ order: TableSettings.DayOrder? = nil) -> TableFixture.Reading {
      var settings = TableFixture.settings()
      var table = TableSettings(pattern: "*")
      table.dayOrder = order
      settings.tables = [table]
      return TableFixture.read(registers: ["afspraken.csv": headings + text], settings: settings)
    }
    let byOther = days("a;03/04/2026;12/25/2025\n")
    #expect(byOther.findings == ["afspraken.csv:1:10 warning B3006", "afspraken.csv:1:15 warning B3006"])
    #expect(byOther.input.registers["agreements"]?.rows.first?.cells[1] == .day(Day(year: 2026, month: 3, day: 4) ?? .init(ordinal: 0)))
    let open = days("a;03/04/2026;\n")
    #expect(open.findings == ["afspraken.csv:1:10 warning B3016"])
    #expect(open.diagnostics.first?.fixIt?.message.text(in: .nl).contains("'dates'") == true)
    let said = days("a;03/04/2026;\n", .monthFirst)
    #expect(said.findings == [])
    #expect(said.input.registers["agreements"]?.rows.first?.cells[1] == .day(Day(year: 2026, month: 3, day: 4) ?? .init(ordinal: 0)))
    #expect(days("a;13/04/2026;\nb;04/13/2026;\n").findings == ["afspraken.csv:3:3 error B4006"])
  }

  @Test func takesADashForAnEmptyCellExceptInATextAndKnowsEveryFormOfYes() {
    let text = "Afspraak;Vóór;Staat vast\n-;n.v.t.;v\nb;-;✗\nc;;Wel\n"
    let reading = TableFixture.read(registers: ["afspraken.csv": text])
    #expect(reading.findings == [])
    #expect(reading.input.registers["agreements"]?.rows.map { $0.cells[4] } == [.flag(true), .flag(false), .flag(true)])
    #expect(reading.input.registers["agreements"]?.rows.map { $0.cells[1] } == [.empty, .empty, .empty])
  }

  @Test func readsADecimalMarkThatIsDeclared() {
    var settings = TableFixture.settings()
    var table = TableSettings(pattern: "inzet.csv")
    table.decimalMark = .point
    settings.tables = [table]
    let text = "Partner;Periode;Uren\nA;2026;1.250\n"
    #expect(TableFixture.read(registers: ["inzet.csv": text]).findings == ["inzet.csv:2:8 error B4008"])
    #expect(TableFixture.read(registers: ["inzet.csv": text], settings: settings).input.registers["effort"]?.rows.first?.cells[2] == .number(1.25))
  }

  @Test func saysThatASettingFitsNoFile() {
    var settings = TableFixture.settings()
    settings.tables = [TableSettings(pattern: "registers/x.csv", location: SourceLocation(file: "balans.yaml", line: 3))]
    #expect(TableFixture.read(registers: ["inzet.csv": "Partner;Periode\nA;2026\n"], settings: settings).findings == ["balans.yaml:3 warning B1506"])
  }
}
