// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension AnswerHeadingReader {
  /// Gives each thing its best column and reports the others.
  func resolve(_ columns: Columns, of sheet: SurveySheet, log: inout DiagnosticLog) -> AnswerHeadings {
    let table = sheet.table
    var best: [DossierSettings.ColumnRole: Columns.Claim] = [:]
    for claim in columns.claims.sorted(by: { ($0.rank, $0.column) < ($1.rank, $1.column) }) where claim.statement == nil {
      guard let first = best[claim.role] else {
        best[claim.role] = claim
        continue
      }
      // The settings have the last word, and tools write several dates, numbers and addresses of which the best one counts.
      let mayHaveMore = first.rank < 0 || [.submitted, .respondent, .email].contains(claim.role)
      if !mayHaveMore || first.rank == claim.rank {
        log.add(.doubleColumn(at: table.location(ofHeading: claim.column), role: claim.role, first: table.headings[first.column]))
      }
    }
    var headings = AnswerHeadings()
    headings.collaboration = best[.collaboration]?.column
    headings.partner = best[.partner]?.column
    headings.period = best[.period]?.column
    headings.submitted = best[.submitted]?.column
    headings.respondent = best[.respondent]?.column
    headings.email = best[.email]?.column
    if let claim = best[.respondent] { headings.isResponseNumber = KnownHeading.isResponseNumber(sheet.headings[claim.column]) }
    let refused = addStatements(columns, of: sheet, to: &headings, log: &log)
    headings.meanings = meanings(columns, of: sheet, suggesting: false)
    report(columns, headings, refused: refused, of: sheet, log: &log)
    return headings
  }

  /// Adds the columns of each statement, and gives the statements that cannot be read.
  ///
  /// Branches of a form repeat a statement. When no row fills in both they are one; else nothing says which one counts.
  private func addStatements(
    _ columns: Columns, of sheet: SurveySheet, to headings: inout AnswerHeadings, log: inout DiagnosticLog
  ) -> Set<Int> {
    let claims = Dictionary(grouping: columns.claims.filter { $0.statement != nil }) { $0.statement ?? 0 }
    var refused: Set<Int> = []
    for (index, claims) in claims.sorted(by: { $0.key < $1.key }) {
      let rank = claims.map(\.rank).min() ?? 0
      let places = claims.filter { $0.rank == rank }.map(\.column).sorted()
      guard let first = places.first else { continue }
      if places.count == 1 {
        headings.statements.append((index, places))
      } else if sheet.hasRow(fillingSeveralOf: places) {
        refused.insert(index)
        for column in places.dropFirst() {
          let location = sheet.table.location(ofHeading: column)
          log.add(.doubleColumn(at: location, role: .statement(statements[index].id), first: sheet.table.headings[first]))
        }
      } else {
        headings.statements.append((index, places))
        log.add(.joinedColumns(at: sheet.table.location(ofHeading: first), statement: statements[index].id, count: places.count))
      }
    }
    return refused
  }

  /// What every column was taken for; a suggestion takes time and is for who asks what the columns are.
  func meanings(_ columns: Columns, of sheet: SurveySheet, suggesting: Bool) -> [ColumnMeaning] {
    var meanings = sheet.headings.map { _ in ColumnMeaning(role: nil, by: .nothing) }
    for claim in columns.claims { meanings[claim.column] = ColumnMeaning(role: claim.role, by: claim.by) }
    for (column, way) in columns.ignored { meanings[column] = ColumnMeaning(role: .ignore, by: way) }
    for column in columns.unknown where suggesting {
      meanings[column].suggestion = matcher.nearest(to: sheet.headings[column]).map { .statement(statements[$0].id) }
    }
    return meanings
  }

  private func report(
    _ columns: Columns, _ headings: AnswerHeadings, refused: Set<Int>, of sheet: SurveySheet, log: inout DiagnosticLog
  ) {
    let table = sheet.table
    for column in columns.ambiguous {
      log.add(.ambiguousHeading(at: table.location(ofHeading: column), heading: Quoted.heading(table.headings[column])))
    }
    let unknown = columns.unknown.filter { !columns.refusedPartners.contains($0) }
    let filled = table.filled(among: unknown.filter { sheet.headings[$0].text.isEmpty })
    for column in unknown { reportUnknown(column, of: sheet, isFilled: filled.contains(column), log: &log) }
    // What the settings say to ignore needs no note.
    let ignored = columns.ignored.filter { $0.by != .settings }
    if !ignored.isEmpty {
      log.add(.ignoredColumns(at: table.locationOfHeadings, headings: ignored.map { Quoted.heading(table.headings[$0.column]) }))
    }
    let asked = refused.union(headings.statements.map(\.statement))
    let missing = statements.indices.filter { !asked.contains($0) }.map { statements[$0] }
    if !missing.isEmpty {
      log.add(.statementsNotAsked(at: table.locationOfHeadings, missing))
    }
  }

  private func reportUnknown(_ column: Int, of sheet: SurveySheet, isFilled: Bool, log: inout DiagnosticLog) {
    let table = sheet.table
    let heading = sheet.headings[column]
    if heading.text.isEmpty {
      guard isFilled else { return }
      log.add(.columnWithoutHeading(at: table.location(ofHeading: column)))
      return
    }
    log.add(.unknownColumn(at: table.location(ofHeading: column), heading: Quoted.heading(heading.text), suggestion: suggestion(for: heading)))
  }

  private func suggestion(for heading: SurveyHeading) -> FixIt? {
    if let index = matcher.nearest(to: heading) { return .didYouMean(statements[index]) }
    let names = KnownHeading.names + statements.map(\.id.rawValue)
    let name = SpellingSuggestion.nearest(to: CellText.clean(heading.text), among: names.sorted())
    if let statement = statements.first(where: { $0.id.rawValue == name }) { return .didYouMean(statement) }
    return name.map { .didYouMean($0) }
  }
}
