// SPDX-License-Identifier: EUPL-1.2

/// How scales go together: what joint draws need besides the estimates.
public struct ScaleCorrelations: Hashable, Sendable {
  /// The scales that have an estimate, in the order of the normenkader: dimensions, facets, halves.
  public var scales: [ScaleID]
  /// The moderated correlation of the sampling errors of two scales, row by row; 1 on the diagonal.
  ///
  /// Symmetric, and such that the correlations of the whole errors, answer noise included, are positive definite.
  public var matrix: [[Double]]

  /// Makes correlations.
  public init(scales: [ScaleID], matrix: [[Double]]) {
    self.scales = scales
    self.matrix = matrix
  }
}
