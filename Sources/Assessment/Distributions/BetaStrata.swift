// SPDX-License-Identifier: EUPL-1.2
import RealModule

/// Many quantiles of a beta distribution at once, for draws: to about four decimals, for the price of one exact quantile or two.
///
/// With x = sin²φ the density becomes sin^(2a−1) φ · cos^(2b−1) φ, which is flat enough to be added up over a fixed grid of φ, also where the
/// density itself is infinite at an end.
enum BetaStrata {
  private static let cells = 2048
  /// The logarithms of sine and cosine in the middle of each cell of 0...π/2.
  private static let grid: [(logSine: Double, logCosine: Double)] = (0..<cells).map { cell in
    let angle = (Double(cell) + 0.5) / Double(cells) * .pi / 2
    return (.log(.sin(angle)), .log(.cos(angle)))
  }

  /// The quantiles in the middle of each of `count` equally probable parts, ascending.
  static func quantiles(_ a: Double, _ b: Double, count: Int) -> [Double] {
    // With a shape this small nearly everything lies in the first cell: the grid is too coarse. Sorted, because neighbours can be nearly equal.
    guard min(a, b) >= 0.25 else {
      return (0..<count).map { BetaDistribution(a, b).quantile((Double($0) + 0.5) / Double(count)) }.sorted()
    }
    var masses = grid.map { (2 * a - 1) * $0.logSine + (2 * b - 1) * $0.logCosine }
    let highest = masses.max() ?? 0
    var total = 0.0
    for cell in masses.indices {
      masses[cell] = .exp(masses[cell] - highest)
      total += masses[cell]
    }
    var quantiles: [Double] = []
    quantiles.reserveCapacity(count)
    var (cell, before) = (0, 0.0)
    for place in 0..<count {
      let target = (Double(place) + 0.5) / Double(count) * total
      while cell < cells - 1, before + masses[cell] < target {
        before += masses[cell]
        cell += 1
      }
      let part = masses[cell] > 0 ? min(1, max(0, (target - before) / masses[cell])) : 0.5
      let sine = Double.sin((Double(cell) + part) / Double(cells) * .pi / 2)
      quantiles.append(sine * sine)
    }
    return quantiles
  }
}
