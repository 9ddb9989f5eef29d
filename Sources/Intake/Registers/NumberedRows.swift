// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// Rows that hold a number only: people number a list down to row 100 and fill in ten.
enum NumberedRows {
  /// Leaves out the rows without any cell of the register but what stands in every row: a running number, or an unticked box.
  ///
  /// Such a row would otherwise be reported cell by cell. A row in which one thing is filled in stays, and is judged as any other.
  static func remove(from table: inout Table, _ headings: RegisterHeadings, _ declaration: RegisterDeclaration, log: inout DiagnosticLog) {
    let whole = table
    let known = zip(headings.columns, declaration.columns).compactMap { place, column in place.map { ($0, column.type) } }
    let isEmpty = { (row: Table.Row) -> Bool in
      known.allSatisfy { column, type in
        let text = whole.text(row, column)
        return text.isEmpty || (type == .flag && whole.kind(row, column) == .boolean && text == "FALSE")
      } && headings.collaboration.map { whole.text(row, $0).isEmpty } ?? true
    }
    let empty = whole.rows.filter { row in isEmpty(row) && (0..<row.cells.count).allSatisfy { isNumberOrBlank(whole, row, $0) } }
    guard let first = empty.first else { return }
    let numbers = Set(empty.map(\.number))
    table.removeRows { numbers.contains($0.number) }
    log.add(.numberedRows(at: whole.location(of: first), count: empty.count))
  }

  /// Whether a cell is empty, a box, or a number with at most some letters before it: `12`, `12.`, `A-012`, `R_001`.
  private static func isNumberOrBlank(_ table: Table, _ row: Table.Row, _ column: Int) -> Bool {
    let text = table.text(row, column)
    if text.isEmpty || table.kind(row, column) == .boolean { return true }
    let digits = text.drop { !$0.isNumber }
    let start = text.count - digits.count
    return !digits.isEmpty && start <= 5 && digits.allSatisfy { $0.isNumber || $0 == "." } && text.count <= 12
  }
}

extension DiagnosticCode {
  static let numberedRows = DiagnosticCode("B4017", "numbered-rows")
}

extension Diagnostic {
  fileprivate static func numberedRows(at location: SourceLocation, count: Int) -> Diagnostic {
    Diagnostic(
      .numberedRows, .note,
      LocalizedText(
        nl: "rijen met alleen een nummer: \(count); zij zijn leeg en tellen niet mee",
        en: "rows with a number only: \(count); they are empty and do not count"),
      at: location)
  }
}
