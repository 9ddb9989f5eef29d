// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The promise ledger: what became of the actions of earlier reviews.
enum LedgerSection {
  static let keys = TemplateKeys([
    .init("sentence", .text, "How many were done."),
    .init("rows", .list(.object(row)), "The actions of the last review."),
    .init("older", .list(.object(row)), "Older actions that are still there."),
    .init("hasOlder", .flag, "Whether there are such actions."),
  ])

  private static let row = TemplateKeys([
    .init("text", .text, "What was to be done."),
    .init("agreedIn", .text, "The review that agreed on it."),
    .init("owner", .optionalText, "The role that owns it."),
    .init("due", .optionalText, "The day it was due."),
    .init("fate", .text, "What became of it."),
    .init("status", .text, "`good`, `fair`, `poor` or `none`."),
    .init("symbol", .text, "The shape that stands for it."),
    .init("doneOn", .optionalText, "The day it was done."),
    .init("effect", .optionalText, "What came of it."),
    .init("score", .optionalText, "How the score it aimed at differs since."),
  ])

  static func value(_ page: PageContext) -> TemplateValue {
    guard let sentence = line(page), let last = page.period.ledger.map(\.agreedIn).max() else { return .absent }
    let older = page.period.ledger.filter { $0.agreedIn != last }
    return .object([
      "sentence": .text(sentence), "rows": .list(page.period.ledger.filter { $0.agreedIn == last }.map { value($0, page) }),
      "older": .list(older.map { value($0, page) }), "hasOlder": .flag(!older.isEmpty),
    ])
  }

  /// "4 van 6 acties gedaan; 1 te laat en 1 blijft liggen" of the last review, and how many older ones are still there; `nil` without actions.
  static func line(_ page: PageContext) -> String? {
    guard let last = page.period.ledger.map(\.agreedIn).max() else { return nil }
    let ledger = page.period.ledger.filter { $0.agreedIn == last }
    let older = page.period.ledger.count - ledger.count
    let done = ledger.count { $0.fate == .done || $0.fate == .doneLate }
    let values = ["done": page.wording.numbers.whole(done), "count": page.wording.numbers.whole(ledger.count)]
    let rest = [PublishedAction.Fate.late, .forgotten, .open, .dropped, .unknown].compactMap { fate -> String? in
      let count = ledger.count { $0.fate == fate }
      return count == 0 ? nil : page.phrases("ledger.count.\(fate.rawValue)", ["count": page.wording.numbers.whole(count)])
    }
    let main = page.phrases.plural("ledger.done", ledger.count, values)
    let line = rest.isEmpty ? main : page.phrases("ledger.rest", ["main": main, "rest": page.wording.list(rest)])
    guard older > 0 else { return line }
    return page.phrases.plural("ledger.older", older, ["line": line, "count": page.wording.numbers.whole(older)])
  }

  private static func value(_ action: PublishedAction, _ page: PageContext) -> TemplateValue {
    let calendar = page.wording.calendar
    let (status, symbol) = look(action.fate)
    return .object([
      "text": .text(FreeText.line(action.text)), "agreedIn": .text(calendar.period(action.agreedIn)),
      "owner": .optional(action.owner.map(FreeText.line)), "due": .optional(action.due.map(calendar.day)),
      "fate": .text(page.phrases("fate.\(action.fate.rawValue)")), "status": .text(status), "symbol": .text(symbol),
      "doneOn": .optional(action.doneOn.map(calendar.day)), "effect": .optional(action.effect.map(FreeText.line)),
      "score": .optional(score(action, page)),
    ])
  }

  private static func score(_ action: PublishedAction, _ page: PageContext) -> String? {
    guard let dimension = action.aimsAt else { return nil }
    let title = page.wording.title(dimension)
    guard case .shown(let change) = action.scoreChange else { return title }
    return page.phrases("ledger.score", ["name": title, "change": page.wording.say(change: change)])
  }

  private static func look(_ fate: PublishedAction.Fate) -> (status: String, symbol: String) {
    switch fate {
    case .done: ("good", MarkStatus.good.symbol)
    case .doneLate: ("fair", MarkStatus.fair.symbol)
    case .late, .forgotten: ("poor", MarkStatus.poor.symbol)
    case .open, .dropped, .unknown: ("none", "\u{25CB}")
    }
  }
}
