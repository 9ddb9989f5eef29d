// SPDX-License-Identifier: EUPL-1.2

/// How answers become scores.
public struct ScoringRules: Hashable, Sendable {
  /// Who counts equally in a score.
  public enum Voice: String, Hashable, Sendable, CaseIterable {
    /// Each partner, however many respondents it has.
    case partner
    /// Each respondent.
    case respondent
  }

  /// Who counts equally.
  public var voice: Voice
  /// The share (0...1) of a theme's statement weight that a person must have answered to have a score for it.
  public var minimumAnswered: Double
  /// How many statements a person must have answered; a theme with fewer statements asks for all of them.
  public var minimumStatements: Int
  /// The weight (0...1) of perception in a theme's score; the rest is for facts.
  public var perceptionWeight: Double

  /// Makes scoring rules; the defaults are those of the bundled normenkader.
  public init(voice: Voice = .partner, minimumAnswered: Double = 0.5, minimumStatements: Int = 2, perceptionWeight: Double = 0.6) {
    self.voice = voice
    self.minimumAnswered = minimumAnswered
    self.minimumStatements = minimumStatements
    self.perceptionWeight = perceptionWeight
  }
}

/// The smallest groups that published figures may be about. The defaults are the floor: they may only be raised.
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

/// A zone of the score scale.
public struct Band: Hashable, Sendable {
  /// Which colour and symbol a zone has.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Below what is acceptable.
    case poor
    /// Needs attention.
    case fair
    /// In order.
    case good
  }

  /// Its id.
  public var id: ID<Band>
  /// Its title.
  public var title: LocalizedText
  /// The score that no longer belongs to it; `nil` for the highest zone.
  public var below: Double?
  /// Its colour and symbol.
  public var status: Status

  /// Makes a zone.
  public init(id: ID<Band>, title: LocalizedText, below: Double?, status: Status) {
    self.id = id
    self.title = title
    self.below = below
    self.status = status
  }
}

/// Which dimensions must be in balance, and from which spread they are not.
public struct BalanceRule: Hashable, Sendable {
  /// The dimensions, in the order of the picture.
  public var dimensions: [ID<Dimension>]
  /// The spread in points, highest minus lowest score, from which the collaboration is out of balance.
  public var outOfBalance: Double

  /// Makes a balance rule.
  public init(dimensions: [ID<Dimension>], outOfBalance: Double) {
    self.dimensions = dimensions
    self.outOfBalance = outOfBalance
  }
}
