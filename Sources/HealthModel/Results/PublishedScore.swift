// SPDX-License-Identifier: EUPL-1.2

/// A score, its uncertainty and its band.
public struct PublishedScore: Hashable, Sendable {
  /// The score: a mean on the answer scale, or a sum.
  public var value: Tenths
  /// The 95 % interval; `nil` below the minimum for distributions, because an interval tells something about the spread.
  public var interval: PublishedInterval?
  /// The band that the score falls in.
  public var band: ID<Band>
  /// Whether the score lies in this band or a higher one (for the highest) or a lower one (for the others) with a probability of at least 80 %;
  /// otherwise it is "on the border".
  public var isCertain: Bool

  /// Makes a score.
  public init(value: Tenths, interval: PublishedInterval?, band: ID<Band>, isCertain: Bool) {
    self.value = value
    self.interval = interval
    self.band = band
    self.isCertain = isCertain
  }
}

/// A 95 % interval.
public struct PublishedInterval: Hashable, Sendable {
  /// Its lower end.
  public var low: Tenths
  /// Its upper end.
  public var high: Tenths

  /// Makes an interval.
  public init(low: Tenths, high: Tenths) {
    self.low = low
    self.high = high
  }
}
