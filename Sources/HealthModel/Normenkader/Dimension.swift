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
  /// Questions for the meeting when it needs attention.
  public var discuss: [LocalizedText]
  /// Rows of registers that are shown with it.
  public var tables: [RegisterView]

  /// Makes a theme.
  public init(
    id: ID<Dimension>, title: LocalizedText, weight: Double = 1, question: LocalizedText, statements: [Statement] = [],
    indicators: [Indicator] = [], explain: [ID<Band>: LocalizedText] = [:], discuss: [LocalizedText] = [], tables: [RegisterView] = []
  ) {
    self.id = id
    self.title = title
    self.weight = weight
    self.question = question
    self.statements = statements
    self.indicators = indicators
    self.explain = explain
    self.discuss = discuss
    self.tables = tables
  }
}

/// One item of the questionnaire.
public struct Statement: Hashable, Sendable {
  /// Whom a statement is about.
  public enum About: String, Hashable, Sendable, CaseIterable {
    /// The respondent or the own organisation.
    case `self`
    /// The other partners.
    case others
  }

  /// Its id, which is also its heading in a table of answers.
  public var id: ID<Statement>
  /// Its text.
  public var text: LocalizedText
  /// Whom it is about; `nil` for the collaboration as a whole.
  public var about: About?
  /// Whether agreeing is unfavourable; its answers count as (from + to) − answer.
  public var isReversed: Bool
  /// Its weight within the dimension; above 0.
  public var weight: Double
  /// The facet it belongs to.
  public var facet: ID<Facet>?

  /// Makes a statement.
  public init(
    id: ID<Statement>, text: LocalizedText, about: About? = nil, isReversed: Bool = false, weight: Double = 1, facet: ID<Facet>? = nil
  ) {
    self.id = id
    self.text = text
    self.about = about
    self.isReversed = isReversed
    self.weight = weight
    self.facet = facet
  }
}

/// A named group of statements across dimensions, such as trust.
public struct Facet: Hashable, Sendable {
  /// Its id.
  public var id: ID<Facet>
  /// Its title.
  public var title: LocalizedText

  /// Makes a facet.
  public init(id: ID<Facet>, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

/// Rows of a register that a report shows.
public struct RegisterView: Hashable, Sendable {
  /// The register.
  public var register: ID<RegisterDeclaration>
  /// The columns to show, in order.
  public var columns: [ID<ColumnDeclaration>]
  /// Which rows.
  public var filters: [RowFilter]
  /// Which rows by date.
  public var window: Window?

  /// Makes a view of a register.
  public init(register: ID<RegisterDeclaration>, columns: [ID<ColumnDeclaration>], filters: [RowFilter] = [], window: Window? = nil) {
    self.register = register
    self.columns = columns
    self.filters = filters
    self.window = window
  }
}
