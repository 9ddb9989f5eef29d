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
