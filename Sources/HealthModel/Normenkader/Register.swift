// SPDX-License-Identifier: EUPL-1.2

/// A table of governance facts that a normenkader asks for.
public struct RegisterDeclaration: Sendable {
  /// Its id, which is also the name of its file.
  public var id: ID<RegisterDeclaration>
  /// Its title.
  public var title: LocalizedText
  /// Other names of its file.
  public var synonyms: [String]
  /// Its columns, in the order of the file.
  public var columns: [ColumnDeclaration]

  /// Makes a declaration of a register.
  public init(id: ID<RegisterDeclaration>, title: LocalizedText, synonyms: [String] = [], columns: [ColumnDeclaration]) {
    self.id = id
    self.title = title
    self.synonyms = synonyms
    self.columns = columns
  }

  /// The place of a column in `columns` and in every row of the register.
  public func index(of column: ID<ColumnDeclaration>) -> Int? {
    columns.firstIndex { $0.id == column }
  }
}

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

/// In which register and columns the partners of a collaboration stand.
public struct MembershipRule: Hashable, Sendable {
  /// The register with one row per partner.
  public var register: ID<RegisterDeclaration>
  /// The column with the partner (type `partner`).
  public var partner: ID<ColumnDeclaration>
  /// The column with the number of people asked to answer (type `number`), if there is one.
  public var invited: ID<ColumnDeclaration>?
  /// The column with the day the partner joined (type `day`), if there is one.
  public var joined: ID<ColumnDeclaration>?
  /// The column with the day the partner left (type `day`), if there is one.
  public var left: ID<ColumnDeclaration>?

  /// Makes a membership rule.
  public init(
    register: ID<RegisterDeclaration>, partner: ID<ColumnDeclaration>, invited: ID<ColumnDeclaration>? = nil,
    joined: ID<ColumnDeclaration>? = nil, left: ID<ColumnDeclaration>? = nil
  ) {
    self.register = register
    self.partner = partner
    self.invited = invited
    self.joined = joined
    self.left = left
  }
}

/// In which register and columns the actions of earlier reviews stand: the promise ledger.
public struct LedgerRule: Hashable, Sendable {
  /// The register with one row per action.
  public var register: ID<RegisterDeclaration>
  /// The column with what was to be done (type `text`).
  public var text: ID<ColumnDeclaration>
  /// The column with the period of the review that agreed on it (type `period`).
  public var agreedIn: ID<ColumnDeclaration>
  /// The column with the role that owns it (type `text`).
  public var owner: ID<ColumnDeclaration>?
  /// The column with the day it is due (type `day`).
  public var due: ID<ColumnDeclaration>?
  /// The column with the day it was done (type `day`).
  public var doneOn: ID<ColumnDeclaration>?
  /// The rows that were let go on purpose.
  public var dropped: [RowFilter]
  /// The column with what came of it (type `text`).
  public var effect: ID<ColumnDeclaration>?
  /// The column with the id or title of the dimension it aimed at (type `text`).
  public var aimsAt: ID<ColumnDeclaration>?

  /// Makes a ledger rule.
  public init(
    register: ID<RegisterDeclaration>, text: ID<ColumnDeclaration>, agreedIn: ID<ColumnDeclaration>, owner: ID<ColumnDeclaration>? = nil,
    due: ID<ColumnDeclaration>? = nil, doneOn: ID<ColumnDeclaration>? = nil, dropped: [RowFilter] = [], effect: ID<ColumnDeclaration>? = nil,
    aimsAt: ID<ColumnDeclaration>? = nil
  ) {
    self.register = register
    self.text = text
    self.agreedIn = agreedIn
    self.owner = owner
    self.due = due
    self.doneOn = doneOn
    self.dropped = dropped
    self.effect = effect
    self.aimsAt = aimsAt
  }
}
