// SPDX-License-Identifier: EUPL-1.2

/// A straight line through scores over time, each with the weight of what is known of its error.
///
/// w = 1/(se² + σ_q²), t̄ = Σ w t / Σ w, b = Σ w (t − t̄)(y − ȳ) / Σ w (t − t̄)², se_b = 1/√Σ w (t − t̄)². Errors are known and not estimated from the
/// points, so that four points are enough and the normal distribution holds. Source: least squares with known variances, such as W. H. Press et al.,
/// Numerical Recipes, 3rd ed., §15.2; `docs/method.md`, trend.
struct TrendLine: Hashable, Sendable {
  /// What each score counts for in the slope, c = w (t − t̄) / Σ w (t − t̄)²; they add up to 0.
  let coefficients: [Double]
  /// b: points per unit of time.
  let slope: Double
  /// se_b, above 0.
  private(set) var standardError: Double

  /// Draws a line through as many scores, with their squared standard errors; σ_q² in squared points.
  ///
  /// `nil` when all are at one time, and when an error is not above 0 or a number is not finite.
  init?(times: [Double], scores: [Double], squaredErrors: [Double], commonCauseVariance: Double = ChangeRule.commonCauseVariance) {
    guard times.count == scores.count, times.count == squaredErrors.count else { return nil }
    let weights = squaredErrors.map { 1 / ($0 + commonCauseVariance) }
    let centre = zip(weights, times).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    let inertia = zip(weights, times).reduce(0) { $0 + $1.0 * ($1.1 - centre) * ($1.1 - centre) }
    guard inertia > 0, inertia.isFinite else { return nil }
    coefficients = zip(weights, times).map { $0 * ($1 - centre) / inertia }
    // Σ w (t − t̄)(y − ȳ) = Σ w (t − t̄) y, because Σ w (t − t̄) = 0.
    slope = zip(coefficients, scores).reduce(0) { $0 + $1.0 * $1.1 }
    standardError = 1 / inertia.squareRoot()
  }

  /// The same line with a variance added to that of its slope.
  func widened(by variance: Double) -> TrendLine {
    guard variance > 0 else { return self }
    var wider = self
    wider.standardError = (standardError * standardError + variance).squareRoot()
    return wider
  }

  /// P(falling) = Φ(−b/se_b), 0...1.
  var probabilityOfFalling: Double { NormalDistribution.cdf(-slope / standardError) }
}
