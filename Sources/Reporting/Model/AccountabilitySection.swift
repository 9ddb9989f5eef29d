// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// How reliable a report is, what it does not show, how it was calculated and from what.
enum AccountabilitySection {
  static let keys = TemplateKeys([
    .init("response", .text, "Who answered."),
    .init("tipping", .optionalText, "How far the outcome depends on those who did not answer."),
    .init("archive", .optionalText, "Which periods come from the archive, and what that means."),
    .init("withheld", .text, "What is not shown, how much, and why."),
    .init("rules", .list(.text), "The rules for small groups, a sentence each."),
    .init("findings", .list(.object(finding)), "What was left out or assumed while reading."),
    .init("moreFindings", .optionalText, "How many findings are not listed."),
    .init("method", .list(.text), "How scores were calculated, with numbers of this report."),
    .init("normenkader", .text, "Title and version of the yardstick."),
    .init("normSource", .text, "Where the norms come from."),
    .init("fingerprint", .text, "The fingerprint of the yardstick."),
    .init("sources", .list(.object(source)), "The files that were read."),
    .init("version", .text, "The version of the program."),
    .init("madeOn", .optionalText, "The day the report was made."),
  ])

  private static let finding = TemplateKeys([
    .init("text", .text, "What was found."),
    .init("place", .optionalText, "In which file, and how often."),
  ])

  private static let source = TemplateKeys([
    .init("path", .text, "Its path in the dossier, and the survey tool that it comes from."),
    .init("rows", .text, "How many rows it has, if it is a table."),
    .init("fingerprint", .text, "The first twelve digits of its fingerprint."),
  ])

  /// A report is no log: more findings than this are counted.
  static let shownFindings = 20

  static func value(_ page: PageContext) -> TemplateValue {
    let response = ResponseText(page)
    let (wording, phrases, report) = (page.wording, page.phrases, page.report)
    let findings = FindingLines.lines(of: report.findings, wording)
    let more = findings.count - shownFindings
    return .object([
      "response": .text(response.line), "tipping": .optional(response.tippingGap), "archive": .optional(archive(page)),
      "withheld": .text(withheld(page)),
      "rules": .texts(rules(page)),
      "findings": .list(findings.prefix(shownFindings).map { value($0, wording) }),
      "moreFindings": more > 0 ? .text(phrases.plural("findings.more", more, ["count": wording.numbers.whole(more)])) : .absent,
      "method": .texts(MethodText(page).sentences),
      "normenkader": .text(
        phrases("heading.normenkader", ["title": wording.text(page.normenkader.title), "version": FreeText.line(page.normenkader.version)])),
      "normSource": .text(wording.text(page.normenkader.source)), "fingerprint": .text(short(report.normenkaderFingerprint)),
      "sources": .list(report.sources.map { value($0, wording) }),
      "version": .text(FreeText.line(report.programVersion)), "madeOn": .optional(report.madeOn.map(wording.calendar.day)),
    ])
  }

  private static func archive(_ page: PageContext) -> String? {
    let periods = page.collaboration.periods.filter(\.isFromArchive).map { page.wording.calendar.period($0.period) }
    return periods.isEmpty ? nil : page.phrases("archive.note", ["periods": page.wording.list(periods)])
  }

  static func withheld(_ page: PageContext) -> String {
    let count = page.period.withheldCount
    guard count > 0 else { return page.phrases(hasWithheld(page.period) ? "withheld.some" : "withheld.none") }
    return page.phrases.plural("withheld.count", count, ["count": page.wording.numbers.whole(count)])
  }

  // Counts below the minimum are withheld without being counted as results; the reader sees them all the same.
  private static func hasWithheld(_ period: PublishedPeriod) -> Bool {
    period.response.respondents == .withheld || period.overall == .withheld || period.facets.contains { $0.score == .withheld }
      || period.dimensions.contains { $0.score == .withheld || $0.perception == .withheld || $0.respondents == .withheld }
      || period.statements.contains { $0.mean == .withheld || $0.distribution == .withheld || $0.dontKnow == .withheld }
  }

  static func rules(_ page: PageContext) -> [String] {
    smallGroupRules(page.wording, hasRough: hasRough(page)) + checked(page)
  }

  /// What is not shown of small groups, and that it is not told why.
  static func smallGroupRules(_ wording: Wording, hasRough: Bool = false) -> [String] {
    let (numbers, privacy) = (wording.numbers, wording.normenkader.privacy)
    return [
      wording.phrases("withheld.rule.group", ["minimum": numbers.whole(privacy.minimumGroup)]),
      wording.phrases(
        "withheld.rule.distribution",
        [
          "minimum": numbers.whole(privacy.minimumDistribution), "group": numbers.whole(privacy.minimumGroup),
          "double": numbers.whole(2 * privacy.minimumDistribution),
        ]),
      hasRough ? wording.phrases("withheld.rule.rough") : nil,
      wording.phrases("withheld.rule.same"),
    ].compactMap(\.self)
  }

  private static func hasRough(_ page: PageContext) -> Bool {
    page.period.statements.contains { $0.mean.value?.bound == .about }
  }

  private static func checked(_ page: PageContext) -> [String] {
    let (count, numbers) = (page.collaboration.check.figures, page.wording.numbers)
    guard count > 0 else { return [] }
    let minimum = numbers.whole(page.normenkader.privacy.minimumGroup)
    return [page.phrases.plural("withheld.checked", count, ["count": numbers.whole(count), "minimum": minimum])]
  }

  private static func value(_ finding: FindingLines.Line, _ wording: Wording) -> TemplateValue {
    .object(["text": .text(finding.text), "place": .optional(finding.file.map { place($0, finding.count, wording) })])
  }

  private static func place(_ file: String, _ count: Int, _ wording: Wording) -> String {
    guard count > 1 else { return file }
    return wording.phrases("findings.place", ["file": file, "count": wording.numbers.whole(count)])
  }

  private static func value(_ source: SourceFile, _ wording: Wording) -> TemplateValue {
    let path = FreeText.line(source.path)
    let named = source.tool.map { wording.phrases("source.tool", ["file": path, "tool": wording.text($0)]) } ?? path
    return .object([
      "path": .text(named), "rows": .text(source.rows.map(wording.numbers.whole) ?? wording.phrases("register.empty")),
      "fingerprint": .text(source.fingerprint.isEmpty ? wording.phrases("register.empty") : short(source.fingerprint)),
    ])
  }

  private static func short(_ fingerprint: String) -> String { String(FreeText.line(fingerprint).prefix(12)) }
}
