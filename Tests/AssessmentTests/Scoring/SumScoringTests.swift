// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

/// Sums of answers, worked out by hand.
struct SumScoringTests {
  private func kader(_ dimensions: [Dimension], _ aggregate: ScoringRules.Aggregate = .sum, answers: ClosedRange<Int> = 1...5) -> Normenkader {
    ScoringExample.normenkader(
      dimensions: dimensions, scoring: ScoringRules(aggregate: aggregate),
      answers: AnswerScale(from: answers.lowerBound, to: answers.upperBound))
  }

  private func score(_ id: String, _ measurement: Measurement) -> ScoreEstimate? {
    measurement.scales[.dimension(ID(id))]?.estimate
  }

  @Test func isSoManyTimesTheMean() throws {
    // Persons' sums 9 and 12 of A, 6 of B: the partners' means are 10.5 and 6.
    let responses = [
      ScoringExample.response("A", [3, 3, 3]), ScoringExample.response("A", [4, 5, 3]), ScoringExample.response("B", [2, 1, 3]),
    ]
    let dimension = ScoringExample.dimension(statements: 3)
    let measured = try #require(ScoringExample.measure(responses, by: kader([dimension])))
    let sum = try #require(score("d", measured))
    let mean = try #require(ScoringExample.measure(responses, by: kader([dimension], .mean)).flatMap { score("d", $0) })
    #expect(sum.value == 8.25)
    #expect(sum.respondentMean == 9)
    #expect(sum.range == 3...15)
    #expect(isClose(sum.standardError, 3 * mean.standardError))
    #expect(isClose(sum.variance.total, 9 * mean.variance.total))
    #expect(sum.degreesOfFreedom == mean.degreesOfFreedom)
    #expect(isClose(sum.probability(below: 9), mean.probability(below: 3)))
    #expect(isClose(sum.interval.lowerBound, 3 * mean.interval.lowerBound))
    // How far people differ stays per answer: the means 3, 4 and 2 lie 0, 1 and 1 from theirs.
    #expect(isClose(sum.spread, 2.0 / 3))
    #expect(measured.partnerMeans[.dimension("d")]?["a"] == PartnerMean(respondents: 2, mean: 10.5))
    #expect(measured.overall?.value == 8.25)
  }

  @Test func turnsReversedStatementsOfZeroToFour() throws {
    let dimension = ScoringExample.dimension(statements: 4, reversed: [1, 3])
    let responses = [ScoringExample.response("A", [4, 0, 1, 3])]
    // 4 + (4 − 0) + 1 + (4 − 3)
    let measured = try #require(ScoringExample.measure(responses, by: kader([dimension], answers: 0...4)))
    #expect(score("d", measured)?.value == 10)
    #expect(score("d", measured)?.range == 0...16)
  }

