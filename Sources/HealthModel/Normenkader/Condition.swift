// SPDX-License-Identifier: EUPL-1.2

/// Something that is true, false or unknown of a collaboration in a period.
public indirect enum Condition: Hashable, Sendable {
  /// All hold: false if one is false, else unknown if one is unknown.
  case all([Condition])
  /// One holds: true if one is true, else unknown if one is unknown.
  case any([Condition])
  /// None holds.
  case none([Condition])
  /// At least so many hold.
  case atLeast(Int, of: [Condition])
  /// It held in so many measured periods in a row, this one included.
  case forPeriods(Int, Condition)
  /// A measured quantity lies in a range.
  case measured(Quantity, Limits)
  /// A signal has at least a state.
  case signal(ID<SignalRule>, SignalState)
  /// At least so many signals of a kind have at least a state.
  case signals(SignalKind, SignalState, atLeast: Int)
}

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
  /// The average distance of respondents to their mean, in points.
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

/// A range: above or at least a lower end, below or at most an upper end.
public struct Limits: Hashable, Sendable {
  /// One end of a range.
  public struct End: Hashable, Sendable {
    /// Where it is.
    public var value: Double
    /// Whether the value itself belongs to the range.
    public var isIncluded: Bool

    /// Makes an end.
    public init(_ value: Double, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// The lower end.
  public var lower: End?
  /// The upper end.
  public var upper: End?

  /// Makes a range.
  public init(lower: End? = nil, upper: End? = nil) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether a value lies in the range.
  public func contains(_ value: Double) -> Bool {
    if let lower, value < lower.value || (value == lower.value && !lower.isIncluded) { return false }
    if let upper, value > upper.value || (value == upper.value && !upper.isIncluded) { return false }
    return true
  }
}

/// True, false or unknown: what was not measured is not false (Kleene's strong three-valued logic).
public enum Truth: Hashable, Sendable {
  /// It does not hold.
  case `false`
  /// It cannot be said.
  case unknown
  /// It holds.
  case `true`
}
