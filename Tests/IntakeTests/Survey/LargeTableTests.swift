// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// Many rows, and the same rows written in other ways.
struct LargeTableTests {
  private static let headings = "Samenwerking;Partner;C1;C2;O1"
  private static let cells = ["1", "2", "3", "4", "5", "weet niet", "n.v.t.", "", " 4 ", "\"5\"", "\u{A0}3", "Mee eens"]

  private func rows(_ count: Int) -> [String] {
    (0..<count).map { row in
      let answers = (0..<3).map { Self.cells[(row * 7 + $0 * 5 + row / 11) % Self.cells.count] }
      return (["Stad \(row % 3)", "\"Partner \(row % 5)\""] + answers).joined(separator: ";")
    }
  }

  private func reading(_ text: String, _ encode: (String) -> [UInt8] = { Array($0.utf8) }) -> TableFixture.Reading {
    TableFixture.read(answers: [InputFile(path: "2026-Q1.csv", bytes: encode(text))])
  }

  @Test func readsTheSameWhateverTheLineEndsAndTheEncoding() {
    let lines = [Self.headings] + rows(400)
    let usual = reading(lines.joined(separator: "\n"))
    #expect(usual.input.responses.count > 350)
    let endings = ["\n", "\r\n", "\r"].flatMap { [lines.joined(separator: $0), lines.joined(separator: $0) + $0] }
    let writers: [(String) -> [UInt8]] = [
      { Array($0.utf8) }, { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }, { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } },
      { [0xFE, 0xFF] + $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } },
    ]
    for text in endings {
      for writer in writers {
        let found = reading(text, writer)
        #expect(found.input.responses == usual.input.responses && found.findings == usual.findings)
      }
      // Windows-1252 has the hard space as one byte.
      let found = reading(text) { $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
      #expect(found.input.responses == usual.input.responses && found.findings.filter { !$0.hasSuffix("B1107") } == usual.findings)
    }
  }

  @Test func countsEveryRowWhateverTheirOrder() {
    let rows = rows(3_000)
    let usual = reading(([Self.headings] + rows).joined(separator: "\n"))
    let turned = reading(([Self.headings] + rows.reversed()).joined(separator: "\n"))
    #expect(usual.input.responses == turned.input.responses && usual.input.partnerNames == turned.input.partnerNames)
    #expect(usual.input.partnerNames.values.sorted() == (0..<5).map { "Partner \($0)" })
    #expect(usual.input.collaborations == turned.input.collaborations && usual.input.collaborations.count == 3)
  }

  @Test func takesTheSpellingThatMostWroteAlsoWhenEqualCellsAreReadOnce() {
    let rows = ["STAD;p", "Stad;P", "Stad;P", "STAD;p", "Stad;P"].enumerated().map { "\($1);\($0 + 1);2;3" }
    let found = reading(([Self.headings] + rows).joined(separator: "\n"))
    #expect(found.input.collaborations.map(\.title) == ["Stad"] && found.input.partnerNames.map(\.value) == ["P"])
  }

  @Test func pointsToTheRightCellFarIntoAFile() {
    var rows = (0..<120_000).map { "S;P\($0 % 9);1;2;" }
    rows[70_001] = "S;P;1;\"twee\nregels\";3"
    rows[99_999] = "S;P;é;9;3"
    rows[119_998] = "S;;1;2;3"
    let found = reading(Self.headings + "\n" + rows.joined(separator: "\n") + "\n")
    #expect(
      found.findings.sorted() == [
        "2026-Q1.csv:100002:5 error B3109", "2026-Q1.csv:100002:7 error B3108", "2026-Q1.csv:120001:3 warning B3209",
        "2026-Q1.csv:70003:7 error B3109",
      ])
    #expect(found.input.responses.count == 119_999)
  }

  @Test func readsMoreRowsOfAnswersThanOfOtherTables() {
    let rows = (0...InputLimits.rows).map { "S;P\($0 % 9);\($0 % 5 + 1);2;" }.joined(separator: "\n")
    let text = Self.headings + "\n" + rows
    #expect(reading(text).input.responses.count == InputLimits.rows + 1)
    var log = DiagnosticLog()
    #expect(TableReader.open(InputFile(path: "t", bytes: Array(text.utf8)), log: &log) == nil)
    #expect(log.diagnostics.map(TableFixture.line) == ["t:\(InputLimits.rows + 2) error B3005"])
  }
}
