// SPDX-License-Identifier: EUPL-1.2
import TestSupport
import Workbooks

/// The cells of a sheet as a test writes them.
enum GridText {
  /// Each row as `number: cell | cell`; a cell that is no text has a letter for its kind.
  static func lines(_ grid: Grid) -> [String] {
    grid.rows.map { row in
      let cells = (0..<row.cells.count).map { column -> String in
        let text = grid.span(row, column).map { String(decoding: grid.bytes[$0.range], as: UTF8.self) } ?? ""
        return letter(grid.kind(row, column)) + text
      }
      return "\(row.number): " + cells.joined(separator: " | ")
    }
  }

  /// The lines of a sheet, or what is wrong with the workbook.
  static func read(_ workbook: WorkbookText, sheet place: Int = 0, limits: WorkbookLimits = WorkbookLimits()) -> [String] {
    read(workbook.bytes, sheet: place, limits: limits)
  }

  /// The same of a file.
  static func read(_ bytes: [UInt8], sheet place: Int = 0, limits: WorkbookLimits = WorkbookLimits()) -> [String] {
    do {
      let workbook = try Workbook(bytes, limits: limits)
      return lines(try workbook.grid(of: workbook.sheets[place]))
    } catch {
      return ["\(error)".replacing("Workbooks.WorkbookFault.", with: "")]
    }
  }

  private static func letter(_ kind: CellKind) -> String {
    switch kind {
    case .text, .unsaid: ""
    case .blank: "-"
    case .number: "n:"
    case .date: "d:"
    case .boolean: "b:"
    case .error: "e:"
    case .formulaWithoutValue: "f:"
    }
  }
}
