// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

@Suite struct ScoreDifferenceTests {
  private func estimate(_ value: Double, _ error: Double, degrees: Double = 20, respondents: Int = 12) -> ScoreEstimate {
    ScoreEstimate(
      value: value, standardError: error, degreesOfFreedom: degrees, range: 1...5, respondents: respondents, partners: 3, respondentMean: value,
      spread: 0.5)
  }

  private func check(_ found: ScoreDifference, _ expected: JSONValue) {
    let actual = [
      "change": found.change, "se_sampling": found.samplingError, "lo95": found.interval.lowerBound, "hi95": found.interval.upperBound,
      "df": found.degreesOfFreedom, "se_signal": found.signalError, "p_down": found.probabilityOfFall(), "p_up": found.probabilityOfRise(),
    ]
    for (key, value) in actual { #expect(isClose(value, expected[key].number), "\(key): \(value)") }
  }

  @Test func givesTheExpectedChanges() throws {
    let reference = try ReferenceSet.shared.get()
    let measured = reference.measured()
    let examples = reference.expected["changes"].list
    #expect(examples.count == 10)
    for example in examples {
      let periods = try #require(measured[ID(example["collaboration"].text)])
      let before = try #require(periods.first { $0.period == ReferenceSet.period(example["from_"].text) })
      let after = try #require(periods.first { $0.period == ReferenceSet.period(example["to"].text) })
      let changes = Comparing.compare(before, after, by: reference.normenkader)
      #expect(changes.map(\.dimension) == reference.normenkader.dimensions.map { $0.id } + [nil])
      for change in changes.dropLast() {
        check(try #require(change.difference), example["dimensions"][try #require(change.dimension).rawValue])
      }
      let overall = try #require(changes.last?.difference)
      check(overall, example["overall"])
      #expect(isClose(overall.probabilityOfFall(byMoreThan: 0.20), example["overall_p_down_more_than_0_20"].number))
      let adjusted = Comparing.holm(changes.dropLast().compactMap { $0.difference.map { 1 - $0.probabilityOfFall() } })
      for (dimension, value) in zip(reference.normenkader.dimensions, adjusted) {
        #expect(isClose(value, example["holm_adjusted_p_down"][dimension.id.rawValue].number))
      }
    }
  }

  @Test func givesTheExpectedTippingGaps() throws {
    let reference = try ReferenceSet.shared.get()
    let measured = reference.measured()
    let examples = reference.expected["nonresponse_tipping"].list
    #expect(examples.count == 17)
    for example in examples {
      let found = try #require(measured[ID(example["collaboration"].text)]?.first { $0.period == ReferenceSet.period(example["period"].text) })
      let share = Double(found.response.respondents) / Double(try #require(found.response.invited))
      #expect(isClose(share, example["response"].number))
      #expect(isClose(found.overall?.tippingGap(norm: example["norm"].number, response: share), example["gap"].number))
    }
    #expect(estimate(4, 0.1).tippingGap(norm: 3, response: 1) == nil)
  }

  @Test func aFallAndARiseAreEachOthersMirror() {
    let down = ScoreDifference(from: estimate(4, 0.2), to: estimate(3.5, 0.1))
    let up = ScoreDifference(from: estimate(3.5, 0.1), to: estimate(4, 0.2))
    #expect(down.probabilityOfFall(byMoreThan: 0.2) == up.probabilityOfRise(byMoreThan: 0.2))
    #expect(isClose(down.probabilityOfFall() + down.probabilityOfRise(), 1))
    #expect(down.probabilityOfFall(byMoreThan: 0.2) + down.probabilityOfRise(byMoreThan: 0.2) < 1)
    #expect(down.interval.lowerBound == -up.interval.upperBound)
  }

  @Test func factsAloneHaveOnlyTheMoodOfPeriodsAsError() {
    let exact = ScoreDifference(from: .ofFacts(3, range: 1...5), to: .ofFacts(3.4, range: 1...5))
    #expect(exact.samplingError == 0)
    #expect(exact.interval == exact.change...exact.change)
    #expect(isClose(exact.signalError, 0.02.squareRoot()))
    #expect(exact.probabilityOfRise() > 0.99)
    #expect(exact.respondents == 0)
    // On a sum of six answers the same mood is six times as many points.
    let sum = ScoreDifference(from: .ofFacts(18, range: 6...30), to: .ofFacts(20.4, range: 6...30))
    #expect(isClose(sum.signalError, 6 * 0.02.squareRoot()))
    #expect(isClose(sum.probabilityOfRise(), exact.probabilityOfRise()))
  }

  @Test func degreesOfFreedomAreThoseOfTheUncertainOne() {
    let found = ScoreDifference(from: .ofFacts(3, range: 1...5), to: estimate(3.4, 0.2, degrees: 7))
    #expect(isClose(found.degreesOfFreedom, 7))
    #expect(ScoreDifference(from: estimate(3, 0.2, degrees: 7), to: estimate(3, 0.2, degrees: 7)).degreesOfFreedom == 14)
  }

  @Test func theIntervalIsCutOffAtTheLargestPossibleChange() {
    let found = ScoreDifference(from: estimate(1.2, 1.5, degrees: 3), to: estimate(4.8, 1.5, degrees: 3))
    #expect(found.interval.upperBound == 4)
  }
}
