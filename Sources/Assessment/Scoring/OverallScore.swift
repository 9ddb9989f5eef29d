// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The weighted mean or sum of the dimensions' scores.
enum OverallScore {
  /// A dimension's score and what it counts for.
  struct Part {
    var dimension: ID<Dimension>
    var weight: Double
    var estimate: ScoreEstimate
    /// How many answers the estimate adds up: k.
    var size = 1.0
  }

  /// What each dimension counts for when these have a score: ω ÷ Σ ω for means; for sums K ω ÷ Σ ω k, with K the Σ ω k of all dimensions.
  ///
  /// So dimensions without a score count as the mean of the others: of three sums of six answers of which one is missing, half as much again.
  static func coefficients(_ parts: [(weight: Double, size: Double)], on scale: ScoreScale) -> [Double] {
    let total = parts.reduce(0) { $0 + $1.weight * $1.size }
    return parts.map { scale.size * $0.weight / total }
  }

  /// Σ c θ̂ with variance c'Cc: the correlations hold for sampling errors, answer noise is independent.
  ///
  /// Degrees of freedom are the smallest.
  ///
  /// Respondents and partners are the smallest of the dimensions that have any: nobody may be told apart through the overall score.
  ///
  /// The spread is the mean of those of the dimensions, each counting as its statements do.
  static func mean(of parts: [Part], _ correlations: ScaleCorrelations, on scale: ScoreScale) -> ScoreEstimate? {
    guard !parts.isEmpty else { return nil }
    let weights = coefficients(parts.map { ($0.weight, $0.size) }, on: scale)
    let weighted = zip(weights, parts).map { (weight: $0, part: $1) }
    func mean(_ value: (ScoreEstimate) -> Double) -> Double { weighted.reduce(0) { $0 + $1.weight * value($1.part.estimate) } }
    let variance = self.variance(weighted, correlations)
    let spread = weighted.reduce(0) { $0 + $1.weight * $1.part.size * $1.part.estimate.spread } / scale.size
    let asked = parts.map(\.estimate).filter { $0.respondents > 0 }
    return ScoreEstimate(
      value: scale.settled(mean(\.value)), standardError: variance.total.squareRoot(),
      degreesOfFreedom: parts.map(\.estimate.degreesOfFreedom).min() ?? .infinity, range: scale.range,
      respondents: asked.map(\.respondents).min() ?? 0, partners: asked.map(\.partners).min() ?? 0,
      respondentMean: mean(\.respondentMean), spread: spread, variance: variance,
      effectiveRespondents: asked.map(\.effectiveRespondents).min() ?? 0
    )
  }

  private static func variance(_ weighted: [(weight: Double, part: Part)], _ correlations: ScaleCorrelations) -> VarianceParts {
    var variance = VarianceParts()
    for (row, left) in weighted.enumerated() {
      let own = left.part.estimate.variance.scaled(by: left.weight)
      variance.answers += own.answers
      variance.sampling += own.shared
      for right in weighted[..<row] {
        let other = right.part.estimate.variance.scaled(by: right.weight)
        let correlation = correlations.correlation(.dimension(left.part.dimension), .dimension(right.part.dimension))
        variance.sampling += 2 * correlation * (own.shared * other.shared).squareRoot()
      }
    }
    variance.sampling = max(0, variance.sampling)
    return variance
  }
}

extension Normenkader {
  /// What the scores of these dimensions count for in the overall score when the other dimensions have none.
  func overallWeights(of ids: [ID<Dimension>]) -> [Double] {
    let parts = ids.map { (weight: dimension($0)?.weight ?? 0, size: scale(of: .dimension($0)).size) }
    return OverallScore.coefficients(parts, on: scale(of: .overall))
  }
}
