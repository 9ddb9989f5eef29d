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
      <html lang="\(language.rawValue)" data-title="\(title)">
      <head>
      <meta charset="utf-8" />
      <title>\(title)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" />
      <meta name="color-scheme" content="light dark" />
      <style>
      body { font: 1rem/1.6 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; background: #fff; color: #1b2027 }
      a { color: #154273 } a:focus-visible { outline: 3px solid #154273; outline-offset: 2px } li { margin: .4rem 0 }
      @media (prefers-color-scheme: dark) {
        body { background: #14181d; color: #e7eaee } a { color: #9cc4f5 } a:focus-visible { outline-color: #8fbcf2 }
      }
      html { --running: attr(data-title) }
      @page { size: A4; margin: 10mm 12mm 14mm; @bottom-left { content: var(--running) } @bottom-right { content: counter(page) " / " counter(pages) } }
      @media print { body { margin: 0 auto; background: #fff; color: #000 } a { color: #000 } }
      </style>
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
