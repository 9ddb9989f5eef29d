// SPDX-License-Identifier: EUPL-1.2

/// What one cell of a register holds.
public enum RegisterValue: Hashable, Sendable {
  /// Nothing.
  case empty
  /// Something that could not be read as the column's type; a diagnostic says so.
  case unreadable
  /// A text.
  case text(String)
  /// A day.
  case day(Day)
  /// A number.
  case number(Double)
  /// Yes or no.
  case flag(Bool)
  /// A choice.
  case choice(ID<Choice>)
  /// A partner.
  case partner(Partner)
  /// A period.
  case period(Period)
}

/// One row of a register.
public struct RegisterRow: Hashable, Sendable {
  /// The collaboration it belongs to.
  public var collaboration: ID<Collaboration>
  /// Its cells, in the order of the register's columns.
  public var cells: [RegisterValue]
  /// Where it stands.
  public var location: SourceLocation

  /// Makes a row.
  public init(collaboration: ID<Collaboration>, cells: [RegisterValue], location: SourceLocation) {
    self.collaboration = collaboration
    self.cells = cells
    self.location = location
  }
}

/// A register as it was read: its rows in the order of the file, all collaborations and periods in one running list.
public struct Register: Sendable {
  /// Its id.
  public var id: ID<RegisterDeclaration>
  /// Its rows.
  public var rows: [RegisterRow]

  /// Makes a register.
  public init(id: ID<RegisterDeclaration>, rows: [RegisterRow]) {
    self.id = id
    self.rows = rows
  }
}
