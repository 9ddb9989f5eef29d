// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The answers to one statement in a table, which come from one column or from the branches of a form.
struct AnswerColumn {
  /// The column of the table, the first one of several.
  let column: Int
  /// What stands in each row, and in which column.
  private var cells: [(reading: AnswerWords.Reading, column: Int)] = []
  /// The words that only the column as a whole can say the meaning of.
  private(set) var words: Set<FoldedText> = []
  /// The declared answers that were used.
  private(set) var declared: Set<Int> = []
  /// How many cells hold a number on the scale.
  private(set) var codeCount = 0
  /// How many cells hold a number that stands for a choice.
  private(set) var choiceCount = 0
  /// The numbers that are not on the scale.
  private(set) var strayNumbers: [Int] = []
  /// How many cells hold anything.
  private(set) var filledCount = 0
  /// The set of labels that was chosen for the words.
  private(set) var labelSet: LabelSet?
  /// The rows whose cell is no answer.
  private var problems: [Int] = []

  /// Reads columns of a table; what is wrong with their cells is said by `report`.
  init(_ columns: [Int], of table: Table, codebook: [String: AnswerWords.Reading] = [:], words: inout AnswerWords) {
    column = columns.first ?? 0
    cells.reserveCapacity(table.rows.count)
    for row in table.rows {
      var cell = (reading: AnswerWords.Reading.missing(.blank), column: column)
      for column in columns where cell.reading == .missing(.blank) || cell.reading == .notShown {
        let text = table.text(row, column)
        let reading = codebook[text] ?? words.read(text)
        if reading != .missing(.blank) { cell = (reading, column) }
      }
      note(cell.reading)
      cells.append(cell)
    }
  }

  private mutating func note(_ reading: AnswerWords.Reading) {
    if reading != .missing(.blank), reading != .notShown { filledCount += 1 }
    switch reading {
    case .code: codeCount += 1
    case .label(let answer): declared.insert(answer)
    case .word(let word, _): words.insert(word)
    case .choice: choiceCount += 1
    case .outOfRange(let number): if let number { strayNumbers.append(number) }
    case .missing, .notShown, .unreadable: break
    }
  }

  /// Reads the words as labels of a set, or as none when there is no set.
  mutating func choose(_ set: LabelSet?, _ words: AnswerWords) {
    labelSet = set
    problems = cells.indices.filter { Self.answer(cells[$0].reading, set, words) == .some(.missing(.unreadable)) }
  }

  /// The answer in each row; `nil` where the statement was not shown.
  func answers(_ words: AnswerWords) -> [Answer?] {
    cells.map { Self.answer($0.reading, labelSet, words) }
  }

  /// The steps of the set of which mild labels, and others, were used.
  var steps: (mild: Set<Int>, plain: Set<Int>) {
    let used = words.compactMap { labelSet?.step(of: $0) }
    return (Set(used.filter(\.isMild).map(\.index)), Set(used.filter { !$0.isMild }.map(\.index)))
  }

  private static func answer(_ reading: AnswerWords.Reading, _ set: LabelSet?, _ words: AnswerWords) -> Answer? {
    switch reading {
    case .code(let number): .value(words.rescaled(number))
    case .label(let answer): .value(answer)
    case .word(let label, let number): words.answer(of: label, number: number, in: set).map { .value($0) } ?? .missing(.unreadable)
    case .missing(let kind): .missing(kind)
    case .notShown: nil
    case .outOfRange, .choice, .unreadable: .missing(.unreadable)
    }
  }

  /// How many cells are no answer.
  var problemCount: Int { problems.count }

  /// Reports each cell that is no answer, and numbers among words.
  func report(of table: Table, scale: ClosedRange<Int>, log: inout DiagnosticLog) {
    for index in problems {
      let (row, cell) = (table.rows[index], cells[index])
      let location = table.location(row, cell.column)
      let isNumber = if case .outOfRange = cell.reading { true } else { false }
      let finding = isNumber ? Diagnostic.answerOutOfRange(at: location, scale: scale) : .unreadableAnswer(at: location, scale: scale)
      log.add(table.naming(row, cell.column, in: finding))
    }
    if codeCount > 0, !declared.isEmpty || words.contains(where: { labelSet?.step(of: $0) != nil }) {
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
