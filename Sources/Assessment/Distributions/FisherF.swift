// SPDX-License-Identifier: EUPL-1.2

/// The F distribution with any degrees of freedom above 0.
struct FisherF {
  /// The degrees of freedom of the numerator.
  let numerator: Double
  /// The degrees of freedom of the denominator.
  let denominator: Double

  /// Makes a distribution.
  init(_ numerator: Double, _ denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The probability of a value above f.
  func upperTail(_ f: Double) -> Double {
    guard f > 0 else { return f.isNaN ? .nan : 1 }
    let total = denominator + numerator * f
    return IncompleteBeta.regularized(denominator / total, complement: numerator * f / total, denominator / 2, numerator / 2)
  }

  /// The value that is not exceeded with probability p (0...1).
  func quantile(_ p: Double) -> Double {
    let (value, complement) = BetaDistribution(numerator / 2, denominator / 2).quantileWithComplement(p)
    return denominator * value / (numerator * complement)
  }
}
