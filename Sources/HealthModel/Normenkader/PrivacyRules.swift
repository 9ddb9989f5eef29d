// SPDX-License-Identifier: EUPL-1.2

/// The smallest groups that published figures may be about.
///
/// The defaults are the floor: they may only be raised.
public struct PrivacyRules: Hashable, Sendable {
  /// Fewest respondents that any figure may be about.
  public var minimumGroup: Int
  /// Fewest respondents that a distribution, a spread or an interval may be about.
  public var minimumDistribution: Int

  /// Makes privacy rules.
  public init(minimumGroup: Int = 5, minimumDistribution: Int = 10) {
    self.minimumGroup = max(5, minimumGroup)
    self.minimumDistribution = max(10, minimumDistribution, minimumGroup)
  }
}
