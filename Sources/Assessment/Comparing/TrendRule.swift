// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import RealModule

/// A trend: the slope per period of a line through the last measured periods, each weighted by what is known of its error.
///
/// b = Σ w (t − t̄)(y − ȳ) / Σ w (t − t̄)² with w = 1/(se² + σ_q²); its standard error is 1/√Σ w (t − t̄)². Two points do not make a trend: four
/// measured periods are the least. Source: weighted least squares with known variances; `docs/method.md`, trend.
enum TrendRule {
  /// Fewest measured periods.
  static let shortest = 4
  /// Most measured periods.
  static let longest = 6
  /// The probability from which a trend is called one.
  static let sure = 0.95

  /// A score in a period.
  struct Point {
    /// The ordinal of the period.
    var time: Double
    /// The score, in points of answers of 1 to 5.
    var sample: Sample
    /// Its squared standard error, in the same.
    var squaredError: Double
  }

  /// The slope per period, with the draws widened to the error of the line; `nil` when all points lie in one period.
  static func slope(of points: [Point]) -> Sample? {
    let (weights, centre, inertia) = weighing(of: points)
    guard inertia > 0 else { return nil }
    // Σ w (t − t̄)(y − ȳ) = Σ w (t − t̄) y, because Σ w (t − t̄) = 0.
    let coefficients = zip(weights, points).map { $0 * ($1.time - centre) / inertia }
    let slope = Sample.sum(zip(coefficients, points).map { ($0, $1.sample) })
    let carried = zip(coefficients, points).reduce(0) { $0 + $1.0 * $1.0 * $1.1.squaredError }
    return slope.widened(by: carried > 0 ? .sqrt(1 / inertia / carried) : 1)
  }

  /// P(falling) = Φ(−b ÷ se_b).
  static func probabilityOfFalling(_ points: [Point]) -> Double? {
    guard let slope = slope(of: points) else { return nil }
    let inertia = weighing(of: points).inertia
    return NormalDistribution.cdf(-slope.value * .sqrt(inertia))
  }

  /// The weights w, their centre t̄ and Σ w (t − t̄)².
  private static func weighing(of points: [Point]) -> (weights: [Double], centre: Double, inertia: Double) {
    let weights = points.map { 1 / ($0.squaredError + ChangeRule.commonCauseVariance) }
    let centre = zip(weights, points).reduce(0) { $0 + $1.0 * $1.1.time } / weights.reduce(0, +)
    let inertia = zip(weights, points).reduce(0) { $0 + $1.0 * ($1.1.time - centre) * ($1.1.time - centre) }
    return (weights, centre, inertia)
  }
}
