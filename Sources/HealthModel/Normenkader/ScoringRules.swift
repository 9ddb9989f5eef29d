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

  /// What a score makes of the answers to several statements.
  public enum Aggregate: String, Hashable, Sendable, CaseIterable {
    /// Their weighted mean: scores live on the answer scale.
    case mean
    /// Their weighted sum; missing answers count as the mean of the person's other ones.
    case sum
  }

  /// What a score makes of several answers.
  public var aggregate: Aggregate
  /// Who counts equally.
  public var voice: Voice
  /// The share (0...1) of a theme's statement weight that a person must have answered to have a score for it.
  public var minimumAnswered: Double
  /// How many statements a person must have answered; a theme with fewer statements asks for all of them.
  public var minimumStatements: Int
  /// The weight (0...1) of perception in a theme's score; the rest is for facts.
  public var perceptionWeight: Double
  /// How many imaginary cases exactly at the norm count along in the score of a share, 0...100: with few cases the score stays near the norm.
  public var imaginaryCases: Double

  /// Makes scoring rules; the defaults are those of the bundled normenkader.
  public init(
    aggregate: Aggregate = .mean, voice: Voice = .partner, minimumAnswered: Double = 0.5, minimumStatements: Int = 2,
    perceptionWeight: Double = 0.6, imaginaryCases: Double = 0
  ) {
    self.aggregate = aggregate
    self.voice = voice
    self.minimumAnswered = minimumAnswered
    self.minimumStatements = minimumStatements
    self.perceptionWeight = perceptionWeight
    self.imaginaryCases = imaginaryCases
  }
}
