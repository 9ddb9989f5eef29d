// SPDX-License-Identifier: EUPL-1.2

/// How people's scores on pairs of scales go together within partners, before moderation.
struct CorrelationTerms {
  /// Degrees of freedom of the prior correlation.
  static let priorDegrees = 6.0
  /// The prior correlation: scores of one questionnaire mostly go together.
  static let priorCorrelation = 0.5

  /// Per pair (row above column) the correlation and its degrees of freedom.
  private let pairs: [[(correlation: Double, degrees: Double)]]

  /// Pools over partners, for these scales of the layout in ascending order.
  init(scales: [Int], partners: [JointMoments]) {
    pairs = scales.indices.map { row in
      scales[..<row].map { Self.pooled($0, scales[row], partners) }
    }
  }

  /// The moderated correlations: (ν r + κ ½) ÷ (ν + κ).
  ///
  /// The larger κ, the nearer to a matrix that is positive definite.
  func matrix(priorDegrees kappa: Double = CorrelationTerms.priorDegrees) -> [[Double]] {
    var matrix = pairs.map { _ in [Double](repeating: 1, count: pairs.count) }
    for (row, line) in pairs.enumerated() {
      for (column, pair) in line.enumerated() {
        let moderated = (pair.degrees * pair.correlation + kappa * Self.priorCorrelation) / (pair.degrees + kappa)
        matrix[row][column] = moderated
        matrix[column][row] = moderated
      }
    }
    return matrix
  }

  /// Over partners with at least two people who have both scores.
  private static func pooled(_ left: Int, _ right: Int, _ partners: [JointMoments]) -> (Double, Double) {
    var (products, leftSquares, rightSquares, degrees) = (0.0, 0.0, 0.0, 0.0)
    var scale = 1.0
    for partner in partners {
      let pair = partner.pair(left, right)
      guard pair.people >= 2 else { continue }
      products += pair.products - pair.left * pair.right / pair.people
      leftSquares += pair.leftSquares - pair.left * pair.left / pair.people
      rightSquares += pair.rightSquares - pair.right * pair.right / pair.people
      degrees += pair.people - 1
      scale += max(pair.leftSquares, pair.rightSquares)
    }
    // Below this a sum of squares is rounding: everybody said the same and there is no correlation to speak of.
    let nothing = 1e-13 * scale
    guard leftSquares > nothing, rightSquares > nothing else { return (0, 0) }
    return (min(1, max(-1, products / (leftSquares * rightSquares).squareRoot())), degrees)
  }
}
