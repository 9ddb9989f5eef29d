// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension AnswersReader {
  /// The rows of one table with what is known of all of them.
  struct Rows {
    private let table: Table
    private let headings: AnswerHeadings
    private let partners: PartnerSource
    private let duplicates: ResponseRules.Duplicates?
    private let periods: [Period?]
    private var states: ResponseStates
    /// Whether the codes of respondents are numbers that start from 1 in every form.
    private let isRunningNumber: Bool
    /// The collaboration of all rows, if there is no column for it.
    private var collaboration: ID<Collaboration>?
    /// Whom and when each row that was added is about.
    private(set) var groups: [AnswerFile.Group] = []
    private var repeatedCount = 0

    init?(
      _ sheet: SurveySheet, _ headings: AnswerHeadings, _ partners: PartnerSource, _ rules: ResponseRules, in gathered: inout Gathered,
      log: inout DiagnosticLog
    ) {
      let table = sheet.table
      self.table = table
      self.headings = headings
      self.partners = partners
      duplicates = rules.duplicates
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
      states = ResponseStates(sheet, headings, rules: rules, log: &log)
      if partners.isEmpty { log.add(.noPartnerColumn(at: table.locationOfHeadings, heading: headings.possiblePartner)) }
    }

    /// Adds a row, unless there is a reason to leave it out.
    mutating func add(_ answers: [Answer?], ofRow index: Int, to gathered: inout Gathered, log: inout DiagnosticLog) {
      let row = table.rows[index]
      let answered = answers.count { $0 != nil && $0 != .missing(.blank) }
      // A row without answers counts among those that were not completed, and only there.
      guard states.counts(index, answered: answered, asked: headings.statements.count) else { return }
      guard answered > 0 else {
        log.add(.rowWithoutAnswer(at: table.location(of: row)))
        return
      }
      guard let collaboration = collaboration(of: row, &gathered, log: &log), let period = periods[index],
        let partner = partner(of: row, in: collaboration, &gathered, log: &log)
      else { return }
      let response = Response(collaboration: collaboration, period: period, partner: partner.id, answers: answers)
      add(response, of: row, to: &gathered, log: &log)
    }

    private mutating func add(_ response: Response, of row: Table.Row, to gathered: inout Gathered, log: inout DiagnosticLog) {
      let moment = headings.submitted.map { table.text(row, $0) } ?? ""
      let group = AnswerFile.Group(collaboration: response.collaboration, period: response.period)
      guard let column = headings.respondent else {
        gathered.respondents.compare(response, moment: moment, at: table.location(of: row), log: &log)
        gathered.responses.append(response)
        groups.append(group)
        return
      }
      let code = table.text(row, column)
      let place = gathered.responses.count
      let outcome =
        code.isEmpty
        ? .new
        : gathered.respondents.note(
          response, code: code, isNumber: isRunningNumber, moment: moment, rule: duplicates, place: place, at: table.location(row, column),
          log: &log)
      switch outcome {
      case .new:
        gathered.responses.append(response)
        groups.append(group)
      case .instead(let earlier):
        repeatedCount += 1
        gathered.responses[earlier] = response
      case .copy: break
      case .repeated: repeatedCount += 1
      case .again:
        repeatedCount += 1
        gathered.responses.append(response)
        groups.append(group)
      }
    }

    /// Says how many responses of each kind there were.
    func report(log: inout DiagnosticLog) {
      states.report(log: &log)
      if let duplicates, repeatedCount > 0 {
        log.add(.repeatedResponses(at: SourceLocation(file: table.file), count: repeatedCount, rule: duplicates))
      }
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
      switch partners.find(row, in: table) {
      case nil: return gathered.partners.noteEveryone(in: collaboration, of: table.file)
      case .nothing(let column):
        log.add(.emptyPartner(at: table.location(row, column)))
        return nil
      case .unknown(let column, let isToken):
        log.add(.unknownPartnerOf(isToken: isToken, at: table.location(row, column)))
        return nil
      case .name(let name, let column):
        return gathered.partners.read(name, in: collaboration, of: table.file, at: table.location(row, column), isAnswer: true, log: &log)
      }
    }
  }
}

extension DiagnosticCode {
  static let rowWithoutAnswer = DiagnosticCode("B3121", "row-without-answer")
  static let emptyPartner = DiagnosticCode("B3209", "empty-partner")
  static let repeatedResponses = DiagnosticCode("B3137", "repeated-responses")
}

extension Diagnostic {
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

  /// Responses of people who had answered, with which was done what the settings say.
  fileprivate static func repeatedResponses(at location: SourceLocation, count: Int, rule: ResponseRules.Duplicates) -> Diagnostic {
    let (dutch, english) =
      switch rule {
      case .first: ("alleen hun eerste telt", "only their first counts")
      case .last: ("alleen hun laatste telt", "only their last counts")
      case .count: ("alle tellen mee", "all count")
      }
    return Diagnostic(
      .repeatedResponses, rule == .count ? .warning : .note,
      LocalizedText(
        nl: "\(count) \(count == 1 ? "reactie is" : "reacties zijn") van iemand die al had geantwoord; \(dutch), zoals balans.yaml zegt",
        en: "\(count) \(count == 1 ? "response is" : "responses are") of someone who had answered before; \(english), as balans.yaml says"),
      at: location)
  }
}
