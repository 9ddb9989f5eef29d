// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// A table in a sheet: one or more rows of headings and the rows of data under them, each cell of which knows its place.
struct Table {
  typealias Row = Sheet.Row

  /// The sheet in which it stands.
  let sheet: Sheet
  /// The rows with headings, from top to bottom; at least one.
  let headingRows: [Row]
  /// The rows of data, blank ones left out.
  private(set) var rows: RowList
  /// The headings as a person reads them, one per column.
  ///
  /// With several rows of headings those of a column are joined by ` / `; a reader that knows better puts its own here.
  var headings: [String]
  /// The columns that were gone through already.
  var known = KnownColumns()

  /// Makes a table of rows that were fitted to its width: see `Sheet.table(headings:log:)`.
  init(sheet: Sheet, headingRows: [Row], rows: RowList, width: Int) {
    self.sheet = sheet
    self.headingRows = headingRows
    self.rows = rows
    headings = (0..<width).map { column in Self.joined(headingRows.map { sheet.headingText($0, column) }) }
  }

  private static func joined(_ parts: [String]) -> String {
    guard parts.count > 1 else { return parts.first ?? "" }
    var distinct: [String] = []
    for part in parts where !part.isEmpty && distinct.last != part { distinct.append(part) }
    return distinct.joined(separator: " / ")
  }

  /// The file as the user knows it.
  var file: String { sheet.file }

  /// What a cell says, without quotes and without white space around it; empty for a cell that is not there or that went wrong.
  func text(_ row: Row, _ column: Int) -> String {
    sheet.kind(row, column) == .error ? "" : sheet.text(row, column)
  }

  /// The texts of all cells of a row, empty ones for those that are not there.
  func texts(of row: Row) -> [String] {
    if sheet.grid.text == nil { return headings.indices.map { text(row, $0) } }
    let texts = sheet.texts(of: row)
    return texts + headings.indices.dropFirst(texts.count).map { _ in "" }
  }

  /// What the file says of a cell; `unsaid` in CSV.
  func kind(_ row: Row, _ column: Int) -> CellKind {
    sheet.kind(row, column)
  }

  /// The text of one of the rows of headings, where merged cells have the text of the first.
  func headingText(_ place: Int, _ column: Int) -> String {
    headingRows.indices.contains(place) ? sheet.headingText(headingRows[place], column) : ""
  }

  /// Leaves out the rows that are something else than the others.
  mutating func removeRows(where isOdd: (Row) -> Bool) {
    rows.removeAll(where: isOdd)
    known = KnownColumns()
  }

  /// The number of a row under the headings that looks more like headings, when there is a title above them.
  func laterHeadingRow(withAtLeast fewest: Int, isHeading: (String) -> Bool) -> Int? {
    guard let last = headingRows.last, let index = sheet.index(ofRow: last.number) else { return nil }
    return sheet.rows[(index + 1)...].prefix(10).first { row in sheet.texts(of: row).count(where: isHeading) >= fewest }?.number
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

  /// Where a heading stands: in the lowest row of headings that has one.
  func location(ofHeading column: Int) -> SourceLocation {
    let row = headingRows.last { !sheet.text($0, column).isEmpty } ?? headingRows.last
    return row.map { sheet.location($0, column) } ?? sheet.location
  }

  /// Where a cell stands; the end of the row for a cell that is not there.
  func location(_ row: Row, _ column: Int) -> SourceLocation {
    sheet.location(row, column)
  }

  /// Where a row stands.
  func location(of row: Row) -> SourceLocation {
    sheet.location(of: row)
  }

  /// Where the headings stand.
  var locationOfHeadings: SourceLocation {
    headingRows.first.map { sheet.location(of: $0) } ?? sheet.location
  }
}

extension FixIt {
  /// Points out that the headings stand lower than where they were looked for.
  static func headingsBelow(_ row: Int) -> FixIt {
    FixIt(
      LocalizedText(
        nl: """
          staan de koppen wel in rij 1? Rij \(row) lijkt op de koppen: haal de rijen erboven weg, of zeg in balans.yaml onder 'tables' \
          heading-row: \(row)
          """,
        en: """
          are the headings in row 1? Row \(row) looks like the headings: remove the rows above it, or say in balans.yaml under 'tables' \
          heading-row: \(row)
          """
      )
    )
  }
}
