// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import RealModule
import Testing

@testable import Assessment

@Suite struct FactScoringTests {
  private static func indicator(_ kind: Measure.Kind, _ norm: NormCurve?) -> Indicator {
    Indicator(id: "i", title: ScoringExample.noText, unit: .number, measure: Measure(kind, of: "r"), norm: norm)
  }

  /// The expected numbers' own norm: four knots that meet 3.5 at 80 %.
  private static func curve(_ key: String, agreed: Double? = nil) throws -> NormCurve {
    let knots = try ReferenceSet.shared.get().expected[key].list
    return NormCurve(knots.map { NormCurve.Knot($0[0].number, $0[1].number) }, agreed: agreed)
  }

  @Test func sharesAreScoredWithTwoImaginaryCasesAtTheNorm() throws {
    let shares = try ReferenceSet.shared.get().expected["shares"].list
    let scoring = FactScoring(Self.indicator(.share, try Self.curve("share_knots")), imaginaryCases: 2, normScore: 3.5)
    #expect(shares.count == 10)
    for share in shares {
      let value = FactValue(hits: Int(share["kept"].number), of: Int(share["total"].number))
      #expect(share["norm"].number == 0.8)
      #expect(isClose(scoring.shrunkShare(value), share["shrunk"].number))
      #expect(isClose(scoring.score(of: value), share["score_of_shrunk"].number))
      #expect(isClose(scoring.habit(of: value)?.probability(below: 0.8), share["p_below_norm"].number))
    }
  }

  @Test func withoutImaginaryCasesTheShareItselfIsScored() throws {
    let scoring = FactScoring(Self.indicator(.share, try Self.curve("share_knots")), imaginaryCases: 0, normScore: 3.5)
    let value = FactValue(hits: 1, of: 4)
    #expect(scoring.shrunkShare(value) == nil)
    #expect(scoring.score(of: value) == 1.5)
    #expect(scoring.habit(of: value) == .share(1.5, 3.5))
  }

  @Test func aNormThatNoShareMeetsHasNoPlaceForImaginaryCases() {
    let curve = NormCurve([.init(0, 1), .init(1, 3)])
    let scoring = FactScoring(Self.indicator(.share, curve), imaginaryCases: 2, normScore: 3.5)
    #expect(scoring.shrunkShare(FactValue(hits: 1, of: 4)) == nil)
    #expect(scoring.score(of: FactValue(hits: 1, of: 4)) == 1.5)
  }

  @Test func whereTheNormIsEverythingAFullShareIsTakenAsItIs() {
    let curve = NormCurve([.init(0, 1), .init(1, 3.5)])
    let scoring = FactScoring(Self.indicator(.share, curve), imaginaryCases: 2, normScore: 3.5)
    #expect(scoring.habit(of: FactValue(hits: 3, of: 3)) == nil)
    #expect(scoring.habit(of: FactValue(hits: 2, of: 3)) == .share(4, 1))
    #expect(scoring.score(of: FactValue(hits: 3, of: 3)) == 3.5)
  }

  @Test func durationsAreScoredInDoublingsOfTheAgreedTime() throws {
    let examples = try ReferenceSet.shared.get().expected["lead_time"].list
    #expect(examples.count == 4)
    for example in examples {
      let curve = try Self.curve("lead_knots", agreed: example["target"].number)
      let scoring = FactScoring(Self.indicator(.medianDays(from: "due", to: "done"), curve), imaginaryCases: 2, normScore: 3.5)
      let value = FactValue(value: example["median"].number, cases: example["days"].list.count)
      #expect(isClose(scoring.score(of: value), example["score"].number))
    }
  }

  @Test func aDurationOfNothingIsTheBest() throws {
    #expect(try Self.curve("lead_knots", agreed: 21).score(of: 0) == 5)
    #expect(try Self.curve("lead_knots", agreed: 21).score(of: -3) == 5)
  }

  @Test func otherMeasuresAreTakenAsTheyAre() {
    let scoring = FactScoring(Self.indicator(.count, NormCurve([.init(0, 5), .init(4, 1)])), imaginaryCases: 2, normScore: 3.5)
    let value = FactValue(value: 1, hits: 1, cases: 1)
    #expect(scoring.score(of: value) == 4)
    #expect(scoring.habit(of: value) == nil)
  }
}

@Suite struct HabitTests {
  @Test(arguments: [(0.5, 0.5), (1.6, 2.4), (3.5, 1.5), (0.05, 7.0), (12, 3), (400, 100), (2, 90_000)])
  func strataOfASharesHabitAreItsQuantiles(a: Double, b: Double) {
    let strata = Habit.share(a, b).strata(1000)
    let exact = BetaDistribution(a, b)
    #expect(strata.count == 1000)
    for place in stride(from: 0, to: 1000, by: 37) {
      #expect((strata[place] - exact.quantile((Double(place) + 0.5) / 1000)).magnitude < 5e-4)
    }
    #expect(zip(strata, strata.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func strataOfADurationSurroundItsMedian() {
    let strata = Habit.duration(median: 20, deviation: 0.25).strata(1001)
    #expect(isClose(strata[500], 20))
    #expect(isClose(strata[0], 20 * .exp(0.25 * NormalDistribution.quantile(0.5 / 1001))))
    #expect(Habit.duration(median: 20, deviation: 0.25).probability(below: 20) == 0.5)
    #expect(Habit.duration(median: 20, deviation: 0.25).probability(below: 0) == 0)
  }

  @Test func drawsAreEveryPartOnceInAnOrderOfThePeriod() {
    let habit = Habit.share(2, 3)
    let first = FactDraws(seed: 7).values(of: habit, place: 0)
    #expect(first == FactDraws(seed: 7).values(of: habit, place: 0))
    #expect(first != FactDraws(seed: 8).values(of: habit, place: 0))
    #expect(first != FactDraws(seed: 7).values(of: habit, place: 1))
    #expect(first.sorted() == habit.strata(1000))
  }
}
