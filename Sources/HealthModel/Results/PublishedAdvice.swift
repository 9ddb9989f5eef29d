// SPDX-License-Identifier: EUPL-1.2

/// The advice in a period.
public struct PublishedAdvice: Hashable, Sendable {
  /// A reason for or against.
  public enum Reason: Hashable, Sendable {
    /// A signal that holds.
    case signal(ID<SignalRule>, SignalState)
    /// A theme that scores well or badly.
    case dimension(ID<Dimension>)
    /// A measured part of the rule.
    case evidence(Evidence)
  }

  /// The smallest change that would lead to another advice.
  ///
  /// Arithmetic, not a forecast.
  public enum Turn: Hashable, Sendable {
    /// One theme's score rises or falls to a value.
    case score(ID<Dimension>, from: Tenths, to: Tenths, advice: ID<AdviceRule>)
    /// So many more cases of a fact that go well (negative: badly).
    case cases(ID<Indicator>, Int, advice: ID<AdviceRule>)
    /// The perception of all themes rises or falls by as much, per answer where scores are sums.
    case overall(by: Tenths, advice: ID<AdviceRule>)
    /// These signals no longer hold and, if that is not enough, the perception of all themes rises or falls by as much, per answer where scores are sums.
    case signals([ID<SignalRule>], by: Tenths?, advice: ID<AdviceRule>)
  }

  /// How often an advice comes out within the uncertainty of the scores.
  public struct Share: Hashable, Sendable {
    /// The advice.
    public var id: ID<AdviceRule>
    /// Whole percent of the draws; `nil` below the minimum for distributions.
    public var percent: Int?

    /// Makes a share.
    public init(id: ID<AdviceRule>, percent: Int?) {
      self.id = id
      self.percent = percent
    }
  }

  /// How firm an advice is, in a word; `docs/method.md`, advice.
  public enum Stability: String, Hashable, Sendable {
    /// It comes out in at least 90 % of the draws.
    case firm
    /// In at least 70 %.
    case fairlyFirm = "fairly-firm"
    /// In fewer.
    case fragile

    /// The word for a share of the draws in whole percent.
    public init(percent: Int) {
      self = percent >= 90 ? .firm : (percent >= 70 ? .fairlyFirm : .fragile)
    }
  }

  /// The advice.
  public var id: ID<AdviceRule>
  /// What it comes down to.
  public var outcome: AdviceRule.Outcome
  /// How firm it is; `nil` when there is nothing to draw from.
  public var stability: Stability?
  /// In how many percent of the draws this advice comes out; `nil` when there is nothing to draw from, and below the minimum for distributions.
  public var certainty: Int?
  /// Other advice that comes out in at least 5 % of the draws, most frequent first; below the minimum for distributions in at least 20 %.
  public var alternatives: [Share]
  /// What speaks for it, strongest first; at most three.
  public var reasonsFor: [Reason]
  /// What speaks against it, strongest first; at most three.
  public var reasonsAgainst: [Reason]
  /// What would lead to another advice.
  public var turns: [Turn]
  /// Whether it hangs on the weights or on one partner; `nil` when that was not worked out.
  public var robustness: PublishedRobustness?
  /// The rules of the decision list down to the one that was chosen, which is the last of them; empty when they were not worked out.
  public var rules: [JudgedRule]
  /// Whether it was given because people have a score on too few themes, whatever the conditions say.
  public var hasTooFewScores: Bool

  /// Makes an advice.
  public init(
    id: ID<AdviceRule>, outcome: AdviceRule.Outcome, stability: Stability? = nil, certainty: Int?, alternatives: [Share] = [],
    reasonsFor: [Reason] = [], reasonsAgainst: [Reason] = [], turns: [Turn] = [], robustness: PublishedRobustness? = nil,
    rules: [JudgedRule] = [], hasTooFewScores: Bool = false
  ) {
    self.id = id
    self.outcome = outcome
    self.stability = stability ?? certainty.map { Stability(percent: $0) }
    self.certainty = certainty
    self.alternatives = alternatives
    self.reasonsFor = reasonsFor
    self.reasonsAgainst = reasonsAgainst
    self.turns = turns
    self.robustness = robustness
    self.rules = rules
    self.hasTooFewScores = hasTooFewScores
  }
}
