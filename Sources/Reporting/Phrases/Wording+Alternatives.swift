// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Why an advice is neither harsher nor milder, and why it can be unsure.
extension Wording {
  /// Why the next harsher rule was not given, as a sentence; `nil` when there is none before the one that was chosen.
  func whyNotHarsher(_ period: PublishedPeriod, _ collaboration: Collaboration) -> String? {
    let advice = period.advice
    guard let own = advice.outcome.harshness else { return nil }
    let harsher = advice.rules.dropLast().filter { harshness(of: $0.id).map { $0 > own } ?? false }
    guard let least = harsher.compactMap({ harshness(of: $0.id) }).min(),
      let next = harsher.last(where: { harshness(of: $0.id) == least }), let condition = next.condition
    else { return nil }
    let values = ["advice": title(next.id, for: collaboration), "parts": joined(failing(condition, in: period))]
    return sentence(phrases("why.not-harsher", values))
  }

  /// Why the next milder rule was not given, as a sentence: the one that was chosen comes first and holds.
  func whyNotMilder(_ period: PublishedPeriod, _ collaboration: Collaboration) -> String? {
    let advice = period.advice
    guard let own = advice.outcome.harshness, !advice.hasTooFewScores, let condition = advice.rules.last?.condition else { return nil }
    let after = normenkader.advice.drop { $0.id != advice.id }.dropFirst()
    // Rounding off is no milder judgement: it answers another question.
    let milder = after.filter { $0.outcome != .windDown && $0.outcome.harshness.map { $0 < own } ?? false }
    guard let next = milder.first else { return nil }
    let values = [
      "advice": title(next.id, for: collaboration), "own": title(advice.id, for: collaboration), "parts": joined(holding(condition, in: period)),
    ]
    return sentence(phrases("why.not-milder", values))
  }

  /// Why an advice can come out in less than half of the calculations.
  func doubt(_ advice: PublishedAdvice) -> String? {
    guard let certainty = advice.certainty, certainty < 50 else { return nil }
    return phrases("why.unsure", ["percent": numbers.percent(80)])
  }

  /// That a condition over several periods has too few of them.
  func unmeasured(_ needed: Int, _ measured: Int) -> String {
    phrases.plural("why.periods", measured, ["count": numbers.whole(measured), "needed": numbers.whole(needed)])
  }

  private func harshness(of id: ID<AdviceRule>) -> Int? {
    normenkader.adviceRule(id)?.outcome.harshness
  }

  private func joined(_ parts: [String]) -> String {
    guard let first = parts.first else { return phrases("why.withheld") }
    return parts.count > 1 ? phrases("why.two", ["first": first, "second": parts[1]]) : first
  }

  /// What keeps a condition from holding: the first measured thing of each of its parts, what does not hold before what cannot be judged.
  private func failing(_ condition: JudgedCondition, in period: PublishedPeriod) -> [String] {
    switch condition.kind {
    case .measured(let evidence): return [said(evidence, condition, in: period)]
    case .all, .any, .atLeast:
      let parts = condition.parts.filter { $0.truth == .false } + condition.parts.filter { $0.truth == .unknown }
      return firstOfEach(parts) { failing($0, in: period) }
    case .none: return firstOfEach(condition.parts.filter { $0.truth != .false }) { holding($0, in: period) }
    case .forPeriods(let count):
      let parts = condition.parts.filter { $0.truth == .false } + condition.parts.filter { $0.truth == .unknown }
      return parts.isEmpty ? [unmeasured(count, condition.parts.count)] : firstOfEach(Array(parts.prefix(1))) { failing($0, in: period) }
    }
  }

  /// What makes a condition hold.
  private func holding(_ condition: JudgedCondition, in period: PublishedPeriod) -> [String] {
    switch condition.kind {
    case .measured(let evidence): return [said(evidence, condition, in: period)]
    case .all, .any, .atLeast: return firstOfEach(condition.parts.filter { $0.truth == .true }) { holding($0, in: period) }
    case .none: return firstOfEach(condition.parts.filter { $0.truth == .false }) { failing($0, in: period) }
    case .forPeriods: return firstOfEach(Array(condition.parts.prefix(1))) { holding($0, in: period) }
    }
  }

  /// At most two in all: one of each part, or two of the only one.
  private func firstOfEach(_ parts: [JudgedCondition], _ say: (JudgedCondition) -> [String]) -> [String] {
    let said = parts.map(say)
    return said.count == 1 ? Array(said[0].prefix(2)) : Array(said.compactMap(\.first).prefix(2))
  }

  private func said(_ evidence: Evidence, _ condition: JudgedCondition, in period: PublishedPeriod) -> String {
    let text = clause(evidence)
    guard condition.period != period.period else { return text }
    return phrases("why.then", ["text": text, "period": calendar.period(condition.period)])
  }
}

extension AdviceRule.Outcome {
  /// How far an advice goes; `nil` for one that is no judgement.
  fileprivate var harshness: Int? {
    switch self {
    case .notEnoughData, .forcedStop: nil
    case .continue, .windDown: 0
    case .adjust: 1
    case .reconsider: 2
    case .stop: 3
    }
  }
}
