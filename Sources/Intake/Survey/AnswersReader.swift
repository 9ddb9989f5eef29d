// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What the files of a dossier have in common while they are read.
struct Gathered {
  var responses: [Response] = []
  /// Where each of the responses stands.
  var origins: [ResponseOrigin] = []
  /// The files or sheets that they stand in, in order of path.
  private(set) var files: [SourceLocation] = []
  var collaborations: CollaborationNames
  var partners: PartnerNames
  var respondents = RespondentCodes()
  var invitations = Invitations()
  var rowsPerFile: [String: Int] = [:]
  /// In order of path, as the files are read.
  var answerFiles: [AnswerFile] = []

  init(_ settings: DossierSettings) {
    collaborations = CollaborationNames(settings)
    partners = PartnerNames(settings)
  }

  /// Makes room for many responses at once: a list that grows stands in memory twice.
  mutating func reserve(_ count: Int) {
    guard count > Self.many else { return }
    responses.reserveCapacity(responses.count + count)
    origins.reserveCapacity(origins.count + count)
  }

  private static let many = 100_000

  /// Adds a file or a sheet and gives its number.
  mutating func number(of file: SourceLocation) -> Int32 {
    files.append(file)
    return Int32(clamping: files.count - 1)
  }
}

/// Reads tables of answers: one row per respondent, one column per statement.
struct AnswersReader {
  private let headings: AnswerHeadingReader
  private let normenkader: Normenkader
  private let statements: [ID<Statement>]
  private let settings: DossierSettings
  private let codebook: Codebook
  private let tokens: [String: String]
  private var seen = SeenHeadings()

  /// Prepares for the tables of a dossier.
  ///
  /// - Parameter tokenList: The list of participants, if the settings name one.
  init(
    normenkader: Normenkader, settings: DossierSettings, codebook: Codebook = Codebook(), tokenList: InputFile? = nil, log: inout DiagnosticLog
  ) {
    headings = AnswerHeadingReader(normenkader: normenkader, settings: settings, codebook: codebook)
    statements = normenkader.statements.map(\.id)
    self.normenkader = normenkader
    self.settings = settings
    self.codebook = codebook
    if let tokenList {
      tokens = TokenList.read(tokenList, headings, seen: &seen, log: &log)
    } else {
      tokens = [:]
    }
  }

  /// Adds the responses in a file.
  mutating func read(_ file: InputFile, into gathered: inout Gathered, log: inout DiagnosticLog) {
    let survey = settings.survey(of: file.path)
    guard var sheet = sheet(of: file, survey, log: &log) else { return }
    sheet.table.reportReading(log: &log)
    sheet.leaveOut(SummaryRows.find(in: sheet.table), log: &log)
    guard let headings = self.headings.read(sheet, log: &log) else { return }
    sheet.leaveOut(SummaryRows.findNameless(in: sheet.table, headings), log: &log)
    seen.insert(sheet.headings)
    guard !sheet.table.rows.isEmpty else {
      log.add(.noAnswers(at: SourceLocation(file: file.path)))
      gathered.rowsPerFile[file.path] = 0
      return
    }
    sheet.prepare(headings)
    let partners = PartnerSource(headings, in: sheet.table, settings: settings, tokens: tokens)
    guard var rows = Rows(sheet, headings, partners, settings.responses, in: &gathered, log: &log) else { return }
    var words = AnswerWords(normenkader.answers, settings: settings, survey: survey, tool: sheet.tool)
    guard let columns = AnswerColumns(sheet, headings, codebook: codebook, words: &words, log: &log) else { return }
    sheet.forget()
    gathered.reserve(sheet.table.rows.count)
    columns.eachRow(sheet.table.rows.count, of: headings, count: statements.count) { index, answers in
      rows.add(answers, ofRow: index, to: &gathered, log: &log)
    }
    rows.finish(&gathered, log: &log)
    gathered.answerFiles.append(source(sheet, headings))
  }

  private func source(_ sheet: SurveySheet, _ headings: AnswerHeadings) -> AnswerFile {
    let columns = headings.statements.compactMap { statement in
      statement.columns.first.map { (statements[statement.statement], Quoted.heading(sheet.table.headings[$0])) }
    }
    var file = AnswerFile(path: sheet.table.file, headings: Dictionary(columns) { first, _ in first }, groups: [])
    file.tool = sheet.tool is PlainTable ? nil : sheet.tool.title
    return file
  }

  /// The sheet with the answers.
  ///
  /// Of several sheets in which statements are asked, nothing says which one counts.
  private func sheet(of file: InputFile, _ survey: SurveySettings, log: inout DiagnosticLog) -> SurveySheet? {
    guard let tables = TableReader.open(file, settings: settings.table(of: file.path), limits: .answers, log: &log) else { return nil }
    var ignored = DiagnosticLog()
    let candidates =
      tables.sheets.count < 2
      ? []
      : tables.sheets.filter { sheet in
        SurveySheet(sheet, settings: survey, log: &ignored).map { headings.asksStatements($0) } ?? false
      }
    if candidates.count > 1 {
      log.add(.severalSheets(at: SourceLocation(file: file.path), candidates.compactMap(\.name)))
      return nil
    }
    guard let chosen = candidates.first ?? tables.sheets.first else { return nil }
    tables.reportUnread(except: [chosen], log: &log)
    return SurveySheet(chosen, settings: survey, log: &log)
  }

  /// What the columns of a file were taken for, whether or not it has a statement.
  func match(_ file: InputFile, log: inout DiagnosticLog) -> (sheet: SurveySheet, meanings: [ColumnMeaning])? {
    sheet(of: file, settings.survey(of: file.path), log: &log).map { ($0, headings.meanings(of: $0)) }
  }

  /// Reports what the settings say of headings that stand in no file.
  func reportUnusedSettings(_ settings: DossierSettings, log: inout DiagnosticLog) {
    seen.report(settings, statements: headings.statementIDs, log: &log)
  }
}

extension DiagnosticCode {
  static let noAnswers = DiagnosticCode("B3120", "no-answers")
  static let severalSheets = DiagnosticCode("B3139", "several-sheets")
}

extension Diagnostic {
  fileprivate static func severalSheets(at location: SourceLocation, _ names: [String]) -> Diagnostic {
    let list = names.map { "'\(Quoted.heading($0))'" }.joined(separator: ", ")
    return Diagnostic(
      .severalSheets, .error,
      LocalizedText(
        nl: "meer dan één blad heeft kolommen met stellingen: \(list); niets zegt welk blad telt, dus het bestand is niet gelezen",
        en: "several sheets have columns with statements: \(list); nothing says which one counts, so the file was not read"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "zeg in balans.yaml onder 'tables' welk blad de antwoorden heeft ('sheet')",
          en: "say in balans.yaml under 'tables' which sheet has the answers ('sheet')")))
  }

  fileprivate static func noAnswers(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .noAnswers, .warning,
      LocalizedText(nl: "er staan geen antwoorden onder de koppen", en: "there are no answers under the headings"),
      at: location
    )
  }
}
