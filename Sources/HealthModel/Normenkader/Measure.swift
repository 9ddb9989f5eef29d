// SPDX-License-Identifier: EUPL-1.2

/// What is counted or added up over the rows of one register.
public struct Measure: Hashable, Sendable {
  /// The arithmetic.
  public enum Kind: Hashable, Sendable {
    /// Rows that pass `filters` ÷ rows.
    case share
    /// Number of rows that pass `filters`.
    case count
    /// Sum of a number column.
    case sum(ID<ColumnDeclaration>)
    /// Sum of one number column ÷ sum of another.
    case ratio(numerator: ID<ColumnDeclaration>, denominator: ID<ColumnDeclaration>)
    /// Mean of a number column.
    case mean(ID<ColumnDeclaration>)
    /// Median number of days between two day columns.
    case medianDays(from: ID<ColumnDeclaration>, to: ID<ColumnDeclaration>)
    /// Share of the value of a column that most rows have.
    case largestShare(by: ID<ColumnDeclaration>)
    /// Gini coefficient of the numbers of rows over the values of a column.
    case gini(by: ID<ColumnDeclaration>)
    /// Number of different values of a column.
    case distinct(ID<ColumnDeclaration>)
  }

  /// The arithmetic.
  public var kind: Kind
  /// The register.
  public var register: ID<RegisterDeclaration>
  /// Which rows count at all.
  public var among: [RowFilter]
  /// Which of those are hits (for a share) or count (for the others).
  public var filters: [RowFilter]
  /// Which rows by date.
  public var window: Window?

  /// Makes a measure.
  public init(
    _ kind: Kind, of register: ID<RegisterDeclaration>, among: [RowFilter] = [], where filters: [RowFilter] = [], when window: Window? = nil
  ) {
    self.kind = kind
    self.register = register
    self.among = among
    self.filters = filters
    self.window = window
  }
}
