// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// The results of a dimension.
public struct DimensionScore: Hashable, Sendable {
  /// The dimension.
  public var id: ID<Dimension>
  /// From statements.
  public var perception: ScoreOutcome
  /// From indicators: the weighted mean of their scores on the scale of the dimension; `nil` when less than half of the weight was measured or there are none with a norm.
  public var facts: Double?
  /// The share (0...1) of the weight of indicators with a norm that was measured; 0 without such indicators.
  ///
  /// An indicator without cases counts as neither measured nor missing.
  public var factsCoverage: Double
  /// Whether any indicator of it has a norm.
  public var hasFactNorms: Bool
  /// Both together, or the one there is; `nil` when there is neither.
  public var combined: ScoreEstimate?

  /// Makes the results of a dimension.
  public init(
    id: ID<Dimension>, perception: ScoreOutcome, facts: Double?, factsCoverage: Double, hasFactNorms: Bool, combined: ScoreEstimate?
  ) {
    self.id = id
    self.perception = perception
    self.facts = facts
    self.factsCoverage = factsCoverage
    self.hasFactNorms = hasFactNorms
    self.combined = combined
  }
}
