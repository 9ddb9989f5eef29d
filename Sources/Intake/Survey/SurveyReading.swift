// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

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
    guard let tables = TableReader.open(file, log: &log), let widest = tables.sheet(withMost: { $0.rows.map(\.cells.count).reduce(0, +) }),
      let sheet = SurveySheet(widest, settings: settings, log: &log)
    else { return nil }
    self.init(sheet, log: &log)
  }

  /// Looks at the cells of a sheet.
  init(_ sheet: SurveySheet, log: inout DiagnosticLog) {
    tool = sheet.tool.word
    headingRows = sheet.headingRows
    responses = sheet.table.rows.count
    let tallies = sheet.headings.indices.map { ColumnTally($0, of: sheet) }
    columns = tallies.indices.map { index in
      // A column in which not every label was chosen is of the set of its neighbours.
      let kin = tallies.filter { !tallies[index].labels.isDisjoint(with: $0.labels) }.reduce(into: Set()) { $0.formUnion($1.labels) }
      return ColumnReading(index, of: sheet, tallies[index], kin: kin)
    }
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
  ///
  /// - Parameter kin: The labels of this column and of those that share labels with it.
  fileprivate init(_ column: Int, of sheet: SurveySheet, _ tally: ColumnTally, kin: Set<FoldedText>) {
    heading = sheet.headings[column].text
    role = KnownHeading.find(sheet.headings[column], of: sheet.tool)?.role
    missing = tally.missing
    notShown = tally.notShown
    let isPlain = tally.isReadable && tally.numbers.isEmpty
    if isPlain, let set = Self.shortest(kin) ?? Self.shortest(tally.labels) {
      kind = .labels(set.family, points: set.points)
      counts = tally.words.reduce(into: [:]) { counts, word in
        if let step = set.step(of: word.key) { counts[step.index, default: 0] += word.value }
      }
    } else if tally.labels.isEmpty, tally.isReadable {
      kind = tally.numbers.keys.min().flatMap { least in tally.numbers.keys.max().map { .numbers(least...$0) } } ?? .empty
      counts = tally.numbers
    } else {
      let cells = tally.words.values.reduce(0, +)
      let isChoice = isPlain && tally.labels.count <= Self.mostChoices && tally.labels.count * 2 <= cells
      (kind, counts) = (isChoice ? .choices(tally.labels.count) : .text, [:])
    }
  }

  /// The shortest set that holds some labels.
  private static func shortest(_ labels: Set<FoldedText>) -> LabelSet? {
    LabelSet.holding(labels).min { $0.points < $1.points }
  }
}

/// The cells of a column, counted.
private struct ColumnTally {
  var words: [FoldedText: Int] = [:]
  var numbers: [Int: Int] = [:]
  var missing: [MissingAnswer: Int] = [:]
  var notShown = 0
  var isReadable = true

  var labels: Set<FoldedText> { Set(words.keys) }

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
