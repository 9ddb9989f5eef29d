// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension Normenkader {
  /// Whether the probability of a condition has anything to do with how people answered; of facts alone it is no secret.
  func restsOnAnswers(_ condition: Condition) -> Bool {
    restsOnAnswers(condition, following: [])
  }

  private func restsOnAnswers(_ condition: Condition, following seen: Set<ID<SignalRule>>) -> Bool {
    switch condition {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      return parts.contains { restsOnAnswers($0, following: seen) }
    case .forPeriods(_, let part): return restsOnAnswers(part, following: seen)
    case .measured(let quantity, _): return quantity.restsOnAnswers
    case .signal, .signals:
      // The reader refuses circles; here they end all the same.
      let named = condition.namedSignals(among: signals).subtracting(seen)
      return signals.contains { named.contains($0.id) && restsOnAnswers($0.condition, following: seen.union(named)) }
    }
  }
}

extension Quantity {
  /// Whether it is made from answers; how many people answered is no answer.
  fileprivate var restsOnAnswers: Bool {
    switch self {
    case .indicator, .score(_, .facts), .change(_, .facts, _), .trend(_, .facts), .responseShare, .respondents, .partnersAnswering: false
    case .score, .facet, .change, .trend, .selfOthersGap, .perceptionFactsGap, .disagreement, .dontKnow, .balanceSpread: true
    }
  }
}