  @Test func countsAMissingAnswerAsTheMeanOfTheOthers() throws {
    let plain = try #require(
      ScoringExample.measure([ScoringExample.response("A", [4, nil, 3])], by: kader([ScoringExample.dimension(statements: 3)])))
    #expect(score("d", plain)?.value == 10.5)
    // (2 · 4 + 1 · 1)/3 · 4
    let weighed = ScoringExample.dimension(statements: 3, weights: [2, 1, 1])
    let measured = try #require(ScoringExample.measure([ScoringExample.response("A", [4, 1, nil])], by: kader([weighed])))
    #expect(score("d", measured)?.value == 12)
    // Half of the weight is needed, as ever.
    let none = try #require(ScoringExample.measure([ScoringExample.response("A", [nil, 3, nil])], by: kader([weighed])))
    #expect(score("d", none) == nil)
  }

  @Test func liesOnTheEdgeThatTheSumsOfPersonsMake() throws {
    // 18 and 20 make 19, though 3 and 3⅓ have no exact mean.
    let responses = [ScoringExample.response("A", [3, 3, 3, 3, 3, 3]), ScoringExample.response("B", [3, 3, 3, 3, 4, 4])]
    let measured = try #require(ScoringExample.measure(responses, by: kader([ScoringExample.dimension(statements: 6)], answers: 1...4)))
    #expect(score("d", measured)?.value == 19)
    #expect(measured.overall?.value == 19)
  }

  @Test func addsDimensionsUpByWeightAndFillsInWhatIsMissing() throws {
    var heavy = ScoringExample.dimension("b", statements: 3)
    heavy.weight = 2
    let dimensions = [ScoringExample.dimension("a", statements: 2), heavy, ScoringExample.dimension("c", statements: 5)]
    let full = try #require(ScoringExample.measure([ScoringExample.response("A", [3, 3, 4, 4, 4, 2, 2, 2, 2, 2])], by: kader(dimensions)))
    // 6 + 2 · 12 + 10, of 13 to 65.
    #expect(full.overall?.value == 40)
    #expect(full.overall?.range == 13...65)
    let part = try #require(ScoringExample.measure([ScoringExample.response("A", [3, 3, 4, 4, 4, nil, nil, nil, nil, nil])], by: kader(dimensions)))
    // 13 · (6 + 2 · 12)/(2 + 2 · 3)
    #expect(part.overall?.value == 48.75)
    #expect(part.overall?.range == 13...65)
    #expect(part.overallPerception == part.overall)
  }

  @Test func combinesWithFactsAsIfEveryStatementHadTheirScore() throws {
    var dimension = ScoringExample.dimension(statements: 3)
    dimension.indicators = [
      Indicator(id: "i", title: ScoringExample.noText, unit: .count, measure: Measure(.count, of: "r"), norm: NormCurve([.init(0, 1), .init(4, 5)]))
    ]
    let alone = ScoringExample.dimension("e", statements: 0)
    let normenkader = kader([dimension, alone])
    let fact = FactScore(id: "i", outcome: .value(FactValue(value: 3, cases: 3)), score: 4, rows: [])
    let mean = ScoreEstimate(
      value: 9, standardError: 0.6, degreesOfFreedom: 10, range: 3...15, respondents: 6, partners: 2, respondentMean: 9, spread: 0.5)
    let both = DimensionScore(dimension, perception: .score(mean), facts: [fact], normenkader: normenkader)
    #expect(both.facts == 12)
    #expect(both.combined?.value == 0.6 * 9 + 0.4 * 12)
    #expect(isClose(both.combined?.standardError, 0.36))
    let facts = DimensionScore(dimension, perception: .insufficient(.noAnswers), facts: [fact], normenkader: normenkader)
    #expect(facts.combined == .ofFacts(12, range: 3...15))
  }

  @Test func keepsHalvesOnTheAnswerScaleAndFacetsAsSums() throws {
    var dimension = ScoringExample.dimension(statements: 4)
    for place in 0..<4 {
      dimension.statements[place].about = place < 2 ? .`self` : .others
      dimension.statements[place].facet = place < 3 ? "f" : nil
    }
    var normenkader = kader([dimension])
    normenkader.facets = [Facet(id: "f", title: ScoringExample.noText)]
    let measured = try #require(ScoringExample.measure([ScoringExample.response("A", [5, 3, 2, 2])], by: normenkader))
    #expect(measured.scales[.facet("f")]?.estimate?.value == 10)
    #expect(measured.scales[.facet("f")]?.estimate?.range == 3...15)
    #expect(measured.scales[.half(.dimension("d"), .`self`)]?.estimate?.value == 4)
    #expect(measured.scales[.half(.dimension("d"), .others)]?.estimate?.value == 2)
  }

  @Test(arguments: [0...4, 1...4, 1...5, 1...7, 0...10, 1...10])
  func scoresEveryRangeOfAnswers(_ answers: ClosedRange<Int>) throws {
    let (low, high) = (answers.lowerBound, answers.upperBound)
    let dimension = ScoringExample.dimension(statements: 4, reversed: [3])
    let responses = [ScoringExample.response("A", [high, high, low, low]), ScoringExample.response("B", [low, low, low, high])]
    // Of A high, high, low, high; of B low only.
    let measured = try #require(ScoringExample.measure(responses, by: kader([dimension], answers: answers)))
    #expect(score("d", measured)?.value == Double(3 * high + 5 * low) / 2)
    #expect(score("d", measured)?.range == Double(4 * low)...Double(4 * high))
    let mean = try #require(ScoringExample.measure(responses, by: kader([dimension], .mean, answers: answers)))
    #expect(isClose(score("d", mean)?.value, Double(3 * high + 5 * low) / 8))
    #expect(mean.statements[3].mean == Double(low + high) / 2)
  }
}
