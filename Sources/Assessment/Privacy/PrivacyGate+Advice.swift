// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PrivacyGate {
  /// What may be seen of the advice.
  ///
  /// With the conditions of the rules that were gone through when that is asked for.
  func advice(
    _ judgement: Judgement, _ counterfactuals: [Counterfactual], _ sensitivity: Sensitivity?, isWhole: Bool
  ) -> PublishedAdvice {
    let decision = judgement.decision
    let isLarge = isLarge(judgement.measurement)
    let alternatives = (decision.shares ?? []).filter { $0.id != decision.rule.id && $0.share >= (isLarge ? 0.05 : 0.2) }
      .sorted { ($1.share, $0.id) < ($0.share, $1.id) }
    // Together they are never more than all of the draws, however each is rounded.
    let certainty = decision.certainty.map { min(percent($0), 100 - 5 * alternatives.count) }
    var left = 100 - (certainty ?? 0)
    let shares = alternatives.map { each -> PublishedAdvice.Share in
      let share = max(5, min(percent(each.share), left))
      left = max(0, left - share)
      return PublishedAdvice.Share(id: each.id, percent: isLarge ? share : nil)
    }
    return PublishedAdvice(
      id: decision.rule.id, outcome: decision.rule.outcome, stability: certainty.map { PublishedAdvice.Stability(percent: $0) },
      certainty: isLarge ? certainty : nil, alternatives: shares,
      reasonsFor: Array(reasons(judgement, for: true).prefix(3)), reasonsAgainst: Array(reasons(judgement, for: false).prefix(3)),
      turns: counterfactuals.map { turn($0, judgement.measurement) }, robustness: sensitivity.map { robustness($0, judgement) },
      rules: isWhole ? rules(judgement) : [], hasTooFewScores: decision.hasTooFewScores)
  }

  /// The rules down to the one that was chosen; that one alone when it was given whatever the conditions say.
  private func rules(_ judgement: Judgement) -> [JudgedRule] {
    let (chosen, conditions) = (judgement.decision.rule, ConditionGate(judgement: judgement, gate: self))
    let before = judgement.decision.hasTooFewScores ? [] : normenkader.advice.prefix { $0.id != chosen.id }
    return (before + [chosen]).map { JudgedRule(id: $0.id, condition: $0.condition.map { conditions.publish($0) }) }
  }

  /// Whether the advice hangs on a weighting or on one partner.
  ///
  /// The other voice and what happens without a partner say something of how partners differ: only where spreads may be shown. Which partner it is,
  /// is never said.
  private func robustness(_ sensitivity: Sensitivity, _ judgement: Judgement) -> PublishedRobustness {
    let isLarge = isLarge(judgement.measurement)
    let tried = sensitivity.weightings.filter { outcome in
      if case .voice = outcome.variation { isLarge } else { true }
    }
    let changing = sensitivity.changing(tried).compactMap { outcome -> PublishedRobustness.Turn? in
      switch outcome.variation {
      case .weight(let id, let times): .init(weighting: .dimension(id, percent: Int((100 * times).rounded())), advice: outcome.advice)
      case .perception(let weight): .init(weighting: .perception(percent: wholePercent(weight)), advice: outcome.advice)
      case .voice(let voice): .init(weighting: .voice(voice), advice: outcome.advice)
      case .without: nil
      }
    }
    let hangsOnOne = sensitivity.partners.count >= 3 && isLarge ? Published.shown(!sensitivity.changing(sensitivity.partners).isEmpty) : .withheld
    return PublishedRobustness(tried: tried.count, changing: changing, hangsOnOnePartner: hangsOnOne)
  }

  private func turn(_ counterfactual: Counterfactual, _ measurement: Measurement) -> PublishedAdvice.Turn {
    switch counterfactual.change {
    case .score(let id, let from, let to):
      .score(
        id, from: measurement.dimensions.first { $0.id == id }.flatMap { combined($0, in: measurement).value?.value } ?? Tenths(rounding: from),
        to: Tenths(rounding: to), advice: counterfactual.advice)
    case .cases(let id, let count): .cases(id, count, advice: counterfactual.advice)
    case .overall(let points): .overall(by: Tenths(rounding: points), advice: counterfactual.advice)
    case .signals(let ids, let points): .signals(ids, by: points.map { Tenths(rounding: $0) }, advice: counterfactual.advice)
    }
  }

  /// Signals that hold, structural before active before emerging; then the rule's own measured parts; then the themes furthest from the norm.
  private func reasons(_ judgement: Judgement, for isFor: Bool) -> [PublishedAdvice.Reason] {
    let outcome = judgement.decision.rule.outcome
    if outcome == .notEnoughData { return isFor ? ownEvidence(judgement) : [] }
    let speaksWell = outcome == .continue || outcome == .windDown
    let wantsGood = speaksWell == isFor
    let signals = holding(judgement, good: wantsGood).map { PublishedAdvice.Reason.signal($0.id, $0.state) }
    let themes = themes(judgement, good: wantsGood).map { PublishedAdvice.Reason.dimension($0) }
    let own = isFor && !speaksWell ? ownEvidence(judgement) : []
    return signals + own + themes
  }

  private func ownEvidence(_ judgement: Judgement) -> [PublishedAdvice.Reason] {
    guard let condition = judgement.decision.rule.condition else { return [] }
    let evidence = EvidenceCollector(judgement: judgement, gate: self).evidence(for: condition)
    // Signals are reasons by themselves.
    return evidence.filter { if case .quantity = $0.subject { true } else { false } }.map { .evidence($0) }
  }

  private func holding(_ judgement: Judgement, good: Bool) -> [SignalFinding] {
    let order = Dictionary(uniqueKeysWithValues: normenkader.signals.enumerated().map { ($1.id, $0) })
    return normenkader.signals.filter { ($0.kind != .stop) == good }
      .compactMap { judgement.signals[$0.id] }
      .filter { $0.state >= .emerging }
      .sorted { left, right in
        let (a, b) = (left.finding.certainty ?? 0, right.finding.certainty ?? 0)
        return (right.state, b, order[left.id] ?? 0) < (left.state, a, order[right.id] ?? 0)
      }
  }

  private func themes(_ judgement: Judgement, good: Bool) -> [ID<Dimension>] {
    let scored = judgement.measurement.dimensions.compactMap { dimension -> (id: ID<Dimension>, distance: Double)? in
      let scope = ScoreScale.Scope.dimension(dimension.id)
      guard let combined = dimension.combined, self.combined(dimension, in: judgement.measurement).value != nil else { return nil }
      return (dimension.id, (combined.value - normenkader.norm(of: scope)) / combined.point)
    }
    return scored.filter { good ? $0.distance >= 0 : $0.distance < 0 }
      .sorted { (abs($1.distance), $0.id) < (abs($0.distance), $1.id) }
      .map(\.id)
  }
}
