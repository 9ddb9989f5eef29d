// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// The value of an indicator.
public struct FactScore: Hashable, Sendable {
  /// The indicator.
  public var id: ID<Indicator>
  /// Its value, or why there is none.
  public var outcome: FactOutcome
  /// Its score on the answer scale; `nil` without a value or a norm.
  public var score: Double?
  /// Where the rows stand that were counted (for a share: all rows, hits first).
  public var rows: [SourceLocation]

  /// Makes the value of an indicator.
  public init(id: ID<Indicator>, outcome: FactOutcome, score: Double?, rows: [SourceLocation]) {
    self.id = id
    self.outcome = outcome
    self.score = score
    self.rows = rows
  }
}
