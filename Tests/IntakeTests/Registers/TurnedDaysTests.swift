// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import TestSupport
import Testing

@testable import Intake

/// Days that a spreadsheet opened in the order of another country.
struct TurnedDaysTests {
  /// A workbook with a column of days: a number is a day that the workbook knows, anything else a text.
  private func read(_ days: [String]) -> TableFixture.Reading {
    let rows = days.enumerated().map { index, day in
      let number = index + 2
      let name = "<c r=\"A\(number)\" t=\"inlineStr\"><is><t>a\(index)</t></is></c>"
      let cell =
        Int(day).map { "<c r=\"B\(number)\" s=\"1\"><v>\($0)</v></c>" }
        ?? "<c r=\"B\(number)\" t=\"inlineStr\"><is><t>\(day)</t></is></c>"
      return "<row r=\"\(number)\">\(name)\(cell)</row>"
    }
    let headings = """
      <row r="1"><c r="A1" t="inlineStr"><is><t>Afspraak</t></is></c><c r="B1" t="inlineStr"><is><t>Vóór</t></is></c></row>
      """
    var workbook = WorkbookText([.init("Afspraken", headings + rows.joined())])
    workbook.styles = [0, 14]
    return TableFixture.read(answers: [], registers: [InputFile(path: "afspraken.xlsx", bytes: workbook.bytes)])
  }

  private func days(_ reading: TableFixture.Reading) -> [RegisterValue]? { reading.input.registers["agreements"]?.rows.map { $0.cells[1] } }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> RegisterValue {
    .day(try #require(Day(year: year, month: month, day: day)))
  }

  // 46115 is 3 April 2026, 46024 is 2 January 2026, 46112 is 31 March 2026.
  @Test func doesNotTrustDaysThatExcelTurnedRoundBesideTextsThatItLeft() throws {
    let reading = read(["46115", "03/25/2026", "12/31/2026 1:42 PM", "46024"])
    #expect(reading.findings == ["afspraken.xlsx:1:2 warning B3006", "afspraken.xlsx:2:2 error B4024"])
    #expect(days(reading) == [.unreadable, try day(2026, 3, 25), try day(2026, 12, 31), .unreadable])
    let message = reading.diagnostics.last?.message.text(in: .nl)
    #expect(message?.contains("sommige datums zijn tekst gebleven (B3, B4)") == true)
    #expect(message?.contains("de echte datums (B2, B5) komen geen van alle na de twaalfde; die 2 tellen niet mee") == true)
  }

  @Test func trustsDaysWhenOneOfThemIsAfterTheTwelfth() {
    #expect(read(["46115", "03/25/2026", "46112"]).findings == ["afspraken.xlsx:1:2 warning B3006"])
  }

  @Test func believesItOfDutchDaysOnlyWhenThereAreManyAndNoOthers() {
    #expect(read(["46115", "25-03-2026", "31-12-2026", "46024", "46115"]).findings == ["afspraken.xlsx:2:2 error B4024"])
    #expect(read(["46115", "25-03-2026"]).findings == [])
    #expect(read(["46115", "25-03-2026", "31-12-2026", "05-03-2026", "46024", "46115"]).findings == [])
  }

  @Test func takesTheMonthFirstFromTimesWithAMOrPM() throws {
    let reading = TableFixture.read(registers: ["afspraken.csv": "Afspraak;Vóór\na;3/4/2026 1:42 PM\nb;3/5/2026 9:00:00 am\n"])
    #expect(reading.findings == ["afspraken.csv:1:10 warning B3006"])
    #expect(days(reading) == [try day(2026, 3, 4), try day(2026, 3, 5)])
    let dutch = TableFixture.read(registers: ["afspraken.csv": "Afspraak;Vóór\na;31/4/2026 1:42 PM\nb;30/4/2026 1:42 PM\n"])
    #expect(dutch.findings == ["afspraken.csv:2:3 error B4006"])
  }

  @Test func readsAmericanTexts() throws {
    let reading = TableFixture.read(registers: ["afspraken.csv": "Afspraak;Vóór\na;12/31/2026\nb;3/4/2026\n"])
    #expect(reading.findings == ["afspraken.csv:1:10 warning B3006"])
    #expect(days(reading) == [try day(2026, 12, 31), try day(2026, 3, 4)])
  }
}
