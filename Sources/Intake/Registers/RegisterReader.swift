// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Reads the tables of governance facts.
struct RegisterReader {
  let settings: DossierSettings
  let normenkader: Normenkader

  /// Which register is the one of partners.
  private var membership: MembershipRule? { normenkader.membership }

  /// The rows of all sheets of a register, or `nil` when none of them could be read.
  func read(_ assignment: RegisterFiles.Assignment, into gathered: inout Gathered, log: inout DiagnosticLog) -> Register? {
    var found: [SourceRows.Part] = []
    for source in assignment.sources {
      guard let rows = read(source.sheet, as: assignment.declaration, &gathered, log: &log) else { continue }
      found.append(SourceRows.Part(source: source, rows: rows))
    }
    guard !found.isEmpty else { return nil }
    let parts = SourceRows(found, of: assignment.declaration, log: &log).parts
    for part in parts { gathered.rowsPerFile[part.source.sheet.file, default: 0] += part.rows.count }
    return Register(id: assignment.declaration.id, rows: parts.flatMap(\.rows))
  }

  private func read(
    _ sheet: Sheet, as declaration: RegisterDeclaration, _ gathered: inout Gathered, log: inout DiagnosticLog
  ) -> [RegisterRow]? {
    let names = RegisterColumnNames(declaration, settings.registers[declaration.id]?.columns ?? [:])
    let place = names.headings(in: sheet, folded: sheet.foldedBeginning)
    guard var table = sheet.table(headings: place, log: &log),
      let headings = RegisterHeadings(table, declaration, names, log: &log)
    else { return nil }
    table.reportReading(log: &log)
    Totals.remove(from: &table, log: &log)
    NumberedRows.remove(from: &table, headings, declaration, log: &log)
    guard let collaborations = collaborations(of: table, headings, &gathered, log: &log) else { return nil }
    let order = dayOrder(of: table, headings, declaration)
    var columns: [[RegisterValue]?] = []
    for (place, column) in zip(headings.columns, declaration.columns) {
      let values = place.map {
        RegisterColumn($0, of: table, as: column, dayOrder: order)
          .read(collaborations: collaborations, partners: &gathered.partners, log: &log)
      }
      columns.append(values)
    }
    ColumnUses(of: declaration, normenkader).report(table, headings, columns, log: &log)
    return table.rows.indices.compactMap { index -> RegisterRow? in
      guard let collaboration = collaborations[index] else { return nil }
      let cells = columns.map { $0?[index] ?? .notKept }
      guard isComplete(cells, ofRow: index, table, headings, declaration, log: &log) else { return nil }
      gathered.invitations.note(cells, of: declaration, in: collaboration, rule: membership) { column in
        headings.columns[column].map { table.location(table.rows[index], $0) }
      }
      checkWeight(cells, of: declaration, rule: membership, log: &log) { column in
        headings.columns[column].map { table.location(table.rows[index], $0) }
      }
      return RegisterRow(collaboration: collaboration, cells: cells, location: table.location(of: table.rows[index]))
    }
  }

  /// The order of day and month that the columns of a table show together; `nil` when none shows one, or two show different ones.
  private func dayOrder(of table: Table, _ headings: RegisterHeadings, _ declaration: RegisterDeclaration) -> WrittenDay.Order? {
    var orders: Set<WrittenDay.Order> = []
    for (place, column) in zip(headings.columns, declaration.columns) where column.type == .day {
      guard let place, let order = DayColumn(table.rows.map { table.text($0, place) }).evidence else { continue }
      orders.insert(order)
    }
    return orders.count == 1 ? orders.first : nil
  }

  /// Reports a weight that no partner can have: it counts as 1, as an empty one does.
  private func checkWeight(
    _ cells: [RegisterValue], of declaration: RegisterDeclaration, rule: MembershipRule?, log: inout DiagnosticLog,
    at location: (_ column: Int) -> SourceLocation?
  ) {
    guard let rule, rule.register == declaration.id, let place = rule.weight.flatMap(declaration.index), cells.indices.contains(place),
      case .number(let weight) = cells[place], !(weight > 0), let location = location(place)
    else { return }
    log.add(.weightNotAboveZero(at: location))
  }

  private func collaborations(
    of table: Table, _ headings: RegisterHeadings, _ gathered: inout Gathered, log: inout DiagnosticLog
  ) -> [ID<Collaboration>?]? {
    if let column = headings.collaboration {
      return table.rows.map { row in
        gathered.collaborations.read(table.text(row, column), at: table.location(row, column), log: &log)
      }
    }
    guard let only = gathered.collaborations.ofRegisterWithoutName() else {
      log.add(.noCollaboration(at: SourceLocation(file: table.file)))
      return nil
    }
    return table.rows.map { _ in only }
  }

  /// Whether a row has all that it cannot do without; an unreadable cell has had its finding.
  private func isComplete(
    _ cells: [RegisterValue], ofRow index: Int, _ table: Table, _ headings: RegisterHeadings, _ declaration: RegisterDeclaration,
    log: inout DiagnosticLog
  ) -> Bool {
    let missing = cells.indices.filter { declaration.columns[$0].isRequired && cells[$0] == .empty }
    for place in missing.compactMap({ headings.columns[$0] }) {
      log.add(.emptyRequiredCell(at: table.location(table.rows[index], place), heading: Quoted.heading(table.headings[place])))
    }
    return missing.isEmpty
  }
}

extension DiagnosticCode {
  static let weightNotAboveZero = DiagnosticCode("B4014", "weight-not-above-zero")
  static let emptyRequiredCell = DiagnosticCode("B4012", "empty-required-cell")
}

extension Diagnostic {
  fileprivate static func weightNotAboveZero(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .weightNotAboveZero, .warning,
      LocalizedText(
        nl: "een gewicht is meer dan 0; deze partner telt mee met gewicht 1", en: "a weight is above 0; this partner counts with weight 1"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "vul een getal boven 0 in, of laat de cel leeg", en: "fill in a number above 0, or leave the cell empty")))
  }

  fileprivate static func emptyRequiredCell(at location: SourceLocation, heading: String) -> Diagnostic {
    Diagnostic(
      .emptyRequiredCell, .warning,
      LocalizedText(nl: "'\(heading)' is leeg; de rij is overgeslagen", en: "'\(heading)' is empty; the row was left out"),
      at: location, fixIt: FixIt(LocalizedText(nl: "vul de cel in, of haal de rij weg", en: "fill in the cell, or remove the row"))
    )
  }
}
