// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The report in short: the advice, how sure it is, why, what speaks against it and what would change it.
enum SummarySection {
  static let keys = TemplateKeys([
    .init("word", .text, "The advice in a word or two."),
    .init("outcome", .text, "What it comes down to (`continue`, `adjust`, ...), for the style sheet."),
    .init("status", .text, "`good`, `fair`, `poor` or `none`."),
    .init("symbol", .text, "The shape that stands for it."),
    .init("sentence", .text, "The advice in a sentence."),
    .init("certainty", .text, "How sure it is."),
    .init("unsure", .optionalText, "How it can be that most calculations give another advice."),
    .init("notHarsher", .optionalText, "Why the next harsher advice was not given."),
    .init("notMilder", .optionalText, "Why the next milder advice was not given."),
    .init("robust", .optionalText, "Whether it hangs on the weights or on one partner."),
    .init("doubt", .optionalText, "That it depends on those who did not answer."),
    .init("reasonsFor", .list(.object(.link)), "What speaks for it, strongest first."),
    .init("reasonsAgainst", .list(.object(.link)), "What speaks against it."),
    .init("turns", .list(.object(.link)), "What would lead to another advice."),
    .init("ledger", .optionalObject(.link), "What became of last time's actions, in one line."),
  ])

  static func value(_ page: PageContext) -> TemplateValue {
    let advice = page.period.advice
    let tone = AdviceTone(advice.outcome)
    return .object([
      "word": .text(page.wording.title(advice.id, for: page.collaboration.collaboration)),
      "outcome": .text(advice.outcome.rawValue), "status": .text(tone.status), "symbol": .text(tone.symbol),
      "sentence": .text(sentence(page)), "certainty": .text(certainty(page)),
      "unsure": .optional(page.wording.doubt(advice)),
      "notHarsher": .optional(page.wording.whyNotHarsher(page.period, page.collaboration.collaboration)),
      "notMilder": .optional(page.wording.whyNotMilder(page.period, page.collaboration.collaboration)),
      "robust": .optional(advice.robustness.flatMap { page.wording.say($0, for: page.collaboration.collaboration) }),
      "doubt": .optional(ResponseText(page).doubt),
      "reasonsFor": .list(reasons(advice.reasonsFor, page)), "reasonsAgainst": .list(reasons(advice.reasonsAgainst, page)),
      "turns": .list(advice.turns.map { turn($0, page) }),
      "ledger": LedgerSection.line(page).map { .link($0, to: Anchor.ledger) } ?? .absent,
    ])
  }

  static func sentence(_ page: PageContext) -> String {
    guard let rule = page.normenkader.adviceRule(page.period.advice.id) else { return "" }
    if page.collaboration.collaboration.isObligatory, let other = rule.obligatory { return page.wording.text(other.summary) }
    return page.wording.text(rule.summary)
  }

  static func certainty(_ page: PageContext) -> String {
    let (advice, phrases) = (page.period.advice, page.phrases)
    guard let stability = advice.stability else { return phrases("advice.certainty.unknown") }
    let said = advice.certainty.map { certainty($0, stability, page) } ?? certainty(stability, page)
    return stability == .fragile ? phrases("stability.again", ["certainty": said]) : said
  }

  private static func certainty(_ percent: Int, _ stability: PublishedAdvice.Stability, _ page: PageContext) -> String {
    let values = ["word": page.wording.say(stability), "count": page.wording.numbers.whole(percent)]
    guard !page.period.advice.alternatives.isEmpty else {
      return page.phrases(percent >= 100 ? "advice.certainty.all" : "advice.certainty", values)
    }
    return page.phrases("advice.certainty.others", values.merging(["others": others(page)]) { own, _ in own })
  }

  /// In words alone, where a number would tell how few people answered.
  private static func certainty(_ stability: PublishedAdvice.Stability, _ page: PageContext) -> String {
    let word = page.wording.say(stability)
    guard !page.period.advice.alternatives.isEmpty else { return page.phrases("advice.stability", ["word": word]) }
    return page.phrases("advice.stability.others", ["word": word, "others": others(page)])
  }

  private static func others(_ page: PageContext) -> String {
    let wording = page.wording
    return wording.list(
      page.period.advice.alternatives.map { share in
        let name = wording.title(share.id, for: page.collaboration.collaboration)
        return share.percent.map { page.phrases("advice.alternative", ["name": name, "count": wording.numbers.whole($0)]) } ?? name
      })
  }

  private static func reasons(_ reasons: [PublishedAdvice.Reason], _ page: PageContext) -> [TemplateValue] {
    reasons.map { .link(page.wording.say($0, in: page.period), to: Anchor.proof(of: $0)) }
  }

  private static func turn(_ turn: PublishedAdvice.Turn, _ page: PageContext) -> TemplateValue {
    .link(page.wording.say(turn, in: page.period, of: page.collaboration.collaboration), to: Anchor.start(of: turn))
  }
}
