// SPDX-License-Identifier: EUPL-1.2

/// The templates and the style sheet that are compiled into the program; a dossier can replace each by a file of its own.
public enum BuiltInTemplates {
  /// All templates, by name.
  public static let sources: [TemplateSource] = html + markdown

  /// The style sheet.
  public static let style = String(decoding: PackageResources.style_css, as: UTF8.self)

  private static let html: [TemplateSource] = [
    source("accountability.html", PackageResources.accountability_html_mustache), source("actions.html", PackageResources.actions_html_mustache),
    source("balance.html", PackageResources.balance_html_mustache), source("change.html", PackageResources.change_html_mustache),
    source("facets.html", PackageResources.facets_html_mustache), source("head.html", PackageResources.head_html_mustache),
    source("index.html", PackageResources.index_html_mustache), source("key.html", PackageResources.key_html_mustache),
    source("ledger.html", PackageResources.ledger_html_mustache), source("questions.html", PackageResources.questions_html_mustache),
    source("register.html", PackageResources.register_html_mustache), source("report.html", PackageResources.report_html_mustache),
    source("score.html", PackageResources.score_html_mustache), source("signal.html", PackageResources.signal_html_mustache),
    source("signals.html", PackageResources.signals_html_mustache), source("summary.html", PackageResources.summary_html_mustache),
    source("theme.html", PackageResources.theme_html_mustache), source("themes.html", PackageResources.themes_html_mustache),
  ]

  private static let markdown: [TemplateSource] = [
    source("accountability.md", PackageResources.accountability_md_mustache), source("actions.md", PackageResources.actions_md_mustache),
    source("balance.md", PackageResources.balance_md_mustache), source("change.md", PackageResources.change_md_mustache),
    source("index.md", PackageResources.index_md_mustache), source("ledger.md", PackageResources.ledger_md_mustache),
    source("questions.md", PackageResources.questions_md_mustache), source("register.md", PackageResources.register_md_mustache),
    source("report.md", PackageResources.report_md_mustache), source("signal.md", PackageResources.signal_md_mustache),
    source("signals.md", PackageResources.signals_md_mustache), source("summary.md", PackageResources.summary_md_mustache),
    source("theme.md", PackageResources.theme_md_mustache), source("themes.md", PackageResources.themes_md_mustache),
  ]

  private static func source(_ name: String, _ bytes: [UInt8]) -> TemplateSource {
    TemplateSource(name: name, file: "templates/\(name).mustache", bytes: bytes)
  }
}
