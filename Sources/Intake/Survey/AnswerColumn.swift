// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The answers in one column, and which family of words they were given in.
struct AnswerColumn {
  let answers: [Answer]
  /// The answers that labels of two kinds were used for: mild ones ("somewhat disagree") and others ("disagree").
  private(set) var mildLabels: Set<Int> = []
  private(set) var plainLabels: Set<Int> = []

  /// Reads a column of a table.
  init(_ column: Int, of table: Table, words: inout AnswerWords, log: inout DiagnosticLog) {
    var answers: [Answer] = []
    answers.reserveCapacity(table.rows.count)
    var hasCodes = false
    for row in table.rows {
      switch words.read(table.text(row, column)) {
      case .code(let number):
        hasCodes = true
        answers.append(.value(number))
      case .label(let number, let isMild):
        if isMild { mildLabels.insert(number) } else { plainLabels.insert(number) }
        answers.append(.value(number))
      case .missing(let kind): answers.append(.missing(kind))
      case .outOfRange:
        log.add(.answerOutOfRange(at: table.location(row, column), scale: words.scale))
        answers.append(.missing(.unreadable))
      case .unreadable:
        log.add(.unreadableAnswer(at: table.location(row, column), scale: words.scale))
        answers.append(.missing(.unreadable))
      }
    }
    self.answers = answers
    if hasCodes, !(mildLabels.isEmpty && plainLabels.isEmpty) {
      log.add(.mixedAnswers(at: table.location(ofHeading: column), heading: Quoted.heading(table.headings[column])))
    }
  }
}

extension DiagnosticCode {
  static let answerOutOfRange = DiagnosticCode("B3108", "answer-out-of-range")
  static let unreadableAnswer = DiagnosticCode("B3109", "unreadable-answer")
  static let mixedAnswers = DiagnosticCode("B3110", "mixed-answers")
  static let longerScale = DiagnosticCode("B3111", "longer-scale")
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

  /// A file with both "disagree" and "somewhat disagree": seven steps, of which two would count the same.
  static func longerScale(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .longerScale, .error,
      LocalizedText(
        nl: "deze antwoorden komen van een langere schaal: 'oneens' en 'enigszins oneens' staan naast elkaar",
        en: "these answers come from a longer scale: 'disagree' and 'somewhat disagree' stand side by side"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "zeg in balans.yaml onder 'labels' voor welk getal elk woord staat",
          en: "say in balans.yaml under 'labels' which number each word stands for"
        )
      )
    )
  }
}
