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
      "norm": .text(norm(rule, page)), "source": .optional(rule?.source.map(wording.text)),
      "score": ScoreCell.value(score(indicator), page, say: wording.numbers.tenths), "rows": .optional(rows(indicator, wording)),
    ])
  }

  // Why nothing was measured is also why there is no score.
  private static func score(_ indicator: PublishedIndicator) -> Published<PublishedScore> {
    if case .absent(let reason) = indicator.value, case .absent = indicator.score { .absent(reason) } else { indicator.score }
  }

  private static func habit(_ indicator: PublishedIndicator, _ wording: Wording) -> String? {
    guard case .shown(.cases(_, _, let habit?)) = indicator.value else { return nil }
    let values = ["low": wording.numbers.percent(habit.lowerBound), "high": wording.numbers.percent(habit.upperBound)]
    return wording.phrases("fact.habit", values)
  }

  // What a reader wants to know of a curve is where the norm is reached.
  private static func norm(_ rule: Indicator?, _ page: PageContext) -> String {
    guard let rule, let curve = rule.norm else { return page.phrases("fact.no-norm") }
    guard let needed = curve.value(atScore: page.normenkader.norm(of: .indicator(rule.id))) else { return page.phrases("fact.scored") }
    let text = page.wording.say(limit: rounded(needed, rule.unit), like: nil, of: .indicator(rule.id))
    return page.phrases(curve.isHigherBetter ? "fact.norm.at-least" : "fact.norm.at-most", ["value": text])
  }

  // Whole percents, things, hours and days: a norm that follows from a curve has no use for decimals.
  private static func rounded(_ value: Double, _ unit: Indicator.Unit) -> Double {
    switch unit {
    case .share: (value * 100).rounded(.toNearestOrAwayFromZero) / 100
    case .count, .hours, .days: value.rounded(.toNearestOrAwayFromZero)
    case .number: value
    }
  }

  /// How many rows were counted and where; which ones `balans explain` tells, because their numbers change with the order of the file.
  private static func rows(_ indicator: PublishedIndicator, _ wording: Wording) -> String? {
    guard !indicator.rows.isEmpty else { return nil }
    let files = Set(indicator.rows.map(\.file)).sorted().map(FreeText.line)
    let values = ["file": wording.list(files), "count": wording.numbers.whole(indicator.rows.count)]
    return wording.phrases.plural("fact.rows", indicator.rows.count, values)
  }
}
