// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Which column of a table is which column of a register.
struct RegisterHeadings {
  /// The column with the collaboration, if there is one.
  let collaboration: Int?
  /// For each declared column where it stands in the table.
  let columns: [Int?]

  /// Finds the columns, or gives `nil` when a required one is missing.
  init?(_ table: Table, _ declaration: RegisterDeclaration, _ columnNames: RegisterColumnNames, log: inout DiagnosticLog) {
    let names = columnNames.columns
    var columns = [Int?](repeating: nil, count: declaration.columns.count)
    var collaboration: Int?
    var unknown: [Int] = []
    for (column, heading) in table.headings.enumerated() {
      let folded = FoldedText(heading)
      let index = names[folded]
      let isCollaboration = columnNames.isCollaboration(folded)
      guard index != nil || isCollaboration else {
        unknown.append(column)
        continue
      }
      if let first = index.map({ columns[$0] }) ?? collaboration {
        log.add(.doubleRegisterColumn(at: table.location(ofHeading: column), first: Quoted.heading(table.headings[first])))
      } else if let index {
        columns[index] = column
      } else {
        collaboration = column
      }
    }
    self.columns = columns
    self.collaboration = collaboration
    let isKnown = columns.contains { $0 != nil }
    let missing = declaration.columns.indices.filter { declaration.columns[$0].isRequired && columns[$0] == nil }
    let fewest = min(2, declaration.columns.count)
    if !isKnown, let row = table.laterHeadingRow(withAtLeast: fewest, isHeading: { names[FoldedText($0)] != nil }) {
      log.add(.noRegisterColumn(at: table.locationOfHeadings, laterRow: row))
      return nil
    }
    for index in missing {
      log.add(.missingColumn(at: table.locationOfHeadings, column: declaration.columns[index]))
    }
    // Without one known heading the first row is no heading but perhaps someone's text: nothing of it is quoted.
    if isKnown { Self.report(unknown, of: table, names: names, log: &log) }
    guard missing.isEmpty, isKnown else {
      if missing.isEmpty { log.add(.noRegisterColumn(at: table.locationOfHeadings, laterRow: nil)) }
      return nil
    }
  }

  private static func report(_ unknown: [Int], of table: Table, names: [FoldedText: Int], log: inout DiagnosticLog) {
    for column in unknown {
      let heading = table.headings[column]
      if !heading.isEmpty {
        let suggestion = SpellingSuggestion.nearest(to: FoldedText(heading).text, among: names.keys.map(\.text).sorted())
        let fixIt = suggestion.map { FixIt.didYouMean($0) }
        log.add(.unknownColumn(at: table.location(ofHeading: column), heading: Quoted.heading(heading), suggestion: fixIt))
      } else if table.rows.contains(where: { !table.text($0, column).isEmpty }) {
        log.add(.columnWithoutHeading(at: table.location(ofHeading: column)))
      }
    }
  }
}

extension DiagnosticCode {
  static let doubleRegisterColumn = DiagnosticCode("B4003", "double-register-column")
  static let missingColumn = DiagnosticCode("B4004", "missing-column")
  static let noRegisterColumn = DiagnosticCode("B4005", "no-register-column")
}

extension Diagnostic {
  fileprivate static func doubleRegisterColumn(at location: SourceLocation, first: String) -> Diagnostic {
    Diagnostic(
      .doubleRegisterColumn, .error,
      LocalizedText(
        nl: "deze kolom betekent hetzelfde als '\(first)'",
        en: "this column means the same as '\(first)'"
      ),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "haal een van de twee weg", en: "remove one of the two"))
    )
  }

  fileprivate static func missingColumn(at location: SourceLocation, column: ColumnDeclaration) -> Diagnostic {
    Diagnostic(
      .missingColumn, .error,
      LocalizedText(
        nl: "de verplichte kolom '\(column.title.text(in: .nl))' ontbreekt; het register is niet gelezen",
        en: "the required column '\(column.title.text(in: .en))' is missing; the register was not read"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "noem de kolom '\(column.title.text(in: .nl))', of zeg in balans.yaml onder 'registers' welke kop het is",
          en: "name the column '\(column.title.text(in: .en))', or say in balans.yaml under 'registers' which heading it is"
        )
      )
    )
  }

  fileprivate static func noRegisterColumn(at location: SourceLocation, laterRow: Int?) -> Diagnostic {
    Diagnostic(
      .noRegisterColumn, .error,
      LocalizedText(
        nl: "geen enkele kop is die van een kolom van dit register; het is niet gelezen",
        en: "no heading is that of a column of this register; it was not read"
      ),
      at: location,
      fixIt: laterRow.map { .headingsBelow($0) }
        ?? FixIt(LocalizedText(nl: "zet de koppen in rij 1", en: "put the headings in row 1"))
    )
  }
}
