// SPDX-License-Identifier: EUPL-1.2
import CXlsxWriter

/// A sheet of a workbook in the making; it lives as long as the workbook.
///
/// Every text is written as a text, also one that begins with `=`: nothing from a file becomes a formula.
public struct WorkbookSheet {
  /// What a cell can hold at most.
  private static let longestText = 32_767

  let sheet: UnsafeMutablePointer<lxw_worksheet>
  /// Its name, as Excel shows it.
  public let name: String

  /// Writes a text; rows and columns count from 0.
  public func write(_ text: String, _ row: Int, _ column: Int, _ style: CellStyle? = nil) throws(WorkbookFailure) {
    guard !text.isEmpty else { return }
    let clipped = CellText.escaped(CellText.clipped(text, to: Self.longestText))
    try check(clipped.withCString { worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), $0, style?.format) })
  }

  /// Writes texts beside each other.
  public func write(row: Int, _ texts: [String], _ style: CellStyle? = nil) throws(WorkbookFailure) {
    for (column, text) in texts.enumerated() { try write(text, row, column, style) }
  }

  /// Writes a text over several columns.
  public func merge(_ text: String, row: Int, columns: ClosedRange<Int>, _ style: CellStyle) throws(WorkbookFailure) {
    let (first, last) = (lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound))
    try check(text.withCString { worksheet_merge_range(sheet, lxw_row_t(row), first, lxw_row_t(row), last, $0, style.format) })
  }

  /// Sets how wide a column is, in characters, and how its cells look.
  public func set(column: Int, width: Double, _ style: CellStyle? = nil) throws(WorkbookFailure) {
    try check(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, style?.format))
  }

  /// Makes a row high enough for several lines; one line needs nothing, and then the row grows with what is typed into it.
  ///
  /// Excel would do so by itself, LibreOffice does not.
  func set(row: Int, lines: Int) throws(WorkbookFailure) {
    guard lines > 1 else { return }
    try check(worksheet_set_row(sheet, lxw_row_t(row), min(Double(lines) * 15, 409), nil))
  }

  /// Keeps the first rows and columns in view.
  public func freeze(rows: Int, columns: Int = 0) {
    worksheet_freeze_panes(sheet, lxw_row_t(rows), lxw_col_t(columns))
  }

  /// Makes pages on paper wide enough for all columns, and repeats the heading if there is one.
  public func printOnPages(headingRow: Int?) throws(WorkbookFailure) {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    if let headingRow { try check(worksheet_repeat_rows(sheet, lxw_row_t(headingRow), lxw_row_t(headingRow))) }
  }

  /// Puts the name of the sheet and the number of the page at the foot of each page on paper.
  public func numberPages() throws(WorkbookFailure) {
    try check("&L&A&R&P / &N".withCString { worksheet_set_footer(sheet, $0) })
  }

  /// Says what may stand in a column, from one row to another.
  public func restrict(column: Int, rows: ClosedRange<Int>, to rule: CellRule) throws(WorkbookFailure) {
    let texts = [rule.title, rule.message, rule.title, rule.message, rule.formula]
    let error = CTexts.with(texts + rule.choices) { texts in
      var validation = lxw_data_validation()
      validation.validate = UInt8(rule.kind.type.rawValue)
      validation.criteria = UInt8(rule.kind.criterion.rawValue)
      validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      (validation.error_title, validation.error_message) = (texts[2], texts[3])
      // A title without a hint would be an empty box over the cells.
      if texts[1] != nil { (validation.input_title, validation.input_message) = (texts[0], texts[1]) }
      validation.value_formula = texts[4]
      rule.kind.setLimits(of: &validation)
      // libxlsxwriter reads choices up to the first that is none.
      var choices = Array(texts[5...]) + [nil]
      return choices.withUnsafeMutableBufferPointer { list in
        if rule.kind == .choices { validation.value_list = list.baseAddress }
        return worksheet_data_validation_range(
          sheet, lxw_row_t(rows.lowerBound), lxw_col_t(column), lxw_row_t(rows.upperBound), lxw_col_t(column), &validation)
      }
    }
    try check(error)
  }

  func check(_ error: lxw_error) throws(WorkbookFailure) {
    guard error == LXW_NO_ERROR else { throw WorkbookFailure(code: error.rawValue) }
  }
}
