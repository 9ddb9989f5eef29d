// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Worksheets

/// What a reader of the workbook must know: what it is about, the advice, how to read it, and what is not shown.
enum NotesSheet {
  /// The explanation of the workbook of one collaboration.
  static func sheet(
    _ report: PublishedReport, _ collaboration: PublishedCollaboration, _ wording: Wording, file: String
  ) -> TableSheet {
    let (page, phrases) = (PageContext(report, collaboration, wording), wording.phrases)
    var rows = [
      (phrases("word.collaboration"), FreeText.line(collaboration.collaboration.title)),
      (phrases("excel.measured-in"), wording.calendar.period(page?.period.period ?? report.period)),
    ]
    rows += labelled(phrases("excel.notice"), [HeadingSection.notice(report, page, wording)])
    rows += labelled(phrases("word.advice"), page.map(advice) ?? [phrases("word.noAdvice")])
    rows += labelled(phrases("excel.measurement"), HeadingSection.lines(report, collaboration, page, wording))
    rows += [(phrases("word.actions"), phrases("excel.actions-note"))]
    rows += labelled(phrases("excel.reading"), reading(wording))
    if let page { rows += labelled(phrases("word.notShownTitle"), [AccountabilitySection.withheld(page)] + AccountabilitySection.rules(page)) }
    rows += [(phrases("excel.more"), phrases("excel.more-note", ["file": file]))]
    return sheet(rows + made(report, wording), wording)
  }

  /// The explanation of the workbook of all collaborations.
  static func portfolio(_ report: PublishedReport, _ wording: Wording) -> TableSheet {
    let phrases = wording.phrases
    var rows = [
      (phrases("excel.measured-in"), wording.calendar.period(report.period)),
      (phrases("word.allCollaborations"), phrases("word.indexCaption")), (phrases("word.actions"), phrases("excel.all-actions-note")),
    ]
    rows += labelled(phrases("excel.reading"), reading(wording))
    rows += labelled(phrases("word.notShownTitle"), AccountabilitySection.smallGroupRules(wording))
    rows += [(phrases("excel.more"), phrases("excel.more-note", ["file": "index"]))]
    return sheet(rows + made(report, wording), wording)
  }

  private static func sheet(_ rows: [(label: String, text: String)], _ wording: Wording) -> TableSheet {
    TableSheet(
      wording.phrases("excel.explanation"),
      columns: [TableColumn(wording.phrases("excel.about"), width: 26), TableColumn(wording.phrases("excel.explanation"), width: 100)],
      rows: rows.map { [.text($0.label), .text($0.text)] })
  }

  private static func labelled(_ label: String, _ texts: [String?]) -> [(String, String)] {
    texts.compactMap { text in text.map { (label, $0) } }
  }

  private static func advice(_ page: PageContext) -> [String?] {
    let advice = page.period.advice
    return [
      page.wording.title(advice.id, for: page.collaboration.collaboration), SummarySection.sentence(page), SummarySection.certainty(page),
      page.wording.doubt(advice), ResponseText(page).doubt,
    ]
  }

  private static func reading(_ wording: Wording) -> [String] {
    let phrases = wording.phrases
    return [phrases(wording.hasSums ? "scale-note.sum" : "word.scaleNote")] + ScoringText(wording: wording).bands + [
      phrases("excel.rough"), phrases("excel.ends"), phrases("method.certainty"),
    ]
  }

  private static func made(_ report: PublishedReport, _ wording: Wording) -> [(String, String)] {
    let phrases = wording.phrases
    return [(phrases("word.madeWith"), FreeText.line(report.programVersion))]
      + labelled(phrases("word.madeOn"), [report.madeOn.map(wording.calendar.day)])
  }
}
