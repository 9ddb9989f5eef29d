// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

@Suite struct CombiningTests {
  private let perception = ScoreEstimate(
    value: 4, standardError: 0.2, degreesOfFreedom: 12, range: 1...5, respondents: 9, partners: 3, respondentMean: 4.1, spread: 0.4,
    variance: VarianceParts(missingPartners: 0.01, sampling: 0.02, answers: 0.01)
  )

  private func dimension(_ weights: [Double], withNorm: Bool = true) -> Dimension {
    var dimension = ScoringExample.dimension(statements: 2)
    dimension.indicators = weights.enumerated().map { place, weight in
      Indicator(
        id: ID("i\(place)"), title: ScoringExample.noText, unit: .count, measure: Measure(.count, of: "r"),
        norm: withNorm ? NormCurve([.init(0, 1), .init(4, 5)]) : nil, weight: weight
      )
    }
    return dimension
  }

  private func fact(_ outcome: FactOutcome, _ score: Double? = nil) -> FactScore {
    FactScore(id: "i", outcome: outcome, score: score, rows: [])
  }

  private func combined(_ perception: ScoreEstimate?, _ dimension: Dimension, _ facts: [FactScore], weight: Double = 0.6) -> DimensionScore {
    let normenkader = ScoringExample.normenkader(dimensions: [dimension], scoring: ScoringRules(perceptionWeight: weight))
    let outcome = perception.map { ScoreOutcome.score($0) } ?? .insufficient(.noAnswers)
    return DimensionScore(dimension, perception: outcome, facts: facts, normenkader: normenkader)
  }

  private let two = FactOutcome.value(FactValue(value: 2, cases: 2))

  @Test func perceptionAndFactsAreWeighed() throws {
    let score = combined(perception, dimension([1, 3]), [fact(two, 3), fact(two, 2)])
    let estimate = try #require(score.combined)
    #expect(score.facts == 2.25)
    #expect(score.factsCoverage == 1)
    #expect(score.hasFactNorms)
    #expect(isClose(estimate.value, 0.6 * 4 + 0.4 * 2.25))
    #expect(isClose(estimate.standardError, 0.12))
    #expect(isClose(estimate.variance.total, 0.12 * 0.12))
    #expect(estimate.degreesOfFreedom == 12)
    #expect(estimate.respondents == 9)
    #expect(estimate.partners == 3)
    #expect(estimate.spread == 0.4)
  }

  @Test func theOneThereIsCountsAlone() throws {
    let facts = combined(nil, dimension([1]), [fact(two, 3)])
    #expect(facts.combined == .ofFacts(3, range: 1...5))
    #expect(facts.combined?.respondents == 0)
    #expect(combined(perception, dimension([1]), [fact(.notCollected)]).combined == perception)
    #expect(combined(nil, dimension([1]), [fact(.notCollected)]).combined == nil)
  }

  @Test func factsNeedHalfOfTheirWeight() {
    let half = combined(nil, dimension([1, 1]), [fact(two, 3), fact(.notCollected)])
    #expect(half.facts == 3)
    #expect(half.factsCoverage == 0.5)
    let less = combined(nil, dimension([1, 1.1]), [fact(two, 3), fact(.tooFewCases)])
    #expect(less.facts == nil)
    #expect(isClose(less.factsCoverage, 1 / 2.1))
  }

  @Test func withoutCasesNothingIsMissing() {
    let quiet = combined(nil, dimension([1, 9]), [fact(two, 3), fact(.notApplicable)])
    #expect(quiet.facts == 3)
    #expect(quiet.factsCoverage == 1)
    let none = combined(nil, dimension([1]), [fact(.notApplicable)])
    #expect(none.facts == nil)
    #expect(none.factsCoverage == 0)
    #expect(none.hasFactNorms)
  }

  @Test func factsWithoutNormAreNoScore() {
    let score = combined(perception, dimension([1], withNorm: false), [fact(two)])
    #expect(score.facts == nil)
    #expect(!score.hasFactNorms)
    #expect(score.combined == perception)
  }

  private let scale = ScoreScale(AnswerScale(from: 1, to: 5))

  private func part(_ id: String, _ estimate: ScoreEstimate, weight: Double = 1) -> OverallScore.Part {
    OverallScore.Part(dimension: ID(id), weight: weight, estimate: estimate)
  }

  @Test func overallTakesSharedErrorsTogetherAndAnswerNoiseApart() throws {
    let correlations = ScaleCorrelations(scales: [.dimension("a"), .dimension("b")], matrix: [[1, 0.7], [0.7, 1]])
    var other = perception
    other.value = 2
    other.degreesOfFreedom = 7
    other.respondents = 6
    let overall = try #require(OverallScore.mean(of: [part("a", perception, weight: 3), part("b", other)], correlations, on: scale))
    #expect(isClose(overall.value, 3.5))
    let variance = 0.5625 * 0.04 + 0.0625 * 0.04 + 2 * 0.1875 * 0.7 * 0.03
    #expect(isClose(overall.standardError * overall.standardError, variance))
    #expect(isClose(overall.variance.answers, 0.625 * 0.01))
    #expect(overall.degreesOfFreedom == 7)
    #expect(overall.respondents == 6)
  }

  @Test func overallOfFactsAloneIsCertain() throws {
    let correlations = ScaleCorrelations(scales: [], matrix: [])
    let facts = [part("a", .ofFacts(2, range: 1...5)), part("b", .ofFacts(3, range: 1...5))]
    let overall = try #require(OverallScore.mean(of: facts, correlations, on: scale))
    #expect(overall.value == 2.5)
    #expect(overall.standardError == 0)
    #expect(overall.degreesOfFreedom == .infinity)
    #expect(overall.respondents == 0)
    #expect(OverallScore.mean(of: [], correlations, on: scale) == nil)
    let mixed = try #require(OverallScore.mean(of: facts + [part("c", perception, weight: 2)], correlations, on: scale))
    #expect(isClose(mixed.standardError, 0.1))
    #expect(mixed.degreesOfFreedom == 12)
    #expect(mixed.respondents == 9)
  }

  @Test func measurementsPutFactsAndPerceptionTogether() throws {
    var withFacts = dimension([1])
    withFacts.weight = 3
    let register = RegisterDeclaration(id: "r", title: ScoringExample.noText, columns: [])
    let normenkader = ScoringExample.normenkader(
      dimensions: [withFacts, ScoringExample.dimension("e", statements: 2)], registers: [register]
    )
    let rows = (1...3).map { line in
      RegisterRow(collaboration: "c", cells: [], location: SourceLocation(file: "r.csv", line: line))
    }
    let input = ReviewInput(
      collaborations: [ScoringExample.collaboration], responses: [ScoringExample.response("A", [2, 3, 5, 4])],
      registers: ["r": Register(id: "r", rows: rows)]
    )
    let measurement = try #require(Measuring.measure(input, by: normenkader).first?.measurements.first)
    #expect(measurement.facts.map(\.score) == [4])
    #expect(measurement.overallFacts == 4)
    #expect(isClose(measurement.dimensions[0].combined?.value, 0.6 * 2.5 + 0.4 * 4))
    #expect(isClose(measurement.overall?.value, (3 * 3.1 + 4.5) / 4))
    #expect(isClose(measurement.overallPerception?.value, (3 * 2.5 + 4.5) / 4))
  }
}
