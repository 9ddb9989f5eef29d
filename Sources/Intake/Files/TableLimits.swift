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
  /// Whether the places of all cells are kept: a table that a person keeps is looked at in every direction.
  var keepsCells = true

  /// These limits for a text of so many bytes, which is read where it lies.
  func inPieces(_ bytes: Int) -> TableLimits {
    guard !keepsCells else { return self }
    var limits = self
    limits.rows = max(rows, bytes / InputLimits.bytesPerFurtherRow)
    limits.records = limits.rows + InputLimits.records
    return limits
  }

  /// A table that a person keeps.
  static let usual = TableLimits(bytes: InputLimits.bytes, rows: InputLimits.rows, records: InputLimits.records, cells: InputLimits.cells)

  /// The answers of many, which are read column by column.
  static let answers = TableLimits(
    bytes: InputLimits.bytesOfAnswers, rows: InputLimits.rowsOfAnswers, records: InputLimits.rowsOfAnswers + InputLimits.records,
    cells: InputLimits.cellsOfAnswers, keepsCells: false)
}
