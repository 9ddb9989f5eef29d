// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The page of all collaborations together: which kind of help each needs.
///
/// Sorted by title; it is no ranking.
struct PortfolioModel: Sendable {
  static let keys = TemplateKeys([
    .init("title", .text, "The title of the page."),
    .init("period", .text, "The period of the report."),
    .init("lines", .list(.text), "How many collaborations, and the normenkader."),
    .init("helpChart", .markup, "How many collaborations need which kind of help, as lengths."),
    .init("hasGroups", .flag, "Whether any collaboration was measured."),
    .init("groups", .list(.object(group)), "The collaborations by the kind of help they need."),
    .init("rows", .list(.object(row)), "The collaborations, sorted by title."),
    .init("themeTitles", .list(.text), "The themes, in the order of the normenkader."),
    .init("hasScores", .flag, "Whether any collaboration was measured."),
    .init("measured", .list(.object(scores)), "The measured collaborations with their scores, sorted by title."),
    .init("below", .list(.text), "Per theme how many of them are below the norm."),
  ])

  private static let scores = TemplateKeys([
    .init("title", .text, "The collaboration."),
    .init("page", .text, "The name of its page, without extension."),
    .init("scores", .list(.object(ScoreCell.keys)), "Its scores, a theme each."),
  ])

  private static let group = TemplateKeys([
    .init("title", .text, "The kind of help."),
    .init("status", .text, "`good`, `fair`, `poor` or `none`."),
    .init("symbol", .text, "The shape that stands for it."),
    .init("count", .text, "How many collaborations."),
    .init("members", .list(.object(member)), "The collaborations."),
  ])

  private static let member = TemplateKeys([
    .init("title", .text, "The collaboration."),
    .init("page", .text, "The name of its page, without extension."),
    .init("address", .markup, "The address of its Markdown page, in the round brackets of a link."),
  ])

  private static let row = TemplateKeys([
    .init("title", .text, "The collaboration."),
    .init("page", .text, "The name of its page, without extension."),
    .init("address", .markup, "The address of its Markdown page, in the round brackets of a link."),
    .init("isMeasured", .flag, "Whether it was ever measured."),
    .init("period", .text, "Its last measured period, or that it was never measured."),
    .init("advice", .optionalText, "The advice in a word or two."),
    .init("status", .text, "`good`, `fair`, `poor` or `none`."),
    .init("symbol", .optionalText, "The shape that stands for it."),
    .init("help", .optionalText, "The kind of help it needs."),
    .init("reason", .optionalText, "The strongest reason."),
  ])

  /// The order of the kinds of help: who needs most first.
  private static let outcomes: [AdviceRule.Outcome] = [.forcedStop, .stop, .reconsider, .windDown, .adjust, .notEnoughData, .continue]

  private let report: PublishedReport
  private let wording: Wording
  private let names: FileNames
  private let style: String

  /// Takes the report and the names of the pages.
  init(_ report: PublishedReport, _ wording: Wording, names: FileNames, style: String) {
    self.report = report
    self.wording = wording
    self.names = names
    self.style = style
  }

  /// The values.
  var value: TemplateValue {
    let period = wording.calendar.period(report.period)
    let title = wording.phrases("portfolio.title")
    var values = ReportModel.common(
      report, wording, style: style, title: wording.phrases("page.title", ["title": title, "period": period]))
    values["title"] = .text(title)
    values["period"] = .text(period)
    values["lines"] = .texts(lines)
    values["groups"] = .list(groups.map(group))
    values["hasGroups"] = .flag(!groups.isEmpty)
    values["helpChart"] = .markup(helpChart)
    values["rows"] = .list(sorted.map(row))
    values["themeTitles"] = .texts(report.normenkader.dimensions.map { wording.title($0.id) })
    let pages = sorted.compactMap { PageContext(report, $0, wording) }
    values["hasScores"] = .flag(!pages.isEmpty)
    values["measured"] = .list(pages.map(scores))
    values["below"] = .texts(report.normenkader.dimensions.map { below($0.id, pages) })
    return .object(values)
  }

