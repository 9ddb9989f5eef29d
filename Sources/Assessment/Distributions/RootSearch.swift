// SPDX-License-Identifier: EUPL-1.2

/// Where an increasing function crosses zero: Halley's method (Newton's without a curvature) kept inside a bracket by bisection.
///
/// Source: W. H. Press et al., Numerical Recipes, 3rd ed., §9.4 (`rtsafe`, and Halley's step). The bracket need not be tight; quantiles are
/// searched on the logarithm of the argument and of the probability, where distribution functions are nearly straight lines.
enum RootSearch {
  /// A function at a place: its value and first two derivatives; the second may be left out.
  struct Point {
    var value: Double
    var slope: Double
    var curvature = 0.0
  }

  /// The root of `function` between two ends.
  ///
  /// It ends after a step of at most `tolerance`: convergence is quadratic (cubic with curvatures), so that what is left is below the rounding of the
  /// function itself.
  static func root(
    from start: Double, between low: Double, and high: Double, tolerance: Double = 1e-8, of function: (Double) -> Point
  ) -> Double {
    var (low, high) = (low, high)
    var x = min(max(start, low), high)
    for _ in 0..<200 {
      let point = function(x)
      if point.value == 0 { return x }
      if point.value < 0 { low = x } else { high = x }
      let newton = point.value / point.slope
      let halley = 1 - newton * point.curvature / (2 * point.slope)
      let next = x - newton / (halley > 0.5 && halley < 2 ? halley : 1)
      if next >= low, next <= high {
        let step = (next - x).magnitude
        x = next
        if step <= tolerance * max(1, x.magnitude) { break }
      } else {
        x = low + (high - low) / 2
        if high - low <= 1e-15 * max(1, x.magnitude) { break }
      }
    }
    return x
  }
}
