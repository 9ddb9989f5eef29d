// SPDX-License-Identifier: EUPL-1.2

/// Where a score is heading over the last measured periods.
public struct PublishedTrend: Hashable, Sendable {
  /// Which way.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// Up, with a probability of at least 95 %.
    case rising
    /// Down, likewise.
    case falling
    /// Neither is sure.
    case unclear
  }

  /// The dimension; `nil` for overall.
  public var dimension: ID<Dimension>?
  /// How many measured periods it is about, 4...6.
  public var periods: Int
  /// Which way.
  public var direction: Direction
  /// Points per period.
  public var slope: Tenths
  /// What it is about: perception alone when facts were measured in some of the periods only.
  public var basis: Quantity.Basis
  /// Whether other statements were asked on the way, so that older scores were moved.
  public var isLinked: Bool

  /// Makes a trend.
  public init(
    dimension: ID<Dimension>?, periods: Int, direction: Direction, slope: Tenths, basis: Quantity.Basis = .both, isLinked: Bool = false
  ) {
    self.dimension = dimension
    self.periods = periods
    self.direction = direction
    self.slope = slope
    self.basis = basis
    self.isLinked = isLinked
  }
}
