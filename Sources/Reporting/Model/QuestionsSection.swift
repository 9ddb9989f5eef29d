// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// At most three questions for the meeting, chosen by what was found.
enum QuestionsSection {
  static let keys = TemplateKeys([
    .init("number", .text, "1, 2 or 3."),
    .init("text", .text, "The question."),
    .init("why", .text, "What it was chosen by."),
    .init("href", .text, "The place in the page that proves that, with `#`."),
  ])

  /// A question with what it was chosen by.
  struct Candidate: Hashable {
    var text: String
    var why: String
    var anchor: String
  }

  static let limit = 3

  static func value(_ page: PageContext) -> TemplateValue {
    .list(
      chosen(page).enumerated().map { index, question in
        .object([
          "number": .text(String(index + 1)), "text": .text(question.text), "why": .text(question.why),
          "href": .text("#" + question.anchor),
        ])
      })
  }

  /// The questions, never the same one twice.
  ///
  /// An advice that asks for a decision comes first with its own question; then two signals, a theme and the advice take turns, so that one kind does
  /// not crowd out the others.
  static func chosen(_ page: PageContext) -> [Candidate] {
    let signals = fromSignals(page)
    let themes = fromThemes(page)
    let advice = fromAdvice(page)
    let decision = asksForDecision(page.period.advice.outcome) ? Array(advice.prefix(1)) : []
    let order =
      decision + Array(signals.prefix(2)) + Array(themes.prefix(1)) + Array(advice.prefix(1)) + signals.dropFirst(2) + themes.dropFirst()
    var seen: Set<String> = []
    return Array((order + advice.dropFirst()).filter { seen.insert($0.text).inserted }.prefix(limit))
  }

  private static func asksForDecision(_ outcome: AdviceRule.Outcome) -> Bool {
    switch outcome {
    case .stop, .forcedStop, .windDown, .reconsider, .notEnoughData: true
    case .adjust, .continue: false
    }
  }

  private static func fromSignals(_ page: PageContext) -> [Candidate] {
    page.holdingSignals.compactMap { signal in
      guard let question = page.normenkader.signal(signal.id)?.questions.first else { return nil }
      return Candidate(text: page.wording.text(question), why: page.wording.say(signal), anchor: Anchor.signal(signal.id))
    }
  }

  private static func fromThemes(_ page: PageContext) -> [Candidate] {
    let ranked = page.period.dimensions.enumerated().compactMap { index, dimension -> (urgency: Double, index: Int)? in
      let urgency = urgency(of: dimension, page.normenkader)
      return urgency > 0 ? (urgency, index) : nil
    }
    return ranked.sorted { ($1.urgency, $0.index) < ($0.urgency, $1.index) }.compactMap { entry in
      candidate(page.period.dimensions[entry.index], page)
    }
  }

  private static func candidate(_ dimension: PublishedDimension, _ page: PageContext) -> Candidate? {
    guard let question = page.normenkader.dimension(dimension.id)?.discuss.first else { return nil }
    let why = page.wording.say(.dimension(dimension.id), in: page.period)
    let divided = dimension.agreement.value == .divided
    return Candidate(
      text: page.wording.text(question), why: divided ? page.phrases("question.divided", ["why": why]) : why,
      anchor: Anchor.theme(dimension.id))
  }

  // Importance × disagreement × certainty: points below the norm times weight, half as much again where people are divided, a fifth
  // less where the score is on the border of its zone.
  private static func urgency(of dimension: PublishedDimension, _ normenkader: Normenkader) -> Double {
    guard case .shown(let score) = dimension.score else { return 0 }
    let scope = ScoreScale.Scope.dimension(dimension.id)
    let distance = (normenkader.norm(of: scope) - score.value.value) / normenkader.scale(of: scope).point
    let divided = dimension.agreement.value == .divided
    let importance = max(distance, divided ? 0.2 : 0) * (normenkader.dimension(dimension.id)?.weight ?? 1)
    let disagreement =
      switch dimension.agreement.value {
      case .divided: 1.5
      case .mixed: 1.25
      case .agreed, nil: 1.0
      }
    return importance * disagreement * (score.isCertain ? 1 : 0.8)
  }

  private static func fromAdvice(_ page: PageContext) -> [Candidate] {
    let advice = page.period.advice
    let title = page.wording.title(advice.id, for: page.collaboration.collaboration)
    let why = page.phrases("question.advice", ["advice": title])
    return (page.normenkader.adviceRule(advice.id)?.questions ?? []).map { question in
      Candidate(text: page.wording.text(question), why: why, anchor: "summary")
    }
  }
}
