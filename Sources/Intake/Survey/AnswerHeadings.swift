// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Which column of a table of answers is what.
struct AnswerHeadings {
  var collaboration: Int?
  var partner: Int?
  /// A heading that may be the one of the partner, for a suggestion.
  var possiblePartner: String?
  var period: Int?
  var submitted: Int?
  var respondent: Int?
  /// Whether `respondent` is a number that is unique within one form only.
  var isResponseNumber = false
  /// The columns of statements, in the order of the normenkader.
  var statements: [(statement: Int, column: Int)] = []
}

/// Finds out which column is what: settings first, then ids and texts of statements, then the headings that are known everywhere.
struct AnswerHeadingReader {
  private let statements: [Statement]
  private let matcher: StatementMatcher
  private let declared: [FoldedText: DossierSettings.ColumnRole]

  init(normenkader: Normenkader, settings: DossierSettings) {
    statements = normenkader.statements
    matcher = StatementMatcher(statements)
    let roles = settings.columns.sorted { $0.key < $1.key }.map { (FoldedText($0.key), $0.value) }
    declared = Dictionary(roles, uniquingKeysWith: { first, _ in first })
  }

  /// The ids of all statements.
  var statementIDs: Set<ID<Statement>> { Set(statements.map(\.id)) }

  /// The columns of a table, or `nil` when it has no statement.
  func read(_ table: Table, log: inout DiagnosticLog) -> AnswerHeadings? {
    var columns = Columns()
    for (column, heading) in table.headings.enumerated() {
      classify(heading, at: column, of: table, into: &columns, log: &log)
    }
    addRepeated(of: table, to: &columns)
    guard columns.claims.contains(where: { $0.statement != nil }) else {
      // Headings are not quoted here: without a heading row the first answers would stand in their place.
      let row = table.laterHeadingRow(withAtLeast: min(2, statements.count)) { matcher.match($0) != .none }
      log.add(.noStatement(at: table.locationOfHeadings, laterRow: row))
      return nil
    }
    let candidates = PartnerHeading.candidates(columns.unknown, of: table)
    let hasPartner = columns.claims.contains { $0.role == .partner }
    if !hasPartner, candidates.count == 1, let column = candidates.first, PartnerHeading.holdsNames(column, of: table) {
      columns.unknown.removeAll { $0 == column }
      claim(.partner, column, rank: 99, into: &columns)
      log.add(.partnerByWord(at: table.location(ofHeading: column), heading: Quoted.heading(table.headings[column])))
    }
    var headings = resolve(columns, of: table, log: &log)
    headings.possiblePartner = candidates.first.map { Quoted.heading(table.headings[$0]) }
    report(columns, headings, of: table, log: &log)
    return headings
  }

  /// What the headings of one table claim to be.
  private struct Columns {
    struct Claim {
      var column: Int
      var role: DossierSettings.ColumnRole
      var rank: Int
      var statement: Int?
    }

    var claims: [Claim] = []
    var ignored: [Int] = []
    var unknown: [Int] = []
    var ambiguous: [Int] = []
  }

  private func classify(_ heading: String, at column: Int, of table: Table, into columns: inout Columns, log: inout DiagnosticLog) {
    let folded = FoldedText(heading)
    if let role = declared[folded], !folded.isEmpty {
      claim(role, column, rank: -1, into: &columns)
      return
    }
    guard !heading.isEmpty else {
      columns.unknown.append(column)
      return
    }
    switch matcher.match(heading) {
    case .statement(let index):
      columns.claims.append(.init(column: column, role: .statement(statements[index].id), rank: 0, statement: index))
    case .several: columns.ambiguous.append(column)
    case .none:
      if let known = KnownHeading.find(folded) ?? KnownHeading.find(code: heading) {
        claim(known.role, column, rank: known.rank, into: &columns)
      } else {
        columns.unknown.append(column)
      }
    }
  }

  private func claim(_ role: DossierSettings.ColumnRole, _ column: Int, rank: Int, into columns: inout Columns) {
    switch role {
    case .ignore:
      // What the settings say to ignore needs no note.
      if rank >= 0 { columns.ignored.append(column) }
    case .statement(let id):
      if let index = statements.firstIndex(where: { $0.id == id }) {
        columns.claims.append(.init(column: column, role: role, rank: rank, statement: index))
      } else {
        columns.unknown.append(column)
      }
    default: columns.claims.append(.init(column: column, role: role, rank: rank, statement: nil))
    }
  }

