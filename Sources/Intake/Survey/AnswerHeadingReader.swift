// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Finds out which column is what: settings first, then ids and texts of statements, then the headings that are known everywhere.
struct AnswerHeadingReader {
  let statements: [Statement]
  let matcher: StatementMatcher
  private let codebook: Codebook
  private let declared: [FoldedText: DossierSettings.ColumnRole]
  /// Words that are no name of an organisation.
  let answerWords: Set<FoldedText>
  /// What `balans.yaml` gives another name of a partner for.
  let aliases: Set<FoldedText>
  /// Whether a domain of e-mail may say the partner; else nobody needs the addresses.
  private let usesEmail: Bool

  init(normenkader: Normenkader, settings: DossierSettings, codebook: Codebook = Codebook()) {
    statements = normenkader.statements
    matcher = StatementMatcher(statements)
    self.codebook = codebook
    answerWords = Self.answerWords(normenkader.answers, settings)
    aliases = Set(settings.partnerAliases.keys.map { FoldedText($0) })
    usesEmail = !settings.partnerDomains.isEmpty
    let roles = settings.columns.sorted { $0.key < $1.key }.map { (FoldedText($0.key), $0.value) }
    declared = Dictionary(roles, uniquingKeysWith: { first, _ in first })
  }

  /// The ids of all statements.
  var statementIDs: Set<ID<Statement>> { Set(statements.map(\.id)) }

  /// What the headings of one table claim to be.
  struct Columns {
    struct Claim {
      var column: Int
      var role: DossierSettings.ColumnRole
      var by: MatchedBy
      var rank: Int
      var statement: Int?
    }

    var claims: [Claim] = []
    var ignored: [(column: Int, by: MatchedBy)] = []
    var unknown: [Int] = []
    var ambiguous: [Int] = []
    /// Those with the heading of the partner in which answers stand.
    var refusedPartners: [Int] = []
  }

  /// The columns of a table, or `nil` when it has no statement.
  func read(_ sheet: SurveySheet, log: inout DiagnosticLog) -> AnswerHeadings? {
    let columns = claims(of: sheet)
    let table = sheet.table
    guard columns.claims.contains(where: { $0.statement != nil }) else {
      // Headings are not quoted here: without a heading row the first answers would stand in their place.
      let row = table.laterHeadingRow(withAtLeast: min(2, statements.count)) { matcher.match($0) != .none }
      log.add(.noStatement(at: table.locationOfHeadings, laterRow: row))
      return nil
    }
    reportPartner(columns, of: table, log: &log)
    var headings = resolve(columns, of: sheet, log: &log)
    headings.possiblePartner = possiblePartners(columns, of: table).first.map { Quoted.heading(table.headings[$0]) }
    return headings
  }

  /// What every column of a sheet was taken for.
  func meanings(of sheet: SurveySheet) -> [ColumnMeaning] {
    meanings(claims(of: sheet), of: sheet, suggesting: true)
  }

  /// Whether a sheet asks statements: one, when there is no other.
  func asksStatements(_ sheet: SurveySheet) -> Bool {
    claims(of: sheet).claims.count { $0.statement != nil } >= min(2, statements.count)
  }

  /// What each heading claims by itself.
  private func claims(of sheet: SurveySheet) -> Columns {
    var columns = Columns()
    for (column, heading) in sheet.headings.enumerated() {
      classify(heading, at: column, of: sheet, into: &columns)
    }
    addRepeated(of: sheet, to: &columns)
    settlePartner(of: sheet.table, in: &columns)
    return columns
  }

  /// The columns that a list of tokens has: that of the token and that of the partner.
  func tokenColumns(of sheet: SurveySheet) -> (token: Int?, partner: Int?) {
    let claims = claims(of: sheet).claims.sorted { ($0.rank, $0.column) < ($1.rank, $1.column) }
    return (claims.first { $0.role == .respondent }?.column, claims.first { $0.role == .partner }?.column)
  }

  private func classify(_ heading: SurveyHeading, at column: Int, of sheet: SurveySheet, into columns: inout Columns) {
    if let role = heading.all.lazy.compactMap({ role(declaredFor: $0) }).first {
      claim(role, column, by: .settings, rank: -1, into: &columns)
      return
    }
    guard !heading.text.isEmpty else {
      columns.unknown.append(column)
      return
    }
    if sheet.tool.isAddition(heading.text) {
      claim(.ignore, column, by: .known, rank: 0, into: &columns)
      return
    }
    let found = matcher.find(heading)
    switch found.match {
    case .statement(let index):
      columns.claims.append(.init(column: column, role: .statement(statements[index].id), by: found.by, rank: 0, statement: index))
    case .several: columns.ambiguous.append(column)
    case .none:
      if let known = KnownHeading.find(heading, of: sheet.tool) {
        claim(known.role, column, by: .known, rank: known.rank, into: &columns)
      } else if let index = statement(inCodebook: heading) {
        columns.claims.append(.init(column: column, role: .statement(statements[index].id), by: .codebook, rank: 0, statement: index))
      } else {
        columns.unknown.append(column)
      }
    }
  }

  private func role(declaredFor heading: String) -> DossierSettings.ColumnRole? {
    let folded = FoldedText(heading)
    return folded.isEmpty ? nil : declared[folded]
  }

  /// The one statement that the texts of a code in the codebook name.
  private func statement(inCodebook heading: SurveyHeading) -> Int? {
    let matches = heading.names.flatMap { codebook.texts(of: $0) }.compactMap { text -> Int? in
      if case .statement(let index) = matcher.match(text) { index } else { nil }
    }
    return Set(matches).count == 1 ? matches.first : nil
  }

  private func claim(_ role: DossierSettings.ColumnRole, _ column: Int, by way: MatchedBy, rank: Int, into columns: inout Columns) {
    switch role {
    case .ignore: columns.ignored.append((column, way))
    case .email where !usesEmail: columns.ignored.append((column, way))
    case .statement(let id):
      if let index = statements.firstIndex(where: { $0.id == id }) {
        columns.claims.append(.init(column: column, role: role, by: way, rank: rank, statement: index))
      } else {
        columns.unknown.append(column)
      }
    default: columns.claims.append(.init(column: column, role: role, by: way, rank: rank, statement: nil))
    }
  }

  /// A repeated heading: Excel makes `Statement2` of the second, pandas `Statement.1`.
  ///
  /// Only when the first, without a number, is a heading of the same sheet as well.
  private func addRepeated(of sheet: SurveySheet, to columns: inout Columns) {
    let present = Set(sheet.headings.flatMap(\.all).map { FoldedText($0) })
    columns.unknown.removeAll { column in
      for form in sheet.headings[column].all {
        var base = Substring(form)
        while let last = base.last, last.isNumber { base.removeLast() }
        let name = FoldedText(String(base))
        guard base.count < form.count, base.count > 2, present.contains(name),
          case .statement(let index) = matcher.match(String(base))
        else { continue }
        columns.claims.append(.init(column: column, role: .statement(statements[index].id), by: .repeated, rank: 0, statement: index))
        return true
      }
      return false
    }
  }
}
