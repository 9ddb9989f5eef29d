// SPDX-License-Identifier: EUPL-1.2
import RealModule

/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x): the tails of the chi-squared distribution.
enum IncompleteGamma {
  /// Both tails, and x^a e^(−x) ÷ Γ(a), which is the density times x.
  struct Tails {
    var power: Double
    var lower: Double
    var upper: Double
  }

  /// Both tails at x, for shape a above 0; the smaller one keeps its relative precision.
  ///
  /// Series below a + 1, continued fraction above (Numerical Recipes, 3rd ed., §6.2).
  static func tails(_ a: Double, _ x: Double) -> Tails {
    if x.isNaN { return Tails(power: .nan, lower: .nan, upper: .nan) }
    guard x > 0 else { return Tails(power: 0, lower: 0, upper: 1) }
    let power = Double.exp(logPower(a, x))
    if x < a + 1 {
      let lower = power * series(a, x)
      return Tails(power: power, lower: lower, upper: 1 - lower)
    }
    let upper = power * continuedFraction(a, x)
    return Tails(power: power, lower: 1 - upper, upper: upper)
  }

  /// log of x^a e^(−x) ÷ Γ(a): by Stirling's formula around the mode for large a, so that no digits are lost.
  static func logPower(_ a: Double, _ x: Double) -> Double {
    if a < 10 { return a * Double.log(x) - x - Double.logGamma(a) }
    let excess = (x - a) / a
    return 0.5 * Double.log(a) - LogBeta.halfLogTwoPi - LogBeta.stirlingError(a) - a * (excess - Double.log(onePlus: excess))
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var divisor = a
    for _ in 0..<100_000 {
      divisor += 1
      term *= x / divisor
      sum += term
      if term <= sum * 1e-17 { break }
    }
    return sum
  }

  private static func continuedFraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var numerator = 1e300
    var denominator = 1 / b
    var result = denominator
    for step in 1...100_000 {
      let m = Double(step)
      let coefficient = -m * (m - a)
      b += 2
      denominator = 1 / awayFromZero(coefficient * denominator + b)
      numerator = awayFromZero(b + coefficient / numerator)
      let factor = numerator * denominator
      result *= factor
      if (factor - 1).magnitude <= 1e-16 { break }
    }
    return result
  }

  private static func awayFromZero(_ value: Double) -> Double { value.magnitude < 1e-300 ? 1e-300 : value }
}
