// SPDX-License-Identifier: EUPL-1.2
import Workbooks

/// The cells of a sheet: those of a workbook or of a table that a person keeps are held, those of many answers are cut out of their text when they are
/// needed.
struct SheetCells: Sendable {
  /// A text that cells are cut out of.
  struct Text: Sendable {
    let source: TextSource
    let dialect: Dialect
    let rows: TextRows
  }

  /// The bytes of a row, where its cells stand in them, and where it begins in them.
  struct Record {
    let bytes: [UInt8]
    let cells: ArraySlice<CellSpan>
    let start: Int
  }

  /// The cells that are held.
  let grid: Grid?
  /// The text of those that are not.
  let text: Text?
  /// The rows, blank ones left out.
  let rows: RowList

  /// Makes cells that are held.
  init(_ grid: Grid) {
    (self.grid, text, rows) = (grid, nil, RowList(grid.rows))
  }

  /// Makes cells that are cut out of a text.
  init(_ text: Text) {
    (grid, self.text, rows) = (nil, text, RowList(text.rows))
  }

  /// The blocks of cells that are shown as one.
  var merged: [CellRange] { grid?.merged ?? [] }
  /// The tables that are marked as such.
  var tables: [Grid.NamedTable] { grid?.tables ?? [] }
  /// How many rows a reader of the sheet does not see.
  var hiddenRows: Int { grid?.hiddenRows ?? 0 }
  /// All bytes.
  var bytes: [UInt8] { grid?.bytes ?? text.map { $0.source.bytes(0..<$0.source.count) } ?? [] }

  /// What the file says of a cell; `blank` for one that is not there.
  func kind(_ row: Grid.Row, _ column: Int) -> CellKind {
    guard text != nil else { return grid?.kind(row, column) ?? .blank }
    return column >= 0 && column < row.cells.count ? .unsaid : .blank
  }

  /// Where a cell stands in all bytes, or `nil` when the row is shorter.
  func span(_ row: Grid.Row, _ column: Int) -> CellSpan? {
    guard text != nil else { return grid?.span(row, column) }
    guard column >= 0, column < row.cells.count, let cells = record(row)?.cells, column < cells.count else { return nil }
    let cell = cells[column].range
    return CellSpan(start: Int32(clamping: cell.lowerBound + row.start), end: Int32(clamping: cell.upperBound + row.start))
  }

  /// How many cells a row has without blank ones at its end, down to a width.
  func width(_ index: Int, downTo width: Int, as dialect: Dialect?) -> Int {
    if let text { return text.rows.width(index, downTo: width) }
    guard let grid else { return 0 }
    var count = grid.rows[index].cells.count
    let start = grid.rows[index].cells.lowerBound
    while count > width, CellText.isBlank(grid.cells[start + count - 1], of: grid.bytes, as: dialect) { count -= 1 }
    return count
  }

  /// The cells of a row; `nil` when the file has become another.
  func record(_ row: Grid.Row) -> Record? {
    guard let text else {
      return grid.map { Record(bytes: $0.bytes, cells: $0.cells[row.cells.clamped(to: $0.cells.indices)], start: row.start) }
    }
    var size = 1 << 10
    while true {
      let end = min(text.source.count, row.start + size)
      guard row.start < end else { return nil }
      let bytes = text.source.bytes(row.start..<end)
      var scanner = RecordScanner(bytes, as: text.dialect)
      var cells: [CellSpan] = []
      guard scanner.next(into: &cells) != nil else { return nil }
      let isWhole = scanner.offset < bytes.count || end == text.source.count || bytes.count < end - row.start
      if isWhole { return Record(bytes: bytes, cells: cells.prefix(row.cells.count), start: 0) }
      size *= 4
    }
  }
}
