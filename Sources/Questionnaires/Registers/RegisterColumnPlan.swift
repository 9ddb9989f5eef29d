// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Worksheets

/// One column of an empty register: its heading, what may stand in it, and how that is said.
struct RegisterColumnPlan {
  /// What can be chosen in it.
  enum Choices: Hashable {
    /// Anything of its type.
    case open
    /// One of a list of its own.
    case list([String])
    /// A partner: of the list of partners, or of the sheet with partners.
    case partner
  }

  let title: String
  let type: ColumnDeclaration.CellType
  let isRequired: Bool
  let choices: Choices
  private let words: RegisterWords

  init(_ column: ColumnDeclaration, in language: Language) {
    words = RegisterWords(language: language)
    title = CleanText.line(column.title.text(in: language))
    type = column.type
    isRequired = column.isRequired
    switch column.type {
    case .choice: choices = .list(column.choices.map { CleanText.line($0.title.text(in: language)) })
    case .flag: choices = .list(words.flags)
    case .partner: choices = .partner
    case .text, .day, .number, .period: choices = .open
    }
  }

  /// The column that says which of several collaborations a row is about.
  init(collaborations: [Collaboration], in language: Language) {
    words = RegisterWords(language: language)
    title = SurveyTexts.collaboration.text(in: language)
    type = .choice
    isRequired = true
    choices = .list(collaborations.map { CleanText.line($0.title) })
  }

  /// What to type, in a sentence.
  var hint: String { words.hint(for: type) }

  /// An example of what may stand in it.
  var example: String {
    if case .list(let items) = choices { return items.first ?? "" }
    return words.example(of: type)
  }

  /// How wide it is, in characters: its heading fits on one line.
  var width: Double { max(usualWidth, Double(min(title.count, 60) + 3)) }

  private var usualWidth: Double {
    switch type {
    case .text: isRequired ? 48 : 28
    case .partner: 28
    case .choice: 22
    case .day, .number, .flag, .period: 15
    }
  }

  /// How its cells look.
  func look(in language: Language) -> CellLook {
    switch type {
    case .day: .day(inDutch: language == .nl)
    case .number: CellLook(pattern: "General")
    // Text stays text: what is typed after an equals sign is no formula, and a year is no number.
    case .text, .flag, .choice, .partner, .period: .text
    }
  }
}
