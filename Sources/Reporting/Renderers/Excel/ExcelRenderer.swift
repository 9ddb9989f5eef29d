// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Worksheets

/// Puts the same figures into workbooks as the pages show, with the actions first: there they are followed up.
struct ExcelRenderer {
  let report: PublishedReport
  let wording: Wording
  let names: FileNames

  /// The workbook of all collaborations.
  var overview: RenderedWorkbook { RenderedWorkbook(path: "index.xlsx", book: portfolio) }

  /// The workbook of one.
  func workbook(of collaboration: PublishedCollaboration) -> RenderedWorkbook {
    RenderedWorkbook(path: names.page(of: collaboration.collaboration.id) + ".xlsx", book: book(of: collaboration))
  }

  private var portfolio: TableBook {
    let sheet = PortfolioSheet(report: report, wording: wording)
    let period = wording.calendar.period(report.period)
    return book(
      wording.phrases("page.title", ["title": wording.phrases("portfolio.title"), "period": period]),
      [sheet.collaborations, ActionSheet.portfolio(report, wording), NotesSheet.portfolio(report, wording)])
  }

  private func book(of collaboration: PublishedCollaboration) -> TableBook {
    let page = PageContext(report, collaboration, wording)
    let title = FreeText.line(collaboration.collaboration.title)
    let period = wording.calendar.period(page?.period.period ?? report.period)
    var sheets = [ActionSheet.sheet(page, wording)]
    if let page { sheets += [ScoreSheet(page: page).sheet, FactSheet(page: page).sheet, SignalSheet(page: page).sheet] }
    let notes = NotesSheet.sheet(report, collaboration, wording, file: names.page(of: collaboration.collaboration.id))
    return book(wording.phrases("page.title", ["title": title, "period": period]), sheets + [notes])
  }

  private func book(_ title: String, _ sheets: [TableSheet]) -> TableBook {
    TableBook(title: title, language: wording.language, madeOn: report.madeOn, sheets: sheets)
  }
}
