// SPDX-License-Identifier: EUPL-1.2

/// The lower triangle L with L·Lᵀ = a symmetric positive definite matrix.
enum Cholesky {
  /// L by rows, or `nil` when the matrix is not positive definite (Numerical Recipes, 3rd ed., §2.9).
  static func lower(of matrix: [[Double]]) -> [[Double]]? {
    var lower = matrix.map { _ in [Double](repeating: 0, count: matrix.count) }
    for row in matrix.indices {
      for column in 0...row {
        var sum = matrix[row][column]
        for place in 0..<column { sum -= lower[row][place] * lower[column][place] }
        if column < row {
          lower[row][column] = sum / lower[column][column]
        } else {
          guard sum > 1e-12 else { return nil }
          lower[row][row] = sum.squareRoot()
        }
      }
    }
    return lower
  }
}
