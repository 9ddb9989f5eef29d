// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Worksheets

/// The facts by theme, against their norms where they have one.
struct FactSheet {
  let page: PageContext

  /// The sheet.
  var sheet: TableSheet {
    let rows = page.normenkader.dimensions.flatMap { dimension in
      dimension.indicators.compactMap { rule in page.period.indicators.first { $0.id == rule.id }.map { row($0, rule, of: dimension.id) } }
    }
    return TableSheet(page.phrases("word.facts"), columns: columns, rows: rows)
  }

  private var wording: Wording { page.wording }

  private var columns: [TableColumn] {
    let titles: [(key: String, width: Double)] = [
      ("word.theme", 18), ("word.fact", 36), ("word.measured", 20), ("excel.value", 10), ("word.norm", 18), ("word.score", 12), ("excel.zone", 13),
      ("word.rows", 9), ("excel.counted", 26), ("excel.why-norm", 44),
    ]
    return titles.map { TableColumn(page.phrases($0.key), width: $0.width) }
  }

  private func row(_ indicator: PublishedIndicator, _ rule: Indicator, of dimension: ID<Dimension>) -> [TableCell] {
    let score = FactRow.score(indicator)
    let measured = [wording.cell(indicator.value, wording.say), FactRow.habit(indicator, wording).map { "(\($0))" }].compactMap(\.self)
    return [
      .text(wording.title(dimension)), .text(wording.title(indicator.id)), .text(measured.joined(separator: " ")),
      wording.cell(reading: indicator.value), .text(wording.norm(of: rule)),
      rule.norm == nil ? .blank : wording.cell(mean: score.map(\.value)), wording.zone(score),
      indicator.rows.isEmpty ? .blank : .number(Double(indicator.rows.count), .whole),
      FactRow.rows(indicator, wording).map { .text($0) } ?? .blank, rule.source.map { .text(wording.text($0)) } ?? .blank,
    ]
  }
}
