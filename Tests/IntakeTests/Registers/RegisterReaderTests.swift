// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

struct RegisterReaderTests {
  private typealias Settings = DossierSettings.RegisterSettings

  private func read(_ name: String, _ text: String, settings: DossierSettings = TableFixture.settings()) -> TableFixture.Reading {
    TableFixture.read(registers: [name: text], settings: settings)
  }

  private func day(_ text: String) -> RegisterValue {
    WrittenDay(text)?.day(.dayFirst).map { .day($0) } ?? .empty
  }

  @Test func readsEveryTypeOfCell() throws {
    let text = "Afspraak;Vóór;Gemaakt op;Stand;Staat vast\nElk huis bezocht;30-06-2025;14-1-25;nagekomen;ja\nZonder meer;;;;\n"
    let reading = read("agreements.csv", text)
    #expect(reading.findings == [])
    let rows = try #require(reading.input.registers["agreements"]?.rows)
    #expect(
      rows.map(\.cells) == [
        [.text("Elk huis bezocht"), day("2025-06-30"), day("2025-01-14"), .choice("kept"), .flag(true)],
        [.text("Zonder meer"), .empty, .empty, .empty, .empty],
      ])
    #expect(rows.map(\.location) == [SourceLocation(file: "agreements.csv", line: 2), SourceLocation(file: "agreements.csv", line: 3)])
    #expect(rows.map(\.collaboration) == ["samenwerking", "samenwerking"])
    #expect(reading.rowsPerFile == ["agreements.csv": 2])
  }

  @Test func readsPartnersPeriodsAndNumbers() throws {
    let reading = read("Inzet.csv", "Partner;Periode;Uren\nGemeente  a;2026-K1;12,5\nGemeente A;2026;1.250\n")
    #expect(reading.findings == [])
    let rows = try #require(reading.input.registers["effort"]?.rows)
    let year = try #require(Period("2026"))
    let quarter = try #require(Period("2026-Q1"))
    #expect(rows.map { $0.cells[1] } == [.period(quarter), .period(year)])
    #expect(rows.map { $0.cells[2] } == [.number(12.5), .number(1250)])
    #expect(rows.first?.cells.first == .partner(Partner(name: "Gemeente a")))
    #expect(reading.input.partnerNames == ["gemeente a": "Gemeente A"])
  }

  @Test(arguments: [
    "agreements.csv", "Afspraken.csv", "registers/AFSPRAKEN.CSV", "afsprakenlijst.csv", "afspraken-2025.csv", "Afspraken 2026-Q1.csv",
    "afspraken (1).csv",
  ])
  func knowsARegisterByTheNameOfItsFile(name: String) {
    let reading = read(name, "Afspraak\nX\n")
    #expect(reading.findings == [])
    #expect(reading.input.registers["agreements"]?.rows.count == 1)
  }

  @Test func findsARegisterWhereTheSettingsSay() {
    let place = Settings(file: "./map/lijst.csv", columns: ["Wat": "agreement", "Klaar?": "status"])
    let settings = TableFixture.settings(registers: ["agreements": place])
    let reading = read("map/lijst.csv", "Wat;Klaar\nX;gereed\n", settings: settings)
    #expect(reading.findings == [])
    #expect(reading.input.registers["agreements"]?.rows.first?.cells[3] == .choice("kept"))
    #expect(read("effort.csv", "Partner;Periode\nA;2026\n", settings: settings).findings == ["map/lijst.csv error B4002"])
  }

  @Test func suggestsTheRegisterThatAFileNameIsNear() {
    let reading = read("afsrpaken.csv", "Afspraak\nX\n")
    #expect(reading.findings == ["afsrpaken.csv warning B4001"])
    #expect(reading.diagnostics.first?.fixIt?.replacement == "afspraken")
    #expect(reading.input.registers.isEmpty)
  }

  @Test func joinsTheFilesOfOneRegisterInOrderOfName() {
    let registers = [
      "afspraken.csv": "Afspraak\nderde\n", "agreements 2024.csv": "Agreement\nvierde\n", "afspraken 2025.csv": "Afspraak\neerste\ntweede\n",
    ]
    let rows = TableFixture.read(registers: registers).input.registers["agreements"]?.rows
    #expect(rows?.map { $0.cells[0] } == [.text("eerste"), .text("tweede"), .text("derde"), .text("vierde")])
  }

  @Test func tellsAnEmptyRegisterFromOneThatIsNotThere() {
    let reading = read("agreements.csv", "Afspraak;Vóór\n")
    #expect(reading.findings == [])
    #expect(reading.input.registers["agreements"]?.rows.isEmpty == true)
    #expect(reading.input.registers["effort"] == nil)
    #expect(read("agreements.csv", "").findings == ["agreements.csv error B1101"])
  }

  @Test func reportsHeadings() {
    let unknown = read("agreements.csv", "Afspraak;Deadlin;Prio\nX;;hoog\n")
    #expect(unknown.findings == ["agreements.csv:1:10 warning B3102", "agreements.csv:1:18 warning B3102"])
    #expect(unknown.diagnostics.first?.fixIt?.replacement == "deadline")
    #expect(read("agreements.csv", "Vóór;Stand\n31-03-2026;open\n").findings == ["agreements.csv:1 error B4004"])
    #expect(read("agreements.csv", "Afspraak;Due;Deadline\nX;;\n").findings == ["agreements.csv:1:14 error B4003"])
    #expect(read("agreements.csv", "Afspraak;\nX;y\n").findings == ["agreements.csv:1:10 warning B3107"])
    #expect(read("agreements.csv", "Samenwerking;Collaboration;Afspraak\nA;A;x\n").findings == ["agreements.csv:1:14 error B4003"])
  }

  @Test func findsTheHeadingsUnderATitle() {
    let reading = read("agreements.csv", "Lijst van 2026;;\n;;\nAfspraak;Vóór;Stand\nX;;open\n")
    #expect(reading.findings == [])
    #expect(reading.input.registers["agreements"]?.rows.map { $0.cells[0] } == [.text("X")])
    #expect(reading.input.registers["agreements"]?.rows.first?.location == SourceLocation(file: "agreements.csv", line: 4))
    #expect(read("agreements.csv", "Een lijst\nAfspraak;Vóór\nX;31-03-2026\n").input.registers["agreements"]?.rows.count == 1)
    // One word that happens to be a heading is none.
    #expect(read("agreements.csv", "x;y\ndeadline;z\n").findings == ["agreements.csv:1 error B4004"])
  }

  @Test func tellsADayThatDoesNotExistFromWhatIsNoDayAndNamesTheColumn() {
    let reading = read("agreements.csv", "Afspraak;Vóór;Staat vast\nX;31-2-2026;ja\nY;eind sept;soms\n")
    #expect(reading.findings == ["agreements.csv:2:3 error B4006", "agreements.csv:3:3 error B4006", "agreements.csv:3:13 error B4009"])
    #expect(
      reading.diagnostics.map { $0.message.text(in: .nl) } == [
        "kolom 'Vóór': dit is geen bestaande datum", "kolom 'Vóór': dit is geen datum", "kolom 'Staat vast': hier moet ja of nee staan",
      ])
    #expect(reading.diagnostics.allSatisfy { $0.fixIt != nil })
  }

  @Test func quotesNothingWhenNoHeadingIsKnown() {
    let reading = read("agreements.csv", "geheim;jan@x.nl\nook;geheim\n")
    #expect(reading.findings == ["agreements.csv:1 error B4004"])
    #expect(!"\(reading.diagnostics)".contains("geheim"))
  }

  @Test func leavesOutRowsWithoutWhatIsRequired() {
    let reading = read("effort.csv", "Partner;Periode;Uren\nA;;3\n;2026;4\nA;2026;5\n")
    #expect(reading.findings == ["effort.csv:2:3 warning B4012", "effort.csv:3:1 warning B4012"])
    #expect(reading.rowsPerFile == ["effort.csv": 1])
  }

  @Test(arguments: ["Totaal", "TOTAL:", "Subtotaal", "Som", "Grand total"])
  func leavesOutRowsThatAddUpTheOthers(word: String) {
    let reading = read("partners.csv", "Partner;Uitgenodigd\nA;3\n\(word);3\nB;4\n;7\n")
    #expect(reading.findings == ["partners.csv:3:1 warning B4013", "partners.csv:5:1 warning B4012"])
    #expect(reading.input.partnerNames == ["a": "A", "b": "B"])
    #expect(reading.rowsPerFile == ["partners.csv": 2])
  }

  @Test func looksForATotalInTheFirstFilledCellOnly() {
    #expect(read("effort.csv", "Uren;Partner;Periode\n;Totaal;\n3;Totaal;2026\n").findings == ["effort.csv:2:2 warning B4013"])
  }

  @Test func reportsCellsThatDoNotFitTheirColumn() throws {
    let text = """
      Afspraak;Vóór;Stand;Staat vast
      a;31-02-2026;nagekomn;misschien
      b;morgen;klaar;JA
      c;2026-03-31;Kept.;✓
      d;;gereed;0
      """
    let reading = read("agreements.csv", text)
    #expect(
      reading.findings == [
        "agreements.csv:2:3 error B4006", "agreements.csv:2:14 error B4011", "agreements.csv:2:23 error B4009",
        "agreements.csv:3:3 error B4006", "agreements.csv:3:10 error B4011",
      ])
    let choice = try #require(reading.diagnostics.first { $0.code == .unknownChoice })
    #expect(choice.fixIt?.replacement == "nagekomen")
    #expect(choice.notes.map { $0.text(in: .nl) } == ["mogelijk zijn 'nagekomen', 'open'"])
    let rows = try #require(reading.input.registers["agreements"]?.rows)
    #expect(rows.map { $0.cells[4] } == [.unreadable, .flag(true), .flag(true), .flag(false)])
    #expect(rows.map { $0.cells[1] } == [.unreadable, .unreadable, day("2026-03-31"), .empty])
  }

  @Test func reportsNumbersThatAreNone() {
    let text = "Partner;Periode;Uren\nA;2026;12%\nA;2026;1.250\nA;Q9;3\n"
    #expect(read("effort.csv", text).findings == ["effort.csv:2:8 error B4007", "effort.csv:3:8 error B4008", "effort.csv:4:3 error B4010"])
  }

  @Test func readsMonthFirstWhenOnlyThatFitsAndSaysSo() {
    let text = "Afspraak;Vóór\na;11/12/24\nb;11/13/24\n"
    let reading = read("agreements.csv", text)
    #expect(reading.findings == ["agreements.csv:1:10 warning B3006"])
    #expect(reading.input.registers["agreements"]?.rows.map { $0.cells[1] } == [day("2024-11-12"), day("2024-11-13")])
    #expect(read("agreements.csv", "Afspraak;Vóór\na;11/12/24\n").findings == ["agreements.csv:1:10 warning B3016"])
    #expect(read("agreements.csv", "Afspraak;Vóór\na;31/12/24\nb;12/31/24\n").findings == ["agreements.csv:3:3 error B4006"])
  }

  @Test func acceptsDaysInTheFuture() {
    #expect(read("agreements.csv", "Afspraak;Vóór\na;31-12-2099\n").findings == [])
  }

  @Test func reportsAPersonInTheColumnOfPartners() {
    #expect(read("effort.csv", "Partner;Periode\njan@x.nl;2026\n").findings == ["effort.csv:2:1 error B3205"])
  }

  @Test func asksForTheCollaborationWhenThereAreSeveral() {
    let answers = ["2026-Q1.csv": "Samenwerking;Partner;C1;C2;O1\nX;A;1;2;3\nY;A;1;2;3\n"]
    let missing = TableFixture.read(answers: answers, registers: ["effort.csv": "Partner;Periode\nA;2026\n"])
    #expect(missing.findings == ["effort.csv error B3204"])
    let named = TableFixture.read(answers: answers, registers: ["effort.csv": "Collaboration;Partner;Periode\nx;A;2026\n"])
    #expect(named.findings == [])
    #expect(named.input.registers["effort"]?.rows.map(\.collaboration) == ["x"])
    let one = ["2026-Q1.csv": "Samenwerking;Partner;C1;C2;O1\nX;A;1;2;3\n"]
    let only = TableFixture.read(answers: one, registers: ["effort.csv": "Partner;Periode\nA;2026\n"])
    #expect(only.input.registers["effort"]?.rows.map(\.collaboration) == ["x"])
  }
}
