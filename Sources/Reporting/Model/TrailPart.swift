// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Counts of a theme that follow on each other: from tensions that were raised to those that were looked back on.
enum TrailPart {
  static let keys = TemplateKeys([
    .init("id", .text, "Its place in the page."),
    .init("sentence", .text, "How many of the first step came to the last."),
    .init("chart", .markup, "The steps as lengths."),
    .init("steps", .list(.object(step)), "The steps in their order."),
  ])

  private static let step = TemplateKeys([
    .init("title", .text, "The step."),
    .init("count", .text, "How many."),
  ])

  /// Nothing when there is no trail, when a step was not counted, or when nothing set out on it.
  static func value(_ rule: Dimension?, _ page: PageContext) -> TemplateValue {
    guard let rule, !rule.trail.isEmpty else { return .absent }
    let steps = rule.trail.compactMap { id -> TrailChart.Step? in
      guard case .shown(.count(let count)) = page.period.indicators.first(where: { $0.id == id })?.value else { return nil }
      return TrailChart.Step(title: page.wording.title(id), label: page.wording.numbers.whole(count), count: count)
    }
    guard steps.count == rule.trail.count, let first = steps.first, let last = steps.last, first.count > 0 else { return .absent }
    let sentence = page.phrases("trail.sentence", ["count": last.label, "all": first.label, "last": last.title, "first": first.title])
    let numbers = steps.map { page.phrases("trail.step", ["title": $0.title, "count": $0.label]) }
    let id = "trail-\(Anchor.theme(rule.id))"
    let chart = TrailChart(id: "\(id)-chart", title: sentence, description: numbers.joined(separator: ". ") + ".", steps: steps)
    return .object([
      "id": .text(id), "sentence": .text(sentence), "chart": .markup(chart.svg()),
      "steps": .list(steps.map { .object(["title": .text($0.title), "count": .text($0.label)]) }),
    ])
  }
}
