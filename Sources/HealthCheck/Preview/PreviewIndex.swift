// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The page that names what a preview shows.
enum PreviewIndex {
  static func page(language: Language) -> String {
    func text(_ nl: String, _ en: String) -> String { escaped(LocalizedText(nl: nl, en: en).text(in: language)) }
    let states = HardDossier.states.map { state in
      let page = "moeilijk/\(state.id)"
      return "<li><a href=\"\(page).html\">\(escaped(state.meaning.text(in: language)))</a> (<a href=\"\(page).md\">Markdown</a>)</li>"
    }
    let title = text("Voorproef van sjablonen", "Preview of templates")
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8" />
      <title>\(title)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" />
      <meta name="color-scheme" content="light dark" />
      <style>body { font: 1rem/1.6 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem } li { margin: .4rem 0 }</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p>\(text("Verzonnen gegevens, door dezelfde sjablonen als uw rapporten.", "Invented data, through the same templates as your reports."))</p>
      <h2>\(text("Het voorbeeld", "The example"))</h2>
      <ul>
      <li><a href="voorbeeld/index.html">\(text("drie samenwerkingen over zes kwartalen", "three collaborations over six quarters"))</a></li>
      </ul>
      <h2>\(text("Moeilijke gevallen", "Hard cases"))</h2>
      <ul>
      <li><a href="moeilijk/index.html">\(text("het overzicht van al deze gevallen", "the overview of all these cases"))</a></li>
      \(states.joined(separator: "\n"))
      </ul>
      </main>
      </body>
      </html>

      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
