// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Which facts need which columns of a register, to say what becomes of them when a column is not there, or empty.
struct ColumnUses {
  private let declaration: RegisterDeclaration
  private let indicators: [Indicator]
  private let normenkader: Normenkader

  init(of declaration: RegisterDeclaration, _ normenkader: Normenkader) {
    self.declaration = declaration
    self.normenkader = normenkader
    indicators = normenkader.indicators.filter { $0.measure.register == declaration.id }
  }

  /// Reports the columns that facts need and that a table lacks, or has without anything in them; a table without rows was not kept at all.
  func report(_ table: Table, _ headings: RegisterHeadings, _ columns: [[RegisterValue]?], log: inout DiagnosticLog) {
    guard !table.rows.isEmpty else { return }
    let missing = declaration.columns.indices.filter { headings.columns[$0] == nil }.map { declaration.columns[$0] }
      .map { column in (column, indicators.filter { $0.measure.neededColumns.contains(column.id) }) }.filter { !$0.1.isEmpty }
    if !missing.isEmpty { log.add(.columnNotKept(at: table.locationOfHeadings, missing)) }
    for (index, column) in declaration.columns.enumerated() {
      guard let place = headings.columns[index], let values = columns[index], values.allSatisfy({ $0 == .empty }) else { continue }
      let spoiled = indicators.filter { isPoor($0, without: column.id, rows: values.count) }
      guard !spoiled.isEmpty else { continue }
      log.add(
        .emptyColumn(at: table.location(ofHeading: place), heading: Quoted.heading(table.headings[place]), rows: values.count, spoiled))
    }
  }

  /// Whether a share misses its norm when a column says nothing in any row: with `absent` every row is a hit then, otherwise none is.
  private func isPoor(_ indicator: Indicator, without column: ID<ColumnDeclaration>, rows: Int) -> Bool {
    let measure = indicator.measure
    let tests = measure.filters.filter { $0.columns.contains(column) }
    guard measure.kind == .share, let norm = indicator.norm, !tests.isEmpty, rows >= max(2, indicator.minimumCases),
      !measure.among.contains(where: { $0.columns.contains(column) && $0.test != .absent }), !measure.datingColumns.contains(column)
    else { return false }
    let share = tests.allSatisfy { $0.test == .absent } ? 1.0 : 0
    return norm.score(of: share) < normenkader.norm(of: .indicator(indicator.id))
  }
}

extension DiagnosticCode {
  static let columnNotKept = DiagnosticCode("B4018", "column-not-kept")
  static let emptyColumn = DiagnosticCode("B4019", "empty-column")
}

extension Diagnostic {
  private static func titles(_ texts: [LocalizedText], in language: Language) -> String {
    texts.map { "'\($0.text(in: language))'" }.joined(separator: ", ")
  }

  fileprivate static func columnNotKept(at location: SourceLocation, _ missing: [(ColumnDeclaration, [Indicator])]) -> Diagnostic {
    let list = { (language: Language) in titles(missing.map(\.0.title), in: language) }
    // A fact without a norm counts in no score.
    let counts = missing.contains { $0.1.contains { $0.norm != nil } }
    return Diagnostic(
      .columnNotKept, counts ? .warning : .note,
      missing.count == 1
        ? LocalizedText(
          nl: "kolom \(list(.nl)) is er niet; de feiten die deze kolom nodig hebben, blijven onbekend",
          en: "column \(list(.en)) is not there; the facts that need it stay unknown")
        : LocalizedText(
          nl: "deze kolommen zijn er niet: \(list(.nl)); de feiten die ze nodig hebben, blijven onbekend",
          en: "these columns are not there: \(list(.en)); the facts that need them stay unknown"),
      at: location, notes: missing.map(use),
      fixIt: FixIt(
        LocalizedText(
          nl: "houdt u dit wel bij, voeg dan de kop toe of zeg in balans.yaml onder 'registers' welke kop het is ('columns'); anders hoeft er niets",
          en: "if you do keep it, add the heading or say in balans.yaml under 'registers' which heading it is ('columns'); else do nothing")))
  }

  private static func use(_ column: ColumnDeclaration, _ indicators: [Indicator]) -> LocalizedText {
    let others = column.synonyms.prefix(6).joined(separator: ", ")
    func text(_ language: Language, _ needed: String, _ also: String) -> String {
      let use = "'\(column.title.text(in: language))' \(needed) \(titles(indicators.map(\.title), in: language))"
      return others.isEmpty ? use : "\(use); \(also): \(others)"
    }
    return LocalizedText(nl: text(.nl, "is nodig voor", "ook goed als kop"), en: text(.en, "is needed for", "also right as heading"))
  }

  fileprivate static func emptyColumn(at location: SourceLocation, heading: String, rows: Int, _ spoiled: [Indicator]) -> Diagnostic {
    let list = { (language: Language) in titles(spoiled.map(\.title), in: language) }
    return Diagnostic(
      .emptyColumn, .warning,
      LocalizedText(
        nl: "kolom '\(heading)' is in alle \(rows) rijen leeg; zo halen deze feiten hun norm niet: \(list(.nl))",
        en: "column '\(heading)' is empty in all \(rows) rows; so these facts miss their norm: \(list(.en))"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "houdt u dit niet bij, haal dan de hele kolom weg: het is dan onbekend; klopt het, dan hoeft er niets",
          en: "if you do not keep this, remove the whole column: it is unknown then; if it is right, do nothing")))
  }
}
