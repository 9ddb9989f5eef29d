// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// The results of one statement.
public struct StatementScore: Hashable, Sendable {
  /// The statement.
  public var id: ID<Statement>
  /// Whether anybody was asked.
  public var isAsked: Bool
  /// How many people gave each answer, lowest first, as given (not reversed).
  public var counts: [Int]
  /// How many people gave no answer, by reason.
  public var missing: [MissingAnswer: Int]
  /// The mean with reversed answers turned, with the voice of the normenkader; `nil` without answers.
  public var mean: Double?
  /// How many people of the partner with the fewest of them gave an answer on the scale; 0 without answers, or when it is not known.
  var fewestOfPartner = 0
  /// What the archive keeps of it; `nil` when it was measured from answers.
  var kept: KeptStatement?

  /// Makes the results of a statement.
  public init(id: ID<Statement>, isAsked: Bool, counts: [Int], missing: [MissingAnswer: Int], mean: Double?) {
    self.id = id
    self.isAsked = isAsked
    self.counts = counts
    self.missing = missing
    self.mean = mean
  }

  /// How many people gave an answer on the scale.
  public var respondents: Int { kept.map { $0.respondents ?? 0 } ?? counts.reduce(0, +) }
}
