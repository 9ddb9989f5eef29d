// SPDX-License-Identifier: EUPL-1.2
import RealModule

/// The beta distribution with both shapes above 0.
struct BetaDistribution {
  /// The first shape: cases that count.
  let a: Double
  /// The second shape: cases that do not.
  let b: Double

  /// Makes a distribution.
  init(_ a: Double, _ b: Double) {
    self.a = a
    self.b = b
  }

  /// The probability of a value at most x.
  func cdf(_ x: Double) -> Double {
    IncompleteBeta.regularized(x, complement: 1 - x, a, b)
  }

  /// The value that is not exceeded with probability p (0...1).
  func quantile(_ p: Double) -> Double {
    quantileWithComplement(p).value
  }

  /// The quantile and 1 minus it; the smaller one keeps its relative precision.
  func quantileWithComplement(_ p: Double) -> (value: Double, complement: Double) {
    guard p > 0, p < 1 else { return p.isNaN ? (.nan, .nan) : (p > 0 ? (1, 0) : (0, 1)) }
    if p <= 0.5 { return Self.lower(p, a, b) }
    let (complement, value) = Self.lower(1 - p, b, a)
    return (value, complement)
  }

  /// The quantile for p up to ½: log I against log x, which is nearly a line of slope a.
  private static func lower(_ p: Double, _ a: Double, _ b: Double) -> (Double, Double) {
    let start = min(Double.log(a / (a + b)), (Double.log(p * a) + LogBeta.of(a, b)) / a)
    let logX = RootSearch.root(from: start, between: -745, and: 0) { logX in
      let (x, y) = (Double.exp(logX), -Double.expMinusOne(logX))
      let probability = IncompleteBeta.regularized(x, complement: y, a, b)
      guard probability > 0 else { return RootSearch.Point(value: -1e3, slope: 1) }
      let slope = Double.exp(IncompleteBeta.logPower(x, complement: y, a, b)) / (y * probability)
      return RootSearch.Point(value: Double.log(probability / p), slope: slope)
    }
    return (Double.exp(logX), -Double.expMinusOne(logX))
  }
}
