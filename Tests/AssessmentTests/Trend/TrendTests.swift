// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

@Suite struct TrendTests {
  private func check(_ found: MannKendall, _ expected: JSONValue) {
    #expect(Double(found.statistic) == expected["S"].number)
    #expect(isClose(found.variance, expected["varS"].number))
    #expect(isClose(found.z, expected["z"].number))
    #expect(isClose(found.normalProbability, expected["p_normal"].number))
    #expect(isClose(found.tau, expected["tau_a"].number))
    if case .null = expected["p_exact"] {
      #expect(found.exactProbability == nil)
    } else {
      #expect(isClose(found.exactProbability, expected["p_exact"].number))
    }
  }

  @Test func givesTheExpectedNumbersOfSeries() throws {
    let table = try ReferenceSet.table("series.csv")
    let examples = try ReferenceSet.shared.get().expected["series"].list
    #expect(examples.count == 6)
    for example in examples {
      let rows = table.filter { $0[0] == example["series"].text }
      let (times, scores) = (rows.compactMap { Double($0[1]) }, rows.compactMap { Double($0[2]) })
      #expect(Double(scores.count) == example["n"].number)
      check(try #require(MannKendall(scores)), example["mann_kendall"])
      let median = try #require(TheilSen(times: times, scores: scores))
      #expect(isClose(median.slope, example["theil_sen_slope"].number))
      #expect(isClose(median.intercept, example["theil_sen_intercept_median"].number))
      let limits = try #require(ProcessLimits(scores))
      let found = [limits.mean, limits.meanMovingRange, limits.lower, limits.upper, limits.upperMovingRange]
      for (value, key) in zip(found, ["mean", "mr_bar", "lower", "upper", "mr_upper"]) { #expect(isClose(value, example["xmr"][key].number)) }
      let line = try #require(TrendLine(times: times, scores: scores, squaredErrors: example["se_used"].numbers.map { $0 * $0 }))
      #expect(isClose(line.slope, example["wls"]["slope"].number))
      #expect(isClose(line.standardError, example["wls"]["se"].number))
      #expect(isClose(line.probabilityOfFalling, example["wls"]["p_down"].number))
    }
  }

  @Test func givesTheExpectedTrendOfMeasuredScores() throws {
    let reference = try ReferenceSet.shared.get()
    let expected = reference.expected["trend_C05_overall"]
    let overall = try #require(reference.measured()["C05"]).compactMap(\.overall)
    #expect(zip(overall, expected["score"].numbers).allSatisfy { isClose($0.value, $1) })
    #expect(zip(overall, expected["se"].numbers).allSatisfy { isClose($0.standardError, $1) })
    let (times, scores) = (expected["t"].numbers, overall.map(\.value))
    let line = try #require(TrendLine(times: times, scores: scores, squaredErrors: overall.map { $0.standardError * $0.standardError }))
    #expect(isClose(line.slope, expected["wls_slope"].number))
    #expect(isClose(line.standardError, expected["wls_se"].number))
    #expect(isClose(line.probabilityOfFalling, expected["wls_p_down"].number))
    #expect(isClose(TheilSen(times: times, scores: scores)?.slope, expected["theil_sen"].number))
    check(try #require(MannKendall(scores)), expected["mann_kendall"])
  }

  @Test func theRuleUsesTheLine() throws {
    let (scores, errors) = ([3.9, 3.6, 3.7, 3.2], [0.04, 0.02, 0.05, 0.03])
    let points = scores.indices.map { TrendRule.Point(time: Double($0), sample: Sample(scores[$0]), squaredError: errors[$0]) }
    let line = try #require(TrendLine(times: [0, 1, 2, 3], scores: scores, squaredErrors: errors))
    #expect(TrendRule.slope(of: points)?.value == line.slope)
    #expect(TrendRule.probabilityOfFalling(points) == line.probabilityOfFalling)
  }

  @Test func theWeightsOfALineAddUpToNothing() throws {
    let line = try #require(TrendLine(times: [1, 2, 4, 5], scores: [3, 4, 2, 3], squaredErrors: [0.1, 0.01, 0.2, 0.05]))
    #expect(isClose(line.coefficients.reduce(0, +), 0))
    let raised = try #require(TrendLine(times: [1, 2, 4, 5], scores: [13, 14, 12, 13], squaredErrors: [0.1, 0.01, 0.2, 0.05]))
    #expect(isClose(raised.slope, line.slope, relative: 1e-12))
    #expect(isClose(raised.standardError, line.standardError))
  }

  @Test func noTrendWhereNoneCanBe() {
    #expect(TrendLine(times: [], scores: [], squaredErrors: []) == nil)
    #expect(TrendLine(times: [2, 2], scores: [1, 3], squaredErrors: [0.1, 0.1]) == nil)
    #expect(TrendLine(times: [1, 2], scores: [1, 3], squaredErrors: [0.1]) == nil)
    #expect(TrendLine(times: [1, 2], scores: [1, 3], squaredErrors: [0, 0], commonCauseVariance: 0) == nil)
    #expect(TheilSen(times: [2, 2], scores: [1, 3]) == nil)
    #expect(TheilSen(times: [1, 2, 3], scores: [1, .nan, 3]) == nil)
    #expect(TheilSen(times: [1], scores: [1, 2]) == nil)
    #expect(MannKendall([3]) == nil)
    #expect(MannKendall([3, .nan]) == nil)
    #expect(ProcessLimits([3]) == nil)
    let endless = [Double](repeating: 3, count: 1001)
    #expect(MannKendall(endless) == nil)
    #expect(TheilSen(times: endless.indices.map { Double($0) }, scores: endless) == nil)
  }

  @Test func countsOrdersExactlyUpToTwentyScores() throws {
    // All rising: of n! orders one has this S and one the opposite.
    for (count, orders) in [(2, 2.0), (3, 6), (4, 24), (10, 3_628_800), (20, 2_432_902_008_176_640_000)] {
      let rising = try #require(MannKendall((0..<count).map { Double($0) }))
      #expect(isClose(rising.exactProbability, 2 / orders))
      #expect(rising.tau == 1)
    }
    let long = try #require(MannKendall((0..<21).map { Double($0) }))
    #expect(long.exactProbability == nil)
    #expect(MannKendall([1, 3, 2, 4])?.exactProbability == MannKendall([4, 2, 3, 1])?.exactProbability)
  }

  @Test func exactAndNormalProbabilitiesAgreeInLongSeries() throws {
    var random = SplitMix64(seed: 6)
    for _ in 0..<20 {
      let found = try #require(MannKendall((0..<20).map { _ in random.uniform() }))
      let exact = try #require(found.exactProbability)
      #expect(abs(exact - found.normalProbability) < 0.01)
    }
  }

  @Test func linksSeriesOverABreak() throws {
    let examples = try ReferenceSet.shared.get().expected["linked_change"].list
    #expect(!examples.isEmpty)
    for example in examples {
      let link = LinkedChange(
        oldAll: example["old_all"].number, oldCommon: example["old_common"].number, newCommon: example["new_common"].number,
        newAll: example["new_all"].number)
      #expect(isClose(link.change, example["change"].number))
      #expect(isClose(link.linkedLevel, example["linked_level"].number))
      #expect(isClose(link.breakSize, example["break_size"].number))
    }
  }

  @Test func linksOnlyWithHalfOfBothVersionsInCommon() {
    #expect(LinkedChange.isPossible(common: 2, old: 4, new: 3))
    #expect(LinkedChange.isPossible(common: 2, old: 2, new: 2))
    #expect(!LinkedChange.isPossible(common: 2, old: 5, new: 3))
    #expect(!LinkedChange.isPossible(common: 2, old: 3, new: 5))
    #expect(!LinkedChange.isPossible(common: 1, old: 1, new: 1))
    #expect(!LinkedChange.isPossible(common: 0, old: 0, new: 0))
  }
}
