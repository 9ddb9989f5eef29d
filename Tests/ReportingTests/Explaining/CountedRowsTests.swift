// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Reporting

struct CountedRowsTests {
  private typealias SourceLocation = HealthModel.SourceLocation

  private func rows(_ lines: [Int], file: String = "a.csv", sheet: String? = nil) -> [SourceLocation] {
    lines.map { SourceLocation(file: file, line: $0, column: 3, sheet: sheet) }
  }

  private func said(_ counted: CountedRows) -> [String] {
    counted.runs.map { run in
      run.file + (run.sheet.map { "!" + $0 } ?? "") + (run.lines.map { ":\($0.lowerBound)-\($0.upperBound)" } ?? "")
    }
  }

  @Test func namesLinesThatFollowEachOtherAsOneByFileAndSheet() {
    var all: [SourceLocation] = rows([5, 3, 4, 9, 9])
    all += rows([2], file: "b.xlsx", sheet: "x")
    all += rows([8])
    all.append(SourceLocation(file: "c.csv"))
    let counted = CountedRows(all)
    #expect(said(counted) == ["a.csv:3-5", "a.csv:8-9", "b.xlsx!x:2-2", "c.csv"])
    #expect(counted.count == 7)
    #expect(counted.rest == 0)
    #expect(counted.first.map(\.line) == [3, 4, 5, 8, 9, 2, nil])
  }

  @Test func namesFiftyRunsAndCountsTheRest() {
    let counted = CountedRows(rows((1...20_000).map { $0 * 2 }))
    #expect(counted.runs.count == 50)
    #expect(counted.rest == 19_950)
    #expect(counted.first.count == 50)
  }

  @Test func namesAllRowsOfALongListInOneRun() {
    let counted = CountedRows(rows(Array(2...20_001)))
    #expect(said(counted) == ["a.csv:2-20001"])
    #expect(counted.rest == 0)
    #expect(counted.first.map(\.line) == (2...51).map(Optional.some))
  }

  @Test func ofNoRowsThereIsNothingToSay() {
    #expect(CountedRows() == CountedRows([]))
    #expect(CountedRows().count == 0)
  }
}
