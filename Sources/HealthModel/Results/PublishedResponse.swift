// SPDX-License-Identifier: EUPL-1.2

/// Who answered.
public struct PublishedResponse: Hashable, Sendable {
  /// How many people were asked; absent when not known.
  public var invited: Published<Int>
  /// How many people answered; withheld below the minimum group.
  public var respondents: Published<Int>
  /// Respondents ÷ invited in whole percent.
  public var share: Published<Int>
  /// How many partners take part.
  public var partners: Int
  /// How many partners answered; withheld below the minimum group of respondents.
  public var partnersAnswering: Published<Int>
  /// How many points lower those who did not answer would have to score to bring the overall perception below the norm.
  ///
  /// Absent when it is below the norm or everybody answered. Method: `docs/method.md`, tipping gap.
  public var tippingGap: Published<Tenths>

  /// Makes a response.
  public init(
    invited: Published<Int>, respondents: Published<Int>, share: Published<Int>, partners: Int, partnersAnswering: Published<Int>,
    tippingGap: Published<Tenths>
  ) {
    self.invited = invited
    self.respondents = respondents
    self.share = share
    self.partners = partners
    self.partnersAnswering = partnersAnswering
    self.tippingGap = tippingGap
  }
}
