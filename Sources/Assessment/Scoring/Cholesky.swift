// SPDX-License-Identifier: EUPL-1.2

/// The lower triangle L with L·Lᵀ = a symmetric positive definite matrix.
enum Cholesky {
  /// L by rows, or `nil` when the matrix is not positive definite (Numerical Recipes, 3rd ed., §2.9).
  static func lower(of matrix: [[Double]]) -> [[Double]]? {
    var lower: [[Double]] = []
    lower.reserveCapacity(matrix.count)
    for row in matrix.indices {
      var current = matrix[row]
      var pivot = current[row]
      for column in 0..<row {
        let above = lower[column]
        var sum = current[column]
        for place in 0..<column { sum -= current[place] * above[place] }
        current[column] = sum / above[column]
        pivot -= current[column] * current[column]
      }
      guard pivot > 1e-12 else { return nil }
      current[row] = pivot.squareRoot()
      for column in row + 1..<max(row + 1, matrix.count) { current[column] = 0 }
      lower.append(current)
    }
    return lower
  }
}