  /// A repeated heading: Excel makes `Statement2` of the second, pandas `Statement.1`.
  ///
  /// Only when the first is there as well.
  private func addRepeated(of table: Table, to columns: inout Columns) {
    let present = Set(columns.claims.compactMap(\.statement))
    columns.unknown.removeAll { column in
      var base = Substring(table.headings[column])
      while let last = base.last, last.isNumber { base.removeLast() }
      guard base.count < table.headings[column].count, base.count > 2, case .statement(let index) = matcher.match(String(base)),
        present.contains(index)
      else { return false }
      columns.claims.append(.init(column: column, role: .statement(statements[index].id), rank: 0, statement: index))
      return true
    }
  }

  /// Gives each thing its best column and reports the others.
  private func resolve(_ columns: Columns, of table: Table, log: inout DiagnosticLog) -> AnswerHeadings {
    var best: [DossierSettings.ColumnRole: Columns.Claim] = [:]
    for claim in columns.claims.sorted(by: { ($0.rank, $0.column) < ($1.rank, $1.column) }) {
      guard let first = best[claim.role] else {
        best[claim.role] = claim
        continue
      }
      // The settings have the last word, and tools write several dates and numbers of which the best one counts.
      let mayHaveMore = claim.statement == nil && (first.rank < 0 || claim.role == .submitted || claim.role == .respondent)
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
    if let claim = best[.respondent] {
      headings.isResponseNumber = KnownHeading.isResponseNumber(table.headings[claim.column])
    }
    for (index, statement) in statements.enumerated() {
      if let claim = best[.statement(statement.id)] { headings.statements.append((index, claim.column)) }
    }
    return headings
  }

  private func report(_ columns: Columns, _ headings: AnswerHeadings, of table: Table, log: inout DiagnosticLog) {
    for column in columns.ambiguous {
      log.add(.ambiguousHeading(at: table.location(ofHeading: column), heading: Quoted.heading(table.headings[column])))
    }
    for column in columns.unknown {
      reportUnknown(column, of: table, log: &log)
    }
    if !columns.ignored.isEmpty {
      let names = columns.ignored.map { Quoted.heading(table.headings[$0]) }
      log.add(.ignoredColumns(at: table.locationOfHeadings, headings: names))
    }
    let asked = Set(headings.statements.map(\.statement))
    let missing = statements.indices.filter { !asked.contains($0) }.map { statements[$0] }
    if !missing.isEmpty {
      log.add(.statementsNotAsked(at: table.locationOfHeadings, missing))
    }
  }

  private func reportUnknown(_ column: Int, of table: Table, log: inout DiagnosticLog) {
    let heading = table.headings[column]
    if heading.isEmpty {
      guard table.rows.contains(where: { !table.text($0, column).isEmpty }) else { return }
      log.add(.columnWithoutHeading(at: table.location(ofHeading: column)))
      return
    }
    let suggestion = suggestion(for: heading)
    log.add(.unknownColumn(at: table.location(ofHeading: column), heading: Quoted.heading(heading), suggestion: suggestion))
  }

  private func suggestion(for heading: String) -> FixIt? {
    if let index = matcher.nearest(to: heading) { return .didYouMean(statements[index]) }
    let names = KnownHeading.names + statements.map(\.id.rawValue)
    let name = SpellingSuggestion.nearest(to: CellText.clean(heading), among: names.sorted())
    if let statement = statements.first(where: { $0.id.rawValue == name }) { return .didYouMean(statement) }
    return name.map { .didYouMean($0) }
  }
}

extension DiagnosticCode {
  static let noStatement = DiagnosticCode("B3101", "no-statement-column")
  static let unknownColumn = DiagnosticCode("B3102", "unknown-column")
  static let doubleColumn = DiagnosticCode("B3103", "double-column")
  static let ambiguousHeading = DiagnosticCode("B3104", "ambiguous-heading")
  static let ignoredColumns = DiagnosticCode("B3105", "ignored-columns")
  static let statementsNotAsked = DiagnosticCode("B3106", "statements-not-asked")
  static let columnWithoutHeading = DiagnosticCode("B3107", "column-without-heading")
}

extension FixIt {
  fileprivate static let sayColumn = FixIt(
    LocalizedText(
      nl: "zeg in balans.yaml wat deze kop betekent, of dat hij niet nodig is (ignore)",
      en: "say in balans.yaml what this heading means, or that it is not needed (ignore)"
    )
  )

