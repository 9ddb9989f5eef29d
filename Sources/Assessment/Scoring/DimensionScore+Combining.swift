// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension DimensionScore {
  /// The least share of the weight of facts that must be measured for a score of facts.
  static let leastFactsCoverage = 0.5

  /// Puts perception and facts of a dimension together: w · perception + (1 − w) · facts, or the one there is.
  ///
  /// Facts have their scores on the answer scale; their mean counts here as if every statement had it.
  ///
  /// The facts of a period are a complete count, so all uncertainty is that of perception: its standard error times w.
  init(_ dimension: Dimension, perception: ScoreOutcome, facts: [FactScore], normenkader: Normenkader) {
    let scored = zip(dimension.indicators, facts).filter { $0.0.norm != nil }
    // Without cases there is nothing to measure, so nothing is missing.
    let due = scored.filter { $0.1.outcome != .notApplicable }
    let weight = due.reduce(0) { $0 + $1.0.weight }
    let measured = due.compactMap { indicator, fact in fact.score.map { (weight: indicator.weight, score: $0) } }
    let measuredWeight = measured.reduce(0) { $0 + $1.weight }
    let coverage = weight > 0 ? measuredWeight / weight : 0
    let isEnough = measuredWeight > 0 && coverage >= Self.leastFactsCoverage - 1e-12
    let scale = normenkader.scale(of: .dimension(dimension.id))
    let mean = isEnough ? measured.reduce(0) { $0 + $1.weight * $1.score } / measuredWeight : nil
    let value = mean.map { scale.score(ofMean: $0) }
    self.init(
      id: dimension.id, perception: perception, facts: value, factsCoverage: coverage, hasFactNorms: !scored.isEmpty,
      combined: Self.combine(perception.estimate, value, on: scale, weight: normenkader.scoring.perceptionWeight)
    )
  }

  /// w · perception + (1 − w) · facts, or the one there is.
  static func combine(_ perception: ScoreEstimate?, _ facts: Double?, on scale: ScoreScale, weight: Double) -> ScoreEstimate? {
    guard let facts else { return perception }
    guard var combined = perception else { return .ofFacts(facts, range: scale.range) }
    let weight = min(1, max(0, weight))
    combined.value = scale.settled(weight * combined.value + (1 - weight) * facts)
    combined.respondentMean = weight * combined.respondentMean + (1 - weight) * facts
    combined.standardError *= weight
    combined.variance = combined.variance.scaled(by: weight)
    return combined
  }
}

extension ScoreEstimate {
  /// A score of facts alone: certain, and about no respondents.
  static func ofFacts(_ value: Double, range: ClosedRange<Double>) -> ScoreEstimate {
    ScoreEstimate(
      value: value, standardError: 0, degreesOfFreedom: .infinity, range: range,
      respondents: 0, partners: 0, respondentMean: value, spread: 0
    )
  }
}
