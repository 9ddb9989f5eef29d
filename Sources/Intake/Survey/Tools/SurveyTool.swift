// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A survey tool as far as its exports differ from a plain table: how they are recognised, and what stands where.
///
/// One file each, and one line in `SurveyTools`. What a tool does not say for itself is that of a plain table.
protocol SurveyTool: Sendable {
  /// Its word in `balans.yaml`.
  var word: String { get }
  /// Its name in messages.
  var title: LocalizedText { get }
  /// What its headings mean that are no questions, the best first.
  var headings: [(role: DossierSettings.ColumnRole, names: [String])] { get }
  /// In which columns it says how a response came about.
  var statuses: [StatusColumn] { get }
  /// What it writes in a cell of a question that was not shown.
  var notShown: [String] { get }
  /// Whether a number stands for a choice, in an order that the export does not say.
  var numbersAreCodes: Bool { get }

  /// How many marks of this tool a table bears; 0 when it is of another.
  func marks(in top: SurveyTop) -> Int
  /// How many rows of headings there are.
  func headingRows(of top: SurveyTop) -> Int
  /// The headings of a table whose first rows are these.
  func headings(of top: SurveyTop, rows: Int) -> [SurveyHeading]
  /// Whether a heading is one that the tool adds to a question, such as the seconds it took.
  func isAddition(_ heading: String) -> Bool
}

extension SurveyTool {
  var statuses: [StatusColumn] { [] }
  var notShown: [String] { [] }
  var numbersAreCodes: Bool { false }

  func headingRows(of top: SurveyTop) -> Int { 1 }

  func headings(of top: SurveyTop, rows: Int) -> [SurveyHeading] {
    top.headings.map { SurveyHeading($0) }
  }

  func isAddition(_ heading: String) -> Bool { false }
}

/// A column that says how a response came about.
struct StatusColumn: Sendable {
  /// Its possible headings.
  let names: [String]
  /// What its words mean.
  let states: [(state: ResponseState, words: [String])]
  /// What an empty cell means.
  let blank: ResponseState
  /// What any other word means; `nil` for one that must be asked about.
  let other: ResponseState?
}

/// The tools that are known, in the order in which they are tried.
enum SurveyTools {
  /// All of them; the last is for every table.
  static let all: [any SurveyTool] = [
    MicrosoftForms(), Qualtrics(), SurveyMonkey(), LimeSurvey(), KoboToolbox(), Typeform(), Alchemer(), GoogleForms(), PlainTable(),
  ]

  /// The tool that a table bears most marks of.
  static func recognise(_ top: SurveyTop) -> any SurveyTool {
    var best: (tool: any SurveyTool, marks: Int) = (PlainTable(), 0)
    for tool in all {
      let marks = tool.marks(in: top)
      if marks > best.marks { best = (tool, marks) }
    }
    return best.tool
  }

  /// The tool with a word.
  static func named(_ word: String) -> (any SurveyTool)? {
    all.first { $0.word == word }
  }
}
