// SPDX-License-Identifier: EUPL-1.2

/// A theme of the review, such as commitment: what people say of it and what the registers show.
public struct Dimension: Sendable {
  /// Its id.
  public var id: ID<Dimension>
  /// Its title.
  public var title: LocalizedText
  /// Its weight in the overall score; above 0.
  public var weight: Double
  /// The question it answers.
  public var question: LocalizedText
  /// What people are asked.
  public var statements: [Statement]
  /// What is measured from registers.
  public var indicators: [Indicator]
  /// What a score in each band means.
  public var explain: [ID<Band>: LocalizedText]
  /// The score that no longer belongs to a band, per band but the highest, where that is not what the bands say for every dimension.
  public var edges: [ID<Band>: Double]
  /// Questions for the meeting when it needs attention.
  public var discuss: [LocalizedText]
  /// Rows of registers that are shown with it.
  public var tables: [RegisterView]
  /// Its counts that follow on each other, such as raised, agreed, resolved and looked back on; first the one from which the others come.
  public var trail: [ID<Indicator>] = []

  /// Makes a theme.
  public init(
    id: ID<Dimension>, title: LocalizedText, weight: Double = 1, question: LocalizedText, statements: [Statement] = [],
    indicators: [Indicator] = [], explain: [ID<Band>: LocalizedText] = [:], edges: [ID<Band>: Double] = [:],
    discuss: [LocalizedText] = [], tables: [RegisterView] = []
  ) {
    self.id = id
    self.title = title
    self.weight = weight
    self.question = question
    self.statements = statements
    self.indicators = indicators
    self.explain = explain
    self.edges = edges
    self.discuss = discuss
    self.tables = tables
  }
}
