// SPDX-License-Identifier: EUPL-1.2

/// A column of a register.
public struct ColumnDeclaration: Sendable {
  /// What its cells hold.
  public enum CellType: String, Hashable, Sendable, CaseIterable {
    /// Any text.
    case text
    /// A calendar day.
    case day
    /// A number with decimal comma or point.
    case number
    /// Yes or no.
    case flag
    /// One of `choices`.
    case choice
    /// The name of a partner.
    case partner
    /// A period.
    case period
  }

  /// Its id.
  public var id: ID<ColumnDeclaration>
  /// Its title, which is also recognised as heading.
  public var title: LocalizedText
  /// What its cells hold.
  public var type: CellType
  /// Whether a row without it is of no use.
  public var isRequired: Bool
  /// Other headings.
  public var synonyms: [String]
  /// What a `choice` cell can be.
  public var choices: [Choice]

  /// Makes a declaration of a column.
  public init(
    id: ID<ColumnDeclaration>, title: LocalizedText, type: CellType, isRequired: Bool = false, synonyms: [String] = [], choices: [Choice] = []
  ) {
    self.id = id
    self.title = title
    self.type = type
    self.isRequired = isRequired
    self.synonyms = synonyms
    self.choices = choices
  }
}

/// One of the things that a cell of type `choice` can be.
public struct Choice: Hashable, Sendable {
  /// Its id, which is also recognised in a cell.
  public var id: ID<Choice>
  /// Its title, which is also recognised in a cell.
  public var title: LocalizedText
  /// Other spellings.
  public var synonyms: [String]

  /// Makes a choice.
  public init(id: ID<Choice>, title: LocalizedText, synonyms: [String] = []) {
    self.id = id
    self.title = title
    self.synonyms = synonyms
  }
}
