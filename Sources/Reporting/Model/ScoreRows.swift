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
      axis: axis(dimensions, page),
      letters: DotRowChart.Letters(
        norm: commonNorm(dimensions, page).map { wording.phrases("limit.short", ["value": $0]) } ?? wording.phrases("chart.norm"),
        perception: wording.phrases("letter.perception"), facts: wording.phrases("letter.facts")),
      showsParts: showsParts)
    return chart.svg()
  }

  static func hasInterval(_ dimensions: [PublishedDimension]) -> Bool {
    dimensions.contains { $0.score.value?.interval != nil }
  }

  /// "2,6 Zorg", or why there is no score.
  static func label(_ dimension: PublishedDimension, _ page: PageContext) -> String {
    page.wording.cell(dimension.score) { page.wording.say(score: $0.value) + " " + page.wording.title($0.band) }
  }

  private static func row(_ dimension: PublishedDimension, _ page: PageContext) -> DotRowChart.Row {
    let score = dimension.score.value
    return DotRowChart.Row(
      title: page.wording.title(dimension.id), label: label(dimension, page), score: score?.value,
      status: score.map { page.status(of: $0.band) } ?? .fair, previous: page.previousScore(dimension.id).value,
      interval: score?.interval, perception: dimension.perception.value?.value, facts: dimension.facts.value?.value,
      scale: page.normenkader.scale(of: .dimension(dimension.id)), norm: page.normenkader.norm(of: .dimension(dimension.id)))
  }

  /// Numbers when all rows have the same scale, else the words for its ends.
  private static func axis(_ dimensions: [PublishedDimension], _ page: PageContext) -> [DotRowChart.Tick] {
    let scales = dimensions.map { page.normenkader.scale(of: .dimension($0.id)) }
    guard let first = scales.first, scales.allSatisfy({ $0 == first }) else {
      return [("chart.lowest", 0.0), ("chart.highest", 1.0)].map { DotRowChart.Tick(share: $1, label: page.phrases($0)) }
    }
    let scale = ChartScale(first, from: DotRowChart.start, to: DotRowChart.end)
    return scale.ticks.map { DotRowChart.Tick(share: scale.share($0), label: page.wording.numbers.limit($0, keepsDecimal: false)) }
  }

  /// The norm when it is the same for all of these.
  private static func commonNorm(_ dimensions: [PublishedDimension], _ page: PageContext) -> String? {
    let norms = dimensions.map { page.normenkader.norm(of: .dimension($0.id)) }
    guard let first = dimensions.first, norms.allSatisfy({ $0 == norms[0] }) else { return nil }
    return page.wording.norm(of: .dimension(first.id))
  }

  static func description(_ dimensions: [PublishedDimension], _ page: PageContext) -> String {
    let common = commonNorm(dimensions, page)
    let parts = dimensions.map { dimension in
      let values = ["name": page.wording.title(dimension.id), "value": label(dimension, page)]
      guard common == nil else { return page.phrases("chart.row", values) }
      let scope = ScoreScale.Scope.dimension(dimension.id)
      return page.phrases("chart.row.norm", values.merging(["norm": page.wording.norm(of: scope)]) { own, _ in own })
    }
    let rows = parts.joined(separator: "; ")
    guard let common else { return page.phrases("chart.rows.own", ["rows": rows]) }
    return page.phrases("chart.rows", ["rows": rows, "norm": common])
  }
}
