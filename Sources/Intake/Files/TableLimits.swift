// SPDX-License-Identifier: EUPL-1.2

/// How large a table in a text may be.
struct TableLimits: Hashable {
  /// Most bytes of the file.
  var bytes: Int
  /// Most rows, the heading and blank rows left out.
  var rows: Int
  /// Most rows, blank ones included.
  var records: Int
  /// Most cells.
  var cells: Int

  /// A table that a person keeps.
  static let usual = TableLimits(bytes: InputLimits.bytes, rows: InputLimits.rows, records: InputLimits.records, cells: InputLimits.cells)

  /// The answers of many: a text takes no more memory than its size allows, which a workbook of the same size may.
  static let answers = TableLimits(
    bytes: InputLimits.bytesOfAnswers, rows: InputLimits.rowsOfAnswers, records: InputLimits.rowsOfAnswers + InputLimits.records,
    cells: InputLimits.cellsOfAnswers)
}
