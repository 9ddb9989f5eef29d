// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// All records of one sheet of a file, before anyone has said which of them are headings.
///
/// A CSV file is one sheet without a name; a workbook has one or more, each with a name.
struct Sheet {
  typealias Row = Grid.Row

  /// The file as the user knows it.
  let file: String
  /// The name of the sheet in a workbook.
  let name: String?
  /// The records.
  let grid: SheetCells
  /// How the text was cut into cells; `nil` in a workbook.
  let dialect: Dialect?
  /// What `balans.yaml` says of the file.
  let settings: TableSettings?

  /// The rows that are not blank, in the order of the file.
  var rows: RowList { grid.rows }

  /// Makes a sheet.
  init(file: String, name: String?, cells: SheetCells, dialect: Dialect?, settings: TableSettings?) {
    (self.file, self.name, grid, self.dialect, self.settings) = (file, name, cells, dialect, settings)
  }

  /// What a cell says, without quotes and without white space around it; empty for a cell that is not there.
  func text(_ row: Row, _ column: Int) -> String {
    guard column >= 0, column < row.cells.count, let record = grid.record(row), column < record.cells.count else { return "" }
    return CellText.read(record.cells[record.cells.startIndex + column], of: record.bytes, as: dialect)
  }

  /// The texts of a row, as far as it has cells.
  func texts(of row: Row) -> [String] {
    guard let record = grid.record(row) else { return [] }
    return record.cells.map { CellText.read($0, of: record.bytes, as: dialect) }
  }

  /// What a cell says when it is read as a heading: of cells that are shown as one, each has the text of the first.
  func headingText(_ row: Row, _ column: Int) -> String {
    let own = text(row, column)
    guard own.isEmpty, let block = grid.merged.first(where: { $0.rows.contains(row.number) && $0.columns.contains(column) }),
      let first = rows.first(where: { $0.number == block.rows.lowerBound })
    else { return own }
    return text(first, block.columns.lowerBound)
  }

  /// What the file says of a cell; `unsaid` in CSV.
  func kind(_ row: Row, _ column: Int) -> CellKind {
    grid.kind(row, column)
  }

  /// The place in `rows` of the row with a number, as a spreadsheet counts; `nil` when it is blank or not there.
  func index(ofRow number: Int) -> Int? {
    rows.firstIndex { $0.number == number }
  }

  /// The place in `rows` of the row that has most of something, such as known headings; the first of several, `nil` when no row has any.
  ///
  /// Only the first rows are looked at: headings stand above what they are about.
  func indexOfRow(amongFirst most: Int = InputLimits.rowsAboveHeadings, withMost count: (Row) -> Int) -> Int? {
    var best: (index: Int, count: Int)?
    for (index, row) in rows.prefix(most).enumerated() {
      let found = count(row)
      if found > best?.count ?? 0 { best = (index, found) }
    }
    return best?.index
  }

  /// Where the sheet is as a whole.
  var location: SourceLocation { SourceLocation(file: file, sheet: name) }

  /// Where a row stands.
  func location(of row: Row) -> SourceLocation {
    SourceLocation(file: file, line: row.line, sheet: name)
  }

  /// Where a cell stands; the end of the row for a cell that is not there.
  func location(_ row: Row, _ column: Int) -> SourceLocation {
    guard name == nil else { return SourceLocation(file: file, line: row.number, column: column + 1, sheet: name) }
    guard let record = grid.record(row) else { return location(of: row) }
    guard column >= 0, column < record.cells.count else {
      let end = record.cells.last.map { $0.range.upperBound } ?? record.start
      return TextPosition(of: end, in: record.bytes, from: record.start, line: row.line).location(in: file)
    }
    let cell = record.cells[record.cells.startIndex + column]
    let position = TextPosition(of: cell.range.lowerBound, in: record.bytes, from: record.start, line: row.line)
    let firstLine = record.bytes[cell.range].prefix { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
    return position.location(in: file, length: firstLine.count { $0 & 0xC0 != 0x80 })
  }
}
