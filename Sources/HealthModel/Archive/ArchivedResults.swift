// SPDX-License-Identifier: EUPL-1.2

/// The results of a statement in the archive, as far as a report may show them.
public struct ArchivedStatement: Hashable, Sendable {
  /// The statement.
  public var id = ""
  /// `asked`, or `not-asked`, `no-answers`, `too-few`.
  public var state = ""
  /// How many people answered; from the minimum group on.
  public var respondents: Int?
  /// The mean with one decimal, as a report shows it.
  public var mean: Double?
  /// How many people gave each answer, lowest first, with spaces between; only where a report shows the distribution.
  public var counts: String?
  /// How many people said that they do not know or rather not say; only where a report shows it.
  public var dontKnow: Int?

  /// Makes an empty statement.
  public init() {}
}

/// The results of a dimension in the archive.
public struct ArchivedDimension: Hashable, Sendable {
  /// The dimension.
  public var id = ""
  /// Perception and facts together, or the one there is.
  public var score: Double?
  /// Its standard error.
  public var standardError: Double?
  /// The score of facts.
  public var facts: Double?
  /// The share of the weight of facts that was measured.
  public var factsCoverage = 0.0
  /// The share of "don't know" and "rather not say"; only where it counts in a condition.
  public var dontKnow: Double?
  /// How far people agree, in the word of a report.
  public var agreement: String?
  /// Where a difference lies, in the word of a report.
  public var dissent: String?

  /// Makes an empty dimension.
  public init() {}
}

/// A fact in the archive.
public struct ArchivedFact: Hashable, Sendable {
  /// The indicator.
  public var id = ""
  /// `value`, or why there is none: `not-collected`, `column-not-kept`, `not-applicable`, `too-few-cases`.
  public var state = ""
  /// The value in the indicator's unit.
  public var value: Double?
  /// For a share the hits, for a count the rows counted.
  public var hits: Int?
  /// How many rows or cases it is about.
  public var cases: Int?
  /// The lower end of the 95 % interval of a share.
  public var low: Double?
  /// The upper end of it.
  public var high: Double?
  /// The score on the answer scale.
  public var score: Double?
  /// The share that the norm was applied to, with imaginary cases.
  public var shrunkShare: Double?
  /// The habit behind it: `share` or `duration`.
  public var habit: String?
  /// The first number of the habit: a of the beta distribution, or the median.
  public var habitFirst: Double?
  /// The second: b, or the standard deviation of the logarithm.
  public var habitSecond: Double?

  /// Makes an empty fact.
  public init() {}
}

/// A signal in the archive.
public struct ArchivedSignal: Hashable, Sendable {
  /// The signal.
  public var id = ""
  /// What it speaks for.
  public var kind = ""
  /// How far it is.
  public var state = ""
  /// The probability that it holds, in steps of five percent as in a report.
  public var certainty: Int?
  /// The first period of the present run in which it held.
  public var since: String?
  /// Whether it is active only because it was.
  public var isHeld = false

  /// Makes an empty signal.
  public init() {}
}
