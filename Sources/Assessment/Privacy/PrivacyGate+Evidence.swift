// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PrivacyGate {
  /// What may be seen of a signal.
  func signal(_ found: SignalFinding, _ rule: SignalRule, _ judgement: Judgement) -> PublishedSignal {
    let collector = EvidenceCollector(judgement: judgement, gate: self)
    return PublishedSignal(
      id: found.id, kind: rule.kind, state: found.state, certainty: found.finding.certainty.map(percent), since: found.since,
      evidence: collector.evidence(for: rule.condition), missing: collector.missing(in: rule.condition))
  }

  /// The value of a fact.
  ///
  /// Registers are not confidential: it is always shown when there is one.
  func reading(of fact: FactScore) -> Published<Reading> {
    switch fact.outcome {
    case .notCollected: .absent(.notCollected)
    case .notApplicable: .absent(.notApplicable)
    case .tooFewCases: .absent(.tooFewCases)
    case .value(let value): .shown(reading(of: value, unit: normenkader.indicator(fact.id)?.unit ?? .number))
    }
  }

  private func reading(of fact: FactValue, unit: Indicator.Unit) -> Reading {
    switch unit {
    case .share:
      guard let hits = fact.hits else { return .percent(wholePercent(fact.value)) }
      return .cases(hits, of: fact.cases, habit: fact.interval.map { wholePercent($0.lowerBound)...wholePercent($0.upperBound) })
    case .count: return .count(Int(exactly: fact.value.rounded()) ?? 0)
    case .hours: return .hours(Tenths(rounding: fact.value))
    case .days: return .days(Int(exactly: fact.value.rounded(.toNearestOrAwayFromZero)) ?? 0)
    case .number: return .number(Tenths(rounding: fact.value))
    }
  }

  func wholePercent(_ share: Double) -> Int {
    Int((100 * share).rounded(.toNearestOrAwayFromZero))
  }

  /// A measured quantity of a condition, as far as it may be seen.
  func reading(of quantity: Quantity, in judgement: Judgement) -> Published<Reading> {
    let measurement = judgement.measurement
    if case .indicator(let id) = quantity {
      return judgement.history.fact(id, at: judgement.index).map(reading) ?? .absent(.notCollected)
    }
    guard let sample = judgement.history.sample(of: quantity, at: judgement.index) else { return absence(of: quantity, in: judgement) }
    let respondents = measurement.response.respondents
    switch quantity {
    case .score, .facet, .change, .trend, .selfOthersGap, .perceptionFactsGap, .balanceSpread:
      return .shown(.points(Tenths(rounding: sample.value)))
    case .indicator: return .absent(.notCollected)
    // The spread itself is never published: `agreement` says it in a word.
    case .disagreement: return .withheld
    case .dontKnow: return spread(about: respondents, .percent(wholePercent(sample.value)))
    case .responseShare, .partnersAnswering: return figure(about: respondents, .percent(wholePercent(sample.value)))
    case .respondents: return figure(about: respondents, .count(respondents))
    }
  }

  private func absence(of quantity: Quantity, in judgement: Judgement) -> Published<Reading> {
    switch quantity {
    case .change, .trend: .absent(.noEarlierPeriod)
    case .responseShare: .absent(.invitedUnknown)
    case .perceptionFactsGap, .score(_, .facts): .absent(.factsInsufficient)
    default: judgement.measurement.response.respondents < minimumGroup ? .withheld : .absent(.noAnswers)
    }
  }
}
