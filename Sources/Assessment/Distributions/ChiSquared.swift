// SPDX-License-Identifier: EUPL-1.2
import RealModule

/// The chi-squared distribution with any degrees of freedom above 0.
struct ChiSquared {
  /// The degrees of freedom.
  let degrees: Double

  /// Makes a distribution.
  init(_ degrees: Double) {
    self.degrees = degrees
  }

  /// The probability of a value at most x.
  func cdf(_ x: Double) -> Double {
    IncompleteGamma.tails(degrees / 2, x / 2).lower
  }

  /// The value that is not exceeded with probability p (0...1).
  func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p == 0 ? 0 : (p == 1 ? .infinity : .nan) }
    return Double.exp(logQuantile(lower: p, upper: 1 - p, normal: NormalDistribution.quantile(p)))
  }

  /// The logarithm of the value with these probabilities on either side; `normal` is the normal quantile of the lower one.
  func logQuantile(lower: Double, upper: Double, normal z: Double) -> Double {
    let a = degrees / 2
    let isLower = lower <= 0.5
    let logHalf = RootSearch.root(from: start(lower: lower, z), between: -745, and: 700, tolerance: 1e-6) { logX in
      let x = Double.exp(logX)
      let tails = IncompleteGamma.tails(a, x)
      let tail = isLower ? tails.lower : tails.upper
      guard tail > 0 else { return RootSearch.Point(value: isLower ? -1e3 : 1e3, slope: 1) }
      let slope = tails.power / tail
      let curvature = slope * (a - x + (isLower ? -slope : slope))
      return RootSearch.Point(value: Double.log(isLower ? tail / lower : upper / tail), slope: slope, curvature: curvature)
    }
    return logHalf + 0.693147180559945309417232121458
  }

  /// log of half the quantile, roughly.
  ///
  /// Source: E. B. Wilson, M. M. Hilferty, PNAS 17 (1931) 684; near 0 the first term of the series.
  private func start(lower p: Double, _ z: Double) -> Double {
    let a = degrees / 2
    let ninth = 2 / (9 * degrees)
    let root = 1 - ninth + z * ninth.squareRoot()
    if root > 0.3 { return Double.log(a) + 3 * Double.log(root) }
    return (Double.log(p) + Double.logGamma(a + 1)) / a
  }
}
