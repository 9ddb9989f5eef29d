// SPDX-License-Identifier: EUPL-1.2
import CXlsxWriter
import HealthModel

extension WorkbookSheet {
  /// How many rows people can add below those that are there, with the same lists to choose from.
  private static let spareRows = 200

  /// Writes a table from the first cell on.
  func write(_ table: TableSheet, _ styles: TableStyles) throws(WorkbookFailure) {
    guard !table.columns.isEmpty else { return }
    let headings = table.headings
    let widths = headings.indices.map { table.width(of: $0, heading: headings[$0]) }
    for (column, heading) in headings.enumerated() {
      let style = table.columns[column].entry == .day ? styles.day : styles.text
      try set(column: column, width: widths[column], style)
      try restrict(column, of: table, heading)
    }
    try frame(headings, rows: max(1, table.rows.count), styles)
    for (index, row) in table.rows.enumerated() {
      for (column, cell) in row.prefix(table.columns.count).enumerated() { try write(cell, index + 1, column, styles) }
    }
    // Bold, and beside the arrow of a filter.
    try set(row: 0, lines: zip(headings, widths).map { TableSheet.lines(of: $0, width: Int($1) - 4) }.max() ?? 1)
    for row in table.rows.indices { try set(row: row + 1, lines: table.lines(of: row, widths: widths)) }
    freeze(rows: 1, columns: table.fixedColumns)
    try printOnPages(headingRow: 0)
    try numberPages()
  }

  private func write(_ cell: TableCell, _ row: Int, _ column: Int, _ styles: TableStyles) throws(WorkbookFailure) {
    switch cell {
    case .blank: break
    case .text(let text): try write(CellText.shown(text), row, column, styles.text)
    case .number(let number, let look): try write(number, row, column, styles.number(look))
    case .day(let day): try write(day, row, column, styles)
    }
  }

  private func write(_ number: Double, _ row: Int, _ column: Int, _ style: CellStyle) throws(WorkbookFailure) {
    guard number.isFinite else { return }
    try check(worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, style.format))
  }

  // The days of Excel begin in 1900, with one that never was: what lies before March of that year stays a text.
  private func write(_ day: Day, _ row: Int, _ column: Int, _ styles: TableStyles) throws(WorkbookFailure) {
    let (year, month, number) = day.components
    guard (1901...9999).contains(year) else { return try write(day.description, row, column, styles.text) }
    var moment = lxw_datetime()
    moment.year = Int32(year)
    moment.month = Int32(month)
    moment.day = Int32(number)
    try check(worksheet_write_datetime(sheet, lxw_row_t(row), lxw_col_t(column), &moment, styles.day.format))
  }

  private func restrict(_ column: Int, of table: TableSheet, _ heading: String) throws(WorkbookFailure) {
    let rows = 1...(table.rows.count + Self.spareRows)
    switch table.columns[column].entry {
    case nil, .text: break
    case .day: try restrict(column: column, rows: rows, to: CellRule(.day, title: heading, message: ""))
    case .choice(let choices): try restrict(column: column, rows: rows, to: CellRule(.choices, title: heading, message: "", choices: choices))
    }
  }

  /// Marks the cells as a table with a filter, in a style of black and grey.
  private func frame(_ headings: [String], rows: Int, _ styles: TableStyles) throws(WorkbookFailure) {
    let error = CTexts.with(headings) { texts in
      var columns = texts.map { text in
        var column = lxw_table_column()
        column.header = text
        column.header_format = styles.heading.format
        return column
      }
      return columns.withUnsafeMutableBufferPointer { buffer in
        // libxlsxwriter reads columns up to the first that is none.
        var places: [UnsafeMutablePointer<lxw_table_column>?] = buffer.indices.map { place in buffer.baseAddress.map { $0 + place } } + [nil]
        return places.withUnsafeMutableBufferPointer { list in
          var options = lxw_table_options()
          options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
          options.style_type_number = 1
          options.columns = list.baseAddress
          return worksheet_add_table(sheet, 0, 0, lxw_row_t(rows), lxw_col_t(headings.count - 1), &options)
        }
      }
    }
    try check(error)
  }
}
