// SPDX-License-Identifier: EUPL-1.2
import CXlsxWriter

/// A sheet of a workbook in the making; it lives as long as the workbook.
///
/// Every text is written as a text, also one that begins with `=`: nothing from a file becomes a formula.
struct WorkbookSheet {
  /// What a cell can hold at most.
  private static let longestText = 32_767

  let sheet: UnsafeMutablePointer<lxw_worksheet>
  /// Its name, as Excel shows it.
  let name: String

  /// Writes a text; rows and columns count from 0.
  func write(_ text: String, _ row: Int, _ column: Int, _ style: CellStyle? = nil) throws(WorkbookFailure) {
    guard !text.isEmpty else { return }
    let clipped = text.utf16.count <= Self.longestText ? text : CleanText.clipped(text, to: Self.longestText / 2)
    try check(clipped.withCString { worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), $0, style?.format) })
  }

  /// Writes texts beside each other.
  func write(row: Int, _ texts: [String], _ style: CellStyle? = nil) throws(WorkbookFailure) {
    for (column, text) in texts.enumerated() { try write(text, row, column, style) }
  }

  /// Writes a text over several columns.
  func merge(_ text: String, row: Int, columns: ClosedRange<Int>, _ style: CellStyle) throws(WorkbookFailure) {
    let (first, last) = (lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound))
    try check(text.withCString { worksheet_merge_range(sheet, lxw_row_t(row), first, lxw_row_t(row), last, $0, style.format) })
  }

  /// Sets how wide a column is, in characters, and how its cells look.
  func set(column: Int, width: Double, _ style: CellStyle? = nil) throws(WorkbookFailure) {
    try check(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, style?.format))
  }

  /// Keeps the first rows in view.
  func freeze(rows: Int) {
    worksheet_freeze_panes(sheet, lxw_row_t(rows), 0)
  }

  /// Makes pages on paper wide enough for all columns, and repeats the heading if there is one.
  func printOnPages(headingRow: Int?) throws(WorkbookFailure) {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    if let headingRow { try check(worksheet_repeat_rows(sheet, lxw_row_t(headingRow), lxw_row_t(headingRow))) }
  }

  /// Says what may stand in a column, from one row to another.
  func restrict(column: Int, rows: ClosedRange<Int>, to rule: CellRule) throws(WorkbookFailure) {
    let error = CTexts.with([rule.title, rule.message, rule.title, rule.message, rule.formula]) { texts in
      var validation = lxw_data_validation()
      validation.validate = UInt8(rule.kind.type.rawValue)
      validation.criteria = UInt8(rule.kind.criterion.rawValue)
      validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      (validation.input_title, validation.input_message) = (texts[0], texts[1])
      (validation.error_title, validation.error_message) = (texts[2], texts[3])
      validation.value_formula = texts[4]
      rule.kind.setLimits(of: &validation)
      return worksheet_data_validation_range(
        sheet, lxw_row_t(rows.lowerBound), lxw_col_t(column), lxw_row_t(rows.upperBound), lxw_col_t(column), &validation)
    }
    try check(error)
  }

  private func check(_ error: lxw_error) throws(WorkbookFailure) {
    guard error == LXW_NO_ERROR else { throw WorkbookFailure(code: error.rawValue) }
  }
}
