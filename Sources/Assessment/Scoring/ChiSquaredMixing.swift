// SPDX-License-Identifier: EUPL-1.2
import RealModule

/// Turns uniform numbers u into the factors √(κ ÷ χ²κ(u)) that make normal numbers follow a t distribution with κ degrees of freedom.
///
/// log χ² at a normal number's probability is a smooth function of that number: a polynomial through Chebyshev points costs a few
/// multiplications instead of a search, with a relative error below 1e-10 (Numerical Recipes, 3rd ed., §5.8). Few degrees of freedom make
/// it less smooth; those are searched.
struct ChiSquaredMixing {
  private let uniforms: [Double]
  private let normals: [Double]
  private let reach: Double

  /// Prepares uniform numbers.
  init(uniforms: [Double]) {
    self.uniforms = uniforms
    normals = uniforms.map { NormalDistribution.quantile($0) }
    reach = normals.reduce(0) { max($0, $1.magnitude) }
  }

  /// The factors for whole degrees of freedom from 1, by eight; the last eight are filled up with ones.
  func stretches(degrees: Int) -> [SIMD8<Double>] {
    let distribution = ChiSquared(Double(degrees))
    let logDegrees = Double.log(Double(degrees))
    guard degrees >= 4, reach > 0, reach <= 5 else {
      return byEight { place in
        let uniform = uniforms[place]
        return 0.5 * (logDegrees - distribution.logQuantile(lower: uniform, upper: 1 - uniform, normal: normals[place]))
      }
    }
    let count = degrees < 10 ? 36 : (degrees < 30 ? 26 : 18)
    let coefficients = Self.coefficients(count, reach: reach) { normal in
      let (lower, upper) = (NormalDistribution.cdf(normal), NormalDistribution.cdf(-normal))
      return 0.5 * (logDegrees - distribution.logQuantile(lower: lower, upper: upper, normal: normal))
    }
    return interpolated(coefficients)
  }

  /// e to the power of a value per uniform number.
  private func byEight(_ exponent: (Int) -> Double) -> [SIMD8<Double>] {
    stride(from: 0, to: uniforms.count, by: 8).map { start in
      var lanes = SIMD8<Double>(repeating: 1)
      for lane in 0..<min(8, uniforms.count - start) { lanes[lane] = Double.exp(exponent(start + lane)) }
      return lanes
    }
  }

  /// Clenshaw's sum at every normal number, eight at once.
  private func interpolated(_ coefficients: [Double]) -> [SIMD8<Double>] {
    stride(from: 0, to: normals.count, by: 8).map { start in
      var x = SIMD8<Double>.zero
      for lane in 0..<min(8, normals.count - start) { x[lane] = normals[start + lane] / reach }
      var (next, afterNext) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
      for coefficient in coefficients[1...].reversed() {
        (next, afterNext) = (2 * x * next - afterNext + coefficient, next)
      }
      let sum = x * next - afterNext + coefficients[0]
      var lanes = SIMD8<Double>(repeating: 1)
      for lane in 0..<min(8, normals.count - start) { lanes[lane] = Double.exp(sum[lane]) }
      return lanes
    }
  }

  /// The coefficients of the polynomial through the Chebyshev points of −reach...reach.
  private static func coefficients(_ count: Int, reach: Double, of function: (Double) -> Double) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for point in 0..<count {
      let x = Double.cos((Double(point) + 0.5) * .pi / Double(count))
      let value = function(x * reach)
      var (previous, current) = (x, 1.0)
      for order in 0..<count {
        sums[order] += value * current
        (previous, current) = (current, 2 * x * current - previous)
      }
    }
    return sums.enumerated().map { $0.element * ($0.offset == 0 ? 1 : 2) / Double(count) }
  }
}
