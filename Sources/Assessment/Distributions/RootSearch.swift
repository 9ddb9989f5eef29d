// SPDX-License-Identifier: EUPL-1.2

/// Where an increasing function crosses zero: Newton's method kept inside a bracket by bisection.
///
/// Source: W. H. Press et al., Numerical Recipes, 3rd ed., §9.4 (`rtsafe`). The bracket need not be tight; quantiles are searched on the
/// logarithm of the argument and of the probability, where distribution functions are nearly straight lines.
enum RootSearch {
  /// The root of `function`, which gives a value and its slope, between two ends.
  static func root(from start: Double, between low: Double, and high: Double, of function: (Double) -> (value: Double, slope: Double)) -> Double {
    var (low, high) = (low, high)
    var x = min(max(start, low), high)
    for _ in 0..<200 {
      let (value, slope) = function(x)
      if value == 0 { return x }
      if value < 0 { low = x } else { high = x }
      var next = x - value / slope
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      let step = (next - x).magnitude
      x = next
      // Convergence is quadratic: after a step this small what is left is below the rounding of the function itself.
      if step <= 1e-11 * max(1, x.magnitude) || low == high { break }
    }
    return x
  }
}
