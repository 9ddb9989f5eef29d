// SPDX-License-Identifier: EUPL-1.2

/// Whether the advice stays the same with other reasonable weights, and without one of the partners.
public struct PublishedRobustness: Hashable, Sendable {
  /// Another way to weigh.
  public enum Weighting: Hashable, Sendable {
    /// A theme counts for so many percent of its weight; 0 leaves it out.
    case dimension(ID<Dimension>, percent: Int)
    /// Perception counts for so many percent beside facts.
    case perception(percent: Int)
    /// Every partner or every respondent counts equally.
    case voice(ScoringRules.Voice)
  }

  /// A weighting that leads to another advice.
  public struct Turn: Hashable, Sendable {
    /// The weighting.
    public var weighting: Weighting
    /// The advice that it leads to.
    public var advice: ID<AdviceRule>

    /// Makes a turn.
    public init(weighting: Weighting, advice: ID<AdviceRule>) {
      self.weighting = weighting
      self.advice = advice
    }
  }

  /// How many other weightings were tried.
  public var tried: Int
  /// Those that lead to another advice.
  public var changing: [Turn]
  /// Whether the advice would be another without one of the partners; withheld in a small group and with few partners.
  public var hangsOnOnePartner: Published<Bool>

  /// Makes a robustness.
  public init(tried: Int, changing: [Turn], hangsOnOnePartner: Published<Bool>) {
    self.tried = tried
    self.changing = changing
    self.hangsOnOnePartner = hangsOnOnePartner
  }

  /// How many of the weightings lead to the same advice.
  public var same: Int { tried - changing.count }
}
