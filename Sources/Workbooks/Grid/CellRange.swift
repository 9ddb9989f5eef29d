// SPDX-License-Identifier: EUPL-1.2

/// A block of cells, such as `A3:F20`; rows as a spreadsheet numbers them, from 1, columns from 0.
public struct CellRange: Hashable, Sendable {
  /// The rows, from 1.
  public var rows: ClosedRange<Int>
  /// The columns, from 0: `A` is 0.
  public var columns: ClosedRange<Int>

  /// Makes a block.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
