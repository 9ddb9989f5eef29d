// SPDX-License-Identifier: EUPL-1.2
import RealModule

/// The habit behind a fact: what the value would be on average if the same organisations went on in the same way.
///
/// The value of a period is counted, not estimated. Whether it says something about the collaboration is another question: 1 of 1 kept is no
/// proof of a good habit. Signals and the advice look at the habit.
public enum Habit: Hashable, Sendable {
  /// A share, with a beta distribution of these two shapes, both above 0.
  case share(Double, Double)
  /// A duration, log-normal around a median above 0, with the standard deviation of its natural logarithm.
  case duration(median: Double, deviation: Double)

  /// The probability that it lies below a limit.
  ///
  /// For a share F_Beta(limit; a, b). Source: `docs/method.md`, facts.
  func probability(below limit: Double) -> Double {
    switch self {
    case .share(let a, let b): BetaDistribution(a, b).cdf(min(1, max(0, limit)))
    case .duration(let median, let deviation): limit > 0 ? NormalDistribution.cdf(.log(limit / median) / deviation) : 0
    }
  }

  /// Its quantiles in the middle of each of so many equally probable parts, ascending.
  func strata(_ count: Int) -> [Double] {
    switch self {
    case .share(let a, let b): return BetaStrata.quantiles(a, b, count: count)
    case .duration(let median, let deviation):
      return (0..<count).map { place in
        median * .exp(deviation * NormalDistribution.quantile((Double(place) + 0.5) / Double(count)))
      }
    }
  }
}
