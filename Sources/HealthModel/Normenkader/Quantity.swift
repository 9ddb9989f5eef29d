// SPDX-License-Identifier: EUPL-1.2

/// What a condition measures.
public enum Quantity: Hashable, Sendable {
  /// The score of a dimension.
  case score(Scope, Basis)
  /// The perception score of a facet.
  case facet(ID<Facet>)
  /// The value of an indicator.
  case indicator(ID<Indicator>)
  /// A score minus that of so many measured periods before.
  case change(Scope, Basis, over: Int)
  /// The slope of a score per period.
  case trend(Scope, Basis)
  /// Statements about self minus statements about others.
  case selfOthersGap(StatementGroup)
  /// Perception minus facts of a dimension.
  case perceptionFactsGap(ID<Dimension>)
  /// The average distance of respondents to their mean, in points of the answer scale.
  case disagreement(ID<Dimension>)
  /// The share of answers "don't know" or "rather not say" in a dimension, 0...1.
  case dontKnow(ID<Dimension>)
  /// Respondents ÷ invited, 0...1.
  case responseShare
  /// The number of respondents.
  case respondents
  /// The share of partners that answered, 0...1.
  case partnersAnswering
  /// The highest minus the lowest score of the dimensions that must be in balance.
  case balanceSpread

  /// One dimension or all together.
  public enum Scope: Hashable, Sendable {
    /// One dimension.
    case dimension(ID<Dimension>)
    /// The weighted mean of all.
    case overall
  }

  /// Which half of a dimension's score.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// Perception and facts together.
    case both
    /// Statements alone.
    case perception
    /// Indicators alone.
    case facts
  }

  /// A set of statements.
  public enum StatementGroup: Hashable, Sendable {
    /// Those of a dimension.
    case dimension(ID<Dimension>)
    /// Those of a facet.
    case facet(ID<Facet>)
  }
}
