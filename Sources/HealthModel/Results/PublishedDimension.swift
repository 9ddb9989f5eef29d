// SPDX-License-Identifier: EUPL-1.2

/// The results of one dimension.
public struct PublishedDimension: Hashable, Sendable {
  /// The dimension.
  public var id: ID<Dimension>
  /// Perception and facts together.
  public var score: Published<PublishedScore>
  /// From statements.
  public var perception: Published<PublishedScore>
  /// How many respondents have a score in this dimension.
  public var respondents: Published<Int>
  /// From indicators.
  public var facts: Published<PublishedScore>
  /// The share of the facts' weight that was measured, in whole percent.
  public var factsCoverage: Int
  /// How perception and facts relate.
  public var mirror: MirrorCase?
  /// How far respondents agree.
  public var agreement: Published<Agreement>
  /// Where a difference between respondents lies; `nil` when there is nothing to say or it may not be seen.
  public var dissent: Dissent?
  /// The perception score if every respondent counted equally.
  public var respondentVoice: Published<Tenths>
  /// Answers "don't know" or "rather not say" in whole percent of all answers in this dimension.
  public var dontKnow: Published<Int>

  /// Makes the results of a dimension.
  public init(
    id: ID<Dimension>, score: Published<PublishedScore>, perception: Published<PublishedScore>, respondents: Published<Int>,
    facts: Published<PublishedScore>, factsCoverage: Int, mirror: MirrorCase?, agreement: Published<Agreement>,
    dissent: Dissent? = nil, respondentVoice: Published<Tenths>, dontKnow: Published<Int>
  ) {
    self.id = id
    self.score = score
    self.perception = perception
    self.respondents = respondents
    self.facts = facts
    self.factsCoverage = factsCoverage
    self.mirror = mirror
    self.agreement = agreement
    self.dissent = dissent
    self.respondentVoice = respondentVoice
    self.dontKnow = dontKnow
  }
}

/// How perception and facts of a dimension relate: the mirror.
public enum MirrorCase: String, Hashable, Sendable, CaseIterable {
  /// Both at or above the norm.
  case bothGood = "both-good"
  /// Both below the norm.
  case bothPoor = "both-poor"
  /// Perception at or above the norm, facts below it: it feels better than it is.
  case feelsGoodFactsPoor = "feels-good-facts-poor"
  /// Facts at or above the norm, perception below it: it is better than it feels.
  case feelsPoorFactsGood = "feels-poor-facts-good"
}

/// How far respondents agree with each other.
public enum Agreement: String, Hashable, Sendable, CaseIterable {
  /// Average distance to the mean below 0.60 points, on answers of 1 to 5; on other answers a quarter of their width is a point.
  case agreed
  /// From 0.60 to below 0.80.
  case mixed
  /// From 0.80.
  case divided
}

/// Where a difference between respondents lies.
public enum Dissent: String, Hashable, Sendable, CaseIterable {
  /// Partners stand apart from each other.
  case partnersDiffer = "partners-differ"
  /// People stand apart, also within partners.
  case peopleDiffer = "people-differ"
  /// The answers fall apart into two groups far from each other.
  case twoCamps = "two-camps"
}

/// The perception score of a facet.
public struct PublishedFacet: Hashable, Sendable {
  /// The facet.
  public var id: ID<Facet>
  /// Its score.
  public var score: Published<PublishedScore>

  /// Makes the result of a facet.
  public init(id: ID<Facet>, score: Published<PublishedScore>) {
    self.id = id
    self.score = score
  }
}
