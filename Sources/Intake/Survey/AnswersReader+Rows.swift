// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

extension AnswersReader {
  /// The rows of one table with what is known of all of them.
  struct Rows {
    private let table: Table
    private let headings: AnswerHeadings
    private let partners: PartnerSource
    private let duplicates: ResponseRules.Duplicates?
    private let periods: PeriodColumn
    private var states: ResponseStates
    /// Whether the codes of respondents are numbers that start from 1 in every form.
    private let isRunningNumber: Bool
    /// The collaboration of all rows, if there is no column for it.
    private var collaboration: ID<Collaboration>?
    private var names: KnownNames
    private let moments: MomentColumn?
    /// The number of this file among all, and that of each code of a respondent.
    private let file: Int32
    private let respondents: CodedColumn?
    private var respondentNumbers: [Int32]
    private var repeatedCount = 0
    private let chosenByRowBefore: Int

    init?(
      _ sheet: SurveySheet, _ headings: AnswerHeadings, _ partners: PartnerSource, _ rules: ResponseRules, in gathered: inout Gathered,
      log: inout DiagnosticLog
    ) {
      let table = sheet.table
      self.table = table
      self.headings = headings
      self.partners = partners
      duplicates = rules.duplicates
      names = KnownNames(headings.collaboration.map { table.coded($0) })
      isRunningNumber = headings.isResponseNumber || headings.respondent.map { Self.isRunning($0, in: table) } ?? false
      if headings.collaboration == nil {
        collaboration = gathered.collaborations.ofAnswersWithoutName()
        guard collaboration != nil else {
          log.add(.noCollaboration(at: SourceLocation(file: table.file)))
          return nil
        }
      }
      let submitted = headings.submitted.map { MomentColumn($0, of: table) }
      guard let column = PeriodColumn(table, headings, submitted, log: &log) else { return nil }
      periods = column
      moments = submitted
      respondents = headings.respondent.map { table.coded($0) }
      respondentNumbers = [Int32](repeating: -1, count: respondents?.count ?? 0)
      file = gathered.number(of: table.sheet.location)
      chosenByRowBefore = gathered.respondents.chosenByRow
      states = ResponseStates(sheet, headings, rules: rules, log: &log)
      if partners.isEmpty { log.add(.noPartnerColumn(at: table.locationOfHeadings, heading: headings.possiblePartner)) }
    }

    /// Adds a row, unless there is a reason to leave it out.
    mutating func add(_ answers: Answers, ofRow index: Int, to gathered: inout Gathered, log: inout DiagnosticLog) {
      let answered = answers.filledCount
      // A row without answers counts among those that were not completed, and only there.
      guard states.counts(index, answered: answered, asked: headings.statements.count) else { return }
      guard answered > 0 else {
        log.add(.rowWithoutAnswer, .note, in: table.file) { .rowWithoutAnswer(at: table.location(of: table.rows[index])) }
        return
      }
      guard let collaboration = collaboration(of: index, &gathered, log: &log), let period = periods.period(index),
        let partner = partner(of: index, in: collaboration, &gathered, log: &log)
      else { return }
      let response = Response(collaboration: collaboration, period: period, partner: partner.id, answers: answers)
      add(response, ofRow: index, to: &gathered, log: &log)
    }

    private mutating func add(_ response: Response, ofRow index: Int, to gathered: inout Gathered, log: inout DiagnosticLog) {
      var origin = ResponseOrigin(place: .init(file: file, line: Int32(clamping: table.rows[index].line)), moment: moments?.moment(index))
      var outcome = RespondentCodes.Outcome.new
      let number = respondentNumber(ofRow: index, &gathered)
      if number > 0, let column = headings.respondent {
        origin.code = ResponseOrigin.Code(number: number, isNumber: isRunningNumber)
        outcome = gathered.respondents.note(
          response, origin, rule: duplicates, among: gathered.responses, of: gathered.files, at: { table.location(table.rows[index], column) },
          log: &log)
      }
      switch outcome {
      case .new: break
      case .again(let isCopy): if !isCopy { repeatedCount += 1 }
      case .repeated:
        repeatedCount += 1
        return
      case .instead(let place):
        repeatedCount += 1
        (gathered.responses[place], gathered.origins[place]) = (response, origin)
        return
      }
      gathered.responses.append(response)
      gathered.origins.append(origin)
    }

