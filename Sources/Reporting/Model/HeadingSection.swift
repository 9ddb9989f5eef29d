// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Who and when: the first lines of a report.
enum HeadingSection {
  static let keys = TemplateKeys([
    .init("title", .text, "The title of the collaboration."),
    .init("size", .text, "`long` for a title so long, or with so long a word, that it needs smaller letters; else `short`."),
    .init("period", .text, "The last measured period."),
    .init("lines", .list(.text), "Response, normenkader and what is compared with, one line each."),
    .init("notice", .optionalText, "That the collaboration was not measured in the period of the report."),
  ])

  static func value(_ report: PublishedReport, _ collaboration: PublishedCollaboration, _ wording: Wording) -> TemplateValue {
    let page = PageContext(report, collaboration, wording)
    let title = FreeText.line(collaboration.collaboration.title)
    return .object([
      "title": .text(title), "size": .text(isLong(title) ? "long" : "short"),
      "period": .text(wording.calendar.period(page?.period.period ?? report.period)),
      "lines": .texts(lines(report, collaboration, page, wording)),
      "notice": .optional(notice(report, page, wording)),
    ])
  }

  /// At the usual size a telephone shows some sixteen letters on a line.
  private static func isLong(_ title: String) -> Bool {
    title.count > 60 || title.split(separator: " ").contains { $0.count > 16 }
  }

  static func lines(
    _ report: PublishedReport, _ collaboration: PublishedCollaboration, _ page: PageContext?, _ wording: Wording
  ) -> [String] {
    let phrases = wording.phrases
    var lines: [String] = []
    if let page { lines.append(ResponseText(page).line) }
    if page?.period.isFromArchive == true { lines.append(phrases("heading.archived")) }
    if collaboration.collaboration.isObligatory { lines.append(phrases("heading.obligatory")) }
    lines.append(
      phrases("heading.normenkader", ["title": wording.text(report.normenkader.title), "version": FreeText.line(report.normenkader.version)]))
    if let previous = page?.previous {
      let key = previous.isFromArchive ? "heading.compared.archived" : "heading.compared"
      lines.append(phrases(key, ["period": wording.calendar.period(previous.period)]))
    }
    return lines
  }

  static func notice(_ report: PublishedReport, _ page: PageContext?, _ wording: Wording) -> String? {
    let asked = wording.calendar.period(report.period)
    guard let page else { return wording.phrases("heading.never-measured", ["period": asked]) }
    guard page.period.period != report.period else { return nil }
    return wording.phrases("heading.older", ["period": wording.calendar.period(page.period.period), "asked": asked])
  }
}
