// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What to do, step by step, to make a questionnaire by hand in Microsoft Forms or its like, with the texts to paste.
struct Recipe {
  /// A text to paste as it stands, under the name of the field that it goes into.
  struct Paste {
    var field: String
    var lines: [String]
  }

  /// One step.
  struct Step {
    var title: String
    var text: String
    var pastes: [Paste] = []
  }

  var title: String
  var introduction: String
  var steps: [Step]
  /// The invitation, under its own heading.
  var invitation: Paste

  init(_ questionnaire: Questionnaire, in language: Language) {
    let words = RecipeWords(language: language)
    let title = questionnaire.title.text(in: language)
    self.title = title
    introduction = words.introduction
    let promise = PrivacyPromise(questionnaire)
    let privacy = promise.paragraphs(in: language) + [promise.caution(in: language)]
    let options = questionnaire.options.map { $0.text.text(in: language) }
    let begin = Step(
      title: words.begin, text: words.beginText, pastes: [Paste(field: words.title, lines: [title]), Paste(field: words.description, lines: privacy)])
    let about = questionnaire.aboutYou.map { question in
      let choices = question.choices.map(\.title)
      let text = [Paste(field: words.question, lines: [question.text.text(in: language)])]
      let hint = [Paste(field: words.subtitle, lines: [question.hint.text(in: language)])]
      return Step(
        title: "\(choices.isEmpty ? words.openQuestion : words.choiceQuestion): \(question.text.text(in: language))",
        text: choices.isEmpty ? words.openText : words.choiceText,
        pastes: text + hint + (choices.isEmpty ? [] : [Paste(field: words.options, lines: choices)]))
    }
    let themes = questionnaire.themes.map { theme in
      let name = theme.title.text(in: language)
      return Step(
        title: "\(words.likert): \(name)", text: words.likertText(theme.items.count, options.count),
        pastes: [
          Paste(field: words.question, lines: ["\(name). \(SurveyTexts.instruction.text(in: language))"]),
          Paste(field: words.statements, lines: theme.items.map { $0.text.text(in: language) }), Paste(field: words.options, lines: options),
        ])
    }
    steps =
      [begin] + about + themes + [
        Step(title: words.settings, text: words.settingsText), Step(title: words.answers, text: words.answersText(questionnaire.period)),
      ]
    invitation = Paste(
      field: words.invitation,
      lines: Invitation(questionnaire: questionnaire, language: language).text().split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init))
  }
}
