// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The weighted mean of the dimensions' scores.
enum OverallScore {
  /// A dimension's score and what it counts for.
  struct Part {
    var dimension: ID<Dimension>
    var weight: Double
    var estimate: ScoreEstimate
  }

  /// Σ ω θ̂ with variance ω'Cω: the correlations hold for sampling errors, answer noise is independent.
  ///
  /// Degrees of freedom are the smallest.
  ///
  /// Respondents and partners are the smallest of the dimensions that have any: nobody may be told apart through the overall score.
  static func mean(of parts: [Part], _ correlations: ScaleCorrelations) -> ScoreEstimate? {
    guard let first = parts.first else { return nil }
    let total = parts.reduce(0) { $0 + $1.weight }
    let weighted = parts.map { (weight: $0.weight / total, part: $0) }
    func mean(_ value: (ScoreEstimate) -> Double) -> Double { weighted.reduce(0) { $0 + $1.weight * value($1.part.estimate) } }
    let variance = self.variance(weighted, correlations)
    let asked = parts.map(\.estimate).filter { $0.respondents > 0 }
    return ScoreEstimate(
      value: mean(\.value), standardError: variance.total.squareRoot(),
      degreesOfFreedom: parts.map(\.estimate.degreesOfFreedom).min() ?? .infinity, range: first.estimate.range,
      respondents: asked.map(\.respondents).min() ?? 0, partners: asked.map(\.partners).min() ?? 0,
      respondentMean: mean(\.respondentMean), spread: mean(\.spread), variance: variance,
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
