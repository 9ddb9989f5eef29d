// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// How each response of a table came about, and whether it counts.
struct ResponseStates {
  /// The state of each row.
  let states: [ResponseState]
  private let rules: ResponseRules
  private let file: String
  private var counted: [ResponseState: Int] = [:]
  private var leftOut: [ResponseState: Int] = [:]
  /// How many rows have a word such as "test" in the place of a partner.
  private var testPartnerCount = 0

  /// Reads the columns in which the tool says it.
  init(_ sheet: SurveySheet, _ headings: AnswerHeadings, rules: ResponseRules, log: inout DiagnosticLog) {
    self.rules = rules
    file = sheet.table.file
    var states = sheet.table.rows.map { _ in ResponseState.complete }
    for status in sheet.tool.statuses {
      guard let column = sheet.column(named: status.names), !headings.isLeftAlone(column) else { continue }
      let words = status.states.flatMap { state, words in words.map { (FoldedText($0), state) } }
      let meaning = Dictionary(words, uniquingKeysWith: { first, _ in first })
      var unknown = 0
      let cells = sheet.table.coded(column)
      let known = cells.each { text -> ResponseState? in
        let state = text.isEmpty ? status.blank : meaning[FoldedText(text)] ?? status.other
        guard state == nil, case .whole(let number) = WholeNumber.read(text) else { return state }
        return meaning[FoldedText("\(number)")]
      }
      for index in states.indices {
        let state = known[cells.codes[index]]
        if state == nil { unknown += 1 }
        // The gravest counts: an unfinished preview is a preview.
        if let state, state.rawValue > states[index].rawValue { states[index] = state }
      }
      if unknown > 0 {
        let heading = Quoted.heading(sheet.table.headings[column])
        log.add(.unknownStatus(at: sheet.table.location(ofHeading: column), heading: heading, count: unknown))
      }
    }
    if let column = headings.partner {
      let cells = sheet.table.coded(column)
      let isTest = cells.each { TestWords.isTest($0) }
      for index in states.indices where isTest[cells.codes[index]] {
        testPartnerCount += 1
        if states[index] == .complete || states[index] == .partial { states[index] = .test }
      }
    }
    self.states = states
  }

  /// Whether a row counts, of which some statements were asked and some were answered.
  mutating func counts(_ index: Int, answered: Int, asked: Int) -> Bool {
    let state = states[index]
    let isCounted: Bool
    switch state {
    case .complete: return true
    case .partial: isCounted = answered > 0 && counts(partialWith: answered, of: asked)
    case .test: isCounted = rules.tests == .count
    case .rejected: isCounted = rules.rejected == .count
    }
    if isCounted { counted[state, default: 0] += 1 } else { leftOut[state, default: 0] += 1 }
    return isCounted
  }

  private func counts(partialWith answered: Int, of asked: Int) -> Bool {
    switch rules.partial ?? .half {
    case .count: true
    case .half: answered * 2 >= asked
    case .leaveOut: false
    }
  }

  /// Says how many responses of each kind there are and how many count.
  func report(log: inout DiagnosticLog) {
    let location = SourceLocation(file: file)
    for state in [ResponseState.partial, .test, .rejected] {
      let (yes, no) = (counted[state] ?? 0, leftOut[state] ?? 0)
      guard yes + no > 0 else { continue }
      switch state {
      case .partial: log.add(.partialResponses(at: location, total: states.count, yes, no, rule: rules.partial))
      case .test: log.add(.testResponses(at: location, yes, no, byPartner: testPartnerCount, isDeclared: rules.tests != nil))
      case .rejected: log.add(.rejectedResponses(at: location, yes, no, isDeclared: rules.rejected != nil))
      case .complete: break
      }
    }
  }
}

/// Names that people fill in when they try a questionnaire.
private enum TestWords {
  private static let words: Set<String> = [
    "test", "testen", "testje", "tester", "testing", "testpartner", "testorganisatie", "testinvulling", "test test", "test partner",
    "test organisatie", "test organisation", "test organization", "dit is een test", "this is a test", "asdf", "asdfasdf", "qwerty", "dummy",
  ]

  /// Whether a name is one of these, with or without a number, or a row of x's.
  static func isTest(_ name: String) -> Bool {
    guard name.utf8.count <= 40 else { return false }
    var text = FoldedText(name).text
    while let last = text.last, last.isNumber || last == " " { text.removeLast() }
    return words.contains(text) || (text.count >= 2 && text.allSatisfy { $0 == "x" })
  }
}

extension DiagnosticCode {
  static let unknownStatus = DiagnosticCode("B3133", "unknown-status")
  static let partialResponses = DiagnosticCode("B3134", "partial-responses")
  static let testResponses = DiagnosticCode("B3135", "test-responses")
  static let rejectedResponses = DiagnosticCode("B3136", "rejected-responses")
}

