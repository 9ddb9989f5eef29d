// SPDX-License-Identifier: EUPL-1.2

/// A demand on one column of a row.
public struct RowFilter: Hashable, Sendable {
  /// What must hold.
  public enum Test: Hashable, Sendable {
    /// The choice is one of these.
    case choices([ID<Choice>])
    /// The text or partner is one of these, apart from case and spaces.
    case texts([String])
    /// The flag is this.
    case flag(Bool)
    /// The cell holds something.
    case present
    /// The cell is empty.
    case absent
    /// The number is at least this.
    case atLeast(Double)
    /// The number is at most this.
    case atMost(Double)
    /// The day is the same as or before that of another column.
    case notAfter(ID<ColumnDeclaration>)
    /// The day is after that of another column.
    case after(ID<ColumnDeclaration>)
    /// The number is at least that of another column.
    case notBelow(ID<ColumnDeclaration>)
    /// The number is below that of another column.
    case below(ID<ColumnDeclaration>)
  }

  /// The column.
  public var column: ID<ColumnDeclaration>
  /// What must hold.
  public var test: Test

  /// Makes a demand.
  public init(_ column: ID<ColumnDeclaration>, _ test: Test) {
    self.column = column
    self.test = test
  }
}
