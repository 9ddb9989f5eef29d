// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// What is larger or odder than a table that a person keeps.
struct TableLimitTests {
  private func findings(_ text: String) -> [String] {
    var log = DiagnosticLog()
    _ = TableReader.read(InputFile(path: "t", bytes: Array(text.utf8)), log: &log)
    return log.diagnostics.map(TableFixture.line)
  }

  @Test func refusesMoreBlankRowsThanASheetHas() {
    #expect(findings("a;b\n1;2\n" + String(repeating: ";\n", count: InputLimits.records)) == ["t:1048577 error B3005"])
    #expect(findings("a;b\n1;2\n" + String(repeating: ";\n", count: 50_000)) == [])
  }

  @Test func refusesAFirstRowThatIsNoRowOfHeadings() {
    #expect(findings("a;" + String(repeating: "b", count: InputLimits.bytesOfHeadings) + "\n1;2\n") == ["t:1 error B3005"])
    #expect(findings((0..<7).map { _ in String(repeating: "b", count: 30_000) }.joined(separator: ";") + "\n1;2\n") == ["t:1 error B3005"])
  }

  @Test func guessesTheDelimiterOfALongTableFromItsBeginning() {
    let rows = String(repeating: "waar, nergens;2\n", count: 80_000)
    var log = DiagnosticLog()
    let table = TableReader.read(InputFile(path: "t", bytes: Array(("a;b\n" + rows).utf8)), log: &log)
    #expect(table?.headings == ["a", "b"])
  }

  @Test func saysHowToMendEveryLimit() {
    var log = DiagnosticLog()
    _ = TableReader.read(InputFile(path: "t", bytes: Array((String(repeating: "a;", count: 1_001) + "\n").utf8)), log: &log)
    #expect(log.diagnostics.allSatisfy { $0.fixIt != nil } && !log.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("a;b\nx\u{202E};2\n", ["t:2:2 warning B3007"]), ("a;b\nx;\u{2066}2\u{2069}\n", ["t:2:3 warning B3007"]),
    ("a;b\nx\u{E0041}\u{E0042};2\n", ["t:2:2 warning B3007"]), ("a;b\nx\u{200B}\u{FEFF}\u{200E};2\n", []),
    ("a;b\n🏴\u{E0067}\u{E0062}\u{E007F};–\n", []),
  ])
  func warnsOfWhatTurnsTheDirectionOfReading(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test func takesOffWhatNobodySeesButKeepsJoinedEmojiAndWriting() {
    #expect(CellText.clean("\u{202E}a\u{200B}b\u{2060}\u{AD}c\u{FEFF}") == "abc")
    #expect(CellText.clean("👩\u{200D}👧 می\u{200C}خواهم") == "👩\u{200D}👧 می\u{200C}خواهم")
  }

  @Test func leavesOutNamesThatAreStories() {
    let long = String(repeating: "x", count: 201)
    let reading = TableFixture.read(answers: ["2026-Q1.csv": "Samenwerking;Partner;C1;C2;O1\nS;\(long);1;2;3\n\(long);P;1;2;3\nS;P;1;2;3\n"])
    #expect(reading.findings == ["2026-Q1.csv:2:3 error B3212", "2026-Q1.csv:3:1 error B3212"])
    #expect(reading.input.responses.count == 1)
  }

  @Test func leavesOutMorePartnersAndCollaborationsThanThereAre() {
    let partners = (0..<502).map { "S;Partner \($0);1;2;3\n" }.joined()
    let reading = TableFixture.read(answers: ["2026-Q1.csv": "Samenwerking;Partner;C1;C2;O1\n" + partners])
    #expect(reading.findings == ["2026-Q1.csv:502:3 error B3213", "2026-Q1.csv:503:3 error B3213"])
    #expect(reading.input.partnerNames.count == 500)
    let others = (0...InputLimits.collaborations).map { "S\($0);P;1;2;3\n" }.joined()
    let second = TableFixture.read(answers: ["2026-Q1.csv": "Samenwerking;Partner;C1;C2;O1\n" + others])
    #expect(second.findings == ["2026-Q1.csv:\(InputLimits.collaborations + 2):1 error B3213"])
    #expect(second.input.collaborations.isEmpty && second.input.responses.isEmpty)
    #expect(second.rowsPerFile.isEmpty)
  }

  @Test func comparesLongNamesInTimeThatGrowsWithTheirLength() {
    let (left, right) = (String(repeating: "ab", count: 20_000), String(repeating: "ba", count: 20_000))
    #expect(EditDistance.between(left, right, atMost: 2) == 2)
    #expect(!Lookalikes.areAlike(left, left + "a"))
  }
}
