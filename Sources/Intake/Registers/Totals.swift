// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// Rows that add up the others, as people put them under a list in a spreadsheet.
enum Totals {
  private static let words: Set<FoldedText> = [
    FoldedText("totaal"), FoldedText("total"), FoldedText("totalen"), FoldedText("totals"), FoldedText("som"), FoldedText("sum"),
    FoldedText("subtotaal"), FoldedText("subtotal"), FoldedText("eindtotaal"), FoldedText("grand total"),
  ]

  /// Leaves out the rows whose first filled cell says that they are a total.
  static func remove(from table: inout Table, log: inout DiagnosticLog) {
    let whole = table
    table.removeRows { row in
      guard let place = (0..<row.cells.count).first(where: { !whole.text(row, $0).isEmpty }),
        words.contains(FoldedText(whole.text(row, place)))
      else { return false }
      log.add(.totalsRow(at: whole.location(row, place)))
      return true
    }
  }
}

extension DiagnosticCode {
  static let totalsRow = DiagnosticCode("B4013", "totals-row")
}

extension Diagnostic {
  fileprivate static func totalsRow(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .totalsRow, .warning,
      LocalizedText(
        nl: "dit is een rij met een totaal; de rij is overgeslagen",
        en: "this is a row with a total; the row was left out"
      ),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "haal de rij weg", en: "remove the row"))
    )
  }
}
