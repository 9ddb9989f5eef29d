// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Worksheets

/// The signals: those that hold with their evidence, those that could not be judged, and the absent ones.
struct SignalSheet {
  let page: PageContext

  /// The sheet.
  var sheet: TableSheet {
    let signals = page.period.signals
    let ordered = page.holdingSignals + signals.filter { $0.state == .unknown } + signals.filter { $0.state == .absent }
    return TableSheet(page.phrases("word.signals"), columns: columns, rows: ordered.map(row))
  }

  private var wording: Wording { page.wording }
  private var phrases: Phrases { page.phrases }

  private var columns: [TableColumn] {
    let titles: [(key: String, width: Double)] = [
      ("excel.kind", 16), ("excel.signal", 26), ("word.fate", 18), ("excel.since", 18), ("excel.sure", 18), ("excel.chance", 9),
      ("excel.meaning", 36), ("excel.evidence", 70),
    ]
    return titles.map { TableColumn(phrases($0.key), width: $0.width) }
  }

  private func row(_ signal: PublishedSignal) -> [TableCell] {
    let known: [TableCell] = [
      .text(phrases("kind.\(signal.kind.rawValue).one")), .text(wording.title(signal.id)), .text(wording.state(of: signal)),
      signal.since.map { .text(wording.calendar.period($0)) } ?? .blank,
    ]
    let meaning = TableCell.text(page.normenkader.signal(signal.id).map { wording.text($0.meaning) } ?? "")
    return known + certainty(signal) + [meaning, evidence(signal)]
  }

  /// Only of what holds, as on the pages.
  private func certainty(_ signal: PublishedSignal) -> [TableCell] {
    guard signal.state > .unknown, let percent = signal.certainty else { return [.blank, .blank] }
    return [.text(wording.certainty(percent)), .number(Double(percent) / 100, .percent)]
  }

  private func evidence(_ signal: PublishedSignal) -> TableCell {
    guard signal.state != .absent else { return .blank }
    let found = signal.state > .unknown ? EvidenceChoice.distinct(signal.evidence).map { wording.say($0) } : []
    let missing = signal.missing.map { "\(phrases("word.alsoMissing")): \(wording.say($0))" }
    let lines = found + missing + [wording.missingHalf(of: signal)].compactMap(\.self)
    return lines.isEmpty ? .blank : .text(lines.joined(separator: "\n"))
  }
}
