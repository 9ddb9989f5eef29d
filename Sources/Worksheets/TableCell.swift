// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// What stands in a cell of a table.
public enum TableCell: Hashable, Sendable {
  /// How a number is shown.
  public enum NumberLook: Int, Hashable, Sendable, CaseIterable {
    /// With one decimal.
    case tenths
    /// With one decimal and its sign.
    case signed
    /// Without decimals.
    case whole
    /// As it is: with a decimal only where it has one.
    case plain
    /// A part of one, in percent.
    case percent

    /// The same in the notation of Excel.
    var pattern: String {
      switch self {
      case .tenths: "0.0"
      case .signed: "+0.0;-0.0;0.0"
      case .whole: "0"
      case .plain: "General"
      case .percent: "0%"
      }
    }
  }

  /// Nothing.
  case blank
  /// A text, never a formula; its lines may be several.
  case text(String)
  /// A number to calculate with.
  case number(Double, NumberLook)
  /// A day to calculate with.
  case day(Day)
}
