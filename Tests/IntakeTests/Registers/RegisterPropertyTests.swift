// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import TestSupport
import Testing

@testable import Intake

/// What people do to the look of a list makes no difference to what it says.
struct RegisterPropertyTests {
  private let headings = ["Afspraak", "Vóór", "Gemaakt op", "Stand", "Staat vast", "Opmerking"]
  private let rows = [
    ["a", "31-03-2026", "01-02-2026", "gereed", "ja", "x"], ["b", "", "15-02-2026", "lopend", "", ""], ["c", "30-06-2026", "", "open", "nee", "y"],
    ["d", "01-04-2026", "12-03-2026", "", "x", "z"],
  ]

  /// The cells by their columns, without their places.
  private func cells(_ file: InputFile) -> [[RegisterValue]]? {
    TableFixture.read(answers: [], registers: [file]).input.registers["agreements"]?.rows.map(\.cells)
  }

  private func csv(_ table: [[String]]) -> InputFile {
    InputFile(path: "afspraken.csv", bytes: Array(table.map { $0.joined(separator: ";") }.joined(separator: "\r\n").utf8))
  }

  private func workbook(_ table: [[String]]) -> InputFile {
    InputFile(path: "afspraken.xlsx", bytes: WorkbookText([.init("Lijst", cells: table)]).bytes)
  }

  @Test func theOrderOfColumnsTitlesAndEmptyRowsMakeNoDifference() throws {
    let plain = try #require(cells(csv([headings] + rows)))
    #expect(plain.count == 4)
    var random = SplitMix(state: 6)
    for _ in 0..<200 {
      let order = headings.indices.shuffled(using: &random)
      let shuffled = ([headings] + rows).map { row in order.map { row[$0] } }
      let blank = headings.map { _ in "" }
      var table: [[String]] = []
      for title in ["Afsprakenlijst Warme huizen", "Bijgewerkt op 1 juli", "Stand"].prefix(Int.random(in: 0...3, using: &random)) {
        table.append([title] + blank.dropFirst())
        if Bool.random(using: &random) { table.append(blank) }
      }
      for row in shuffled {
        table.append(row)
        for _ in 0..<Int.random(in: 0...2, using: &random) { table.append(blank) }
      }
      #expect(cells(csv(table)) == plain, "\(order)")
      #expect(cells(workbook(table)) == plain, "\(order)")
    }
  }

  @Test func theOrderOfRowsChangesNothingButTheirOrder() throws {
    let plain = try #require(cells(csv([headings] + rows)))
    var random = SplitMix(state: 7)
    for _ in 0..<50 {
      let order = rows.indices.shuffled(using: &random)
      #expect(cells(csv([headings] + order.map { rows[$0] })) == order.map { plain[$0] })
    }
  }
}

/// A random generator that gives the same numbers in every run: splitmix64 (Vigna).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
