// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// A year or month in the name of a file may mean anything, and never beats the moments inside.
struct NamedPeriodTests {
  private func read(_ name: String, _ moments: String...) -> (periods: [String], findings: [String]) {
    let rows = moments.enumerated().map { "\($1);A;\($0 % 5 + 1);2;3" }
    let text = (["submitdate;Partner;C1;C2;O1"] + rows).joined(separator: "\n")
    let reading = TableFixture.read(answers: [name: text])
    return (reading.input.responses.map(\.period.description), reading.findings)
  }

  @Test(arguments: [
    "Enquête september 2026.csv", "Enquête sept 2026.csv", "2026-09.csv", "09-2026 enquête.csv", "Enquête Q3.csv", "K3 (1-16).csv",
  ])
  func takesTheMomentsWhenTheNameAgrees(name: String) {
    #expect(read(name, "2026-09-30") == (["2026-Q3"], ["\(name):1:1 note B3126"]))
  }

  @Test(arguments: ["Enquête september 2026.csv", "2026-09.csv", "Enquête Q3.csv", "Enquête H1.csv", "Programma 2030.csv"])
  func saysWhenTheNameDisagreesWithTheMoments(name: String) {
    #expect(read(name, "2026-10-01") == (["2026-Q4"], ["\(name):1:1 note B3126", "\(name):1:1 warning B3141"]))
  }

  @Test func asksWhetherAYearIsMeantWhenThereAreMoments() {
    #expect(read("Enquête 2026.csv", "2026-10-01") == (["2026-Q4"], ["Enquête 2026.csv:1:1 note B3126", "Enquête 2026.csv:1:1 warning B3142"]))
    #expect(read("2026.csv", "2026-10-01") == (["2026"], []))
  }

  @Test func takesTheQuarterOfTheMonthWithoutMoments() {
    #expect(read("Enquête september 2026.csv", "") == (["2026-Q3"], ["Enquête september 2026.csv warning B3143"]))
    #expect(read("Enquête 2026.csv", "1980-01-01") == (["2026"], []))
    #expect(read("Enquête Q3.csv", "").findings == ["Enquête Q3.csv:2:1 warning B3115"])
  }

  @Test func findsTheOrderOfDayAndMonthByTheNameOfTheFile() {
    #expect(read("2026-Q3.csv", "09-01-26 09:00:00", "09-05-26 18:24:00") == (["2026-Q3", "2026-Q3"], []))
    #expect(read("2026-Q1.csv", "09-01-26 09:00:00", "09-02-26 18:24:00") == (["2026-Q1", "2026-Q1"], []))
  }

  @Test func readsTheMonthFirstWithAnAmericanClock() {
    let reading = read("x.csv", "09/01/2026 09:00:33 AM", "09/05/2026 1:02:03 PM")
    #expect(reading == (["2026-Q3", "2026-Q3"], ["x.csv:1:1 warning B3006", "x.csv:1:1 note B3126"]))
    #expect(read("x.csv", "09/01/2026 09:00:33", "09/02/2026 11:02:03").periods == ["2026-Q1", "2026-Q1"])
  }

  @Test func reportsPeriodsOfSeveralLengths() {
    let text = "Partner;C1;C2;O1\nA;1;2;3\n"
    let reading = TableFixture.read(answers: ["2026.csv": text, "2026-Q3.csv": text.replacing("3", with: "4"), "2026-Q4.csv": text + "B;1;1;1\n"])
    #expect(reading.findings == ["2026-Q3.csv warning B3144"])
    #expect(reading.diagnostics.first?.message.text(in: .en).hasSuffix("2026-Q3 (in 2026-Q3.csv), 2026 (in 2026.csv)") == true)
  }
}
