// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What a table of answers holds, without a normenkader: which tool wrote it, and how each column was answered.
struct SurveyReading {
  /// The word of the tool that wrote it.
  let tool: String
  /// How many rows of headings it has.
  let headingRows: Int
  /// How many responses it has.
  let responses: Int
  /// Its columns, in order.
  let columns: [ColumnReading]
  /// How many responses there are of each state.
  let states: [ResponseState: Int]

  /// Reads a table; `nil` when it cannot be read.
  init?(_ file: InputFile, settings: SurveySettings = SurveySettings(), log: inout DiagnosticLog) {
    guard let table = TableReader.read(file, log: &log) else { return nil }
    self.init(SurveySheet(table, settings: settings, log: &log), log: &log)
  }

  /// Looks at the cells of a sheet.
  init(_ sheet: SurveySheet, log: inout DiagnosticLog) {
    tool = sheet.tool.word
    headingRows = sheet.headingRows
    responses = sheet.table.rows.count
    columns = sheet.headings.indices.map { ColumnReading($0, of: sheet) }
    let rows = ResponseStates(sheet, AnswerHeadings(), rules: ResponseRules(), log: &log)
    states = rows.states.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

/// How one column was answered.
struct ColumnReading {
  /// What the cells are.
  enum Kind: Hashable {
    /// Nothing stands in it.
    case empty
    /// Labels of one set.
    case labels(LabelSet.Family, points: Int)
    /// Whole numbers.
    case numbers(ClosedRange<Int>)
    /// A few texts that come back.
    case choices(Int)
    /// Anything else.
    case text
  }

  /// More different texts than this are no choices.
  private static let mostChoices = 12

  /// The heading.
  let heading: String
  /// What the column is by its heading, when it is no question.
  let role: DossierSettings.ColumnRole?
  let kind: Kind
  /// How often each step of the set, or each number, was chosen; a step from 0.
  let counts: [Int: Int]
  /// How many cells hold no answer, by reason.
  let missing: [MissingAnswer: Int]
  /// How many cells say that the question was not shown.
  let notShown: Int

  /// Looks at the cells of a column.
  init(_ column: Int, of sheet: SurveySheet) {
    heading = sheet.headings[column].text
    role = KnownHeading.find(sheet.headings[column], of: sheet.tool)?.role
    let tally = Tally(column, of: sheet)
    missing = tally.missing
    notShown = tally.notShown
    let labels = Set(tally.words.keys)
    let set = tally.numbers.isEmpty && tally.isReadable ? LabelSet.holding(labels).first : nil
    if let set {
      kind = .labels(set.family, points: set.points)
      counts = tally.words.reduce(into: [:]) { counts, word in
        if let step = set.step(of: word.key) { counts[step.index, default: 0] += word.value }
      }
    } else if let least = tally.numbers.keys.min(), let most = tally.numbers.keys.max(), labels.isEmpty, tally.isReadable {
      kind = .numbers(least...most)
      counts = tally.numbers
    } else if labels.isEmpty, tally.numbers.isEmpty, tally.isReadable {
      (kind, counts) = (.empty, [:])
    } else {
      let cells = tally.words.values.reduce(0, +)
      let isChoice = tally.isReadable && tally.numbers.isEmpty && labels.count <= Self.mostChoices && labels.count * 2 <= cells
      (kind, counts) = (isChoice ? .choices(labels.count) : .text, [:])
    }
  }

  /// The cells of a column, counted.
  private struct Tally {
    var words: [FoldedText: Int] = [:]
    var numbers: [Int: Int] = [:]
    var missing: [MissingAnswer: Int] = [:]
    var notShown = 0
    var isReadable = true

    init(_ column: Int, of sheet: SurveySheet) {
      var reader = AnswerWords(AnswerScale(from: 0, to: 1_000_000), settings: DossierSettings(normenkader: ""), tool: sheet.tool)
      for row in sheet.table.rows {
        switch reader.read(sheet.table.text(row, column)) {
        case .code(let number): numbers[Int(exactly: number) ?? 0, default: 0] += 1
        case .choice(let number): numbers[number, default: 0] += 1
        case .outOfRange(let number): numbers[number ?? 0, default: 0] += 1
        case .word(let word, _): words[word, default: 0] += 1
        case .missing(let kind): missing[kind, default: 0] += 1
        case .notShown: notShown += 1
        case .label, .unreadable: isReadable = false
        }
      }
    }
  }
}
