// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The answers in one column, and which family of words they were given in.
struct AnswerColumn {
  /// The answer in each row.
  private(set) var answers: [Answer] = []
  /// The answers that labels of two kinds were used for: mild ones ("somewhat disagree") and others ("disagree").
  private(set) var mildLabels: Set<Int> = []
  private(set) var plainLabels: Set<Int> = []
  /// The column of the table.
  let column: Int
  /// How many cells hold a number on the scale.
  private(set) var codeCount = 0
  /// The numbers that are not on the scale.
  private(set) var strayNumbers: [Int] = []
  /// How many cells hold anything.
  private(set) var filledCount = 0
  private var problems: [Problem] = []

  /// A row whose cell is no answer.
  private struct Problem {
    var row: Int
    var isNumber: Bool
  }

  /// Reads a column of a table; what is wrong with its cells is said by `report`.
  init(_ column: Int, of table: Table, words: inout AnswerWords) {
    self.column = column
    answers.reserveCapacity(table.rows.count)
    for (index, row) in table.rows.enumerated() { answers.append(read(words.read(table.text(row, column)), row: index)) }
  }

  private mutating func read(_ reading: AnswerWords.Reading, row: Int) -> Answer {
    if reading != .missing(.blank) { filledCount += 1 }
    switch reading {
    case .code(let number):
      codeCount += 1
      return .value(number)
    case .label(let number, let isMild):
      if isMild { mildLabels.insert(number) } else { plainLabels.insert(number) }
      return .value(number)
    case .missing(let kind): return .missing(kind)
    case .outOfRange(let number):
      if let number { strayNumbers.append(number) }
      problems.append(Problem(row: row, isNumber: true))
    case .unreadable: problems.append(Problem(row: row, isNumber: false))
    }
    return .missing(.unreadable)
  }

  /// How many cells are no answer.
  var problemCount: Int { problems.count }

  /// Reports each cell that is no answer, and numbers among words.
  func report(of table: Table, scale: ClosedRange<Int>, log: inout DiagnosticLog) {
    for problem in problems {
      let row = table.rows[problem.row]
      let location = table.location(row, column)
      let finding = problem.isNumber ? Diagnostic.answerOutOfRange(at: location, scale: scale) : .unreadableAnswer(at: location, scale: scale)
      log.add(table.naming(row, column, in: finding))
    }
    if codeCount > 0, !(mildLabels.isEmpty && plainLabels.isEmpty) {
      log.add(.mixedAnswers(at: table.location(ofHeading: column), heading: Quoted.heading(table.headings[column])))
    }
  }
}

extension DiagnosticCode {
  static let answerOutOfRange = DiagnosticCode("B3108", "answer-out-of-range")
  static let unreadableAnswer = DiagnosticCode("B3109", "unreadable-answer")
  static let mixedAnswers = DiagnosticCode("B3110", "mixed-answers")
}

extension Diagnostic {
  fileprivate static func answerOutOfRange(at location: SourceLocation, scale: ClosedRange<Int>) -> Diagnostic {
    Diagnostic(
      .answerOutOfRange, .error,
      LocalizedText(
        nl: "dit getal valt buiten de schaal van \(scale.lowerBound) tot en met \(scale.upperBound)",
        en: "this number is not on the scale of \(scale.lowerBound) to \(scale.upperBound)"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "betekent het getal 'weet niet' of iets dergelijks, zet het dan in het normenkader onder 'answers: missing'",
          en: "if the number means 'don't know' or the like, put it in the normenkader under 'answers: missing'"
        )
      )
    )
  }

  fileprivate static func unreadableAnswer(at location: SourceLocation, scale: ClosedRange<Int>) -> Diagnostic {
    Diagnostic(
      .unreadableAnswer, .error,
      LocalizedText(
        nl: "dit is geen getal van \(scale.lowerBound) tot en met \(scale.upperBound) en geen bekend antwoord",
        en: "this is neither a number from \(scale.lowerBound) to \(scale.upperBound) nor a known answer"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "zet een ander woord voor een antwoord in balans.yaml onder 'labels'",
          en: "put another word for an answer in balans.yaml under 'labels'"
        )
      )
    )
  }

  fileprivate static func mixedAnswers(at location: SourceLocation, heading: String) -> Diagnostic {
    Diagnostic(
      .mixedAnswers, .warning,
      LocalizedText(
        nl: "kolom '\(heading)' heeft getallen en woorden door elkaar; kijk of ze hetzelfde betekenen",
        en: "column '\(heading)' mixes numbers and words; see whether they mean the same"
      ),
      at: location
    )
  }
}
