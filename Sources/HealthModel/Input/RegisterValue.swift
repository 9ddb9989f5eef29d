// SPDX-License-Identifier: EUPL-1.2

/// What one cell of a register holds.
public enum RegisterValue: Hashable, Sendable {
  /// Nothing.
  case empty
  /// Something that could not be read as the column's type; a diagnostic says so.
  case unreadable
  /// Nothing, because the file has no such column: what it would have said is not known.
  case notKept
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
