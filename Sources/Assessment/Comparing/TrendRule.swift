// SPDX-License-Identifier: EUPL-1.2

/// A trend: the slope per period of a `TrendLine` through the last measured periods, with the joint draws of their scores.
///
/// Two points do not make a trend: four measured periods are the least. Source: `docs/method.md`, trend.
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
    /// The variance of the breaks that it was moved by to stand on the newest questionnaire, in the same.
    ///
    /// Older scores share the breaks after them.
    var breakVariance = 0.0
  }

  /// The slope per period, with the draws widened to the error of the line; `nil` when all points lie in one period.
  static func slope(of points: [Point]) -> Sample? {
    guard let line = line(through: points) else { return nil }
    let slope = Sample.sum(zip(line.coefficients, points).map { ($0, $1.sample) })
    let carried = zip(line.coefficients, points).reduce(0) { $0 + $1.0 * $1.0 * $1.1.squaredError }
    return slope.widened(by: carried > 0 ? line.standardError / carried.squareRoot() : 1)
  }

  /// P(falling) = Φ(−b ÷ se_b).
  static func probabilityOfFalling(_ points: [Point]) -> Double? {
    line(through: points)?.probabilityOfFalling
  }

  /// The line through points, with the error of the breaks that older ones were moved by; `nil` when all lie in one period.
  static func line(through points: [Point]) -> TrendLine? {
    let line = TrendLine(times: points.map(\.time), scores: points.map(\.sample.value), squaredErrors: points.map(\.squaredError))
    return line.map { $0.widened(by: breakVariance(of: points, $0.coefficients)) }
  }

  /// Σ over breaks of λ² (Σ c of the older points)²: a break moves all points before it together.
  private static func breakVariance(of points: [Point], _ coefficients: [Double]) -> Double {
    var (variance, older) = (0.0, 0.0)
    for (index, pair) in zip(points, points.dropFirst()).enumerated() {
      older += coefficients[index]
      variance += max(0, pair.0.breakVariance - pair.1.breakVariance) * older * older
    }
    return variance
  }
}
