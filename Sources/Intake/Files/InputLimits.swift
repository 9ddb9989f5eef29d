// SPDX-License-Identifier: EUPL-1.2

/// How large an input may be.
///
/// The numbers of cells and characters are those of a spreadsheet; whatever is larger is no table that a person keeps.
enum InputLimits {
  /// Most bytes in a file.
  static let bytes = 50 * 1024 * 1024
  /// Most rows in a table, the heading left out.
  static let rows = 100_000
  /// Most columns in a table.
  static let columns = 1_000
  /// Most characters in a cell: the limit of Excel.
  static let charactersPerCell = 32_767
}
