// SPDX-License-Identifier: EUPL-1.2

/// The random numbers of one period: a column of normal numbers per scale and one of uniform numbers.
struct NormalTable {
  /// The normal numbers by column.
  private let columns: [[Double]]
  /// The uniform numbers.
  let mixing: ChiSquaredMixing

  /// Draws row after row `width` normal numbers and one uniform; keeps the normals of `columns` only.
  init(columns kept: [Int], width: Int, rows: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var columns = kept.map { _ in [Double](repeating: 0, count: rows) }
    var places = [Int](repeating: -1, count: width)
    for (place, column) in kept.enumerated() where column < width { places[column] = place }
    var uniforms: [Double] = []
    uniforms.reserveCapacity(rows)
    for row in 0..<rows {
      for place in places {
        let uniform = random.uniform()
        if place >= 0 { columns[place][row] = NormalDistribution.quantile(uniform) }
      }
      uniforms.append(random.uniform())
    }
    self.columns = columns
    mixing = ChiSquaredMixing(uniforms: uniforms)
  }

  /// Σ weight · column, row by row.
  func combined(_ weights: [Double]) -> [Double] {
    var sum = [Double](repeating: 0, count: columns.first?.count ?? 0)
    for (weight, column) in zip(weights, columns) where weight != 0 {
      for row in sum.indices { sum[row] += weight * column[row] }
    }
    return sum
  }
}
