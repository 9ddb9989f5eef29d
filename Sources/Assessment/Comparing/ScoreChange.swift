// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// How a score changed between two measured periods.
struct ScoreChange {
  /// The dimension; `nil` for overall.
  var dimension: ID<Dimension>?
  /// The later score minus the earlier one, on the statements that both periods asked; `nil` when one of them is missing or they are not about the same.
  var difference: ScoreDifference?
  /// How sure it is.
  var verdict: PublishedChange.Verdict
  /// What the change is made of; `nil` when there is no such split.
  var split: Split?
  /// What was compared: perception alone when facts were measured in one of the periods only.
  var basis = Quantity.Basis.both
  /// What became of the questions.
  var questionnaire = PublishedChange.Questionnaire.same
  /// The scores of both periods and the change as points of a link; `nil` when they were compared just as they are.
  var link: LinkedChange?
  /// The statements that both periods asked, when they follow each other and not all are the same.
  var common: CommonCore?
  /// Of overall: themes that could not be compared and count in neither period.
  var leftOut: [ID<Dimension>] = []

  /// An exact split of the change of a score: the parts add up to it.
  struct Split: Hashable, Sendable {
    /// What comes from other answers of partners that answered both times.
    var opinion: Double
    /// What comes from partners that came or left.
    var composition: Double
    /// What comes from facts; `nil` without facts.
    var facts: Double?
    /// The fewest respondents that the partners of both periods, those that came and those that left have together, leaving out empty sets.
    ///
    /// 0 when opinion and composition could not be told apart, because the archive keeps no means of partners; opinion is then both.
    var smallestSet: Int
  }
}
