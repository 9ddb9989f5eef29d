// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

@Suite struct RowTestTests {
  @Test func choicesAndFlagsMustBeTheSame() {
    let table = FactTable([["status": "kept"], ["status": "open", "mandate": "yes"], ["mandate": "no"], ["status": "?", "mandate": "?"]])
    #expect(table.lines(RowFilter("status", .choices(["kept", "open"]))) == [2, 3])
    #expect(table.lines(RowFilter("status", .choices([]))).isEmpty)
    #expect(table.lines(RowFilter("mandate", .flag(true))) == [3])
    #expect(table.lines(RowFilter("mandate", .flag(false))) == [4])
  }

  @Test func textsAreTheSameApartFromCaseAndSpaces() {
    let table = FactTable([["name": "Gemeente  Ede"], ["name": "gemeente ede "], ["name": "Ede", "partner": "GEMEENTE EDE"], ["quarter": "2024-Q1"]])
    #expect(table.lines(RowFilter("name", .texts(["Gemeente Ede"]))) == [2, 3])
    #expect(table.lines(RowFilter("partner", .texts(["gemeente Ede", "x"]))) == [4])
    #expect(table.lines(RowFilter("quarter", .texts(["2024-q1"]))) == [5])
  }

  @Test func presentAndAbsentLeaveTheUnreadableAside() {
    let table = FactTable([["done": "2024-01-01"], [:], ["done": "?"], ["name": "   "]])
    #expect(table.lines(RowFilter("done", .present)) == [2])
    #expect(table.lines(RowFilter("done", .absent)) == [3, 5])
    #expect(table.lines(RowFilter("name", .absent)) == [2, 3, 4, 5])
  }

  @Test func numbersHaveLimitsThatBelong() {
    let table = FactTable([["hours": "2"], ["hours": "3"], ["hours": "4"], [:], ["hours": "?"]])
    #expect(table.lines(RowFilter("hours", .atLeast(3))) == [3, 4])
    #expect(table.lines(RowFilter("hours", .atMost(3))) == [2, 3])
  }

  @Test func columnsAreComparedWithinARow() {
    let table = FactTable([
      ["done": "2024-01-01", "due": "2024-01-01", "hours": "3", "pledged": "3"],
      ["done": "2024-01-02", "due": "2024-01-01", "hours": "2", "pledged": "3"],
      ["done": "2023-12-31", "due": "2024-01-01", "hours": "4", "pledged": "3"],
      ["due": "2024-01-01", "pledged": "3"], ["done": "2024-01-01", "hours": "3"],
      ["done": "2024-01-01", "due": "?", "hours": "1", "pledged": "?"],
    ])
    #expect(table.lines(RowFilter("done", .notAfter("due"))) == [2, 4])
    #expect(table.lines(RowFilter("done", .after("due"))) == [3])
    #expect(table.lines(RowFilter("hours", .notBelow("pledged"))) == [2, 4])
    #expect(table.lines(RowFilter("hours", .below("pledged"))) == [3])
  }

  @Test func allDemandsMustHold() {
    let table = FactTable([["status": "kept", "hours": "2"], ["status": "kept", "hours": "5"], ["status": "open", "hours": "5"]])
    let filters = [RowFilter("status", .choices(["kept"])), RowFilter("hours", .atLeast(3))]
    #expect(table.measure(Measure(.count, of: "r", where: filters)).rows.map(\.line) == [3])
  }
}
