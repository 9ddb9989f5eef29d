// SPDX-License-Identifier: EUPL-1.2

/// What a cell holds, as far as the file says.
///
/// A CSV file says nothing: there every cell is `unsaid`.
@frozen
public enum CellKind: UInt8, Hashable, Sendable {
  /// The file does not say: a text from which the kind must appear.
  case unsaid
  /// Nothing.
  case blank
  /// A text, even when it looks like a number or a day.
  case text
  /// A number, written with a point and without marks between thousands.
  case number
  /// A day or a moment, written as `2026-03-31` or `2026-03-31 13:42:59`.
  case date
  /// `TRUE` or `FALSE`.
  case boolean
  /// The word of a spreadsheet for something that went wrong, such as `#N/A`.
  case error
  /// A formula of which the file has no value: the text is empty.
  case formulaWithoutValue
}
