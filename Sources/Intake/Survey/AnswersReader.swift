// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What the files of a dossier have in common while they are read.
struct Gathered {
  var responses: [Response] = []
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
}

/// Reads tables of answers: one row per respondent, one column per statement.
struct AnswersReader {
  private let headings: AnswerHeadingReader
  private let statements: [ID<Statement>]
  private let settings: DossierSettings
  private var words: AnswerWords
  private var seen = SeenHeadings()

  init(normenkader: Normenkader, settings: DossierSettings) {
    headings = AnswerHeadingReader(normenkader: normenkader, settings: settings)
    statements = normenkader.statements.map(\.id)
    self.settings = settings
    words = AnswerWords(normenkader.answers, settings: settings)
  }

  /// Adds the responses in a file.
  mutating func read(_ file: InputFile, into gathered: inout Gathered, log: inout DiagnosticLog) {
    guard let table = TableReader.read(file, settings: settings.table(of: file.path), log: &log) else { return }
    table.reportReading(log: &log)
    guard let headings = headings.read(table, log: &log) else { return }
    seen.insert(table.headings)
    guard !table.rows.isEmpty else {
      log.add(.noAnswers(at: SourceLocation(file: file.path)))
      gathered.rowsPerFile[file.path] = 0
      return
    }
    guard let rows = Rows(table, headings, in: &gathered, log: &log) else { return }
    let places = headings.statements.map(\.column)
    guard let columns = AnswerColumns(table, places, words: &words, log: &log) else { return }
    let before = gathered.responses.count
    for index in table.rows.indices {
      var answers = [Answer?](repeating: nil, count: statements.count)
      for (statement, column) in zip(headings.statements, columns.answers) { answers[statement.statement] = column?[index] }
      rows.add(answers, ofRow: index, to: &gathered, log: &log)
    }
    let added = gathered.responses[before...]
    gathered.rowsPerFile[file.path] = added.count
    gathered.answerFiles.append(source(table, headings, of: added))
  }

  private func source(_ table: Table, _ headings: AnswerHeadings, of responses: ArraySlice<Response>) -> AnswerFile {
    let columns = headings.statements.map { (statements[$0.statement], Quoted.heading(table.headings[$0.column])) }
    return AnswerFile(
      path: table.file, headings: Dictionary(columns) { first, _ in first },
      groups: Set(responses.map { AnswerFile.Group(collaboration: $0.collaboration, period: $0.period) }))
  }

  /// Reports what the settings say of headings that stand in no file.
  func reportUnusedSettings(_ settings: DossierSettings, log: inout DiagnosticLog) {
    seen.report(settings, statements: headings.statementIDs, log: &log)
  }

  /// The rows of one table with what is known of all of them.
  private struct Rows {
    let table: Table
    let headings: AnswerHeadings
    let periods: [Period?]
    /// Whether the codes of respondents are numbers that start from 1 in every form.
    let isRunningNumber: Bool
    /// The collaboration of all rows, if there is no column for it.
    var collaboration: ID<Collaboration>?

    init?(_ table: Table, _ headings: AnswerHeadings, in gathered: inout Gathered, log: inout DiagnosticLog) {
      self.table = table
      self.headings = headings
      isRunningNumber = headings.isResponseNumber || headings.respondent.map { Self.isRunning($0, in: table) } ?? false
      if headings.collaboration == nil {
        collaboration = gathered.collaborations.ofAnswersWithoutName()
        guard collaboration != nil else {
          log.add(.noCollaboration(at: SourceLocation(file: table.file)))
          return nil
        }
      }
      guard let column = PeriodColumn(table, headings, log: &log) else { return nil }
      periods = column.periods
      if headings.partner == nil { log.add(.noPartnerColumn(at: table.locationOfHeadings, heading: headings.possiblePartner)) }
    }

    /// Adds a row, unless there is a reason to leave it out.
    func add(_ answers: [Answer?], ofRow index: Int, to gathered: inout Gathered, log: inout DiagnosticLog) {
      let row = table.rows[index]
      guard answers.contains(where: { $0 != nil && $0 != .missing(.blank) }) else {
        log.add(.rowWithoutAnswer(at: table.location(of: row)))
        return
      }
      guard let collaboration = collaboration(of: row, &gathered, log: &log), let period = periods[index],
        let partner = partner(of: row, in: collaboration, &gathered, log: &log)
      else { return }
      let response = Response(collaboration: collaboration, period: period, partner: partner.id, answers: answers)
      if isFirst(response, of: row, &gathered, log: &log) { gathered.responses.append(response) }
    }

    /// Whether a column counts its rows: 1, 2, 3, with at most as many gaps as rows.
    private static func isRunning(_ column: Int, in table: Table) -> Bool {
      let codes = table.rows.map { table.text($0, column) }.filter { !$0.isEmpty }
      let most = 2 * codes.count
      return codes.allSatisfy { code in
        code.count <= 9 && code.allSatisfy { $0.isASCII && $0.isNumber } && Int(code).map { $0 <= most } ?? false
      }
    }

    private func collaboration(of row: Table.Row, _ gathered: inout Gathered, log: inout DiagnosticLog) -> ID<Collaboration>? {
      guard let column = headings.collaboration else { return collaboration }
      return gathered.collaborations.read(table.text(row, column), at: table.location(row, column), log: &log)
    }

    private func partner(
      of row: Table.Row, in collaboration: ID<Collaboration>, _ gathered: inout Gathered, log: inout DiagnosticLog
    ) -> Partner? {
      guard let column = headings.partner else { return gathered.partners.noteEveryone(in: collaboration, of: table.file) }
      let text = table.text(row, column)
      if text.isEmpty { log.add(.emptyPartner(at: table.location(row, column))) }
      return gathered.partners.read(
        text, in: collaboration, of: table.file, at: table.location(row, column), isAnswer: true, log: &log)
    }

    private func isFirst(_ response: Response, of row: Table.Row, _ gathered: inout Gathered, log: inout DiagnosticLog) -> Bool {
      let moment = headings.submitted.map { table.text(row, $0) } ?? ""
      if let column = headings.respondent {
        let code = table.text(row, column)
        guard !code.isEmpty else { return true }
        return gathered.respondents.isFirst(
          response, code: code, isNumber: isRunningNumber, moment: moment, at: table.location(row, column), log: &log)
      }
      gathered.respondents.compare(response, moment: moment, at: table.location(of: row), log: &log)
      return true
    }
  }
}

extension DiagnosticCode {
  static let noAnswers = DiagnosticCode("B3120", "no-answers")
  static let rowWithoutAnswer = DiagnosticCode("B3121", "row-without-answer")
  static let emptyPartner = DiagnosticCode("B3209", "empty-partner")
}

extension Diagnostic {
  fileprivate static func noAnswers(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .noAnswers, .warning,
      LocalizedText(nl: "er staan geen antwoorden onder de koppen", en: "there are no answers under the headings"),
      at: location
    )
  }

  fileprivate static func rowWithoutAnswer(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .rowWithoutAnswer, .note,
      LocalizedText(nl: "deze rij heeft geen enkel antwoord en telt niet mee", en: "this row has no answer at all and does not count"),
      at: location
    )
  }

  fileprivate static func emptyPartner(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .emptyPartner, .warning,
      LocalizedText(nl: "hier ontbreekt de partner; de rij is overgeslagen", en: "the partner is missing here; the row was left out"),
      at: location
    )
  }
}
