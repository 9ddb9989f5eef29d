// SPDX-License-Identifier: EUPL-1.2

/// How far the statements of one dimension hang together: what share of the differences between people's means is not answer noise.
///
/// Of few people the numbers mean nothing: `ReliabilityReading` says when they may be read. They never change a score.
/// Source: L. J. Cronbach, Psychometrika 16 (1951) 297; `docs/method.md`, reliability.
struct Reliability: Hashable, Sendable {
  /// What it follows from.
  let covariances: CovarianceMatrix
  /// Cronbach's alpha, at most 1: k/(k − 1) · (1 − Σ c_jj / Σ Σ c_jl); `nil` when everybody's sum is the same.
  let alpha: Double?
  /// r̄, the mean correlation of two different statements, −1...1; `nil` when everybody answered one of them alike.
  let meanCorrelation: Double?
  /// Per statement the correlation with the sum of the others, −1...1; `nil` where one of the two does not vary.
  ///
  /// r_j = (Σ_{l≠j} c_jl) / √(c_jj · V_rest), V_rest = V_total − c_jj − 2 Σ_{l≠j} c_jl.
  let itemRest: [Double?]

  /// Works out the reliability of covariances.
  init(_ covariances: CovarianceMatrix) {
    self.covariances = covariances
    let (variances, total, count) = (covariances.variances, covariances.totalVariance, Double(covariances.count))
    let together = variances.reduce(0, +)
    // Everybody's sum is the same but for rounding: there is nothing to divide by.
    alpha = total > 1e-12 * together ? count / (count - 1) * (1 - together / total) : nil
    meanCorrelation = Self.meanCorrelation(covariances)
    itemRest = variances.indices.map { Self.itemRest($0, covariances, total: total) }
  }

  /// Alpha if every statement varied equally, k r̄ / (1 + (k − 1) r̄): of use where statements have other spreads by their wording.
  ///
  /// `nil` without a mean correlation. Source: C. E. Spearman, W. Brown, British Journal of Psychology 3 (1910) 271 and 296.
  var standardizedAlpha: Double? {
    let count = Double(covariances.count)
    guard let mean = meanCorrelation, 1 + (count - 1) * mean > 1e-12 else { return nil }
    return count * mean / (1 + (count - 1) * mean)
  }

  /// Feldt's interval for alpha: 1 − (1 − α) F(1 − γ; a, b) to 1 − (1 − α) F(γ; a, b), with a the degrees of freedom, b = a (k − 1) and γ half of
  /// what the level leaves.
  ///
  /// Exact for statements with equal variances and covariances and normal answers; otherwise it held 93 to 96 of 100 times in simulations.
  /// Source: L. S. Feldt, Psychometrika 30 (1965) 357.
  func interval(level: Double = 0.95) -> ClosedRange<Double>? {
    guard let alpha, covariances.degreesOfFreedom >= 1 else { return nil }
    let people = Double(covariances.degreesOfFreedom)
    let distribution = FisherF(people, people * Double(covariances.count - 1))
    let tail = (1 - level) / 2
    let low = 1 - (1 - alpha) * distribution.quantile(1 - tail)
    return low...max(low, 1 - (1 - alpha) * distribution.quantile(tail))
  }

  private static func meanCorrelation(_ covariances: CovarianceMatrix) -> Double? {
    let deviations = covariances.variances.map { $0.squareRoot() }
    guard deviations.allSatisfy({ $0 > 0 }) else { return nil }
    var sum = 0.0
    for row in deviations.indices {
      for column in 0..<row { sum += covariances[row, column] / (deviations[row] * deviations[column]) }
    }
    let pairs = Double(covariances.count * (covariances.count - 1)) / 2
    return min(1, max(-1, sum / pairs))
  }

  private static func itemRest(_ statement: Int, _ covariances: CovarianceMatrix, total: Double) -> Double? {
    let own = covariances[statement, statement]
    let shared = covariances.covarianceWithTotal(statement) - own
    let rest = total - own - 2 * shared
    guard own > 0, rest > 1e-12 * max(total, own) else { return nil }
    return min(1, max(-1, shared / (own * rest).squareRoot()))
  }
}
