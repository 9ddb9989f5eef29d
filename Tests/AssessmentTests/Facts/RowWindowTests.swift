// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

@Suite struct RowWindowTests {
  private func isIn(_ due: String, _ window: Window, _ period: String) -> Bool {
    FactTable([["due": due]]).count(window, in: period) == 1
  }

  @Test(arguments: [
    ("2024-01-01", true), ("2024-02-29", true), ("2024-03-31", true), ("2023-12-31", false), ("2024-04-01", false), ("", false), ("?", false),
  ])
  func aQuarterGoesFromItsFirstToItsLastDay(due: String, expected: Bool) {
    #expect(isIn(due, .lastPeriods(1, of: "due"), "2024-Q1") == expected)
  }

  @Test(arguments: [
    ("2024-H1", "2024-01-01", true), ("2024-H1", "2024-06-30", true), ("2024-H1", "2024-07-01", false), ("2024-H2", "2024-07-01", true),
    ("2024-H2", "2024-12-31", true), ("2024", "2024-12-31", true), ("2024", "2025-01-01", false), ("2023-Q1", "2023-02-28", true),
  ])
  func halfYearsAndYearsHaveTheirOwnEnds(period: String, due: String, expected: Bool) {
    #expect(isIn(due, .lastPeriods(1, of: "due"), period) == expected)
  }

  @Test func severalPeriodsReachBackOverTheYear() {
    let window = Window.lastPeriods(2, of: "due")
    #expect(isIn("2023-10-01", window, "2024-Q1"))
    #expect(!isIn("2023-09-30", window, "2024-Q1"))
    #expect(isIn("2024-03-31", window, "2024-Q1"))
    #expect(isIn("2023-07-01", window, "2024-H1"))
    #expect(isIn("2022-04-01", .lastPeriods(8, of: "due"), "2024-Q1"))
    #expect(isIn("2024-01-01", .lastPeriods(0, of: "due"), "2024-Q1"))
    #expect(isIn("2024-01-01", .lastPeriods(Int.max, of: "due"), "2024-Q1"))
    #expect(!isIn("2023-12-31", .lastPeriods(Int.min, of: "due"), "2024-Q1"))
  }

  @Test(arguments: [
    ("2024-Q1", 1, true), ("2023-Q4", 1, false), ("2023-Q4", 2, true), ("2024", 1, false), ("2024-H1", 1, false), ("2023-H2", 3, true),
    ("?", 1, false),
  ])
  func aPeriodInACellMustLieWithinTheWindow(cell: String, periods: Int, expected: Bool) {
    #expect((FactTable([["quarter": cell]]).count(.lastPeriods(periods, of: "quarter")) == 1) == expected)
  }

  @Test func untilEndTakesEverythingUpToTheLastDay() {
    let window = Window.untilEnd(of: "due")
    #expect(isIn("1999-05-05", window, "2024-Q1"))
    #expect(isIn("2024-03-31", window, "2024-Q1"))
    #expect(!isIn("2024-04-01", window, "2024-Q1"))
    #expect(!isIn("", window, "2024-Q1"))
    #expect(FactTable([["quarter": "2024-Q1"], ["quarter": "2024"]]).count(.untilEnd(of: "quarter")) == 1)
  }

  @Test(arguments: [
    ("2024-01-15", "", true), ("2024-03-31", "", true), ("2024-04-01", "", false), ("2023-01-01", "2024-04-01", true),
    ("2023-01-01", "2024-03-31", false), ("2023-01-01", "2023-02-01", false), ("", "", false), ("?", "", false), ("2024-01-15", "?", false),
  ])
  func openAtTheEndIsBegunAndNotEnded(from: String, until: String, expected: Bool) {
    let count = FactTable([["due": from, "done": until]]).count(.openAtEnd(from: "due", until: "done"))
    #expect((count == 1) == expected)
  }

  @Test func withoutABeginningEverythingHasBegun() {
    let table = FactTable([["done": ""], ["done": "2024-04-01"], ["done": "2024-01-01"], ["done": "?"]])
    #expect(table.count(.openAtEnd(from: nil, until: "done")) == 2)
  }
}
