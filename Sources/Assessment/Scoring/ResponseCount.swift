// SPDX-License-Identifier: EUPL-1.2

/// Who answered.
public struct ResponseCount: Hashable, Sendable {
  /// How many people were asked; `nil` when not known of every partner.
  public var invited: Int?
  /// How many people answered at least one statement.
  public var respondents: Int
  /// How many partners take part.
  public var partners: Int
  /// How many partners have a respondent.
  public var partnersAnswering: Int

  /// Makes a count.
  public init(invited: Int?, respondents: Int, partners: Int, partnersAnswering: Int) {
    self.invited = invited
    self.respondents = respondents
    self.partners = partners
    self.partnersAnswering = partnersAnswering
  }
}
