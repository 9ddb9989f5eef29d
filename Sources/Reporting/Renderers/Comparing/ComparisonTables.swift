// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The tables of one comparison: themes, statements and facts.
struct ComparisonTables {
  let comparison: PublishedComparison
  let wording: Wording

  private var phrases: Phrases { wording.phrases }
  private var notes: ChangeNotes { ChangeNotes(wording: wording) }
  private var periods: [ComparisonTable.Column] {
    [comparison.from, comparison.to].map { ComparisonTable.Column(wording.calendar.short($0)) }
  }

  /// Who and when.
  var title: String {
    phrases(
      "comparison.title",
      [
        "title": FreeText.line(comparison.collaboration.title), "from": wording.calendar.period(comparison.from),
        "to": wording.calendar.period(comparison.to),
      ])
  }

  /// Why there is nothing to compare; `nil` when there is.
  var obstacle: String? {
    guard !comparison.unmeasured.isEmpty else { return nil }
    return phrases("comparison.not-measured", ["periods": wording.list(comparison.unmeasured.map(wording.calendar.period))])
  }

  /// The tables that have rows.
  var tables: [ComparisonTable] { [themes, statements, facts].filter { !$0.rows.isEmpty } }

  private var themes: ComparisonTable {
    let changes = comparison.themes.map(\.change)
    let hasQuestions = changes.contains { $0.questions.value != nil }
    var columns = [ComparisonTable.Column(phrases("word.theme"), .left)] + periods
    columns += [.init(phrases("word.difference")), .init(phrases("comparison.margin")), .init(phrases("word.verdict"), .left)]
    columns += ["comparison.opinion", "comparison.composition", "comparison.facts"].map { .init(phrases($0)) }
    if hasQuestions { columns.append(.init(phrases("comparison.questions"))) }
    let rows = comparison.themes.map { theme in row(theme, hasQuestions: hasQuestions) }
    let remarks = comparison.themes.flatMap { theme in
      [notes.trend(theme.trend), notes.note(theme.change, among: changes)].compactMap(\.self).map { remark in
        phrases("comparison.remark", ["name": name(theme.change.dimension), "text": remark])
      }
    }
    let legend = hasQuestions ? [phrases("comparison.legend"), phrases("comparison.legend.questions")] : [phrases("comparison.legend")]
    return ComparisonTable(title: phrases("word.themes"), columns: columns, rows: rows, notes: remarks + legend)
  }

  private func row(_ theme: PublishedComparison.Theme, hasQuestions: Bool) -> [String] {
    let change = theme.change
    let parts = [change.opinion, change.composition, change.facts] + (hasQuestions ? [change.questions] : [])
    let scores = [theme.before, theme.after].map { wording.cell($0, wording.say(score:)) }
    let difference = [wording.cell(change.change, wording.say(change:)), margin(change.interval, wording.say(change:)), verdict(change.verdict)]
    return [name(change.dimension)] + scores + difference + parts.map { ChangeSection.part($0, wording) }
  }

  private func name(_ dimension: ID<Dimension>?) -> String { dimension.map { wording.title($0) } ?? phrases("overall") }

  private func margin(_ interval: PublishedInterval?, _ say: (Tenths) -> String) -> String {
    guard let interval else { return "\u{2013}" }
    return phrases("comparison.interval", ["low": say(interval.low), "high": say(interval.high)])
  }

  private func verdict(_ verdict: PublishedChange.Verdict?) -> String {
    guard let verdict else { return "\u{2013}" }
    return "\(ChangeSection.look(verdict).symbol) \(phrases("verdict.\(verdict.rawValue)"))"
  }

  private var statements: ComparisonTable {
    let columns =
      [ComparisonTable.Column(phrases("word.statement"), .left)] + periods
      + [.init(phrases("word.difference")), .init(phrases("word.verdict"), .left), .init(phrases("comparison.text"), .left)]
    let rows = comparison.statements.map { item in
      let texts = wording.normenkader.statements.first { $0.id == item.id }.map { wording.text($0.text) } ?? ""
      let means = [item.before, item.after].map { wording.cell($0, wording.numbers.tenths) }
      let difference = [wording.cell(item.change, wording.numbers.signed), verdict(item.verdict)]
      return [FreeText.line(item.id.rawValue)] + means + difference + [texts]
    }
    return ComparisonTable(title: phrases("word.statements"), columns: columns, rows: rows)
  }

  private var facts: ComparisonTable {
    let columns =
      [ComparisonTable.Column(phrases("word.fact"), .left)] + periods + [.init(phrases("word.difference")), .init(phrases("comparison.text"), .left)]
    let rows = comparison.facts.map { fact in
      let values = [fact.before, fact.after].map { wording.cell($0, wording.say) }
      return [FreeText.line(fact.id.rawValue)] + values + [wording.cell(fact.change, difference), wording.title(fact.id)]
    }
    return ComparisonTable(title: phrases("word.facts"), columns: columns, rows: rows)
  }

  /// A difference with its sign; of shares in percentage points.
  private func difference(_ reading: Reading) -> String {
    let text: String
    switch reading {
    case .percent(let points): text = phrases("comparison.points", ["count": wording.numbers.whole(points)])
    default: text = wording.say(reading)
    }
    return wording.shownNumber(reading) > 0 ? "+" + text : text
  }
}
