// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Worksheets

/// All scores below each other: the themes, all together, the facets, and the statements under the name of their theme.
struct ScoreSheet {
  let page: PageContext

  /// The sheet.
  var sheet: TableSheet {
    let period = page.period
    let themes = period.dimensions.map(row) + [overall]
    let facets = period.facets.map(row)
    let statements = period.dimensions.flatMap { dimension in StatementRow.sorted(dimension.id, page).map { row($0, of: dimension.id) } }
    return TableSheet(phrases("excel.scores"), columns: columns, rows: themes + facets + statements)
  }

  private var wording: Wording { page.wording }
  private var phrases: Phrases { page.phrases }

  private var columns: [TableColumn] {
    let titles: [(key: String, width: Double)] = [
      ("excel.kind", 10), ("word.theme", 18), ("excel.name", 44), ("word.score", 11), ("excel.zone", 13), ("excel.sure", 22), ("word.norm", 8),
      ("word.previous", 11), ("word.perception", 11), ("word.facts", 11), ("word.difference", 11), ("word.verdict", 22), ("word.respondents", 11),
      ("word.spread", 14),
    ]
    return titles.map { TableColumn(phrases($0.key), width: $0.width) }
  }

  private func row(_ dimension: PublishedDimension) -> [TableCell] {
    let title = TableCell.text(wording.title(dimension.id))
    return [
      .text(phrases("excel.kind.theme")), title, title, wording.cell(score: dimension.score), wording.zone(dimension.score),
      wording.sureness(dimension.score), wording.cell(edge: page.normenkader.norm(of: .dimension(dimension.id))),
      wording.cell(score: page.previousScore(dimension.id)), wording.cell(score: dimension.perception), wording.cell(score: dimension.facts),
    ] + change(dimension.id) + [wording.cell(count: dimension.respondents), .blank]
  }

  private var overall: [TableCell] {
    let title = TableCell.text(phrases("overall"))
    let score = page.period.overall
    let previous = page.previous.map { $0.overall.map(\.value) } ?? .absent(.noEarlierPeriod)
    return [
      .text(phrases("excel.kind.overall")), title, title, wording.cell(score: score), wording.zone(score), wording.sureness(score),
      wording.cell(edge: page.normenkader.norm(of: .overall)), wording.cell(score: previous), .blank, .blank,
    ] + change(nil) + [.blank, .blank]
  }

  private func row(_ facet: PublishedFacet) -> [TableCell] {
    [
      .text(phrases("excel.kind.facet")), .blank, .text(wording.title(facet.id)), wording.cell(score: facet.score), wording.zone(facet.score),
      wording.sureness(facet.score), wording.cell(edge: page.normenkader.norm(of: .facet(facet.id))),
    ]
  }

  private func row(_ statement: PublishedStatement, of dimension: ID<Dimension>) -> [TableCell] {
    let rule = page.normenkader.statement(statement.id)
    let code = FreeText.line(statement.id.rawValue)
    let mark = rule?.isReversed == true ? "\(code), \(phrases("word.reversed"))" : code
    let text = rule.map { "\(wording.text($0.text)) (\(mark))" } ?? mark
    return [
      .text(phrases("excel.kind.statement")), .text(wording.title(dimension)), .text(text), wording.cell(mean: statement.mean), .blank, .blank,
      .blank, .blank, .blank, .blank, .blank, .blank, wording.cell(count: statement.respondents),
      .text(statement.distribution.value.map { StatementRow.spread($0, wording) } ?? phrases("word.notShown")),
    ]
  }

  /// The difference and how sure it is, with what else must be known of it.
  private func change(_ id: ID<Dimension>?) -> [TableCell] {
    let changes = page.lastChanges
    guard let change = changes.first(where: { $0.dimension == id }) else { return [.blank, .blank] }
    let notes = ChangeNotes(wording: wording)
    let trend = notes.trend(page.collaboration.trends.first { $0.dimension == id })
    let said = [phrases("verdict.\(change.verdict.rawValue)"), trend, notes.note(change, among: changes)].compactMap(\.self)
    return [wording.cell(change: change.change), .text(said.joined(separator: "; "))]
  }
}
