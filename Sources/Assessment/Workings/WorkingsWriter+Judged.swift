// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension WorkingsWriter {
  /// A fact: its value, what the norm was applied to, and how probable the habit behind it is below the norm.
  func fact(_ fact: FactScore) -> Working {
    guard case .value(let value) = fact.outcome else { return Working(.indicator, fact.id.rawValue, [("missing", .text(reason(fact.outcome)))]) }
    let limit = normenkader.indicator(fact.id)?.norm?.value(atScore: normenkader.norm(of: .indicator(fact.id)))
    let below = limit.flatMap { limit in fact.habit?.probability(below: limit) }
    return Working(
      .indicator, fact.id.rawValue,
      [
        ("value", .number(value.value)), ("hits", value.hits.map { .whole($0) }), ("cases", .whole(value.cases)),
        ("lo95", value.interval.map { .number($0.lowerBound) }), ("hi95", value.interval.map { .number($0.upperBound) }),
        ("norm", limit.map { .number($0) }), ("p_below_norm", below.map { .number($0) }), ("shrunk", fact.shrunkShare.map { .number($0) }),
        ("score", fact.score.map { .number($0) }),
      ])
  }

  private func reason(_ outcome: FactOutcome) -> String {
    switch outcome {
    case .notCollected: "not-collected"
    case .columnNotKept: "column-not-kept"
    case .tooFewCases: "too-few-cases"
    case .notApplicable, .value: "not-applicable"
    }
  }

  /// The signals and the advice of a period.
  func judged(_ judgement: Judgement) -> [Working] {
    let signals = normenkader.signals.compactMap { rule in judgement.signals[rule.id] }.map { signal in
      Working(
        .signal, signal.id.rawValue,
        [
          ("state", .text(signal.state.rawValue)), ("certainty", signal.finding.certainty.map { .number($0) }),
          ("since", signal.since.map { .text($0.description) }),
        ])
    }
    let decision = judgement.decision
    let shares = (decision.shares ?? []).map { (name: "share_\($0.id)", value: Working.Value?.some(.number($0.share))) }
    let advice = Working(
      .advice, decision.rule.id.rawValue,
      [("outcome", .text(decision.rule.outcome.rawValue)), ("certainty", decision.certainty.map { .number($0) })] + shares)
    return signals + [advice]
  }
}
