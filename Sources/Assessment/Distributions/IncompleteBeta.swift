// SPDX-License-Identifier: EUPL-1.2
import RealModule

/// The regularised incomplete beta function I_x(a, b): the distribution function of the beta, t and F distributions.
enum IncompleteBeta {
  /// I_x(a, b) for x and its complement 1 − x (both given, so that neither loses digits near 0), with a and b above 0.
  ///
  /// Continued fraction on the side where it converges fast (Numerical Recipes, 3rd ed., §6.4); the small tail keeps its relative
  /// precision because it is never made by subtraction.
  static func regularized(_ x: Double, complement y: Double, _ a: Double, _ b: Double) -> Double {
    if !(x > 0) { return x.isNaN ? .nan : 0 }
    if !(y > 0) { return 1 }
    let power = Double.exp(logPower(x, complement: y, a, b))
    if x < (a + 1) / (a + b + 2) {
      return power * continuedFraction(x, a, b) / a
    }
    return 1 - power * continuedFraction(y, b, a) / b
  }

  /// log of x^a (1 − x)^b ÷ B(a, b).
  static func logPower(_ x: Double, complement y: Double, _ a: Double, _ b: Double) -> Double {
    let logX = x < 0.5 ? Double.log(x) : Double.log(onePlus: -y)
    let logY = y < 0.5 ? Double.log(y) : Double.log(onePlus: -x)
    return a * logX + b * logY - LogBeta.of(a, b)
  }

  /// The continued fraction of Abramowitz & Stegun 26.5.8, evaluated by the method of Lentz (1976) as modified by Thompson and Barnett.
  private static func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var numerator = 1.0
    var denominator = inverse(1 - (a + b) * x / (a + 1))
    var result = denominator
    for step in 1...100_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      denominator = inverse(1 + even * denominator)
      numerator = awayFromZero(1 + even / numerator)
      result *= numerator * denominator
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      denominator = inverse(1 + odd * denominator)
      numerator = awayFromZero(1 + odd / numerator)
      let factor = numerator * denominator
      result *= factor
      if (factor - 1).magnitude <= 1e-16 { break }
    }
    return result
  }

  private static func inverse(_ value: Double) -> Double { 1 / awayFromZero(value) }

  private static func awayFromZero(_ value: Double) -> Double { value.magnitude < 1e-300 ? 1e-300 : value }
}
