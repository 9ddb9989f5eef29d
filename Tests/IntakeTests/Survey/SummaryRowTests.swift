// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// What stands below the answers is no answer.
struct SummaryRowTests {
  private func read(_ lines: String...) -> TableFixture.Reading {
    TableFixture.read(answers: ["2026-Q1.csv": lines.joined(separator: "\n")])
  }

  @Test(arguments: ["Gemiddelde", "Totaal:", "GEMIDDELD", "Average", "Mean", "Grand total", "N", "Aantal", "max", "Std. dev"])
  func leavesOutARowThatSummarises(word: String) {
    let reading = read("Partner;C1;C2;O1", "A;1;2;3", "B;3;4;5", "\(word);2;3;4")
    #expect(reading.input.responses.spelled == ["123", "345"])
    #expect(reading.findings == ["2026-Q1.csv:4 warning B3145"])
    #expect(reading.rowsPerFile == ["2026-Q1.csv": 2])
  }

  @Test func leavesOutSeveralAndNamesThem() {
    let reading = read("ID;Partner;C1;C2;O1", "1;A;1;2;3", "2;B;3;4;5", "", ";Gemiddelde;2;3,0;4", ";N;2;2;2")
    #expect(reading.input.responses.count == 2)
    #expect(reading.findings == ["2026-Q1.csv:5 warning B3145"])
    #expect(reading.diagnostics.first?.message.text(in: .en).hasPrefix("rows 5 to 6 are averages") == true)
  }

  @Test func leavesOutAveragesWithoutAWord() {
    let reading = read("ID;Partner;C1;C2;O1", "1;A;1;2;3", "2;B;3;4;5", ";;2;3;4,5")
    #expect(reading.input.responses.count == 2)
    #expect(reading.findings == ["2026-Q1.csv:4 warning B3145"])
  }

  @Test func keepsAPersonWhoseRowLooksAlike() {
    let reading = read("C1;C2;O1;Partner", "1;2;3;A", "N;2;3;B", "5;2;3;Totaal Wonen")
    #expect(reading.input.responses.count == 3)
    let words = read("Partner;C1;C2;O1", "A;1;2;3", "Totaal;mee eens;mee eens;mee eens")
    #expect(words.input.responses.count == 2)
    #expect(words.findings.filter { $0.contains("B3145") } == [])
    let middle = read("Partner;C1;C2;O1", "Totaal;1;2;3", "A;1;2;4")
    #expect(middle.input.responses.count == 2)
  }
}