    private mutating func respondentNumber(ofRow index: Int, _ gathered: inout Gathered) -> Int32 {
      guard let respondents else { return 0 }
      let code = respondents.codes[index]
      if respondentNumbers[code] < 0 { respondentNumbers[code] = gathered.respondents.number(of: respondents.text(code)) }
      return respondentNumbers[code]
    }

    /// Counts names as often as they were read, and says how many responses of each kind there were.
    mutating func finish(_ gathered: inout Gathered, log: inout DiagnosticLog) {
      names.count(in: &gathered, file: table.file)
      states.report(log: &log)
      if let duplicates, repeatedCount > 0 {
        let byRow = gathered.respondents.chosenByRow - chosenByRowBefore
        log.add(.repeatedResponses(at: SourceLocation(file: table.file), count: repeatedCount, rule: duplicates, byRow: byRow))
      }
    }

    /// Whether a column counts its rows: 1, 2, 3, with at most as many gaps as rows.
    private static func isRunning(_ column: Int, in table: Table) -> Bool {
      let cells = table.coded(column)
      let isFilled = cells.each { !$0.isEmpty }
      let most = 2 * (0..<cells.codes.count).count { isFilled[cells.codes[$0]] }
      return cells.texts.allSatisfy { code in
        code.utf8.count <= 9 && code.utf8.allSatisfy { (0x30...0x39).contains($0) } && Int(code).map { $0 <= most } ?? false
      }
    }

    private mutating func collaboration(of index: Int, _ gathered: inout Gathered, log: inout DiagnosticLog) -> ID<Collaboration>? {
      guard let column = headings.collaboration else { return collaboration }
      if !gathered.collaborations.hasTooMany, let known = names.collaboration(ofRow: index) { return known }
      let found = gathered.collaborations.read(names.text(ofRow: index), at: table.location(table.rows[index], column), log: &log)
      names.note(found, ofRow: index)
      return found
    }

    private mutating func partner(
      of index: Int, in collaboration: ID<Collaboration>, _ gathered: inout Gathered, log: inout DiagnosticLog
    ) -> Partner? {
      let code = partners.code(ofRow: index)
      if let code, let known = names.partner(code, ofRow: index) { return known }
      let found = readPartner(of: table.rows[index], in: collaboration, &gathered, log: &log)
      if let code, let found { names.note(found, code, in: collaboration, ofRow: index) }
      return found
    }

    private func readPartner(
      of row: Table.Row, in collaboration: ID<Collaboration>, _ gathered: inout Gathered, log: inout DiagnosticLog
    ) -> Partner? {
      switch partners.find(row, in: table) {
      case nil: return gathered.partners.noteEveryone(in: collaboration, of: table.file)
      case .nothing(let column):
        log.add(.emptyPartner, .warning, in: table.file) { .emptyPartner(at: table.location(row, column)) }
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

  /// Responses of people who had answered, with which was done what the settings say; some were chosen by the order of the rows.
  fileprivate static func repeatedResponses(at location: SourceLocation, count: Int, rule: ResponseRules.Duplicates, byRow: Int) -> Diagnostic {
    let (dutch, english) =
      switch rule {
      case .first: ("alleen hun eerste telt", "only their first counts")
      case .last: ("alleen hun laatste telt", "only their last counts")
      case .count: ("alle tellen mee", "all count")
      }
    let isByRow = rule != .count && byRow > 0
    return Diagnostic(
      .repeatedResponses, rule == .count || isByRow ? .warning : .note,
      LocalizedText(
        nl: "\(count) \(count == 1 ? "reactie is" : "reacties zijn") van iemand die al had geantwoord; \(dutch), zoals balans.yaml zegt"
          + (isByRow
            ? "; zonder verschil in moment van inzenden beslist de volgorde van de rijen (\(byRow) keer)"
            : ""),
        en: "\(count) \(count == 1 ? "response is" : "responses are") of someone who had answered before; \(english), as balans.yaml says"
          + (isByRow
            ? "; without a difference in moment of sending in the order of the rows decides (\(byRow == 1 ? "once" : "\(byRow) times"))"
            : "")),
      at: location)
  }
}
