// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// One mistake in every cell is one finding, and what happens to fit does not count.
struct OtherScaleTests {
  private func read(_ rows: [String], settings: DossierSettings = TableFixture.settings()) -> TableFixture.Reading {
    TableFixture.read(answers: ["2026-Q1.csv": (["Partner;C1;C2;O1"] + rows).joined(separator: "\n")], settings: settings)
  }

  @Test(arguments: [
    (["A;8;3;9", "B;7;5;10", "C;0;3;6"], "0 tot en met 10"), (["A;8;3;9", "B;7;5;10", "C;1;3;6"], "1 tot en met 10"),
    (["A;7;6;1", "B;3;6;2"], "1 tot en met 7"), (["A;0;4;0", "B;3;0;2"], "0 tot en met 4"), (["A;6;70;80", "B;30;2;100"], "1 tot en met 100"),
  ])
  func refusesAFileOfAnotherScaleWithOneFinding(rows: [String], scale: String) {
    let reading = read(rows)
    #expect(reading.findings == ["2026-Q1.csv:1 error B3122"])
    #expect(reading.diagnostics.first?.message.text(in: .nl).contains(scale) == true)
    #expect(reading.input.responses.isEmpty)
    #expect(reading.rowsPerFile == [:])
  }

  @Test func leavesFewStrayNumbersToTheirCells() {
    let good = Array(repeating: "A;1;2;3", count: 4)
    // 3 of 16 is less than a fifth; 3 of 15 is a fifth.
    #expect(
      read(good + ["A;6;2;3", "B;6;;", "C;;0;"]).findings == [
        "2026-Q1.csv:3 note B3119", "2026-Q1.csv:4 note B3119", "2026-Q1.csv:5 note B3119", "2026-Q1.csv:6:3 error B3108",
        "2026-Q1.csv:7:3 error B3108", "2026-Q1.csv:8:4 error B3108",
      ])
    #expect(read(["A;1;2;3", "A;1;2;3", "A;1;2;3", "A;1;2;6", "B;6;;", "C;;0;"]).findings == ["2026-Q1.csv:1 error B3122"])
    #expect(read(["A;6;2;3", "B;0;2;3"]).findings == ["2026-Q1.csv:2:3 error B3108", "2026-Q1.csv:3:3 error B3108"])
  }

  /// Few choose the ends of a longer scale; what they chose may not be dropped and the rest kept.
  @Test(arguments: [("6", "1 tot en met 6"), ("7", "1 tot en met 7"), ("0", "0 tot en met 5")])
  func refusesNumbersRightBesideTheScaleInSeveralColumns(stray: String, scale: String) {
    let good = (0..<30).map { "A;\($0 % 5 + 1);2;3" }
    let next = stray == "7" ? "6" : stray
    let reading = read(good + ["B;\(stray);2;3", "C;1;\(next);3", "D;\(next);1;3"])
    #expect(reading.findings.filter { !$0.contains("B3119") } == ["2026-Q1.csv:1 error B3122"])
    let message = reading.diagnostics.first { $0.code.number == "B3122" }?.message.text(in: .nl)
    #expect(message?.contains(scale) == true)
    #expect(message?.contains("staan in 'C1' (kolom 2), 'C2' (kolom 3)") == true)
    #expect(reading.input.responses.isEmpty)
    var settings = TableFixture.settings()
    settings.missing = ["6": .dontKnow, "7": .dontKnow, "0": .dontKnow]
    #expect(read(good + ["B;\(stray);2;3", "C;1;\(next);3", "D;\(next);1;3"], settings: settings).input.responses.count == 33)
  }

  @Test func takesOneSlipOfTheHandForASlip() {
    let good = (0..<30).map { "A;\($0 % 5 + 1);2;3" }
    let reading = read(good + ["B;6;2;3", "C;1;0;3"])
    #expect(reading.findings.filter { $0.contains("error") } == ["2026-Q1.csv:32:3 error B3108", "2026-Q1.csv:33:5 error B3108"])
    #expect(reading.input.responses.count == 32)
  }

  @Test func saysWhatKindOfWordsAnswersAre() {
    let reading = read((0..<6).map { "A;\($0 % 2 == 0 ? "Ja;Nee;Ja" : "Nee;Nee;Ja")" })
    #expect(reading.findings == ["2026-Q1.csv:1 error B3123"])
    #expect(
      reading.diagnostics.first?.message.text(in: .nl).contains(
        "De woorden zijn die van een schaal voor 'ja of nee' met 2 stappen; het normenkader vraagt naar 'eens of oneens'.") == true)
    let column = read(["A;Vaak;2;3", "B;Soms;2;3", "C;Nooit;2;3", "D;Altijd;2;3"])
    #expect(column.findings == ["2026-Q1.csv:1:9 error B3123"])
    #expect(column.diagnostics.first?.message.text(in: .en).contains("a scale for 'how often' with 5 steps") == true)
  }

  @Test func takesCodesFarFromTheScaleForNoScale() {
    let reading = read(["A;88;2;3", "B;2;88;3", "C;2;3;88", "D;1;2;77"])
    #expect(reading.diagnostics.map(\.code.number) == ["B3108", "B3108", "B3108", "B3108"])
    #expect(reading.input.responses.count == 4)
  }

  @Test func refusesAFileOfUnknownWordsWithOneFinding() {
    let reading = read(["A;A1;A2;A3", "B;A1;A2;A3", "C;A1;A2;A3", "D;A1;A2;3"])
    #expect(reading.findings == ["2026-Q1.csv:1 error B3123"])
    #expect(reading.diagnostics.first?.message.text(in: .en).hasPrefix("11 answers, more than half") == true)
    #expect(reading.diagnostics.first?.fixIt?.message.text(in: .en).contains("'labels'") == true)
    #expect(reading.input.responses.isEmpty)
    let settings = TableFixture.settings(labels: ["A1": 1, "A2": 2, "A3": 3])
    #expect(read(["A;A1;A2;A3", "B;A1;A2;A3", "C;A1;A2;A3", "D;A1;A2;3"], settings: settings).input.responses.count == 4)
  }

  @Test func leavesOutAColumnOfUnknownWordsWithOneFinding() {
    let reading = read(["A;hoog;2;3", "B;laag;2;3", "C;hoog;2;3", "D;4;2;3", "E;;2;3"])
    #expect(reading.findings == ["2026-Q1.csv:1:9 error B3123"])
    #expect(reading.diagnostics.first?.message.text(in: .nl).hasPrefix("3 antwoorden in kolom 'C1'") == true)
    #expect(reading.input.responses.spelled == [".23", ".23", ".23", ".23", ".23"])
    #expect(!"\(reading.diagnostics)".contains("hoog"))
  }
}
