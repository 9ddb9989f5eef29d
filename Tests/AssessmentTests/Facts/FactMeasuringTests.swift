// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

@Suite struct FactMeasuringTests {
  private let kept = RowFilter("status", .choices(["kept"]))

  // MARK: Share

  @Test func aShareIsHitsOfRowsWithAnInterval() throws {
    let table = FactTable([
      ["status": "open"], ["status": "kept"], ["status": "kept"], ["status": "broken"], ["status": "kept"],
    ])
    let fact = table.measure(Measure(.share, of: "r", where: [kept]), norm: NormCurve([.init(0, 1), .init(1, 5)]))
    guard case .value(let value) = fact.outcome else { return #expect(Bool(false)) }
    #expect(value.value == 0.6)
    #expect(value.hits == 3)
    #expect(value.cases == 5)
    #expect(isClose(value.interval?.lowerBound, 0.2094166640760049))
    #expect(isClose(value.interval?.upperBound, 0.905609672655656))
    #expect(isClose(fact.score, 3.4))
    #expect(fact.rows.map(\.line) == [3, 4, 6, 2, 5])
  }

  @Test func intervalsAreThoseOfJeffreys() throws {
    let shares = try ReferenceSet.shared.get().expected["shares"].list
    #expect(shares.count == 10)
    for share in shares {
      let (hits, cases) = (Int(share["kept"].number), Int(share["total"].number))
      for (level, key) in [(0.95, "jeffreys95"), (0.8, "jeffreys80")] {
        let interval = Jeffreys.interval(hits: hits, of: cases, level: level)
        #expect(isClose(interval.lowerBound, share[key][0].number))
        #expect(isClose(interval.upperBound, share[key][1].number))
      }
      let (x, n, norm) = (share["kept"].number, share["total"].number, share["norm"].number)
      #expect(isClose(BetaDistribution(x + 2 * norm, n - x + 2 * (1 - norm)).cdf(norm), share["p_below_norm"].number))
    }
  }

  @Test func scoresFollowTheKnotsOfTheCurve() throws {
    let expected = try ReferenceSet.shared.get().expected
    let curve = NormCurve(expected["share_knots"].list.map { NormCurve.Knot($0[0].number, $0[1].number) })
    for share in expected["shares"].list {
      #expect(isClose(curve.score(of: share["shrunk"].number), share["score_of_shrunk"].number))
    }
  }

  @Test func amongSaysWhichRowsCountAtAll() {
    let table = FactTable([
      ["status": "kept", "mandate": "yes"], ["status": "open", "mandate": "yes"], ["status": "kept", "mandate": "no"],
      ["status": "kept"], ["status": "kept", "mandate": "?"],
    ])
    let fact = table.measure(Measure(.share, of: "r", among: [RowFilter("mandate", .flag(true))], where: [kept]))
    #expect(fact.outcome.value == 0.5)
    #expect(fact.rows.map(\.line) == [2, 3])
  }

  @Test func rowsWithAnUnreadableCellThatIsNeededDoNotCount() {
    let table = FactTable([["status": "kept"], ["status": "?"], ["status": "open"], ["name": "?", "status": "open"]])
    #expect(table.measure(Measure(.share, of: "r", where: [kept])).outcome.value == 1.0 / 3)
    // One demand that certainly fails is enough: the other cell is not needed.
    let both = [RowFilter("mandate", .flag(true)), kept]
    let mixed = FactTable([["status": "?", "mandate": "no"], ["status": "kept", "mandate": "yes"], ["status": "?", "mandate": "yes"]])
    #expect(mixed.measure(Measure(.share, of: "r", where: both)).outcome.value == 0.5)
  }

  // MARK: Nothing, none and too few

  private static let everyKind: [Measure.Kind] = [
    .share, .count, .sum("hours"), .ratio(numerator: "hours", denominator: "pledged"), .mean("hours"), .medianDays(from: "due", to: "done"),
    .largestShare(by: "name"), .gini(by: "name"), .distinct("name"),
  ]

  @Test func aRegisterThatTheDossierDoesNotHaveIsNotCollected() {
    for kind in Self.everyKind {
      let indicator = Indicator(id: "i", title: ScoringExample.noText, unit: .number, measure: Measure(kind, of: "r"))
      let normenkader = ScoringExample.normenkader(dimensions: [], registers: [FactTable.declaration])
      let fact = FactMeasuring(indicator, normenkader: normenkader).measure(nil, in: ScoringExample.period, partners: [])
      #expect(fact == FactScore(id: "i", outcome: .notCollected, score: nil, rows: []))
      let unknown = FactMeasuring(indicator, normenkader: ScoringExample.normenkader(dimensions: []))
      #expect(unknown.measure([], in: ScoringExample.period, partners: []).outcome == .notCollected)
    }
  }

  @Test func withoutRowsTotalsAreZeroAndTheRestDoesNotApply() {
    let outcomes = Self.everyKind.map { FactTable([]).measure(Measure($0, of: "r"), minimumCases: 3).outcome }
    #expect(outcomes.map(\.value) == [nil, 0, 0, nil, nil, nil, nil, nil, 0])
    for outcome in outcomes where outcome.value == nil { #expect(outcome == .notApplicable) }
  }

  @Test func fewerCasesThanTheMinimumGiveNoValue() {
    let row = ["name": "x", "hours": "2", "pledged": "4", "due": "2024-01-01", "done": "2024-01-05"]
    for kind in Self.everyKind {
      let few = FactTable([row, row]).measure(Measure(kind, of: "r"), norm: NormCurve([.init(0, 1), .init(1, 5)]), minimumCases: 3)
      #expect(few.outcome == .tooFewCases)
      #expect(few.score == nil)
      #expect(FactTable([row, row, row]).measure(Measure(kind, of: "r"), minimumCases: 3).outcome.value != nil)
    }
  }

  @Test func aCountIsAboutAllRowsThatCouldHaveCounted() {
    let table = FactTable([["status": "kept"], ["status": "open"], ["status": "open"]])
    let fact = table.measure(Measure(.count, of: "r", where: [kept]), minimumCases: 3)
    #expect(fact.outcome == .value(FactValue(value: 1, hits: 1, cases: 3)))
    #expect(fact.rows.map(\.line) == [2])
    #expect(table.measure(Measure(.count, of: "r", where: [kept]), minimumCases: 4).outcome == .tooFewCases)
  }

  // MARK: Numbers

  @Test func sumsMeansAndRatiosUseTheRowsWithTheirNumbers() {
    let table = FactTable([
      ["hours": "2", "pledged": "4"], ["hours": "3"], ["pledged": "6"], ["hours": "?", "pledged": "9"], ["hours": "1", "pledged": "0"],
    ])
    #expect(table.measure(Measure(.sum("hours"), of: "r")).outcome == .value(FactValue(value: 6, cases: 3)))
    #expect(table.measure(Measure(.mean("hours"), of: "r")).outcome == .value(FactValue(value: 2, cases: 3)))
    let ratio = table.measure(Measure(.ratio(numerator: "hours", denominator: "pledged"), of: "r"))
    #expect(ratio.outcome == .value(FactValue(value: 0.75, cases: 2)))
    #expect(ratio.rows.map(\.line) == [2, 6])
  }

  @Test func aRatioToNothingDoesNotApply() {
    let table = FactTable([["hours": "2", "pledged": "0"]])
    #expect(table.measure(Measure(.ratio(numerator: "hours", denominator: "pledged"), of: "r")).outcome == .notApplicable)
  }

  @Test func strangeNumbersAreUnreadable() {
    var table = FactTable([["hours": "2"], ["hours": "3"], ["hours": "4"]])
    table.rows[1].cells[3] = .number(.infinity)
    table.rows[2].cells[3] = .number(.nan)
    #expect(table.measure(Measure(.sum("hours"), of: "r")).outcome.value == 2)
    #expect(table.lines(RowFilter("hours", .present)) == [2])
    table.rows[1].cells[3] = .number(1e308)
    table.rows[2].cells[3] = .number(1e308)
    #expect(table.measure(Measure(.sum("hours"), of: "r")).outcome == .notApplicable)
  }

  @Test func theOrderOfRowsMakesNoDifferenceToASum() {
    var table = FactTable(["0.1", "0.2", "0.3", "1e15", "0.7"].map { ["hours": $0] })
    let sum = table.measure(Measure(.sum("hours"), of: "r")).outcome
    table.rows.reverse()
    #expect(table.measure(Measure(.sum("hours"), of: "r")).outcome == sum)
  }

  @Test func theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() throws {
    func median(_ days: [Int]) -> Double? {
      let start = Day(ordinal: 19_700)
      var table = FactTable(days.map { _ in ["due": "2024-01-01"] })
      for (place, length) in days.enumerated() {
        table.rows[place].cells[1] = .day(start)
        table.rows[place].cells[2] = .day(Day(ordinal: start.ordinal + length))
      }
      return table.measure(Measure(.medianDays(from: "due", to: "done"), of: "r")).outcome.value
    }
    #expect(median([5, 1, 3]) == 3)
    #expect(median([5, 1, 3, 4]) == 3.5)
    #expect(median([-2]) == -2)
    let examples = try ReferenceSet.shared.get().expected["lead_time"].list
    #expect(examples.count == 4)
    for example in examples { #expect(median(example["days"].numbers.map { Int($0) }) == example["median"].number) }
  }

  @Test func mediansNeedBothDays() {
    let table = FactTable([["due": "2024-02-28", "done": "2024-03-01"], ["due": "2024-02-28"], ["due": "?", "done": "2024-03-01"]])
    #expect(table.measure(Measure(.medianDays(from: "due", to: "done"), of: "r")).outcome == .value(FactValue(value: 2, cases: 1)))
  }

  // MARK: Spread

  @Test func differentSpellingsAreTheSameValue() {
    let table = FactTable([["name": "Anna"], ["name": " anna "], ["name": "Bob"], ["name": "  "], ["name": "?"], [:]])
    #expect(table.measure(Measure(.distinct("name"), of: "r")).outcome == .value(FactValue(value: 2, cases: 3)))
    let largest = table.measure(Measure(.largestShare(by: "name"), of: "r"))
    #expect(largest.outcome == .value(FactValue(value: 2.0 / 3, hits: 2, cases: 3)))
    #expect(largest.rows.map(\.line) == [2, 3, 4])
  }

  @Test(
    arguments: [
      (["A", "B"], [], 0.0), (["A", "A", "A", "A"], ["A", "B", "C"], 2.0 / 3), (["A", "A", "A", "B"], ["A", "B"], 0.25),
      (["A", "A"], [], 0), (["A", "B", "X"], ["A", "B"], 0),
    ] as [([String], [String], Double)])
  func giniGoesFromEvenlySpreadTowardsAllWithOne(rows: [String], partners: [String], expected: Double) {
    let fact = FactTable(rows.map { ["partner": $0] }).measure(Measure(.gini(by: "partner"), of: "r"), partners: partners)
    #expect(isClose(fact.outcome.value, expected))
  }

  @Test func giniOverAChoiceIsOverAllItsChoices() {
    let fact = FactTable([["status": "kept"], ["status": "kept"]]).measure(Measure(.gini(by: "status"), of: "r"))
    #expect(isClose(fact.outcome.value, 2.0 / 3))
  }

  @Test func columnsThatDoNotExistCountNothing() {
    let table = FactTable([["name": "x"]])
    #expect(table.measure(Measure(.sum("nothing"), of: "r")).outcome.value == 0)
    #expect(table.measure(Measure(.distinct("nothing"), of: "r")).outcome.value == 0)
    #expect(table.lines(RowFilter("nothing", .absent)).isEmpty)
    #expect(table.count(.untilEnd(of: "nothing")) == 0)
  }

  @Test func rowsThatAreTooShortEndInEmptyCells() {
    var table = FactTable([["status": "kept"]])
    table.rows[0].cells = []
    #expect(table.lines(RowFilter("status", .absent)) == [2])
    #expect(table.measure(Measure(.share, of: "r", where: [kept])).outcome.value == 0)
  }
}