  private func scores(_ page: PageContext) -> TemplateValue {
    let scores = page.normenkader.dimensions.map { theme in
      ScoreCell.value(page.period.dimensions.first { $0.id == theme.id }?.score ?? .absent(.notAsked), page)
    }
    let title = FreeText.line(page.collaboration.collaboration.title)
    return .object(["title": .text(title), "page": .text(names.page(of: page.collaboration.collaboration.id)), "scores": .list(scores)])
  }

  /// How many collaborations have a score below the norm of a theme, of those that have a score that may be seen.
  private func below(_ theme: ID<Dimension>, _ pages: [PageContext]) -> String {
    let bands = pages.compactMap { page in page.period.dimensions.first { $0.id == theme }?.score.value.map { page.status(of: $0.band) } }
    let low = bands.count { $0 != .good }
    return wording.phrases("portfolio.below", ["count": wording.numbers.whole(low), "all": wording.numbers.whole(bands.count)])
  }

  private var lines: [String] {
    let count = report.collaborations.count
    return [
      wording.phrases.plural("portfolio.count", count, ["count": wording.numbers.whole(count)]),
      wording.phrases(
        "heading.normenkader", ["title": wording.text(report.normenkader.title), "version": FreeText.line(report.normenkader.version)]),
    ]
  }

  private var sorted: [PublishedCollaboration] {
    report.collaborationsByTitle
  }

  private var groups: [(outcome: AdviceRule.Outcome, members: [PublishedCollaboration])] {
    Self.outcomes.map { outcome in (outcome, sorted.filter { $0.latest?.advice.outcome == outcome }) }.filter { !$0.1.isEmpty }
  }

  private func group(_ outcome: AdviceRule.Outcome, _ members: [PublishedCollaboration]) -> TemplateValue {
    let tone = AdviceTone(outcome)
    return .object([
      "title": .text(help(outcome)), "status": .text(tone.status), "symbol": .text(tone.symbol),
      "count": .text(wording.numbers.whole(members.count)), "members": .list(members.map(member)),
    ])
  }

  private func help(_ outcome: AdviceRule.Outcome) -> String { wording.phrases("help.\(outcome.rawValue)") }

  private var helpChart: String {
    let steps = groups.map { TrailChart.Step(title: help($0.outcome), label: wording.numbers.whole($0.members.count), count: $0.members.count) }
    let numbers = steps.map { wording.phrases("portfolio.help", ["title": $0.title, "count": $0.label]) }
    return TrailChart(
      id: "help-chart", title: wording.phrases("word.helpCaption"), description: numbers.joined(separator: "; ") + ".", steps: steps
    ).svg()
  }

  private func member(_ collaboration: PublishedCollaboration) -> TemplateValue {
    .object(place(of: collaboration.collaboration))
  }

  private func place(of collaboration: Collaboration) -> [String: TemplateValue] {
    let page = names.page(of: collaboration.id)
    return ["title": .text(FreeText.line(collaboration.title)), "page": .text(page), "address": .markup("(\(page).md)")]
  }

  private func row(_ collaboration: PublishedCollaboration) -> TemplateValue {
    let page = PageContext(report, collaboration, wording)
    let tone = page.map { AdviceTone($0.period.advice.outcome) }
    let reason = page.flatMap { page in page.period.advice.reasonsFor.first.map { wording.say($0, in: page.period) } }
    let values: [String: TemplateValue] = [
      "isMeasured": .flag(page != nil),
      "period": .text(page.map { wording.calendar.period($0.period.period) } ?? wording.phrases("portfolio.never-measured")),
      "advice": .optional(page.map { wording.title($0.period.advice.id, for: collaboration.collaboration) }),
      "status": .text(tone?.status ?? "none"), "symbol": .optional(tone?.symbol),
      "help": .optional(page.map { wording.phrases("help.\($0.period.advice.outcome.rawValue)") }), "reason": .optional(reason),
    ]
    return .object(values.merging(place(of: collaboration.collaboration)) { own, _ in own })
  }
}
