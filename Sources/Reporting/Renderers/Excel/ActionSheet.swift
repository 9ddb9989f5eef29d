// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Worksheets

/// Actions to follow up: those of earlier reviews that are still open, and what is suggested now.
///
/// The headings and states are those of the register of actions, so that rows can be copied into it.
enum ActionSheet {
  /// The actions of one collaboration; none when it was never measured.
  static func sheet(_ page: PageContext?, _ wording: Wording) -> TableSheet {
    let rows = page.map { page in open(page.period, wording) + suggestions(page) } ?? []
    return TableSheet(wording.phrases("word.actions"), columns: columns(wording), rows: rows)
  }

  /// The open actions of all collaborations in one list.
  static func portfolio(_ report: PublishedReport, _ wording: Wording) -> TableSheet {
    let rows = report.collaborationsByTitle.flatMap { collaboration -> [[TableCell]] in
      let title = TableCell.text(FreeText.line(collaboration.collaboration.title))
      return (collaboration.latest.map { open($0, wording) } ?? []).map { [title] + $0 }
    }
    let first = TableColumn(wording.phrases("word.collaboration"), width: 28)
    return TableSheet(wording.phrases("word.actions"), columns: [first] + columns(wording), rows: rows)
  }

  private static func columns(_ wording: Wording) -> [TableColumn] {
    let phrases = wording.phrases
    let states = [
      phrases("excel.state.proposed"), phrases("excel.state.open"), phrases("excel.state.busy"), phrases("excel.state.done"),
      phrases("excel.state.dropped"),
    ]
    return [
      TableColumn(phrases("word.action"), width: 48, entry: .text), TableColumn(phrases("excel.from"), width: 30),
      TableColumn(phrases("excel.period"), width: 11), TableColumn(phrases("word.owner"), width: 22, entry: .text),
      TableColumn(phrases("word.due"), width: 13, entry: .day), TableColumn(phrases("word.fate"), width: 13, entry: .choice(states)),
      TableColumn(phrases("excel.remarks"), width: 40, entry: .text),
    ]
  }

  private static func open(_ period: PublishedPeriod, _ wording: Wording) -> [[TableCell]] {
    period.ledger.filter { [.open, .late, .forgotten].contains($0.fate) }.map { action in
      [
        .text(FreeText.line(action.text)),
        .text(wording.phrases("excel.agreed", ["fate": wording.phrases("fate.\(action.fate.rawValue)")])),
        .text(action.agreedIn.description), action.owner.map { .text(FreeText.line($0)) } ?? .blank, action.due.map { .day($0) } ?? .blank,
        .text(wording.phrases("excel.state.open")), .blank,
      ]
    }
  }

  private static func suggestions(_ page: PageContext) -> [[TableCell]] {
    ActionsSection.suggestions(page).map { action in
      [
        .text(action.text), .text(action.why), .text(page.period.period.description), .blank, .blank,
        .text(page.phrases("excel.state.proposed")), .blank,
      ]
    }
  }
}
