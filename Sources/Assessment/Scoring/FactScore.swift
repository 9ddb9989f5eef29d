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
  /// The share that the norm was applied to, when imaginary cases were added to the one that was measured.
  public var shrunkShare: Double?
  /// The habit behind it; `nil` when the value is taken as it is.
  public var habit: Habit?
  /// Where the rows stand that were counted (for a share: all rows, hits first).
  public var rows: [SourceLocation]

  /// Makes the value of an indicator.
  public init(
    id: ID<Indicator>, outcome: FactOutcome, score: Double?, shrunkShare: Double? = nil, habit: Habit? = nil, rows: [SourceLocation]
  ) {
    self.id = id
    self.outcome = outcome
    self.score = score
    self.shrunkShare = shrunkShare
    self.habit = habit
    self.rows = rows
  }
}

extension FactScore {
  /// Scores an outcome.
  init(_ id: ID<Indicator>, _ outcome: FactOutcome, by scoring: FactScoring, rows: [SourceLocation]) {
    guard case .value(let value) = outcome else {
      self.init(id: id, outcome: outcome, score: nil, rows: rows)
      return
    }
    self.init(
      id: id, outcome: outcome, score: scoring.score(of: value), shrunkShare: scoring.shrunkShare(value), habit: scoring.habit(of: value),
      rows: rows)
  }
}
