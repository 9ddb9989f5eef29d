// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

/// A column that is not in the file says nothing: it is not the same as an empty one.
struct ColumnNotKeptTests {
  private func outcome(_ rows: [[String: String]], _ measure: Measure, minimumCases: Int = 1) -> FactOutcome {
    FactTable(rows).measure(measure, norm: NormCurve([.init(0, 1), .init(1, 5)]), minimumCases: minimumCases).outcome
  }

  private func isMissing(_ column: ID<ColumnDeclaration>, _ measure: Measure) {
    let row = [
      "name": "x", "due": "2024-01-31", "done": "2024-02-01", "hours": "2", "pledged": "4", "mandate": "yes", "partner": "A",
      "quarter": "2024-Q1", "status": "kept",
    ]
    let lacking = row.merging([column.rawValue: "!"]) { $1 }
    #expect(outcome([lacking, lacking], measure) == .columnNotKept(column), "\(measure)")
    #expect(outcome([row, row], measure).value != nil, "\(measure)")
  }

  @Test func everyArithmeticNeedsItsColumns() {
    for column: ID<ColumnDeclaration> in ["due", "done"] { isMissing(column, Measure(.medianDays(from: "due", to: "done"), of: "r")) }
    for column: ID<ColumnDeclaration> in ["hours", "pledged"] {
      isMissing(column, Measure(.ratio(numerator: "hours", denominator: "pledged"), of: "r"))
    }
    isMissing("hours", Measure(.sum("hours"), of: "r"))
    isMissing("hours", Measure(.mean("hours"), of: "r"))
    isMissing("partner", Measure(.largestShare(by: "partner"), of: "r"))
    isMissing("partner", Measure(.gini(by: "partner"), of: "r"))
    isMissing("name", Measure(.distinct("name"), of: "r"))
  }

  @Test func everyDemandNeedsItsColumns() {
    let tests: [(ID<ColumnDeclaration>, RowFilter)] = [
      ("status", RowFilter("status", .choices(["kept"]))), ("name", RowFilter("name", .texts(["x"]))),
      ("mandate", RowFilter("mandate", .flag(true))), ("name", RowFilter("name", .present)), ("name", RowFilter("name", .absent)),
      ("hours", RowFilter("hours", .atLeast(1))), ("hours", RowFilter("hours", .atMost(3))),
      ("done", RowFilter("done", .notAfter("due"))), ("due", RowFilter("done", .notAfter("due"))), ("due", RowFilter("done", .after("due"))),
      ("pledged", RowFilter("hours", .notBelow("pledged"))), ("hours", RowFilter("hours", .below("pledged"))),
    ]
    for (column, filter) in tests {
      isMissing(column, Measure(.share, of: "r", where: [filter]))
      isMissing(column, Measure(.count, of: "r", where: [filter]))
      isMissing(column, Measure(.count, of: "r", among: [filter]))
    }
  }

  @Test func everyDateNeedsItsColumn() {
    for kind in [Measure.Kind.share, .count] {
      isMissing("due", Measure(kind, of: "r", where: [RowFilter("name", .present)], when: .lastPeriods(1, of: "due")))
      isMissing("due", Measure(kind, of: "r", where: [RowFilter("name", .present)], when: .untilEnd(of: "due")))
    }
  }

  @Test func aListWithoutEndsShowsWhatThereIsNowButTellsNoNumberOfIt() {
    let rows = [["name": "x", "due": "2024-01-31", "done": "!"], ["name": "", "due": "2024-01-31", "done": "!"]]
    let open = Window.openAtEnd(from: "due", until: "done")
    #expect(outcome(rows, Measure(.share, of: "r", where: [RowFilter("name", .present)], when: open)).value == 0.5)
    #expect(outcome(rows, Measure(.count, of: "r", when: open)) == .columnNotKept("done"))
    let noStart = rows.map { $0.merging(["due": "!"]) { $1 } }
    #expect(outcome(noStart, Measure(.share, of: "r", where: [RowFilter("name", .present)], when: open)) == .columnNotKept("due"))
  }

  @Test func saysSoInEveryPeriodAlsoWithoutRows() {
    let measure = Measure(.count, of: "r", where: [RowFilter("mandate", .flag(true))], when: .lastPeriods(1, of: "due"))
    let rows = [["due": "2020-01-01", "mandate": "!"]]
    #expect(outcome(rows, measure) == .columnNotKept("mandate"))
    #expect(outcome([["due": "2020-01-01"]], measure).value == 0)
  }

  @Test func leavesOutRowsOfAFileWithoutTheColumnUnlessTheyWouldMakeATotalTooLow() {
    let kept = ["due": "2024-02-01", "name": "x"]
    let lacking = ["due": "2024-02-01", "name": "!"]
    let filter = RowFilter("name", .present)
    let now = Window.lastPeriods(1, of: "due")
    #expect(outcome([kept, kept, lacking], Measure(.share, of: "r", where: [filter], when: now)) == .value(FactValue(hits: 2, of: 2)))
    #expect(outcome([kept, kept, lacking], Measure(.count, of: "r", where: [filter], when: now)) == .columnNotKept("name"))
    // Rows of other periods make no difference: neither those that lack the column, nor those that have it.
    let old = ["due": "2020-02-01", "name": "!"]
    #expect(outcome([kept, old], Measure(.count, of: "r", where: [filter], when: now)).value == 1)
    let keptOnce = kept.merging(["due": "2020-02-01"]) { $1 }
    #expect(outcome([keptOnce, lacking], Measure(.share, of: "r", where: [filter], when: now)) == .columnNotKept("name"))
    #expect(outcome([kept, ["due": "!", "name": "x"]], Measure(.count, of: "r", when: now)) == .columnNotKept("due"))
  }

  @Test func anEmptyColumnIsKept() {
    let rows = [["due": "2024-02-01"], ["due": "2024-02-01"]]
    #expect(outcome(rows, Measure(.share, of: "r", where: [RowFilter("name", .absent)])).value == 1)
    #expect(outcome(rows, Measure(.share, of: "r", where: [RowFilter("name", .present)])).value == 0)
  }

  @Test func givesNoScoreAndNoRows() {
    let measure = Measure(.share, of: "r", where: [RowFilter("name", .present)])
    let fact = FactTable([["name": "!"]]).measure(measure, norm: NormCurve([.init(0, 1), .init(1, 5)]))
    #expect(fact == FactScore(id: "i", outcome: .columnNotKept("name"), score: nil, rows: []))
  }
}
