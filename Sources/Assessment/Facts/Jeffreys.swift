// SPDX-License-Identifier: EUPL-1.2

/// The interval for a share of few cases.
enum Jeffreys {
  /// The equal-tailed interval from Beta(x + ½, n − x + ½), with 0 as lower end when there are no hits and 1 as upper end when all are.
  ///
  /// 3 of 5 at 95 % gives 0.209...0.906. Source: L. D. Brown, T. T. Cai, A. DasGupta, Statistical Science 16 (2001) 101.
  static func interval(hits: Int, of cases: Int, level: Double = 0.95) -> ClosedRange<Double> {
    let posterior = BetaDistribution(Double(hits) + 0.5, Double(cases - hits) + 0.5)
    let tail = (1 - level) / 2
    let low = hits <= 0 ? 0 : posterior.quantile(tail)
    let high = hits >= cases ? 1 : posterior.quantile(1 - tail)
    return low...max(low, high)
  }
}
