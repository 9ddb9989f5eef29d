// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import TestSupport
import Testing

@testable import Intake

/// One register in more than one file or sheet.
struct RegisterSourcesTests {
  private let agreements = [["Afspraak", "Vóór", "Stand"], ["a", "2026-03-31", "open"], ["b", "", "gereed"]]
  private let text = "Afspraak;Vóór;Stand\na;2026-03-31;gereed\nc;;open\n"

  private func read(
    _ books: [String: [WorkbookText.Sheet]], _ texts: [String: String] = [:], settings: DossierSettings = TableFixture.settings()
  ) -> TableFixture.Reading {
    let workbooks = books.sorted { $0.key < $1.key }.map { InputFile(path: $0.key, bytes: WorkbookText($0.value).bytes) }
    return TableFixture.read(answers: [], registers: workbooks + TableFixture.files(texts), settings: settings)
  }

  private func names(_ reading: TableFixture.Reading) -> [RegisterValue]? {
    reading.input.registers["agreements"]?.rows.map { $0.cells[0] }
  }

  @Test func countsNeitherOfTwoVersionsOfARegister() throws {
    let reading = read(["governance.xlsx": [.init("Afspraken", cells: agreements)]], ["afspraken.csv": text])
    #expect(reading.findings == ["governance.xlsx error B4020"])
    #expect(names(reading) == [])
    #expect(reading.rowsPerFile == ["afspraken.csv": 0, "governance.xlsx": 0])
    let finding = try #require(reading.diagnostics.first)
    #expect(
      finding.message.text(in: .nl)
        == "register 'Afspraken' staat hier en in afspraken.csv; geen van beide telt mee, anders telt alles dubbel")
    #expect(finding.location?.cell == "Afspraken")
    #expect(finding.fixIt?.message.text(in: .nl).contains("balans.yaml") == true)
  }

  @Test(arguments: ["agreements.csv", "afspraken (2).csv", "afspraken v2.csv", "afsprakenlijst.csv"])
  func knowsTwoVersionsByWhateverNameTheyHave(_ name: String) {
    #expect(read([:], ["afspraken.csv": "Afspraak\na\n", name: "Afspraak\nb\n"]).findings.map { $0.suffix(11) } == ["error B4020"])
  }

  @Test func readsTheOneThatTheSettingsName() {
    let books = ["registers/governance.xlsx": [WorkbookText.Sheet("Afspraken", cells: agreements)]]
    let settings = TableFixture.settings(registers: ["agreements": .init(file: "registers/governance.xlsx")])
    let reading = read(books, ["registers/afspraken.csv": text], settings: settings)
    #expect(reading.findings == ["registers/afspraken.csv warning B4023"])
    #expect(names(reading) == [.text("a"), .text("b")])
    let other = read(
      books, ["registers/afspraken.csv": text],
      settings: TableFixture.settings(registers: ["agreements": .init(file: "registers/afspraken.csv")]))
    #expect(names(other) == [.text("a"), .text("c")])
    #expect(other.findings == ["registers/governance.xlsx warning B4023"])
  }

  @Test func putsTheListsOfYearsAndPeriodsTogether() {
    let books = ["governance.xlsx": [WorkbookText.Sheet("Afspraken 2025", cells: agreements)]]
    let reading = read(books, ["afspraken 2026.csv": "Afspraak\nc\n", "afspraken 2026-Q4.csv": "Afspraak\nd\n"])
    #expect(reading.findings == [])
    #expect(names(reading) == [.text("d"), .text("c"), .text("a"), .text("b")])
    let years = read(["afspraken.xlsx": [.init("2025", cells: agreements), .init("2026", cells: [["Afspraak", "Stand"], ["c", "open"]])]])
    #expect(years.findings == [])
    #expect(names(years) == [.text("a"), .text("b"), .text("c")])
  }

  @Test func keepsTheListsOfSeveralCollaborationsApart() {
    let collaborations = ["noord", "zuid"].map { Collaboration(id: ID($0), title: $0) }
    let sheet = { (name: String) in
      [WorkbookText.Sheet("Afspraken", cells: [["Samenwerking", "Afspraak", "Stand"], [name, "a", "open"], [name, "b", "open"]])]
    }
    let reading = read(
      ["noord.xlsx": sheet("noord"), "zuid.xlsx": sheet("zuid")], settings: TableFixture.settings(collaborations: collaborations))
    #expect(reading.findings == [])
    #expect(reading.input.registers["agreements"]?.rows.map(\.collaboration) == (["noord", "noord", "zuid", "zuid"] as [ID<Collaboration>]))
  }

  @Test func takesASheetWithAnotherNameForACopyBesideOneWithTheNameOfTheRegister() {
    let sheets = [WorkbookText.Sheet("Afspraken", cells: agreements), .init("Oude lijst", cells: agreements)]
    #expect(read(["governance.xlsx": sheets]).findings == ["governance.xlsx warning B4015", "governance.xlsx error B4020"])
    let parts = [WorkbookText.Sheet("Noord", cells: agreements), .init("Zuid", cells: [["Afspraak", "Stand"], ["c", "open"]])]
    #expect(read(["governance.xlsx": parts]).findings == ["governance.xlsx warning B4015", "governance.xlsx warning B4015"])
  }

  @Test func countsARowOnceThatWasCopiedToTheNextYear() throws {
    let reading = read([:], ["afspraken 2025.csv": text, "afspraken 2026.csv": "Afspraak;Vóór;Stand\na;31-03-2026;gereed\nc;;gereed\nd;;open\n"])
    #expect(reading.findings == ["afspraken 2026.csv:2 warning B4021", "afspraken 2026.csv:3 warning B4022"])
    #expect(names(reading) == [.text("a"), .text("c"), .text("c"), .text("d")])
    let messages = reading.diagnostics.map { $0.message.text(in: .nl) }
    #expect(messages.first == "deze rij staat precies zo in afspraken 2025.csv, regel 2; zij telt één keer")
    #expect(messages.last?.contains("gelijk in 'Afspraak', verder anders; beide tellen mee") == true)
  }

  @Test func leavesAloneWhatIsEqualWithinOneFile() {
    let reading = read([:], ["afspraken.csv": "Afspraak;Stand\na;open\na;open\n"])
    #expect(reading.findings == [])
    #expect(names(reading)?.count == 2)
  }
}
