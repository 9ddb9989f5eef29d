// SPDX-License-Identifier: EUPL-1.2

/// Gaussian elimination with partial pivoting (Golub and Van Loan, Matrix Computations, section 3.4).
enum Elimination {
  /// Combinations of rows that come to zero in every column: a basis of the left null space, each scaled to a largest weight of 1.
  ///
  /// - Parameter rows: The matrix, all rows of the same length.
  static func combinations(vanishing rows: [[Double]]) -> [[Double]] {
    var rows = rows
    var made = rows.indices.map { row in rows.indices.map { $0 == row ? 1.0 : 0.0 } }
    let scale = rows.joined().map(abs).max() ?? 0
    guard let width = rows.first?.count, scale > 0 else { return made }
    var rank = 0
    for column in 0..<width where rank < rows.count {
      guard let pivot = (rank..<rows.count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }), abs(rows[pivot][column]) > 1e-10 * scale
      else { continue }
      rows.swapAt(rank, pivot)
      made.swapAt(rank, pivot)
      for row in rank + 1..<rows.count where rows[row][column] != 0 {
        let factor = rows[row][column] / rows[rank][column]
        for place in column..<width { rows[row][place] -= factor * rows[rank][place] }
        for place in made[row].indices { made[row][place] -= factor * made[rank][place] }
      }
      rank += 1
    }
    return made[rank...].map { combination in
      let largest = combination.map(abs).max() ?? 1
      return combination.map { $0 / largest }
    }
  }
}
