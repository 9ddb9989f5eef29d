// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The rows of a register from each of its sheets, put together so that nothing counts twice.
///
/// A list is kept in one place, or in one per year or period. Two sheets of the same period about the same collaboration are two versions of one
/// list: neither is chosen. A row that was copied whole from one year to the next counts once.
struct SourceRows {
  /// The rows of one sheet.
  struct Part {
    var source: RegisterFiles.Source
    var rows: [RegisterRow]
  }

  private let declaration: RegisterDeclaration
  private(set) var parts: [Part]

  /// Leaves out what would count twice, and says so.
  init(_ parts: [Part], of declaration: RegisterDeclaration, log: inout DiagnosticLog) {
    self.declaration = declaration
    self.parts = parts
    guard parts.count(where: { !$0.rows.isEmpty }) > 1 else { return }
    removeVersions(log: &log)
    removeCopies(log: &log)
  }

  /// Leaves out each collaboration that has rows in two sheets of the same period.
  private mutating func removeVersions(log: inout DiagnosticLog) {
    let collaborations = parts.map { Set($0.rows.map(\.collaboration)) }
    var refused = parts.map { _ in Set<ID<Collaboration>>() }
    for later in parts.indices {
      let first = parts.indices.prefix(later).first { earlier in
        parts[earlier].source.isVersion(of: parts[later].source) && !collaborations[earlier].isDisjoint(with: collaborations[later])
      }
      guard let first else { continue }
      let both = collaborations[first].intersection(collaborations[later])
      refused[first].formUnion(both)
      refused[later].formUnion(both)
      log.add(.registerTwice(declaration.title, at: parts[later].source.sheet.location, first: parts[first].source.sheet.location))
    }
    for index in parts.indices where !refused[index].isEmpty {
      parts[index].rows.removeAll { refused[index].contains($0.collaboration) }
    }
  }

  /// Leaves out the rows that an earlier sheet has in full, and reports those that it has with other cells.
  private mutating func removeCopies(log: inout DiagnosticLog) {
    var whole: [RowKey: SourceLocation] = [:]
    var named: [RowKey: SourceLocation] = [:]
    let naming = declaration.columns.indices.filter { declaration.columns[$0].isRequired }
    let hasName = naming.contains { declaration.columns[$0].type == .text }
    for index in parts.indices {
      let rows = parts[index].rows
      let copies = rows.filter { row in RowKey(row).flatMap { whole[$0] } != nil }
      let isCopy = Set(copies.map(\.location))
      let rest = rows.filter { !isCopy.contains($0.location) }
      let changed = hasName ? rest.filter { row in RowKey(row, naming).flatMap { named[$0] } != nil } : []
      if let row = copies.first, let first = RowKey(row).flatMap({ whole[$0] }) { log.add(.rowsTwice(copies.count, row.location, first)) }
      if let row = changed.first, let first = RowKey(row, naming).flatMap({ named[$0] }) {
        log.add(.rowsChanged(changed.count, row.location, first, naming.map { declaration.columns[$0].title }))
      }
      for row in rest {
        if let key = RowKey(row) { whole[key] = whole[key] ?? row.location }
        if hasName, let key = RowKey(row, naming) { named[key] = named[key] ?? row.location }
      }
      parts[index].rows = rest
    }
  }
}

/// What makes two rows the same: their collaboration and what their cells say.
private struct RowKey: Hashable {
  private let collaboration: ID<Collaboration>
  private let cells: [RegisterValue]

  /// Some cells of a row, or all; `nil` when one cell at most says something: that is too little to know a row by.
  init?(_ row: RegisterRow, _ columns: [Int]? = nil) {
    collaboration = row.collaboration
    cells = (columns ?? Array(row.cells.indices)).map { row.cells.indices.contains($0) ? row.cells[$0] : .empty }
      .map { $0 == .notKept || $0 == .unreadable ? .empty : $0 }
    guard columns != nil || cells.count(where: { $0 != .empty }) > 1 else { return nil }
  }
}

extension DiagnosticCode {
  static let registerTwice = DiagnosticCode("B4020", "register-twice")
  static let rowsTwice = DiagnosticCode("B4021", "rows-twice")
  static let rowsChanged = DiagnosticCode("B4022", "rows-changed")
}

extension SourceLocation {
  /// The file, with the sheet of a workbook.
  fileprivate func place(_ language: Language) -> String {
    sheet.map { language == .nl ? "\(file), blad '\(Quoted.heading($0))'" : "\(file), sheet '\(Quoted.heading($0))'" } ?? file
  }

  /// The same with the row.
  fileprivate func row(_ language: Language) -> String {
    place(language) + (line.map { language == .nl ? ", regel \($0)" : ", line \($0)" } ?? "")
  }
}

extension Diagnostic {
  fileprivate static func registerTwice(_ register: LocalizedText, at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      .registerTwice, .error,
      LocalizedText(
        nl: "register '\(register.text(in: .nl))' staat hier en in \(first.place(.nl)); geen van beide telt mee, anders telt alles dubbel",
        en: "register '\(register.text(in: .en))' is here and in \(first.place(.en)); neither counts, or all would count twice"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "haal een van de twee weg, of zeg in balans.yaml onder 'registers' welke het is ('file', 'sheet'); per jaar een lijst mag: "
            + "zet dan het jaar in de naam",
          en: "remove one of the two, or say in balans.yaml under 'registers' which it is ('file', 'sheet'); one list a year is right: "
            + "put the year in the name then")))
  }

  fileprivate static func rowsTwice(_ count: Int, _ location: SourceLocation, _ first: SourceLocation) -> Diagnostic {
    Diagnostic(
      .rowsTwice, .warning,
      count == 1
        ? LocalizedText(
          nl: "deze rij staat precies zo in \(first.row(.nl)); zij telt één keer",
          en: "this row is exactly so in \(first.row(.en)); it counts once")
        : LocalizedText(
          nl: "\(count) rijen staan precies zo in een ander bestand of blad, deze als eerste in \(first.row(.nl)); zij tellen één keer",
          en: "\(count) rows are exactly so in another file or sheet, this one first in \(first.row(.en)); they count once"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "haal de dubbele rijen weg", en: "remove the double rows")))
  }

  fileprivate static func rowsChanged(
    _ count: Int, _ location: SourceLocation, _ first: SourceLocation, _ columns: [LocalizedText]
  ) -> Diagnostic {
    let list = { (language: Language) in columns.map { "'\($0.text(in: language))'" }.joined(separator: ", ") }
    return Diagnostic(
      .rowsChanged, .warning,
      LocalizedText(
        nl: "\(count == 1 ? "1 rij lijkt" : "\(count) rijen lijken") op een rij in een ander bestand of blad, deze als eerste op die in "
          + "\(first.row(.nl)): gelijk in \(list(.nl)), verder anders; beide tellen mee",
        en: "\(count == 1 ? "1 row is" : "\(count) rows are") like one in another file or sheet, this one first like that in "
          + "\(first.row(.en)): equal in \(list(.en)), different elsewhere; both count"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "is het dezelfde, laat dan alleen de laatste versie staan", en: "if it is the same one, keep only the latest version")))
  }
}
