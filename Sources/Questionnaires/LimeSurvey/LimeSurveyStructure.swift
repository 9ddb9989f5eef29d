// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A questionnaire as the tab-separated structure that LimeSurvey imports ("Import survey", a file that ends in `.txt`).
///
/// Source: LimeSurvey manual, "Tab Separated Value survey structure", and `TSVImportSurvey` in `application/helpers/admin/import_helper.php`. All
/// rows of the first language come first, then all rows of the next one in the same order: mixed, the questions would lose their order.
struct LimeSurveyStructure {
  private static let columns = [
    "class", "type/scale", "name", "relevance", "text", "help", "language", "validation", "mandatory", "other", "default", "same_default",
  ]
  private static let longestTitle = 200
  /// More choices than this go into a list that folds open.
  private static let mostButtons = 10

  private let questionnaire: Questionnaire
  private let codes: LimeSurveyCodes
  private var table = TabbedText(columns: columns)

  /// The text of the file, with findings about codes that do not survive.
  static func text(_ questionnaire: Questionnaire, log: inout DiagnosticLog) -> String {
    var structure = LimeSurveyStructure(questionnaire: questionnaire, codes: LimeSurveyCodes(questionnaire, log: &log))
    structure.addSettings(log: &log)
    for language in questionnaire.languages { structure.addQuestions(in: language) }
    return structure.table.text
  }

  private init(questionnaire: Questionnaire, codes: LimeSurveyCodes) {
    self.questionnaire = questionnaire
    self.codes = codes
  }

  /// Nothing that identifies a respondent is kept: no names, no times, no addresses.
  private mutating func addSettings(log: inout DiagnosticLog) {
    let others = questionnaire.languages.dropFirst().map(\.rawValue).joined(separator: " ")
    let settings = [
      ("language", questionnaire.language.rawValue), ("additional_languages", others), ("format", "G"), ("anonymized", "Y"), ("datestamp", "N"),
      ("savetimings", "N"), ("ipaddr", "N"), ("refurl", "N"), ("allowprev", "Y"), ("shownoanswer", "N"),
    ]
    for (name, value) in settings where !value.isEmpty { table.add(["class": "S", "name": name, "text": value]) }
    for language in questionnaire.languages {
      let title = questionnaire.title.text(in: language)
      if title.count > Self.longestTitle { log.add(.longTitle(Self.longestTitle)) }
      let promise = PrivacyPromise(questionnaire)
      let welcome = (promise.paragraphs(in: language) + [promise.caution(in: language)]).map { "<p>\(MarkupText.limeSurvey($0))</p>" }.joined()
      addText("surveyls_title", MarkupText.limeSurvey(CleanText.clipped(title, to: Self.longestTitle)), language)
      addText("surveyls_welcometext", welcome, language)
      addText("surveyls_endtext", "<p>\(MarkupText.limeSurvey(SurveyTexts.thanks.text(in: language)))</p>", language)
    }
  }

  private mutating func addText(_ name: String, _ text: String, _ language: Language) {
    table.add(["class": "SL", "name": name, "text": text, "language": language.rawValue])
  }

  private mutating func addQuestions(in language: Language) {
    addGroup(1, SurveyTexts.aboutYou.text(in: language), language)
    for question in questionnaire.aboutYou { add(question, language) }
    for (place, theme) in questionnaire.themes.enumerated() {
      addGroup(place + 2, theme.title.text(in: language), language)
      add(theme, language)
    }
  }

  private mutating func addGroup(_ number: Int, _ title: String, _ language: Language) {
    table.add([
      "class": "G", "type/scale": "\(number)", "name": MarkupText.limeSurvey(title), "relevance": "1", "language": language.rawValue,
    ])
  }

  private mutating func add(_ question: Questionnaire.ChoiceQuestion, _ language: Language) {
    let type = question.choices.isEmpty ? "S" : question.choices.count > Self.mostButtons ? "!" : "L"
    addQuestion(type, question.code, question.text.text(in: language), help: question.hint.text(in: language), language)
    let titles = question.choices.map(\.title)
    for (code, title) in zip(codes.choices[question.code] ?? [], titles) { addAnswer(code, title, language) }
  }

  private mutating func add(_ theme: Questionnaire.Theme, _ language: Language) {
    addQuestion("F", codes.themes[theme.id] ?? "", SurveyTexts.instruction.text(in: language), help: "", language)
    for item in theme.items {
      table.add([
        "class": "SQ", "type/scale": "0", "name": codes.items[item.id] ?? "", "relevance": "1",
        "text": MarkupText.limeSurvey(item.text.text(in: language)), "language": language.rawValue, "same_default": "0",
      ])
    }
    for option in questionnaire.options { addAnswer(option.code, option.text.text(in: language), language) }
  }

  private mutating func addQuestion(_ type: String, _ code: String, _ text: String, help: String, _ language: Language) {
    table.add([
      "class": "Q", "type/scale": type, "name": code, "relevance": "1", "text": MarkupText.limeSurvey(text), "help": MarkupText.limeSurvey(help),
      "language": language.rawValue, "mandatory": "N", "other": "N", "same_default": "0",
    ])
  }

  private mutating func addAnswer(_ code: String, _ text: String, _ language: Language) {
    table.add(["class": "A", "type/scale": "0", "name": code, "text": MarkupText.limeSurvey(text), "language": language.rawValue])
  }
}

extension DiagnosticCode {
  static let longTitle = DiagnosticCode("B7009", "long-title")
}

extension Diagnostic {
  fileprivate static func longTitle(_ most: Int) -> Diagnostic {
    Diagnostic(
      .longTitle, .warning,
      LocalizedText(
        nl: "de titel is langer dan \(most) tekens, meer bewaart LimeSurvey niet: het einde is weggelaten",
        en: "the title is longer than \(most) characters, LimeSurvey keeps no more: its end was left out"),
      fixIt: FixIt(
        LocalizedText(
          nl: "geef het normenkader of de samenwerking een kortere titel", en: "give the normenkader or the collaboration a shorter title")))
  }
}
