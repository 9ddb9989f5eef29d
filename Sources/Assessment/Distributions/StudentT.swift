// SPDX-License-Identifier: EUPL-1.2
import RealModule

/// Student's t distribution with any degrees of freedom above 0; infinite ones make it the normal distribution.
struct StudentT {
  /// The degrees of freedom.
  let degrees: Double

  /// Makes a distribution.
  init(_ degrees: Double) {
    self.degrees = degrees
  }

  // From here on the continued fraction is slow and the normal approximation exact to 1e-15.
  private var isNearlyNormal: Bool { degrees > 1e8 }

  /// The probability of a value at most t.
  func cdf(_ t: Double) -> Double {
    if t.isNaN || t.isInfinite { return t.isNaN ? .nan : (t < 0 ? 0 : 1) }
    if isNearlyNormal { return NormalDistribution.cdf(normal(t)) }
    return t < 0 ? tail(-t) : 1 - tail(t)
  }

  /// The value that is not exceeded with probability p (0...1).
  func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p == 0 ? -.infinity : (p == 1 ? .infinity : .nan) }
    if isNearlyNormal { return tValue(of: NormalDistribution.quantile(p)) }
    if p == 0.5 { return 0 }
    return p < 0.5 ? -size(tail: p) : size(tail: 1 - p)
  }

  /// The probability of a value above t, for t at least 0.
  private func tail(_ t: Double) -> Double {
    let square = t * t
    guard square < 1e300 else { return 0 }
    return 0.5 * IncompleteBeta.regularized(degrees / (degrees + square), complement: square / (degrees + square), degrees / 2, 0.5)
  }

  /// The probability of a value between −t and t.
  private func centre(_ t: Double) -> Double {
    let square = t * t
    return IncompleteBeta.regularized(square / (degrees + square), complement: degrees / (degrees + square), 0.5, degrees / 2)
  }

  /// The density at t.
  private func density(_ t: Double) -> Double {
    let body = -(degrees + 1) / 2 * Double.log(onePlus: t * t / degrees)
    return Double.exp(body - LogBeta.of(0.5, degrees / 2)) / degrees.squareRoot()
  }

  /// The value above 0 that is exceeded with a probability of at most ½.
  private func size(tail p: Double) -> Double {
    let z = -NormalDistribution.quantile(p)
    let start = Double.log(max(1e-300, tValue(of: z)))
    let middle = 1 - 2 * p
    let logarithm = RootSearch.root(from: start, between: -700, and: 340) { logT in
      let t = Double.exp(logT)
      if middle < 0.5 {
        let inside = centre(t)
        return RootSearch.Point(value: Double.log(inside / middle), slope: 2 * density(t) * t / inside)
      }
      let outside = tail(t)
      guard outside > 0 else { return RootSearch.Point(value: 1e3, slope: 1) }
      return RootSearch.Point(value: Double.log(p / outside), slope: density(t) * t / outside)
    }
    return Double.exp(logarithm)
  }

  /// Abramowitz & Stegun 26.7.8.
  private func normal(_ t: Double) -> Double {
    t * (1 - 1 / (4 * degrees)) / (1 + t * t / (2 * degrees)).squareRoot()
  }

  /// Abramowitz & Stegun 26.7.5, first term.
  private func tValue(of z: Double) -> Double {
    z + (z * z * z + z) / (4 * degrees)
  }
}