extension Diagnostic {
  fileprivate static func unknownStatus(at location: SourceLocation, heading: String, count: Int) -> Diagnostic {
    Diagnostic(
      .unknownStatus, .warning,
      LocalizedText(
        nl: """
          kolom '\(heading)' heeft in \(count) \(count == 1 ? "rij" : "rijen") een stand die niet bekend is; \
          \(count == 1 ? "die telt" : "die tellen") als voltooid
          """,
        en: "column '\(heading)' has a status that is not known in \(count) \(count == 1 ? "row; it counts" : "rows; they count") as complete"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "haal rijen weg die niet mee moeten tellen, of zet de kolom in balans.yaml onder 'columns' op 'ignore'",
          en: "remove rows that must not count, or set the column to 'ignore' in balans.yaml under 'columns'")))
  }

  fileprivate static func partialResponses(
    at location: SourceLocation, total: Int, _ counted: Int, _ leftOut: Int, rule: ResponseRules.Partial?
  ) -> Diagnostic {
    let count = counted + leftOut
    let isHalf = rule ?? .half == .half
    let (dutch, english) = isHalf ? (" (minstens de helft van de stellingen beantwoord)", " (at least half of the statements answered)") : ("", "")
    return Diagnostic(
      .partialResponses, rule == nil ? .warning : .note,
      LocalizedText(
        nl: """
          \(count) van de \(total) reacties \(count == 1 ? "is" : "zijn") niet afgemaakt: \(counted) \(counted == 1 ? "telt" : "tellen") \
          mee\(dutch), \(leftOut) niet
          """,
        en: """
          \(count) of the \(total) responses \(count == 1 ? "was" : "were") not completed: \(counted) \(counted == 1 ? "counts" : "count")\
          \(english), \(leftOut) \(leftOut == 1 ? "does" : "do") not
          """),
      at: location,
      fixIt: rule == nil
        ? FixIt(
          LocalizedText(
            nl: "kies in balans.yaml onder 'responses': partial: half, count (alle tellen) of leave-out (geen telt)",
            en: "choose in balans.yaml under 'responses': partial: half, count (all count) or leave-out (none counts)")) : nil)
  }

  /// What becomes of some responses, all or none of which count.
  private static func fate(count: Int, isCounted: Bool) -> LocalizedText {
    let nl = count == 1 ? "die telt" : "die tellen"
    let en = count == 1 ? (isCounted ? "it counts" : "it does not count") : (isCounted ? "they count" : "they do not count")
    return LocalizedText(nl: isCounted ? "\(nl) mee" : "\(nl) niet mee", en: en)
  }

  fileprivate static func testResponses(
    at location: SourceLocation, _ counted: Int, _ leftOut: Int, byPartner: Int, isDeclared: Bool
  ) -> Diagnostic {
    let count = counted + leftOut
    let fate = fate(count: count, isCounted: counted > 0)
    return Diagnostic(
      .testResponses, isDeclared ? .note : .warning,
      LocalizedText(
        nl: "\(count) \(count == 1 ? "reactie is" : "reacties zijn") een test of voorbeeld; \(fate.text(in: .nl))"
          + (byPartner > 0 ? " (bij \(byPartner) staat een woord als 'test' op de plaats van de partner)" : ""),
        en: "\(count) \(count == 1 ? "response is" : "responses are") a test or preview; \(fate.text(in: .en))"
          + (byPartner > 0 ? " (\(byPartner) with a word such as 'test' in the place of the partner)" : "")),
      at: location, fixIt: isDeclared ? nil : .sayResponses("tests"))
  }

  fileprivate static func rejectedResponses(at location: SourceLocation, _ counted: Int, _ leftOut: Int, isDeclared: Bool) -> Diagnostic {
    let count = counted + leftOut
    let fate = fate(count: count, isCounted: counted > 0)
    return Diagnostic(
      .rejectedResponses, isDeclared ? .note : .warning,
      LocalizedText(
        nl: "\(count) \(count == 1 ? "reactie is" : "reacties zijn") in het enquêteprogramma afgekeurd; \(fate.text(in: .nl))",
        en: "\(count) \(count == 1 ? "response was" : "responses were") turned down in the survey tool; \(fate.text(in: .en))"),
      at: location, fixIt: isDeclared ? nil : .sayResponses("rejected"))
  }
}

extension FixIt {
  fileprivate static func sayResponses(_ key: String) -> FixIt {
    FixIt(
      LocalizedText(
        nl: "kies in balans.yaml onder 'responses': \(key): leave-out of count",
        en: "choose in balans.yaml under 'responses': \(key): leave-out or count"))
  }
}
