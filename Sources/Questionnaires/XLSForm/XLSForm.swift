// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Worksheets

/// A questionnaire as the workbook that KoboToolbox, ODK, SurveyCTO and Survey123 import.
///
/// Each statement is a question with buttons below each other: that reads on a telephone, and a matrix would put columns without answers into every
/// export. Source: xlsform.org, and pyxform, which checks the workbook.
struct XLSForm {
  private static let answerList = "answers"

  private let questionnaire: Questionnaire
  private let labels: [String]
  private var groups = UniqueCodes(atMost: 40, except: ["partner", "collaboration"])

  /// Writes the workbook at a path.
  static func write(_ questionnaire: Questionnaire, to path: String) throws(WorkbookFailure) {
    var form = XLSForm(questionnaire)
    var workbook = try WorkbookFile(path: path, title: questionnaire.title.text(in: questionnaire.language))
    let heading = try workbook.style(.heading)
    let text = try workbook.style(.text)
    for (name, rows) in [("survey", form.survey()), ("choices", form.choices()), ("settings", form.settings())] {
      let sheet = try workbook.sheet(named: name)
      for (row, cells) in rows.enumerated() { try sheet.write(row: row, cells, row == 0 ? heading : text) }
      for column in (rows.first ?? []).indices { try sheet.set(column: column, width: column > 1 ? 42 : 20, text) }
      sheet.freeze(rows: 1)
    }
    try workbook.close()
  }

  private init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    labels = questionnaire.languages.map(Self.name(of:))
  }

  /// The languages as a form shows them; what stands in brackets is the code that programs look at.
  private static func name(of language: Language) -> String {
    switch language {
    case .nl: "Nederlands (nl)"
    case .en: "English (en)"
    default: language.rawValue
    }
  }

  private func texts(_ text: LocalizedText) -> [String] {
    questionnaire.languages.map { Self.withoutReference(text.text(in: $0)) }
  }

  /// A text in which `${` would be taken for the answer to another question.
  static func withoutReference(_ text: String) -> String {
    text.replacing("${", with: "$ {")
  }

  private mutating func survey() -> [[String]] {
    let empty = labels.map { _ in "" }
    var rows = [["type", "name"] + labels.map { "label::\($0)" } + labels.map { "hint::\($0)" } + ["appearance", "required"]]
    for (place, question) in questionnaire.aboutYou.enumerated() {
      let type = question.choices.isEmpty ? "text" : "select_one \(question.code)s"
      let hint = place == 0 ? introduced(question.hint) : question.hint
      rows.append([type, question.code] + texts(question.text) + texts(hint) + [question.choices.count > 10 ? "minimal" : "", "no"])
    }
    for theme in questionnaire.themes {
      let group = "theme_" + groups.code(for: theme.id.rawValue)
      rows.append(["begin_group", group] + texts(theme.title) + empty + ["field-list", ""])
      for item in theme.items { rows.append(["select_one \(Self.answerList)", item.id.rawValue] + texts(item.text) + empty + ["", "no"]) }
      rows.append(["end_group", group] + empty + empty + ["", ""])
    }
    return rows
  }

  /// A hint with what respondents must know before they answer: a form has no other place for it that stays out of exports.
  private func introduced(_ hint: LocalizedText) -> LocalizedText {
    let promise = PrivacyPromise(questionnaire)
    let texts = questionnaire.languages.map { language in
      (language, ([hint.text(in: language)] + promise.paragraphs(in: language) + [promise.caution(in: language)]).joined(separator: " "))
    }
    return LocalizedText(Dictionary(uniqueKeysWithValues: texts))
  }

  private func choices() -> [[String]] {
    let headings = [["list_name", "name"] + labels.map { "label::\($0)" }]
    let answers = questionnaire.options.map { [Self.answerList, $0.code] + texts($0.text) }
    let about = questionnaire.aboutYou.flatMap { question in
      question.choices.map { choice in ["\(question.code)s", choice.code] + labels.map { _ in Self.withoutReference(choice.title) } }
    }
    return headings + answers + about
  }

  private func settings() -> [[String]] {
    [
      ["form_title", "form_id", "version", "default_language", "style"],
      [
        Self.withoutReference(questionnaire.title.text(in: questionnaire.language)), questionnaire.id, questionnaire.version, labels.first ?? "",
        "pages",
      ],
    ]
  }
}
