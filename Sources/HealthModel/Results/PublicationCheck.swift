// SPDX-License-Identifier: EUPL-1.2

/// What the last look at the figures of a collaboration came to, before anything is shown.
public struct PublicationCheck: Hashable, Sendable {
  /// How many figures from answers were looked at.
  public var figures = 0
  /// Figures that may not be shown; each is a fault of the program.
  public var faults: [PublicationFault] = []

  /// Makes a check that has found nothing yet.
  public init() {}
}

/// A figure that may not be shown and would have been.
public struct PublicationFault: Hashable, Sendable {
  /// The rule that it breaks; `docs/privacy.md` has them.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// It is about fewer people than the minimum group.
    case fewPeople = "few-people"
    /// It tells something about the spread of fewer answers than the minimum for distributions.
    case spreadOfFew = "spread-of-few"
    /// Nearly all gave the same answer.
    case nearlyAll = "nearly-all"
    /// Counts that do not belong to the answers.
    case miscount
    /// Together with others it gives the answers of fewer people than the minimum group.
    case combination
  }

  /// The period.
  public var period: Period
  /// What it is the figure of: an id of the normenkader, or `overall`, `response`, `advice`.
  public var figure: String
  /// The rule.
  public var rule: Rule

  /// Makes a fault.
  public init(period: Period, figure: String, rule: Rule) {
    self.period = period
    self.figure = figure
    self.rule = rule
  }
}
