// SPDX-License-Identifier: EUPL-1.2

/// The random numbers of one period: a column of normal numbers per scale and one of uniform numbers.
///
/// Rows are kept by eight, so that the machine can work on several at once.
struct NormalTable {
  /// The normal numbers by column.
  private var columns: [[SIMD8<Double>]]
  /// The uniform numbers.
  let mixing: ChiSquaredMixing

  /// Draws row after row `width` normal numbers and one uniform; keeps the normals of `kept` columns only.
  init(columns kept: [Int], width: Int, rows: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var columns = kept.map { _ in [SIMD8<Double>](repeating: .zero, count: (rows + 7) / 8) }
    var places = [Int](repeating: -1, count: width)
    for (place, column) in kept.enumerated() where column < width { places[column] = place }
    var uniforms: [Double] = []
    uniforms.reserveCapacity(rows)
    for row in 0..<rows {
      for place in places {
        let uniform = random.uniform()
        if place >= 0 { columns[place][row / 8][row % 8] = NormalDistribution.quantile(uniform) }
      }
      uniforms.append(random.uniform())
    }
    self.columns = columns
    mixing = ChiSquaredMixing(uniforms: uniforms)
  }

  /// Σ weight · column, row by row.
  func combined(_ weights: [Double]) -> [SIMD8<Double>] {
    var sum = [SIMD8<Double>](repeating: .zero, count: columns.first?.count ?? 0)
    for (weight, column) in zip(weights, columns) where weight != 0 {
      for row in sum.indices { sum[row] += column[row] * weight }
    }
    return sum
  }
}
