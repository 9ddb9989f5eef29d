// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Reporting

/// Checks small whole pages against the rules for pages.
enum PageTrial {
  /// A page around a body that begins on line 7.
  static func page(_ body: String, head: String = "", html: String = " lang=\"nl\"") -> String {
    """
    <!DOCTYPE html>
    <html\(html)>
    <head><meta charset="utf-8" /><title>{{title}}</title>\(head)</head>
    <body>
    <main>
    <h1>{{title}}</h1>
    \(body)
    </main>
    </body>
    </html>
    """
  }

  /// The findings about a page, as `line:column number rule`.
  static func findings(_ page: String, with others: [String: String] = [:], rules: String? = nil) -> [String] {
    diagnostics(page, with: others, rules: rules).map(described)
  }

  static func described(_ diagnostic: Diagnostic) -> String {
    let location = diagnostic.location
    let file = location.map { $0.file == "t.html.mustache" ? "" : "\($0.file):" } ?? ""
    let place = location?.line.map { "\($0):\(location?.column ?? 0)" } ?? "-"
    let rule = diagnostic.notes.lazy.map { $0.text(in: .en) }.first { $0.hasPrefix("rule '") }?.split(separator: "'")[1]
    return "\(file)\(place) \(diagnostic.code.number)" + (rule.map { " \($0)" } ?? "")
  }

  static func diagnostics(_ page: String, with others: [String: String] = [:], rules: String? = nil) -> [Diagnostic] {
    var log = DiagnosticLog()
    let own = rules.map { [TemplateSource(name: "rules.sch", file: "rules.sch", bytes: Array($0.utf8))] } ?? []
    let pageRules = PageRules(own: own, log: &log)
    let sources = [TemplateTrial.source("t.html", page)] + others.sorted { $0.key < $1.key }.map { TemplateTrial.source($0.key, $0.value) }
    TemplateLibrary(sources).check(roots: [TemplateRoot(name: "t.html", output: .html, keys: TemplateTrial.keys)], rules: pageRules, log: &log)
    return log.diagnostics
  }
}
