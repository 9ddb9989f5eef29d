// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The perception of a dimension in two periods, scored on the statements that were asked in both.
struct CommonCore: Hashable, Sendable {
  /// The statements that were asked in both periods, in the order of the normenkader.
  var statements: [ID<Statement>]
  /// The earlier score on them.
  var before: ScoreEstimate
  /// The later score on them.
  var after: ScoreEstimate
  /// The number and mean on them of the earlier period's partners.
  var partnersBefore: [ID<Partner>: PartnerMean]
  /// The number and mean on them of the later period's partners.
  var partnersAfter: [ID<Partner>: PartnerMean]
  /// The scores with all statements and with these.
  var scores: LinkedChange
  /// V of both scores on the common statements minus V of both on all: how much less sure the change is than the difference of the scores.
  ///
  /// It is the variance of the break when the statements left out measure the same with noise of their own.
  var addedVariance: Double
}

/// What ties the perception of a dimension to the last earlier period that has one, when other statements were asked there.
struct QuestionnaireLink: Hashable, Sendable {
  /// The earlier period.
  var from: Period
  /// The scores on the statements of both; `nil` when there are too few of them, or too few people with a score on them: a break.
  var core: CommonCore?
}
