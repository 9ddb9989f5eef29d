// SPDX-License-Identifier: EUPL-1.2

/// The mean of one partner on one scale, in the unit of that scale's score.
public struct PartnerMean: Hashable, Sendable {
  /// How many of its respondents have a score.
  public var respondents: Int
  /// The mean of their scores.
  public var mean: Double

  /// Makes a mean.
  public init(respondents: Int, mean: Double) {
    self.respondents = respondents
    self.mean = mean
  }
}
