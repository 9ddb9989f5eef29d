// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Everything that is asked, settled once for every form in which it leaves the program.
public struct Questionnaire: Sendable {
  /// A statement that is asked.
  struct Item: Hashable, Sendable {
    var id: ID<Statement>
    var text: LocalizedText
  }

  /// The statements of one theme.
  struct Theme: Sendable {
    var id: ID<Dimension>
    var title: LocalizedText
    var items: [Item]
  }

  /// Something that can be answered.
  struct AnswerOption: Hashable, Sendable {
    /// What stands for it in a table of answers: a number of the scale, or a short word for having no answer.
    var code: String
    /// What a respondent reads.
    var text: LocalizedText
    /// Whether it is an answer, and not a reason for having none.
    var isOnScale: Bool
  }

  /// A question about the respondent, with what can be chosen; nothing when it is open.
  struct ChoiceQuestion: Sendable {
    /// A choice that reads back as its code or its title.
    struct Choice: Hashable, Sendable {
      var code: String
      var title: String
    }

    /// Its heading in a table of answers.
    var code: String
    var text: LocalizedText
    var hint: LocalizedText
    var choices: [Choice]
  }

  /// The languages, the first one first.
  var languages: [Language]
  /// A name in lower case letters, digits and hyphens.
  var id: String
  /// The version of what is asked.
  var version: String
  var title: LocalizedText
  var period: Period?
  /// Which collaboration an answer is about; `nil` when there can be one only.
  var collaboration: ChoiceQuestion?
  /// Which partner a respondent belongs to.
  var partner: ChoiceQuestion
  var themes: [Theme]
  /// The answers, lowest first, then the reasons for having none.
  var options: [AnswerOption]
  var privacy: PrivacyRules

  /// The language that comes first.
  var language: Language { languages.first ?? .nl }

  /// The questions about the respondent, in order.
  var aboutYou: [ChoiceQuestion] { [collaboration, partner].compactMap(\.self) }

  /// All statements, in order.
  var items: [Item] { themes.flatMap(\.items) }

  /// Whether there are too many answers to put side by side on paper.
  var isLongScale: Bool { options.count { $0.isOnScale } > 11 }
}
