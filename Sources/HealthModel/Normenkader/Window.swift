// SPDX-License-Identifier: EUPL-1.2

/// Which rows count in a period, by their dates.
public enum Window: Hashable, Sendable {
  /// The day or period of a column lies in the last so many periods, this one included; 1 is this period alone.
  case lastPeriods(Int, of: ID<ColumnDeclaration>)
  /// The day of a column lies on or before the last day of the period.
  case untilEnd(of: ID<ColumnDeclaration>)
  /// Begun on or before the last day of the period and not ended by then.
  case openAtEnd(from: ID<ColumnDeclaration>?, until: ID<ColumnDeclaration>)
}
