// SPDX-License-Identifier: EUPL-1.2

/// All records of one sheet, as they stand in the file: rows of cells with their text and kind.
///
/// The texts are kept in one run of bytes, in UTF-8, and a cell is a place in it, so that 100,000 rows take little more memory than the file.
public struct Grid: Sendable {
  /// One row that is not blank.
  public struct Row: Hashable, Sendable {
    /// Which of the cells of the grid, from column A on.
    public var cells: Range<Int>
    /// Which row it is, from 1, as a spreadsheet numbers its rows.
    public var number: Int
    /// The line of the file where it begins; in a workbook the same as `number`.
    public var line: Int
    /// The byte of the file where it begins, for counting columns; 0 in a workbook.
    public var start: Int

    /// Makes a row.
    public init(cells: Range<Int>, number: Int, line: Int, start: Int = 0) {
      self.cells = cells
      self.number = number
      self.line = line
      self.start = start
    }
  }

  /// A table that someone marked as such, with a name: `Table1` in `A3:F20`.
  public struct NamedTable: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its cells, headings and totals included.
    public var range: CellRange
    /// How many rows of headings it has: 1, or 0.
    public var headingRows: Int
    /// How many rows of totals it has.
    public var totalsRows: Int

    /// Makes a named table.
    public init(name: String, range: CellRange, headingRows: Int = 1, totalsRows: Int = 0) {
      self.name = name
      self.range = range
      self.headingRows = headingRows
      self.totalsRows = totalsRows
    }
  }

  /// The texts of all cells.
  public var bytes: [UInt8] = []
  /// The cells, row after row.
  public var cells: [CellSpan] = []
  /// The kind of each cell; empty when the file says of none.
  public var kinds: [CellKind] = []
  /// The rows in the order of the file, blank ones left out.
  public var rows: [Row] = []
  /// The blocks of cells that are shown as one; only the first cell of each has a text.
  public var merged: [CellRange] = []
  /// The tables that are marked as such.
  public var tables: [NamedTable] = []
  /// How many rows with cells a reader of the sheet does not see, because they are hidden or filtered out.
  public var hiddenRows = 0

  /// Makes an empty grid.
  public init() {}

  /// What the file says of a cell; `blank` for one that is not there.
  public func kind(_ row: Row, _ column: Int) -> CellKind {
    guard column >= 0, column < row.cells.count else { return .blank }
    let place = row.cells.lowerBound + column
    return kinds.indices.contains(place) ? kinds[place] : .unsaid
  }

  /// The cell, or `nil` when the row is shorter.
  public func span(_ row: Row, _ column: Int) -> CellSpan? {
    column >= 0 && column < row.cells.count ? cells[row.cells.lowerBound + column] : nil
  }
}
