// SPDX-License-Identifier: EUPL-1.2

/// Rows of a register that a report shows.
public struct PublishedTable: Hashable, Sendable {
  /// The dimension it is shown with.
  public var dimension: ID<Dimension>
  /// The register.
  public var register: ID<RegisterDeclaration>
  /// The columns.
  public var columns: [ID<ColumnDeclaration>]
  /// The rows, each with a value per column.
  public var rows: [[RegisterValue]]
  /// How many rows there are besides; 0 where all are shown.
  public var moreRows: Int

  /// Makes a table.
  public init(
    dimension: ID<Dimension>, register: ID<RegisterDeclaration>, columns: [ID<ColumnDeclaration>], rows: [[RegisterValue]], moreRows: Int = 0
  ) {
    self.dimension = dimension
    self.register = register
    self.columns = columns
    self.rows = rows
    self.moreRows = moreRows
  }
}
