// SPDX-License-Identifier: EUPL-1.2
import RealModule

/// Logarithms of the gamma and beta functions without cancellation for large arguments.
enum LogBeta {
  /// ½ log 2π.
  static let halfLogTwoPi = 0.918938533204672741780329736406

  /// log B(a, b), for a and b above 0.
  ///
  /// The difference of three log-gammas loses all digits when they are large. So Stirling's formula is subtracted first and only its
  /// corrections are (A. R. DiDonato, A. H. Morris, ACM TOMS 18 (1992) 360, algorithm 708, `betaln`).
  static func of(_ a: Double, _ b: Double) -> Double {
    let (p, q) = (min(a, b), max(a, b))
    if q < 10 { return Double.logGamma(p) + Double.logGamma(q) - Double.logGamma(p + q) }
    let smallShare = Double.log(onePlus: -p / (p + q))
    if p < 10 {
      let correction = stirlingError(q) - stirlingError(p + q)
      return Double.logGamma(p) + correction + p - p * Double.log(p + q) + (q - 0.5) * smallShare
    }
    let correction = stirlingError(p) + stirlingError(q) - stirlingError(p + q)
    return halfLogTwoPi - 0.5 * Double.log(q) + correction + (p - 0.5) * Double.log(p / (p + q)) + q * smallShare
  }

  /// log Γ(x) − ((x − ½) log x − x + ½ log 2π), for x ≥ 10 (Abramowitz & Stegun 6.1.41; the first term left out is below 1e-17).
  static func stirlingError(_ x: Double) -> Double {
    let y = 1 / (x * x)
    var sum = -3617.0 / 122_400
    for coefficient in [1.0 / 156, -691.0 / 360_360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12] {
      sum = sum * y + coefficient
    }
    return sum / x
  }
}
