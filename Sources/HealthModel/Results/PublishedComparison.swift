// SPDX-License-Identifier: EUPL-1.2

/// One collaboration in two measured periods, side by side.
public struct PublishedComparison: Sendable {
  /// A theme, or all together.
  public struct Theme: Hashable, Sendable {
    /// The earlier score, of what is compared.
    public var before: Published<Tenths>
    /// The later score, of what is compared.
    public var after: Published<Tenths>
    /// How it changed.
    public var change: PublishedChange
    /// Where it was heading at the later period; `nil` without four measured periods.
    public var trend: PublishedTrend?

    /// Makes a theme.
    public init(before: Published<Tenths>, after: Published<Tenths>, change: PublishedChange, trend: PublishedTrend?) {
      self.before = before
      self.after = after
      self.change = change
      self.trend = trend
    }
  }

  /// A statement.
  public struct Item: Hashable, Sendable {
    /// The statement.
    public var id: ID<Statement>
    /// The earlier mean.
    public var before: Published<Tenths>
    /// The later mean.
    public var after: Published<Tenths>
    /// The difference of the rounded means.
    public var change: Published<Tenths>
    /// How sure it is, corrected for the number of statements; `nil` below the minimum for distributions.
    public var verdict: PublishedChange.Verdict?

    /// Makes a statement.
    public init(
      id: ID<Statement>, before: Published<Tenths>, after: Published<Tenths>, change: Published<Tenths>,
      verdict: PublishedChange.Verdict? = nil
    ) {
      self.id = id
      self.before = before
      self.after = after
      self.change = change
      self.verdict = verdict
    }
  }

  /// A fact.
  ///
  /// Facts are counted: nothing is said of how sure their difference is.
  public struct Fact: Hashable, Sendable {
    /// The indicator.
    public var id: ID<Indicator>
    /// The earlier value.
    public var before: Published<Reading>
    /// The later value.
    public var after: Published<Reading>
    /// The difference of the values as they are shown; of a share in percentage points.
    public var change: Published<Reading>

    /// Makes a fact.
    public init(id: ID<Indicator>, before: Published<Reading>, after: Published<Reading>, change: Published<Reading>) {
      self.id = id
      self.before = before
      self.after = after
      self.change = change
    }
  }

  /// Who it is.
  public var collaboration: Collaboration
  /// The earlier period.
  public var from: Period
  /// The later period.
  public var to: Period
  /// Those of the two in which nothing was measured; there is nothing to compare unless it is empty.
  public var unmeasured: [Period]
  /// The themes in the order of the normenkader, and all together last.
  public var themes: [Theme]
  /// The statements that were asked in one of the periods or in both, in the order of the normenkader.
  public var statements: [Item]
  /// The facts, in the order of the normenkader.
  public var facts: [Fact]

  /// Makes a comparison.
  public init(
    collaboration: Collaboration, from: Period, to: Period, unmeasured: [Period] = [], themes: [Theme] = [], statements: [Item] = [],
    facts: [Fact] = []
  ) {
    self.collaboration = collaboration
    self.from = from
    self.to = to
    self.unmeasured = unmeasured
    self.themes = themes
    self.statements = statements
    self.facts = facts
  }
}
