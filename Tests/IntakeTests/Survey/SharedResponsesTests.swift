// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// The same export in two forms must not count anyone twice.
struct SharedResponsesTests {
  private static let statements = (1...12).map { Statement(id: ID("S\($0)"), text: LocalizedText(nl: "Stelling \($0)", en: "Statement \($0)")) }
  private static let headings = statements.map(\.id.rawValue).joined(separator: ";")

  private func read(_ files: [String: [String]]) -> TableFixture.Reading {
    let normenkader = TableFixture.make(statements: Self.statements, scale: TableFixture.scale(to: 5))
    return TableFixture.read(answers: files.mapValues { $0.joined(separator: "\n") }, normenkader: normenkader)
  }

  /// The answers of a person, different for each.
  private func answers(_ person: Int) -> String {
    (0..<12).map { String((person / 5 * ($0 % 3) + person * ($0 + 1) + $0) % 5 + 1) }.joined(separator: ";")
  }

  /// An export with one row per person: what stands before the answers, and the answers.
  private func export(_ first: String, _ persons: some Sequence<Int>, _ cells: (Int) -> String) -> [String] {
    ["\(first)Partner;\(Self.headings)"] + persons.map { "\(cells($0))A;\(answers($0))" }
  }

  @Test(arguments: [
    "1-9-2026 9:0%", "2026-09-01T09:0%:59.123+02:00", "09/01/2026 09:0%:12 AM", "01-09-26 09:0%", "1 september 2026 09:0%",
  ])
  func knowsAResponseByItsMomentHoweverThatIsWritten(moment: String) {
    let workbook = export("submitdate;", 1...6) { "2026-09-01 09:0\($0):33;" }
    let text = export("submitdate;", 1...6) { moment.replacing("%", with: "\($0)") + ";" }
    let reading = read(["2026-Q3 a.csv": workbook, "2026-Q3 b.csv": text])
    #expect(reading.input.responses.count == 6)
    #expect(reading.findings == ["2026-Q3 b.csv warning B3124"])
    #expect(reading.rowsPerFile == ["2026-Q3 a.csv": 6, "2026-Q3 b.csv": 0])
  }

  @Test func keepsEqualAnswersOfAnotherMoment() {
    let reading = read([
      "2026-Q3 a.csv": export("submitdate;", 1...6) { "2026-09-01 09:0\($0);" },
      "2026-Q3 b.csv": export("submitdate;", 1...6) { "2026-09-01 10:0\($0);" },
    ])
    #expect(reading.input.responses.count == 12)
    #expect(reading.findings == [])
  }

  @Test func takesAFileOfWhichAllResponsesStandInAnotherForACopy() {
    let full = export("", 1...6) { _ in "" }
    let reading = read(["2026-Q3 (1).csv": full, "2026-Q3.csv": Array(full.prefix(5))])
    #expect(reading.input.responses.count == 6)
    #expect(reading.findings == ["2026-Q3.csv warning B3124"])
    #expect(reading.diagnostics.first?.message.text(in: .nl) == "alle reacties in dit bestand staan ook in 2026-Q3 (1).csv: 4; zij tellen één keer")
    #expect(reading.rowsPerFile == ["2026-Q3 (1).csv": 6, "2026-Q3.csv": 0])
  }

  @Test func findsTheCopyWithoutNumbersAndMomentsToo() {
    let workbook = export("ID;submitdate;", 1...6) { "\($0);2026-09-01 09:0\($0):33;" }
    let reading = read(["2026-Q3 a.csv": workbook, "2026-Q3 b.csv": export("", (1...6).reversed()) { _ in "" }])
    #expect(reading.input.responses.count == 6)
    #expect(reading.findings == ["2026-Q3 b.csv warning B3124"])
  }

  @Test func warnsOfManyEqualResponsesThatNothingTellsApart() {
    let reading = read(["2026-Q3 a.csv": export("", 1...6) { _ in "" }, "2026-Q3 b.csv": export("", 3...9) { _ in "" }])
    #expect(reading.input.responses.count == 13)
    #expect(reading.findings == ["2026-Q3 b.csv warning B3140"])
  }

  @Test func warnsOfAFileThatWasCopiedForTheNextPeriod() {
    let first = export("", 1...6) { _ in "" }
    let next = ["2026-Q2.csv": first, "2026-Q3.csv": export("", (1...6).reversed()) { _ in "" }]
    let reading = read(next)
    #expect(reading.input.responses.count == 12)
    #expect(reading.findings == ["2026-Q3.csv warning B3140"])
    #expect(
      reading.diagnostics.first?.message.text(in: .nl)
        == "alle 6 reacties hebben precies de antwoorden van die in 2026-Q2.csv, dat over een andere periode gaat; zij tellen mee")
    // Some answer the same twice, and two people prove nothing.
    #expect(read(["2026-Q2.csv": first, "2026-Q3.csv": export("", 1...7) { _ in "" }]).findings == [])
    #expect(read(["2026-Q2.csv": Array(first.prefix(3)), "2026-Q3.csv": export("", [2, 1]) { _ in "" }]).findings == [])
  }

  @Test func keepsAFewPeopleWhoThinkAlike() {
    let reading = read(["2026-Q3 a.csv": export("", 1...6) { _ in "" }, "2026-Q3 b.csv": export("", [1, 2]) { _ in "" }])
    #expect(reading.input.responses.count == 8)
    #expect(reading.findings == [])
  }

  @Test func countsATokenOnceWhenTheExportWasSavedTwice() {
    let first = export("token;", 1...6) { "t\($0)x;" }
    let later = export("token;", 1...7) { "t\($0)x;" }
    let reading = read(["2026-Q3 a.csv": first, "2026-Q3 b.csv": later])
    #expect(reading.input.responses.count == 7)
    #expect(reading.findings == ["2026-Q3 a.csv warning B3124"])
    let others = read(["2026-Q3 a.csv": first, "2026-Q3 b.csv": export("token;", 1...6) { "u\($0)x;" }])
    #expect(others.input.responses.count == 12)
    #expect(others.findings == [])
  }

  @Test(arguments: [
    ("2026-09-01 13:42:59", 49_379), ("11-23-23 1:42 PM", 49_320), ("x 12:00:01 a.m.", 1), ("12:30 PM", 45_000), ("T09:05Z", 32_700),
    ("09:05:07.999+02:00", 32_707),
  ])
  func readsTheTimeOfAMoment(text: String, second: Int) {
    #expect(SubmittedMoment.second(in: text) == second)
  }

  @Test(arguments: ["", "2026-09-01", ":", "a:b", "99:99", ":30", "24:00", "1:6x"])
  func readsNoTimeWhereThereIsNone(text: String) {
    #expect(SubmittedMoment.second(in: text) == nil)
  }
}
