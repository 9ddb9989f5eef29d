// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A table as it stands in a file: a heading row and rows of cells, each of which knows its line and column.
struct Table {
  typealias Cell = RecordScanner.Cell

  /// One row: which cells, and where it begins.
  struct Row {
    var cells: Range<Int>
    var line: Int
    var start: Int
  }

  /// The file as the user knows it.
  let file: String
  private let bytes: [UInt8]
  private let cells: [Cell]
  private let heading: Row
  /// The rows under the heading, blank ones left out.
  private(set) var rows: [Row]
  /// The headings as a person reads them.
  let headings: [String]

  init(file: String, bytes: [UInt8], cells: [Cell], heading: Row, rows: [Row]) {
    self.file = file
    self.bytes = bytes
    self.cells = cells
    self.heading = heading
    self.rows = rows
    headings = heading.cells.map { CellText.read(cells[$0], of: bytes) }
  }

  /// What a cell says, without quotes and without white space around it; empty for a cell that is not there.
  func text(_ row: Row, _ column: Int) -> String {
    guard column < row.cells.count else { return "" }
    return CellText.read(cells[row.cells.lowerBound + column], of: bytes)
  }

  /// Leaves out the rows that are something else than the others.
  mutating func removeRows(where isOdd: (Row) -> Bool) {
    rows.removeAll(where: isOdd)
  }

  /// Where a heading stands.
  func location(ofHeading column: Int) -> SourceLocation {
    location(heading, column)
  }

  /// Where a cell stands; the end of the row for a cell that is not there.
  func location(_ row: Row, _ column: Int) -> SourceLocation {
    guard column < row.cells.count else {
      let end = row.cells.last.map { cells[$0].range.upperBound } ?? row.start
      return TextPosition(of: end, in: bytes, from: row.start, line: row.line).location(in: file)
    }
    return location(of: cells[row.cells.lowerBound + column], in: row)
  }

  /// Where a row stands.
  func location(of row: Row) -> SourceLocation {
    SourceLocation(file: file, line: row.line)
  }

  /// Where the heading row stands.
  var locationOfHeadings: SourceLocation { location(of: heading) }

  private func location(of cell: Cell, in row: Row) -> SourceLocation {
    let position = TextPosition(of: cell.range.lowerBound, in: bytes, from: row.start, line: row.line)
    let firstLine = bytes[cell.range].prefix { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
    return position.location(in: file, length: firstLine.count { $0 & 0xC0 != 0x80 })
  }
}
