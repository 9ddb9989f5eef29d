// SPDX-License-Identifier: EUPL-1.2

extension ScaleCorrelations {
  /// Moderates correlations until the errors that follow from them are possible: raises the prior's degrees of freedom 6, 12, 24, ...
  init(scales: [ScaleID], terms: CorrelationTerms, estimates: [ScoreEstimate]) {
    var degrees = CorrelationTerms.priorDegrees
    var matrix = terms.matrix(priorDegrees: degrees)
    while degrees < 1e9, Cholesky.lower(of: Self.errorCorrelations(matrix, estimates)) == nil {
      degrees *= 2
      matrix = terms.matrix(priorDegrees: degrees)
    }
    self.init(scales: scales, matrix: matrix)
  }

  /// The correlation of the whole errors: only sampling is shared, so answer noise makes it smaller.
  static func errorCorrelations(_ matrix: [[Double]], _ estimates: [ScoreEstimate]) -> [[Double]] {
    let shared = estimates.map { $0.variance.total > 0 ? ($0.variance.shared / $0.variance.total).squareRoot() : 0 }
    var errors = matrix
    for row in matrix.indices {
      for column in matrix.indices where column != row { errors[row][column] *= shared[row] * shared[column] }
    }
    return errors
  }

  /// The moderated correlation of two scales; the prior one when it is not known.
  func correlation(_ left: ScaleID, _ right: ScaleID) -> Double {
    guard let row = scales.firstIndex(of: left), let column = scales.firstIndex(of: right) else {
      return left == right ? 1 : CorrelationTerms.priorCorrelation
    }
    return matrix[row][column]
  }
}
