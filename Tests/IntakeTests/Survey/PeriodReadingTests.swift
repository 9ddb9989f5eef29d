// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

struct PeriodReadingTests {
  private func read(_ name: String, _ lines: String...) -> (periods: [String], findings: [String]) {
    let reading = TableFixture.read(answers: [name: lines.joined(separator: "\n")])
    return (reading.input.responses.map(\.period.description), reading.findings)
  }

  @Test(arguments: [
    ("2026-Q1.csv", "2026-Q1"), ("answers/2026-K1.csv", "2026-Q1"), ("antwoorden 2026-K1.csv", "2026-Q1"), ("2026Q1_x.csv", "2026-Q1"),
    ("Q2 2026 (1-34).csv", "2026-Q2"), ("x-2026-h1.csv", "2026-H1"), ("2026.csv", "2026"), ("Enquête 2026.csv", "2026"),
  ])
  func takesThePeriodFromTheNameOfTheFile(name: String, period: String) {
    #expect(read(name, "Partner;C1;C2;O1", "A;1;2;3") == ([period], []))
  }

  @Test(arguments: [
    "antwoorden.csv", "31-03-2026.csv", "2026-Q5.csv", "2026-Q1 en 2026-Q2.csv", "0206.csv", "2026(1-34).csv", "2026-Q1/antwoorden.csv",
  ])
  func asksForAPeriodWhenTheNameSaysNone(name: String) {
    #expect(read(name, "Partner;C1;C2;O1", "A;1;2;3") == ([], ["\(name) error B3112"]))
  }

  @Test func prefersAColumnOfPeriods() {
    let lines = ["Partner;Periode;Timestamp;C1;C2;O1", "A;2025-K4;2026-01-03;1;2;3", "A;2026 Q2;;1;2;3"]
    #expect(read("2026-Q1.csv", lines[0], lines[1], lines[2]) == (["2025-Q4", "2026-Q2"], []))
  }

  @Test func reportsAPeriodThatIsNone() {
    let reading = read("2026-Q1.csv", "Periode;Partner;C1;C2;O1", "K1;A;1;2;3", ";A;1;2;3")
    #expect(reading == ([], ["2026-Q1.csv:2:1 error B3113", "2026-Q1.csv:3:1 error B3113"]))
  }

  @Test func derivesThePeriodFromTheMomentOfSendingIn() {
    let header = "Tijd van voltooien;Partner;C1;C2;O1"
    let both = read("x.csv", header, "2026-04-01 10:00;A;1;2;3", "31-03-2026 23:59:59;A;2;2;3")
    #expect(both == (["2026-Q1", "2026-Q2"], ["x.csv:1:1 warning B3125"]))
    let one = read("x.csv", header, "2026-01-01 10:00;A;1;2;3", "31-03-2026 23:59:59;A;2;2;3")
    #expect(one == (["2026-Q1", "2026-Q1"], ["x.csv:1:1 note B3126"]))
  }

  @Test func saysHowManyRowsFallInEachPeriod() {
    let rows = ["submitdate;Partner;C1;C2;O1", "2026-03-30;A;1;2;3", "2026-03-31;A;1;2;3", "2026-04-02;B;1;2;3"].joined(separator: "\n")
    let finding = TableFixture.read(answers: ["x.csv": rows]).diagnostics.first
    #expect(
      finding?.message.text(in: .nl)
        == "de antwoorden zijn naar de datum van inzenden over perioden verdeeld: 2026-Q1 (2 rijen), 2026-Q2 (1 rij)")
  }

  @Test func warnsOfAnswersFromLongAfterThePeriodOfTheName() {
    let header = "submitdate;Partner;C1;C2;O1"
    #expect(read("2025-Q1.csv", header, "2025-06-30;A;1;2;3", "2027-01-01;A;2;2;3") == (["2025-Q1", "2025-Q1"], []))
    #expect(read("2025-Q1.csv", header, "2025-07-01;A;1;2;3") == (["2025-Q1"], ["2025-Q1.csv:1:1 warning B3127"]))
    #expect(read("2025-Q1.csv", header, "1980-01-01;A;1;2;3") == (["2025-Q1"], []))
  }

  @Test func readsMonthFirstWhenOnlyThatFits() {
    let header = "Tijd van voltooien;Partner;C1;C2;O1"
    let reading = read("x.csv", header, "11-23-23 13:42:59;A;1;2;3", "04-05-23 13:42:59;A;2;2;3")
    #expect(reading == (["2023-Q2", "2023-Q4"], ["x.csv:1:1 warning B3006", "x.csv:1:1 warning B3125"]))
  }

  @Test func warnsWhenTheOrderOfDayAndMonthDecidesThePeriod() {
    let header = "Tijdstempel;Partner;C1;C2;O1"
    #expect(read("x.csv", header, "04/05/2026;A;1;2;3") == (["2026-Q2"], ["x.csv:1:1 note B3126"]))
    #expect(read("x.csv", header, "02/05/2026;A;1;2;3") == (["2026-Q2"], ["x.csv:1:1 warning B3116", "x.csv:1:1 note B3126"]))
    #expect(read("x.csv", header, "02/05/2026;A;1;2;3", "13/05/2026;B;1;2;3") == (["2026-Q2", "2026-Q2"], ["x.csv:1:1 note B3126"]))
  }

  @Test func reportsAMomentThatIsNone() {
    let reading = read("x.csv", "submitdate;Partner;C1;C2;O1", "gisteren;A;1;2;3", "2026-01-01;A;1;2;3")
    #expect(reading == (["2026-Q1"], ["x.csv:1:1 note B3126", "x.csv:2:1 error B3114"]))
  }

  @Test func usesTheNameForRowsThatWereNotSentIn() {
    let lines = ["submitdate;Partner;C1;C2;O1", ";A;1;2;3", "2026-01-01;A;1;2;2"]
    #expect(read("x.csv", lines[0], lines[1], lines[2]) == (["2026-Q1"], ["x.csv:1:1 note B3126", "x.csv:2:1 warning B3115"]))
    #expect(read("2026-Q1.csv", lines[0], lines[1], lines[2]) == (["2026-Q1", "2026-Q1"], []))
  }

  @Test func takesTheDateOfAnAnonymousSurveyForNone() {
    let lines = ["submitdate;Partner;C1;C2;O1", "1980-01-01 00:00:00;A;1;2;3"]
    #expect(read("2026-Q1.csv", lines[0], lines[1]) == (["2026-Q1"], []))
    #expect(read("x.csv", lines[0], lines[1]) == ([], ["x.csv:2:1 warning B3115"]))
  }

  @Test func theNameComesBeforeTheMomentBecausePeopleAnswerAfterAPeriod() {
    #expect(read("2026-Q1.csv", "submitdate;Partner;C1;C2;O1", "2026-04-02;A;1;2;3") == (["2026-Q1"], []))
  }

  @Test func warnsOfAnswersFromBeforeThePeriodOfTheName() {
    let reading = read("2026-Q1.csv", "submitdate;Partner;C1;C2;O1", "2025-12-30;A;1;2;3")
    #expect(reading == (["2026-Q1"], ["2026-Q1.csv:1:1 warning B3117"]))
  }
}
