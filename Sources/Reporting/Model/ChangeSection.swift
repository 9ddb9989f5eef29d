// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Change over the periods: small multiples, all scores, and how sure the last step is.
enum ChangeSection {
  static let keys = TemplateKeys([
    .init("isFirst", .flag, "Whether there is no earlier period."),
    .init("sentence", .text, "What changed, in a sentence."),
    .init("chart", .markup, "A little line per theme."),
    .init("picture", .optionalObject(PagePicture.keys), "The same as a file beside the Markdown page."),
    .init("hasBreaks", .flag, "Whether other questions were asked in one of the periods shown."),
    .init("periods", .list(.text), "The last eight periods, oldest first."),
    .init("rows", .list(.object(row)), "The themes over those periods."),
    .init("hasEarlier", .flag, "Whether there are periods before those."),
    .init("earlier", .list(.object(block)), "Tables of the periods before, eight at a time, the latest first."),
    .init("step", .optionalObject(step), "The last step."),
  ])

  private static let block = TemplateKeys([
    .init("caption", .text, "From which period to which."),
    .init("periods", .list(.text), "The periods, oldest first."),
    .init("rows", .list(.object(row)), "The themes over those periods."),
  ])

  private static let row = TemplateKeys([
    .init("title", .text, "The theme."),
    .init("cells", .list(.text), "A score per period, or why there is none."),
  ])

  private static let step = TemplateKeys([
    .init("caption", .text, "From which period to which."),
    .init("hasQuestions", .flag, "Whether other questions were asked in a theme that is compared."),
    .init("rows", .list(.object(change)), "The themes."),
  ])

  private static let change = TemplateKeys([
    .init("id", .text, "Its place in the page."),
    .init("title", .text, "The theme."),
    .init("change", .text, "The difference, or why there is none."),
    .init("verdict", .text, "How sure it is."),
    .init("symbol", .text, "An arrow."),
    .init("status", .text, "`good`, `fair`, `poor` or `none`."),
    .init("opinion", .text, "The part of partners that answered in both periods."),
    .init("composition", .text, "The part of partners that came or left."),
    .init("facts", .text, "The part of facts."),
    .init("byQuestions", .optionalText, "The part of other questions, which is no change; in all rows or in none."),
    .init("note", .optionalText, "What else must be known: other questions, facts or themes that were not compared."),
    .init("trend", .optionalText, "Where it is heading over the last measured periods, when that is sure."),
  ])

  /// How many periods fit beside each other in a table: two years of quarters.
  static let periodsPerTable = 8
  /// How many periods a line can still show: five years of months, fifteen of quarters.
  static let periodsPerLine = 60

  static func value(_ page: PageContext) -> TemplateValue {
    let periods = shown(page)
    let last = periods.suffix(periodsPerTable)
    let earlier = earlier(periods.dropLast(periodsPerTable), page)
    return .object([
      "isFirst": .flag(page.previous == nil), "sentence": .text(sentence(page)),
      "chart": chart(page).map { .markup($0) } ?? .absent, "picture": PagePicture.change.value(page),
      "hasBreaks": .flag(periods.contains { period in page.period.dimensions.contains { page.hasOtherQuestions($0.id, since: period) } }),
      "periods": .texts(last.map(page.wording.calendar.short)), "rows": rows(last, page),
      "hasEarlier": .flag(!earlier.isEmpty), "earlier": .list(earlier),
      "step": step(page),
    ])
  }

  /// A little line per theme; `nil` when there is no earlier period.
  static func chart(_ page: PageContext) -> String? {
    page.previous == nil ? nil : TrendRows.chart(shown(page), sentence(page), page)
  }

  /// The periods from the first to the last measured one, those without a measurement too.
  static func shown(_ page: PageContext) -> [Period] {
    let last = page.period.period
    let first = page.collaboration.periods.filter { $0.period.length == last.length }.map(\.period).min() ?? last
    let count = min(periodsPerLine - 1, max(0, last.ordinal - first.ordinal))
    return (0...count).reversed().compactMap { last.shifted(by: -$0) }
  }

  private static func sentence(_ page: PageContext) -> String {
    guard page.previous != nil else { return page.phrases("change.first") }
    let changes = page.lastChanges.filter { $0.dimension != nil }
    let sure = [PublishedChange.Verdict.rose, .fell].compactMap { verdict -> String? in
      let names = changes.filter { $0.verdict == verdict }.compactMap(\.dimension).map(page.wording.title)
      return names.isEmpty ? nil : page.phrases("change.sure.\(verdict.rawValue)", ["names": page.wording.list(names)])
    }
    let steps = sure.isEmpty ? [page.phrases("change.none-sure")] : sure
    return (steps + ChangeNotes(wording: page.wording).sentences(page.lastChanges) + trends(page)).joined(separator: " ")
  }

