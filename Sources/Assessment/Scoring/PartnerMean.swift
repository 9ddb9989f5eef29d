// SPDX-License-Identifier: EUPL-1.2

/// The mean of one partner on one scale, in the unit of that scale's score.
public struct PartnerMean: Hashable, Sendable {
  /// How many of its respondents have a score.
  public var respondents: Int
  /// The mean of their scores.
  public var mean: Double
  /// What the partner counts for; 1 where all partners count equally, the number of respondents where those do.
  public var weight: Double

  /// Makes a mean.
  public init(respondents: Int, mean: Double, weight: Double = 1) {
    self.respondents = respondents
    self.mean = mean
    self.weight = weight
  }
}
