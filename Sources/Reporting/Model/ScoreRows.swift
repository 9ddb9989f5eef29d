// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Dimensions as rows of a dot chart, with the description that says the same in words.
enum ScoreRows {
  static func chart(
    _ id: String, _ title: String, _ dimensions: [PublishedDimension], _ page: PageContext, showsParts: Bool
  ) -> String {
    let wording = page.wording
    let chart = DotRowChart(
      id: id, title: title, description: description(dimensions, page), rows: dimensions.map { row($0, page) },
      answers: page.normenkader.answers, norm: page.normenkader.norm,
      letters: DotRowChart.Letters(
        norm: wording.phrases("limit.short", ["value": wording.numbers.limit(page.normenkader.norm)]),
        perception: wording.phrases("letter.perception"), facts: wording.phrases("letter.facts")),
      showsParts: showsParts)
    return chart.svg()
  }

  static func hasInterval(_ dimensions: [PublishedDimension]) -> Bool {
    dimensions.contains { $0.score.value?.interval != nil }
  }

  /// "2,6 Zorg", or why there is no score.
  static func label(_ dimension: PublishedDimension, _ page: PageContext) -> String {
    page.wording.cell(dimension.score) { page.wording.numbers.tenths($0.value) + " " + page.wording.title($0.band) }
  }

  private static func row(_ dimension: PublishedDimension, _ page: PageContext) -> DotRowChart.Row {
    let score = dimension.score.value
    return DotRowChart.Row(
      title: page.wording.title(dimension.id), label: label(dimension, page), score: score?.value,
      status: score.map { page.status(of: $0.band) } ?? .fair, previous: page.previousScore(dimension.id).value,
      interval: score?.interval, perception: dimension.perception.value?.value, facts: dimension.facts.value?.value)
  }

  private static func description(_ dimensions: [PublishedDimension], _ page: PageContext) -> String {
    let parts = dimensions.map { dimension in
      page.phrases("chart.row", ["name": page.wording.title(dimension.id), "value": label(dimension, page)])
    }
    return page.phrases("chart.rows", ["rows": parts.joined(separator: "; "), "norm": page.wording.numbers.limit(page.normenkader.norm)])
  }
}
