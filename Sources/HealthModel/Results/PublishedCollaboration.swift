// SPDX-License-Identifier: EUPL-1.2

/// One collaboration over its periods.
public struct PublishedCollaboration: Sendable {
  /// Who it is.
  public var collaboration: Collaboration
  /// Its measured periods in order of time, none after the report's own.
  ///
  /// Periods without a measurement are absent.
  public var periods: [PublishedPeriod]
  /// What changed between each period and the measured one before it, oldest first; per dimension, then `nil` for overall.
  public var changes: [PublishedChange]
  /// Where the scores are heading at the last period, per dimension and overall; those without four measured periods are absent.
  public var trends: [PublishedTrend]
  /// What the last look at these figures came to.
  public var check = PublicationCheck()

  /// Makes the results of a collaboration.
  public init(collaboration: Collaboration, periods: [PublishedPeriod], changes: [PublishedChange], trends: [PublishedTrend] = []) {
    self.collaboration = collaboration
    self.periods = periods
    self.changes = changes
    self.trends = trends
  }

  /// The last measured period.
  public var latest: PublishedPeriod? { periods.last }
  /// The measured period before the last.
  public var previous: PublishedPeriod? { periods.dropLast().last }
}
