// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Suggested actions, as a table to fill in at the meeting.
enum ActionsSection {
  static let keys = TemplateKeys([
    .init("text", .text, "The action."),
    .init("why", .text, "What it follows from."),
    .init("href", .text, "The place in the page that proves that, with `#`."),
  ])

  /// More than this nobody takes home from one meeting.
  static let limit = 8

  static func value(_ page: PageContext) -> TemplateValue {
    .list(suggestions(page).map { .object(["text": .text($0.text), "why": .text($0.why), "href": .text("#" + $0.anchor)]) })
  }

  /// What the advice and the signals that hold suggest, each action once.
  static func suggestions(_ page: PageContext) -> [QuestionsSection.Candidate] {
    var seen: Set<String> = []
    return Array((steps(page) + fromSignals(page)).filter { seen.insert($0.text).inserted }.prefix(limit))
  }

  private static func steps(_ page: PageContext) -> [QuestionsSection.Candidate] {
    let advice = page.period.advice
    let why = page.phrases("actions.advice", ["advice": page.wording.title(advice.id, for: page.collaboration.collaboration)])
    return (page.normenkader.adviceRule(advice.id)?.steps ?? []).map {
      QuestionsSection.Candidate(text: page.wording.text($0), why: why, anchor: "summary")
    }
  }

  private static func fromSignals(_ page: PageContext) -> [QuestionsSection.Candidate] {
    page.holdingSignals.flatMap { signal in
      (page.normenkader.signal(signal.id)?.actions ?? []).map {
        QuestionsSection.Candidate(text: page.wording.text($0), why: page.wording.title(signal.id), anchor: Anchor.signal(signal.id))
      }
    }
  }
}
