// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A questionnaire as one page to read on a screen or to print: no script, nothing from elsewhere.
///
/// A theme is a group of fields with a table: one row per statement, one column per answer. Every button is named by its statement and its answer, so
/// that a screen reader says both.
struct PaperPage {
  let questionnaire: Questionnaire
  let language: Language

  /// The page: HTML that is well-formed XML too.
  func text() -> String {
    let body = [header, about] + questionnaire.themes.map(theme) + [footer]
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8" />
      <title>\(html(questionnaire.title))</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" />
      <style>\(PaperStyle.text)</style>
      </head>
      <body>
      \(body.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private func html(_ text: LocalizedText) -> String { MarkupText.html(text.text(in: language)) }

  private var header: String {
    let promise = PrivacyPromise(questionnaire)
    let privacy = promise.paragraphs(in: language) + [promise.caution(in: language)]
    let paragraphs = privacy.map { "<p>\(MarkupText.html($0))</p>" }.joined(separator: "\n")
    return """
      <header>
      <h1>\(html(questionnaire.title))</h1>
      \(paragraphs)
      </header>
      <main>
      <form autocomplete="off">
      """
  }

  private var footer: String {
    """
    </form>
    </main>
    <footer><p>\(html(SurveyTexts.thanks))</p></footer>
    """
  }

  private var about: String {
    questionnaire.aboutYou.map { question in
      let hint = "<p class=\"hint\" id=\"\(question.code)-hint\">\(html(question.hint))</p>"
      return """
        <fieldset class="about" aria-describedby="\(question.code)-hint">
        <legend>\(html(question.text))</legend>
        \(hint)
        \(question.choices.isEmpty ? line(for: question) : choices(of: question))
        </fieldset>
        """
    }.joined(separator: "\n")
  }

  private func line(for question: Questionnaire.ChoiceQuestion) -> String {
    "<p><input class=\"line\" type=\"text\" name=\"\(question.code)\" aria-label=\"\(html(question.text))\" /></p>"
  }

  private func choices(of question: Questionnaire.ChoiceQuestion) -> String {
    // Where there is only one thing to choose, it is chosen.
    let checked = question.choices.count == 1 ? " checked=\"checked\"" : ""
    let items = question.choices.map { choice in
      let button = "<input type=\"radio\" name=\"\(question.code)\" value=\"\(MarkupText.html(choice.code))\"\(checked) />"
      return "<li><label>\(button) \(MarkupText.html(choice.title))</label></li>"
    }
    return "<ul>\n\(items.joined(separator: "\n"))\n</ul>"
  }

  private func theme(_ theme: Questionnaire.Theme) -> String {
    let hint = "hint-\(theme.id)"
    return """
      <fieldset aria-describedby="\(hint)">
      <legend>\(html(theme.title))</legend>
      <p class="hint" id="\(hint)">\(html(SurveyTexts.instruction))</p>
      <table>
      <thead>
      <tr><th scope="col" class="statement">\(html(SurveyTexts.statement))</th>\(headings(of: theme))</tr>
      </thead>
      <tbody>
      \(theme.items.map { row($0, of: theme) }.joined(separator: "\n"))
      </tbody>
      </table>
      </fieldset>
      """
  }

  /// The answers that stand side by side; a long scale is one box to write a number in.
  private var columns: [(key: String, option: Questionnaire.AnswerOption?)] {
    let options = questionnaire.options.filter { !questionnaire.isLongScale || !$0.isOnScale }
    let box: [(String, Questionnaire.AnswerOption?)] = questionnaire.isLongScale ? [("number", nil)] : []
    return box + options.map { ($0.code, $0) }
  }

  private func headings(of theme: Questionnaire.Theme) -> String {
    columns.map { key, option in
      let kind = option.map { $0.isOnScale ? "answer" : "missing" } ?? "box"
      let text = option.map { html($0.text) } ?? MarkupText.html(numbers)
      return "<th scope=\"col\" class=\"\(kind)\" id=\"\(theme.id).\(key)\">\(text)</th>"
    }.joined()
  }

  private var numbers: String {
    let scale = questionnaire.options.filter(\.isOnScale).map(\.code)
    let (low, high) = (scale.first ?? "", scale.last ?? "")
    return language == .nl ? "Een getal van \(low) tot en met \(high)" : "A number from \(low) to \(high)"
  }

  private func row(_ item: Questionnaire.Item, of theme: Questionnaire.Theme) -> String {
    let cells = columns.map { key, option in
      let kind = option.map { $0.isOnScale ? "" : " class=\"missing\"" } ?? ""
      let names = "aria-labelledby=\"statement.\(item.id) \(theme.id).\(key)\""
      let value = option.map { "type=\"radio\" value=\"\(MarkupText.html($0.code))\"" } ?? "type=\"text\" inputmode=\"numeric\" class=\"box\""
      return "<td\(kind)><input name=\"\(item.id)\" \(value) \(names) /></td>"
    }
    let heading = "<th scope=\"row\" id=\"statement.\(item.id)\"><span class=\"code\">\(item.id)</span>\(html(item.text))</th>"
    return "<tr>\(heading)\(cells.joined())</tr>"
  }
}
