// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Worksheets

/// All collaborations with their advice and the scores of their themes, sorted by title: it is no ranking.
struct PortfolioSheet {
  let report: PublishedReport
  let wording: Wording

  /// The sheet.
  var collaborations: TableSheet {
    TableSheet(
      wording.phrases("excel.collaborations"), columns: columns, rows: report.collaborationsByTitle.map(row), fixedColumns: 1)
  }

  private var columns: [TableColumn] {
    let titles: [(key: String, width: Double)] = [
      ("word.collaboration", 30), ("word.advice", 22), ("excel.help", 24), ("word.strongestReason", 44), ("word.period", 18), ("overall", 11),
    ]
    return titles.map { TableColumn(wording.phrases($0.key), width: $0.width) }
      + report.normenkader.dimensions.map { TableColumn(wording.title($0.id), width: 11) }
  }

  private func row(_ collaboration: PublishedCollaboration) -> [TableCell] {
    let title = TableCell.text(FreeText.line(collaboration.collaboration.title))
    guard let period = collaboration.latest else {
      return [title, .text(wording.phrases("word.noAdvice")), .blank, .blank, .text(wording.phrases("portfolio.never-measured"))]
    }
    let scores = report.normenkader.dimensions.map { rule in
      wording.cell(score: period.dimension(rule.id)?.score ?? .absent(.notAsked))
    }
    return [
      title, .text(wording.title(period.advice.id, for: collaboration.collaboration)),
      .text(wording.phrases("help.\(period.advice.outcome.rawValue)")),
      period.advice.reasonsFor.first.map { .text(wording.say($0, in: period)) } ?? .blank, .text(wording.calendar.period(period.period)),
      wording.cell(score: period.overall),
    ] + scores
  }
}
