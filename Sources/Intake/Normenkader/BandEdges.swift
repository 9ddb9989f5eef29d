// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Where the file says that bands end, for the checks that have to wait until it is known how many statements each dimension has.
struct BandEdges {
  /// An edge as it is written.
  struct Written {
    /// The place of its band.
    var band: Int
    var value: Double
    var location: SourceLocation
  }

  /// The edges that a dimension has of its own.
  struct Own {
    var dimension: ID<Dimension>
    /// Where the dimension's id stands.
    var location: SourceLocation
    /// In the order of the bands; `nil` when the dimension has none.
    var edges: [Written]?
  }

  /// Where the bands stand.
  var bands: [SourceLocation] = []
  /// For every dimension.
  var below: [Written] = []
  /// For all dimensions together.
  var overall: [Written] = []
  /// Of the dimensions, in the order of the file.
  var own: [Own] = []
}
