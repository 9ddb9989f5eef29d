// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Dimensions over periods as small multiples, with the description that says the same in words.
enum TrendRows {
  static func chart(_ periods: [Period], _ title: String, _ page: PageContext) -> String {
    let calendar = page.wording.calendar
    let chart = TrendChart(
      id: "trend-chart", title: title, description: description(periods, page),
      panels: page.period.dimensions.map { panel($0, periods, page) },
      ends: (periods.first.map(calendar.short) ?? "", periods.last.map(calendar.short) ?? ""),
      breakLabel: page.phrases("chart.break"))
    return chart.svg()
  }

  private static func panel(_ dimension: PublishedDimension, _ periods: [Period], _ page: PageContext) -> TrendChart.Panel {
    let score = dimension.score.value
    return TrendChart.Panel(
      title: page.wording.title(dimension.id), label: score.map { label($0.value, page) } ?? "\u{2013}",
      scores: scores(of: dimension.id, periods, page), status: score.map { page.status(of: $0.band) } ?? .fair,
      scale: page.normenkader.scale(of: .dimension(dimension.id)), norm: page.normenkader.norm(of: .dimension(dimension.id)),
      breaks: periods.indices.filter { page.hasOtherQuestions(dimension.id, since: periods[$0]) })
  }

  private static func scores(of id: ID<Dimension>, _ periods: [Period], _ page: PageContext) -> [Tenths?] {
    periods.map { period in
      page.collaboration.periods.first { $0.period == period }?.dimension(id)?.score.value?.value
    }
  }

  static func description(_ periods: [Period], _ page: PageContext) -> String {
    let parts = page.period.dimensions.map { dimension in
      let scores = zip(periods, scores(of: dimension.id, periods, page)).map { period, score in
        let text = score.map(page.wording.say(score:)) ?? "\u{2013}"
        return page.hasOtherQuestions(dimension.id, since: period) ? page.phrases("change.other-questions", ["score": text]) : text
      }
      return page.phrases("chart.row", ["name": page.wording.title(dimension.id), "value": scores.joined(separator: ", ")])
    }
    let ends = [periods.first, periods.last].compactMap { $0.map(page.wording.calendar.period) }
    return page.phrases(
      "chart.trend", ["from": ends.first ?? "", "to": ends.last ?? "", "rows": parts.joined(separator: "; ")])
  }

  /// A score beside its line, where there is no room for the words of a bound: the table has them.
  private static func label(_ score: Tenths, _ page: PageContext) -> String {
    let number = page.wording.say(score: Tenths(count: score.count))
    return switch score.bound {
    case .exact, .about: number
    case .orMore: "\u{2265}" + number
    case .orLess: "\u{2264}" + number
    }
  }
}
