// SPDX-License-Identifier: EUPL-1.2

/// A perception score in the archive, or why there is none.
public struct ArchivedScale: Hashable, Sendable {
  /// `all` statements that were asked, or those that two periods have in common: `common-before` and `common-after`.
  public var role = ""
  /// `dimension` or `facet`, or the half of one: `dimension-self`, `dimension-others`, `facet-self`, `facet-others`.
  public var kind = ""
  /// The id of the dimension or facet.
  public var id = ""
  /// `score`, or why there is none: `not-asked`, `no-answers`, `too-few`.
  public var state = ""
  /// The score.
  public var value: Double?
  /// Its standard error.
  public var standardError: Double?
  /// The degrees of freedom of its t distribution; infinite when there is no error.
  public var degreesOfFreedom: Double?
  /// The lowest score there can be.
  public var lowest: Double?
  /// The highest score there can be.
  public var highest: Double?
  /// How many people have a score.
  public var respondents: Int?
  /// How many partners they belong to.
  public var partners: Int?
  /// The mean if every respondent counted equally; only where no partner is small.
  public var respondentMean: Double?
  /// The average distance of people to their mean; only from the minimum for distributions on.
  public var spread: Double?
  /// The part of the variance from partners of whom nobody answered.
  public var missingPartners: Double?
  /// The part of the variance from people who did not answer.
  public var sampling: Double?
  /// The part of the variance from answers that would be different if asked again.
  public var answers: Double?
  /// How many people would give the same precision if all counted equally.
  public var effectiveRespondents: Double?
  /// By how much the score is less with its bounded statements as they are shown; `nil` when none is bounded.
  public var moved: Double?

  /// Makes an empty scale.
  public init() {}
}

/// The mean of a partner on a scale in the archive.
public struct ArchivedPartnerMean: Hashable, Sendable {
  /// As of the scale.
  public var role = ""
  /// As of the scale.
  public var kind = ""
  /// The id of the dimension or facet.
  public var id = ""
  /// The partner.
  public var partner = ""
  /// How many of its people have a score; at least the minimum group.
  public var respondents = 0
  /// The mean of their scores.
  public var mean = 0.0
  /// What the partner counts for.
  public var weight = 1.0

  /// Makes an empty mean.
  public init() {}
}

/// What ties a dimension to the earlier period that asked other statements, in the archive.
public struct ArchivedLink: Hashable, Sendable {
  /// The dimension.
  public var dimension = ""
  /// The earlier period.
  public var from = ""
  /// The statements that both asked, with spaces between; `nil` when there is a break.
  public var statements: String?
  /// The earlier score with all statements of then.
  public var oldAll: Double?
  /// The earlier score with the common statements.
  public var oldCommon: Double?
  /// The later score with the common statements.
  public var newCommon: Double?
  /// The later score with all statements of now.
  public var newAll: Double?
  /// How much less sure the change is than the difference of the scores.
  public var addedVariance: Double?

  /// Makes an empty link.
  public init() {}
}

/// What the change of a dimension since the measured period before is made of, in the archive.
public struct ArchivedSplit: Hashable, Sendable {
  /// The dimension.
  public var dimension = ""
  /// The period before.
  public var from = ""
  /// What comes from other answers of partners that answered both times.
  public var opinion = 0.0
  /// What comes from partners that came or left.
  public var composition = 0.0
  /// What comes from facts.
  public var facts: Double?

  /// Makes an empty split.
  public init() {}
}