  /// Asks whether a statement was meant, with its text: a code alone says little.
  fileprivate static func didYouMean(_ statement: Statement) -> FixIt {
    let id = statement.id.rawValue
    func text(_ language: Language) -> String { Quoted.heading(statement.text.text(in: language)) }
    return FixIt(
      LocalizedText(nl: "bedoelt u '\(id)': '\(text(.nl))'?", en: "did you mean '\(id)': '\(text(.en))'?"), replacement: id)
  }
}

extension Diagnostic {
  fileprivate static func noStatement(at location: SourceLocation, laterRow: Int?) -> Diagnostic {
    Diagnostic(
      .noStatement, .error,
      LocalizedText(
        nl: "geen enkele kop is het nummer of de tekst van een stelling; het bestand is niet gelezen",
        en: "no heading is the id or the text of a statement; the file was not read"
      ),
      at: location,
      fixIt: laterRow.map { .headingsBelow($0) }
        ?? FixIt(
          LocalizedText(
            nl: "zet de koppen op de eerste regel, of zeg in balans.yaml onder 'columns' wat ze betekenen",
            en: "put the headings on the first line, or say in balans.yaml under 'columns' what they mean"
          )
        )
    )
  }

  fileprivate static func doubleColumn(at location: SourceLocation, role: DossierSettings.ColumnRole, first: String) -> Diagnostic {
    let first = Quoted.heading(first)
    let what: LocalizedText
    switch role {
    case .statement(let id): what = LocalizedText(nl: "stelling \(id)", en: "statement \(id)")
    case .collaboration: what = LocalizedText(nl: "de samenwerking", en: "the collaboration")
    case .partner: what = LocalizedText(nl: "de partner", en: "the partner")
    case .period: what = LocalizedText(nl: "de periode", en: "the period")
    case .submitted: what = LocalizedText(nl: "het moment van inzenden", en: "the moment of sending in")
    case .respondent, .ignore: what = LocalizedText(nl: "de respondent", en: "the respondent")
    }
    return Diagnostic(
      .doubleColumn, .error,
      LocalizedText(
        nl: "dit is een tweede kolom voor \(what.text(in: .nl)), naast '\(first)'",
        en: "this is a second column for \(what.text(in: .en)), beside '\(first)'"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "haal een van de twee weg, of zet in balans.yaml onder 'columns' een van de koppen op 'ignore'",
          en: "remove one of the two, or set one of the headings to 'ignore' in balans.yaml under 'columns'"
        )
      )
    )
  }

  fileprivate static func ambiguousHeading(at location: SourceLocation, heading: String) -> Diagnostic {
    Diagnostic(
      .ambiguousHeading, .error,
      LocalizedText(nl: "kop '\(heading)' past bij meer dan één stelling", en: "heading '\(heading)' fits more than one statement"),
      at: location,
      fixIt: FixIt(
        LocalizedText(nl: "gebruik het nummer van de stelling als kop", en: "use the id of the statement as heading")
      )
    )
  }

  fileprivate static func ignoredColumns(at location: SourceLocation, headings: [String]) -> Diagnostic {
    let list = headings.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .ignoredColumns, .note,
      LocalizedText(nl: "deze kolommen zijn niet nodig en niet gelezen: \(list)", en: "these columns are not needed and were not read: \(list)"),
      at: location
    )
  }

  fileprivate static func statementsNotAsked(at location: SourceLocation, _ missing: [Statement]) -> Diagnostic {
    func list(_ language: Language, _ more: String) -> String {
      let named = missing.prefix(3).map { "\($0.id) ('\(Quoted.heading($0.text.text(in: language)))')" }
      let others = missing.dropFirst(3).map(\.id.rawValue)
      return named.joined(separator: ", ") + (others.isEmpty ? "" : "; \(more) \(others.joined(separator: ", "))")
    }
    return Diagnostic(
      .statementsNotAsked, .warning,
      LocalizedText(
        nl: "deze stellingen hebben geen kolom en tellen niet mee: \(list(.nl, "ook"))",
        en: "these statements have no column and do not count: \(list(.en, "also"))"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "is een stelling wel gevraagd, zeg dan in balans.yaml onder 'columns' welke kop het is",
          en: "if a statement was asked, say in balans.yaml under 'columns' which heading it is"
        )
      )
    )
  }

  /// A column whose heading means nothing here.
  static func unknownColumn(at location: SourceLocation, heading: String, suggestion: FixIt?) -> Diagnostic {
    Diagnostic(
      .unknownColumn, .warning,
      LocalizedText(nl: "onbekende kolom '\(heading)' is niet gelezen", en: "unknown column '\(heading)' was not read"),
      at: location, fixIt: suggestion ?? .sayColumn
    )
  }

  /// A column with cells but without a heading.
  static func columnWithoutHeading(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .columnWithoutHeading, .warning,
      LocalizedText(nl: "deze kolom heeft geen kop en is niet gelezen", en: "this column has no heading and was not read"),
      at: location
    )
  }
}