  /// What the last step does not show: scores that have been rising or falling for a year or longer.
  private static func trends(_ page: PageContext) -> [String] {
    [PublishedTrend.Direction.rising, .falling].compactMap { direction in
      let found = page.collaboration.trends.filter { $0.direction == direction }
      let names = found.compactMap(\.dimension).map { page.wording.title($0) }
      guard let longest = found.map(\.periods).max(), !names.isEmpty else { return nil }
      let values = ["names": page.wording.list(names), "count": page.wording.numbers.whole(longest)]
      return page.phrases.plural("change.trend.\(direction.rawValue)", names.count, values)
    }
  }

  /// Tables of the periods that have no room in the first; one in which nothing was measured says nothing.
  private static func earlier(_ periods: ArraySlice<Period>, _ page: PageContext) -> [TemplateValue] {
    let measured = Set(page.collaboration.periods.map(\.period))
    let ends = stride(from: periods.endIndex, to: periods.startIndex, by: -periodsPerTable)
    return ends.map { periods[max(periods.startIndex, $0 - periodsPerTable)..<$0] }.filter { !measured.isDisjoint(with: $0) }.map { block in
      let ends = ["from": block.first, "to": block.last].compactMapValues { $0.map(page.wording.calendar.period) }
      return .object([
        "caption": .text(page.phrases("change.earlier", ends)), "periods": .texts(block.map(page.wording.calendar.short)),
        "rows": rows(block, page),
      ])
    }
  }

  private static func rows(_ periods: ArraySlice<Period>, _ page: PageContext) -> TemplateValue {
    .list(page.period.dimensions.map { row($0.id, periods, page) })
  }

  private static func row(_ id: ID<Dimension>, _ periods: ArraySlice<Period>, _ page: PageContext) -> TemplateValue {
    let cells = periods.map { period in
      let measured = page.collaboration.periods.first { $0.period == period }
      guard let score = measured?.dimension(id)?.score else { return page.phrases("change.not-measured") }
      let cell = page.wording.cell(score) { page.wording.say(score: $0.value) }
      return page.hasOtherQuestions(id, since: period) ? page.phrases("change.other-questions", ["score": cell]) : cell
    }
    return .object(["title": .text(page.wording.title(id)), "cells": .texts(cells)])
  }

  private static func step(_ page: PageContext) -> TemplateValue {
    let changes = page.lastChanges
    guard let first = changes.first else { return .absent }
    let calendar = page.wording.calendar
    let values = ["from": calendar.period(first.from), "to": calendar.period(first.to)]
    let hasQuestions = changes.contains { $0.questions.value != nil }
    return .object([
      "caption": .text(page.phrases("change.caption", values)), "hasQuestions": .flag(hasQuestions),
      "rows": .list(changes.map { value($0, page, among: changes, hasQuestions: hasQuestions) }),
    ])
  }

  private static func value(_ change: PublishedChange, _ page: PageContext, among changes: [PublishedChange], hasQuestions: Bool) -> TemplateValue {
    let (wording, phrases) = (page.wording, page.phrases)
    let look = look(change.verdict)
    let notes = ChangeNotes(wording: wording)
    return .object([
      "id": .text(Anchor.change(change.dimension)),
      "title": .text(change.dimension.map(wording.title) ?? phrases("overall")),
      "change": .text(wording.cell(change.change, wording.say(change:))),
      "verdict": .text(phrases("verdict.\(change.verdict.rawValue)")), "symbol": .text(look.symbol), "status": .text(look.status),
      "opinion": .text(part(change.opinion, wording)), "composition": .text(part(change.composition, wording)),
      "facts": .text(part(change.facts, wording)),
      "byQuestions": hasQuestions ? .text(part(change.questions, wording)) : .absent, "note": .optional(notes.note(change, among: changes)),
      "trend": .optional(notes.trend(page.collaboration.trends.first { $0.dimension == change.dimension })),
    ])
  }

  /// A part that does not exist (of the overall score, or without facts) is a dash.
  static func part(_ part: Published<Tenths>, _ wording: Wording) -> String {
    if case .absent = part { "\u{2013}" } else { wording.cell(part, wording.say(change:)) }
  }

  /// An arrow and a status for a verdict.
  static func look(_ verdict: PublishedChange.Verdict) -> (symbol: String, status: String) {
    switch verdict {
    case .rose: ("\u{2191}", "good")
    case .perhapsRose: ("\u{2197}", "fair")
    case .fell: ("\u{2193}", "poor")
    case .perhapsFell: ("\u{2198}", "fair")
    case .noClearChange: ("\u{2192}", "none")
    case .notComparable: ("\u{2013}", "none")
    }
  }
}
