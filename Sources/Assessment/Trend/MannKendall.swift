// SPDX-License-Identifier: EUPL-1.2

/// The test of Mann and Kendall for a trend: whether later scores are mostly above or mostly below earlier ones, however far.
///
/// It takes eight periods or more to say something: of four the smallest two-sided probability is 0.083. Sources: H. B. Mann, Econometrica 13 (1945)
/// 245; M. G. Kendall, Rank Correlation Methods, 4th ed. (1975).
struct MannKendall: Hashable, Sendable {
  /// n.
  let count: Int
  /// S, the number of pairs that rise minus the number that fall: −n(n − 1)/2...n(n − 1)/2.
  let statistic: Int
  /// Var S without a trend: (n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)) / 18 over groups of t equal scores.
  let variance: Double
  /// Whether two scores are equal.
  let hasTies: Bool

  /// Compares all pairs of scores in order of time; `nil` of fewer than two, of more than a thousand and when one is not a number.
  init?(_ scores: [Double]) {
    guard (2...1000).contains(scores.count), !scores.contains(where: \.isNaN) else { return nil }
    count = scores.count
    var sum = 0
    for later in scores.indices {
      for earlier in 0..<later where scores[later] != scores[earlier] { sum += scores[later] > scores[earlier] ? 1 : -1 }
    }
    statistic = sum
    let ties = Self.ties(scores)
    hasTies = ties.contains { $0 > 1 }
    variance = (Self.weight(count) - ties.reduce(0) { $0 + Self.weight($1) }) / 18
  }

  /// (S ∓ 1)/√Var S, towards 0 for continuity; 0 when S is 0.
  var z: Double {
    statistic == 0 || variance <= 0 ? 0 : Double(statistic - statistic.signum()) / variance.squareRoot()
  }

  /// The two-sided probability of an S as far from 0 without a trend, by the normal distribution: 2 Φ(−|z|).
  var normalProbability: Double { 2 * NormalDistribution.cdf(-z.magnitude) }

  /// The same by counting orders of the scores: twice the smaller tail, at most 1.
  ///
  /// `nil` with ties, and beyond 20 scores, where 20! orders are as many as can be counted in 64 bits; the normal probability is then as good.
  var exactProbability: Double? {
    guard !hasTies, count <= 20 else { return nil }
    let orders = Self.ordersByFalls(count)
    let falls = (count * (count - 1) / 2 - statistic) / 2
    let tails = (orders[...falls].reduce(0, +), orders[falls...].reduce(0, +))
    return min(1, 2 * Double(min(tails.0, tails.1)) / Double(orders.reduce(0, +)))
  }

  /// τ_a = S / (n(n − 1)/2), −1...1.
  var tau: Double { Double(statistic) / (Double(count) * Double(count - 1) / 2) }

  private static func weight(_ size: Int) -> Double {
    let size = Double(size)
    return size * (size - 1) * (2 * size + 5)
  }

  /// The sizes of groups of equal scores.
  private static func ties(_ scores: [Double]) -> [Int] {
    var sizes: [Int] = []
    var last: Double?
    for score in scores.sorted() {
      if score == last { sizes[sizes.count - 1] += 1 } else { sizes.append(1) }
      last = score
    }
    return sizes
  }

  /// How many orders of so many different scores have no pair that falls, one, two and so on (Mahonian numbers).
  ///
  /// The i-th score falls below none to i − 1 of those before it, each equally often.
  private static func ordersByFalls(_ count: Int) -> [Int] {
    var orders = [1]
    for size in stride(from: 2, through: count, by: 1) {
      var next = [Int](repeating: 0, count: orders.count + size - 1)
      for (falls, ways) in orders.enumerated() {
        for more in 0..<size { next[falls + more] += ways }
      }
      orders = next
    }
    return orders
  }
}
