// SPDX-License-Identifier: EUPL-1.2

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
