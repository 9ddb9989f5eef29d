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
    /// Which record it is, from 1, as a spreadsheet numbers its rows.
    var number: Int
  }

  /// The file as the user knows it.
  let file: String
  private let bytes: [UInt8]
  private let cells: [Cell]
  private let heading: Row
  /// The rows under the heading, blank ones left out.
  private(set) var rows: [Row]
  /// What follows the heading row at once, of any width.
  private let leading: [Row]
  /// The headings as a person reads them.
  private(set) var headings: [String]

  init(file: String, bytes: [UInt8], cells: [Cell], heading: Row, rows: [Row], leading: [Row]) {
    self.file = file
    self.bytes = bytes
    self.cells = cells
    self.heading = heading
    self.rows = rows
    self.leading = leading
    headings = heading.cells.map { CellText.read(cells[$0], of: bytes) }
  }

  /// What a cell says, without quotes and without white space around it; empty for a cell that is not there.
  func text(_ row: Row, _ column: Int) -> String {
    guard column < row.cells.count else { return "" }
    return CellText.read(cells[row.cells.lowerBound + column], of: bytes)
  }

  /// The texts of the heading row and of the rows under it.
  func top(_ count: Int) -> [[String]] {
    [headings] + leading.prefix(max(0, count - 1)).map { row in (0..<row.cells.count).map { text(row, $0) } }
  }

  /// Takes other headings in place of those of the first row, made of so many rows.
  mutating func takeHeadings(_ headings: [String], rows count: Int) {
    self.headings = headings
    guard count > 1, let last = leading.prefix(count - 1).last else { return }
    rows.removeAll { $0.number <= last.number }
  }

  /// Leaves out the rows that are something else than the others.
  mutating func removeRows(where isOdd: (Row) -> Bool) {
    rows.removeAll(where: isOdd)
  }

  /// The number of a later row that holds headings, when there is a title above them.
  func laterHeadingRow(withAtLeast fewest: Int, isHeading: (String) -> Bool) -> Int? {
    leading.first { row in (0..<row.cells.count).count { isHeading(text(row, $0)) } >= fewest }?.number
  }

  /// A finding about a cell, which names the column, and the row when its number is not that of the line.
  func naming(_ row: Row, _ column: Int, in finding: Diagnostic) -> Diagnostic {
    let isShifted = row.number != row.line
    var finding = finding
    func name(_ language: Language, _ columnWord: String, _ rowWord: String) -> String {
      let heading = column < headings.count ? Quoted.heading(headings[column]) : ""
      return "\(columnWord) '\(heading)'" + (isShifted ? ", \(rowWord) \(row.number)" : "") + ": " + finding.message.text(in: language)
    }
    finding.message = LocalizedText(nl: name(.nl, "kolom", "rij"), en: name(.en, "column", "row"))
    return finding
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

extension FixIt {
  /// Points out that the headings stand lower than where they belong.
  static func headingsBelow(_ row: Int) -> FixIt {
    FixIt(
      LocalizedText(
        nl: "staan de koppen wel in rij 1? Rij \(row) lijkt op de koppen: haal de rijen erboven weg",
        en: "are the headings in row 1? Row \(row) looks like the headings: remove the rows above it"
      )
    )
  }
}
