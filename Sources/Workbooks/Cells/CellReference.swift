// SPDX-License-Identifier: EUPL-1.2

/// The name of a cell, `C4`, and of a block of cells, `A3:F20`.
enum CellReference {
  /// The most rows and columns that a sheet of Excel has.
  static let (rows, columns) = (1_048_576, 16_384)

  /// The row from 1 and the column from 0; `nil` for anything else than letters and digits within a sheet.
  static func read(_ text: UnsafeBufferPointer<UInt8>) -> (row: Int, column: Int)? {
    var index = 0
    var column = 0
    while index < text.count, index < 4, (0x41...0x5A).contains(text[index]) {
      column = column * 26 + Int(text[index] - 0x40)
      index += 1
    }
    guard index > 0, column <= columns, index < text.count, text[index] != 0x30,
      let row = DecimalDigits.read(UnsafeBufferPointer(rebasing: text[index...])), row <= rows
    else { return nil }
    return (row, column - 1)
  }

  /// A block of cells; one cell is a block too.
  static func readRange(_ text: String) -> CellRange? {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { corner in
      Array(corner.utf8.filter { $0 != UInt8(ascii: "$") }).withUnsafeBufferPointer(read)
    }
    guard corners.count <= 2, let first = corners.first ?? nil, let last = corners.last ?? nil, first.row <= last.row,
      first.column <= last.column
    else { return nil }
    return CellRange(rows: first.row...last.row, columns: first.column...last.column)
  }
}
