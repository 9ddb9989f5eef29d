// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The page of one collaboration as values for a template; its names are those of `ReportKeys.page`.
struct ReportModel: Sendable {
  private let report: PublishedReport
  private let collaboration: PublishedCollaboration
  private let wording: Wording
  private let style: String
  private let file: String

  /// Takes what the page is about, and the name of its file without extension.
  init(_ report: PublishedReport, _ collaboration: PublishedCollaboration, _ wording: Wording, style: String, file: String = "") {
    self.report = report
    self.collaboration = collaboration
    self.wording = wording
    self.style = style
    self.file = file
  }

  /// The values.
  var value: TemplateValue {
    let page = PageContext(report, collaboration, wording, file: file)
    let title = FreeText.line(collaboration.collaboration.title)
    let period = wording.calendar.period(page?.period.period ?? report.period)
    var values = Self.common(report, wording, style: style, title: wording.phrases("page.title", ["title": title, "period": period]))
    values["heading"] = HeadingSection.value(report, collaboration, wording)
    values["isMeasured"] = .flag(page != nil)
    values["summary"] = page.map(SummarySection.value) ?? .absent
    values["questions"] = page.map(QuestionsSection.value) ?? .list([])
    values["ledger"] = page.map(LedgerSection.value) ?? .absent
    values["balance"] = page.map(BalanceSection.value) ?? .absent
    values["signals"] = page.map(SignalsSection.value) ?? .absent
    values["themes"] = page.map(ThemesSection.value) ?? .absent
    values["change"] = page.map(ChangeSection.value) ?? .absent
    values["actions"] = page.map(ActionsSection.value) ?? .list([])
    values["accountability"] = page.map(AccountabilitySection.value) ?? .absent
    return .object(values)
  }

  /// What every page has.
  static func common(_ report: PublishedReport, _ wording: Wording, style: String, title: String) -> [String: TemplateValue] {
    var words = wording.phrases.words(under: ReportKeys.wordPrefix)
    if wording.hasSums { words["scaleNote"] = wording.phrases("scale-note.sum") }
    return [
      "language": .text(wording.language.rawValue), "documentTitle": .text(title), "style": .markup(style),
      "version": .text(FreeText.line(report.programVersion)), "words": .object(words.mapValues(TemplateValue.text)),
    ]
  }
}
