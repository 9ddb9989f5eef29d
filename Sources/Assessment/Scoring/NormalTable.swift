// SPDX-License-Identifier: EUPL-1.2

/// The random numbers of one period: a column of normal numbers per scale and one of uniform numbers.
///
/// Rows are kept by eight, so that the machine can work on several at once.
final class NormalTable {
  /// The normal numbers by column.
  private let columns: [[SIMD8<Double>]]
  private let mixing: ChiSquaredMixing
  private var known: [Int: [SIMD8<Double>]] = [:]

  /// Draws row after row `width` normal numbers and one uniform.
  init(width: Int, rows: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var columns = [[SIMD8<Double>]](repeating: [SIMD8<Double>](repeating: .zero, count: (rows + 7) / 8), count: width)
    var uniforms: [Double] = []
    uniforms.reserveCapacity(rows)
    for row in 0..<rows {
      for place in 0..<width { columns[place][row / 8][row % 8] = NormalDistribution.quantile(random.uniform()) }
      uniforms.append(random.uniform())
    }
    self.columns = columns
    mixing = ChiSquaredMixing(uniforms: uniforms)
  }

  /// The factors for whole degrees of freedom from 1, by eight; the last eight are filled up with ones.
  func stretches(degrees: Int) -> [SIMD8<Double>] {
    if let stretches = known[degrees] { return stretches }
    let stretches = mixing.stretches(degrees: degrees)
    known[degrees] = stretches
    return stretches
  }

  /// Σ weight · column over some of the columns, row by row.
  func combined(_ weights: [Double], of places: [Int]) -> [SIMD8<Double>] {
    var sum = [SIMD8<Double>](repeating: .zero, count: columns.first?.count ?? 0)
    for (weight, place) in zip(weights, places) where weight != 0 && columns.indices.contains(place) {
      let column = columns[place]
      for row in sum.indices { sum[row] += column[row] * weight }
    }
    return sum
  }
}
