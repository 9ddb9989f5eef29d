// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// A fact, against its norm where it has one.
enum FactRow {
  static let keys = TemplateKeys([
    .init("id", .text, "Its place in the page."),
    .init("title", .text, "Its title."),
    .init("value", .text, "What was measured, or why there is nothing."),
    .init("habit", .optionalText, "The interval of the habit behind a share."),
    .init("norm", .text, "What the norm asks, or that there is none."),
    .init("source", .optionalText, "Why this norm."),
    .init("score", .object(ScoreCell.keys), "Its score."),
    .init("rows", .optionalText, "How many rows were counted, and in which file."),
  ])

  static func value(_ indicator: PublishedIndicator, _ page: PageContext) -> TemplateValue {
    let wording = page.wording
    let rule = page.normenkader.indicator(indicator.id)
    return .object([
      "id": .text(Anchor.fact(indicator.id)), "title": .text(wording.title(indicator.id)),
      "value": .text(wording.cell(indicator.value, wording.say)), "habit": .optional(habit(indicator, wording)),
      "norm": .text(rule.map(wording.norm) ?? page.phrases("fact.no-norm")), "source": .optional(rule?.source.map(wording.text)),
      "score": ScoreCell.value(score(indicator), page, say: wording.numbers.tenths), "rows": .optional(rows(indicator, wording)),
    ])
  }

  // Why nothing was measured is also why there is no score.
  static func score(_ indicator: PublishedIndicator) -> Published<PublishedScore> {
    guard case .absent(let reason) = indicator.value, case .absent = indicator.score else { return indicator.score }
    // Which column it is stands under the value.
    if case .columnNotKept = reason { return .absent(.notCollected) }
    return .absent(reason)
  }

  static func habit(_ indicator: PublishedIndicator, _ wording: Wording) -> String? {
    guard case .shown(.cases(_, _, let habit?)) = indicator.value else { return nil }
    let values = ["low": wording.numbers.percent(habit.lowerBound), "high": wording.numbers.percent(habit.upperBound)]
    return wording.phrases("fact.habit", values)
  }

  /// How many rows were counted and where; which ones `balans explain` tells, because their numbers change with the order of the file.
  static func rows(_ indicator: PublishedIndicator, _ wording: Wording) -> String? {
    guard !indicator.rows.isEmpty else { return nil }
    let files = Set(indicator.rows.map(\.file)).sorted().map(FreeText.line)
    let values = ["file": wording.list(files), "count": wording.numbers.whole(indicator.rows.count)]
    return wording.phrases.plural("fact.rows", indicator.rows.count, values)
  }
}
