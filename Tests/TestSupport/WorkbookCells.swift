// SPDX-License-Identifier: EUPL-1.2
import Workbooks

/// The cells of a workbook, as its reader of this package gives them.
public struct WorkbookCells: Sendable {
  /// A sheet.
  public struct Sheet: Sendable {
    /// Its name.
    public var name: String
    /// Its rows, each as wide as the first, cell by cell: a text as it is, a number after `n:`, a day after `d:`, a formula without a value as `f:`.
    public var rows: [[String]]
    /// The cells of its tables, headings included, such as `1...3 0...6`.
    public var tables: [String]

    /// The cells of a column by its heading, without the heading.
    public func column(_ heading: String) -> [String] {
      guard let place = rows.first?.firstIndex(of: heading) else { return [] }
      return rows.dropFirst().map { $0.indices.contains(place) ? $0[place] : "" }
    }
  }

  /// Its sheets, in order.
  public var sheets: [Sheet]

  /// Reads a workbook.
  public init(_ bytes: [UInt8]) throws {
    let workbook = try Workbook(bytes)
    sheets = try workbook.sheets.map { sheet in
      let grid = try workbook.grid(of: sheet)
      let width = grid.rows.first?.cells.count ?? 0
      let rows = grid.rows.map { row in (0..<max(width, row.cells.count)).map { Self.text(grid, row, $0) } }
      return Sheet(name: sheet.name, rows: rows, tables: grid.tables.map { "\($0.range.rows) \($0.range.columns)" })
    }
  }

  /// The sheet with a name.
  public func sheet(_ name: String) -> Sheet? { sheets.first { $0.name == name } }

  private static func text(_ grid: Grid, _ row: Grid.Row, _ column: Int) -> String {
    guard column < row.cells.count else { return "" }
    let text = grid.span(row, column).map { String(decoding: grid.bytes[$0.range], as: UTF8.self) } ?? ""
    switch grid.kind(row, column) {
    case .text, .unsaid, .blank: return text
    case .number: return "n:\(text)"
    case .date: return "d:\(text)"
    case .boolean: return "b:\(text)"
    case .error: return "e:\(text)"
    case .formulaWithoutValue: return "f:\(text)"
    }
  }
}
