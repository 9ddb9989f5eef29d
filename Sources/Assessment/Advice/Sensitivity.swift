// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What the advice of the last measured period would be with other weights, and without each of the partners.
///
/// Everything else stays as it is, earlier periods are weighed in the same way. Source: `docs/method.md`, sensitivity.
struct Sensitivity {
  /// A variation and the advice that it leads to.
  struct Outcome: Hashable {
    var variation: Variation
    var advice: ID<AdviceRule>
  }

  /// The advice as it is.
  let present: ID<AdviceRule>
  /// With other weights.
  let weightings: [Outcome]
  /// Without each of the partners that answered in the last period.
  let partners: [Outcome]

  /// The outcomes that differ from the present advice.
  func changing(_ outcomes: [Outcome]) -> [Outcome] {
    outcomes.filter { $0.advice != present }
  }
}

/// Works out the sensitivity of an advice.
struct SensitivityAnalysis {
  let source: MeasuringSource
  /// The judgement of the last period, whose history holds all that were measured.
  let judgement: Judgement
  let minimumGroup: Int

  private var normenkader: Normenkader { judgement.history.normenkader }

  /// The sensitivity; `nil` when there is no advice to speak of.
  func run() -> Sensitivity? {
    guard judgement.decision.rule.outcome != .notEnoughData else { return nil }
    // Who is heard can only be varied where all answers are there; weights always can.
    let hasAnswers = judgement.history.measurements.allSatisfy { $0.kept == nil }
    let weightings = Variation.weightings(of: normenkader).filter { hasAnswers || !$0.isAboutAnswers }.compactMap(outcome)
    let answering = hasAnswers ? source.periods.last?.partners ?? [] : []
    let partners = answering.count < 2 ? [] : answering.compactMap { outcome(.without($0)) }
    return Sensitivity(present: judgement.decision.rule.id, weightings: weightings, partners: partners)
  }

  private func outcome(_ variation: Variation) -> Sensitivity.Outcome? {
    rule(variation).map { Sensitivity.Outcome(variation: variation, advice: $0.id) }
  }

  private func rule(_ variation: Variation) -> AdviceRule? {
    if case .weight = variation {
      // All but what asks for the overall score stays as it was judged.
      let weighed = weighed(by: variation.applied(to: normenkader), memo: judgement.history.memo.withoutOverall())
      let overall = weighed.order.overall
      if overall.isEmpty { return Deciding.rule(weighed, signals: judgement.signals, earlier: judgement.earlier) }
      return Judging.lastRule(weighed, taking: { !overall.contains($0) }, from: judgement)
    }
    return history(variation).flatMap { history in
      history.measurements.last?.period == judgement.measurement.period ? Judging.lastRule(history) : nil
    }
  }

  private func history(_ variation: Variation) -> History? {
    let varied = variation.applied(to: normenkader)
    switch variation {
    case .weight, .perception: return weighed(by: varied, memo: FindingMemo())
    case .voice: return measured(source, by: varied)
    case .without(let partner):
      let declaration = normenkader.membership.flatMap { normenkader.register($0.register) }
      return measured(source.without(partner, membership: normenkader.membership, declaration: declaration), by: varied)
    }
  }

  private func weighed(by varied: Normenkader, memo: FindingMemo) -> History {
    let weighing = Weighing(varied)
    let measurements = judgement.history.measurements.map { measurement in
      var weighed = measurement
      weighing.weigh(&weighed)
      return weighed
    }
    return History(measurements, by: varied, weighing: judgement.history, memo: memo)
  }

  /// Facts stay as they were measured: what varies is who is heard, not what the registers show.
  private func measured(_ source: MeasuringSource, by varied: Normenkader) -> History? {
    let plan = MeasuringPlan(varied, minimumGroup: minimumGroup)
    let facts = Dictionary(judgement.history.measurements.map { ($0.period, $0.facts) }) { first, _ in first }
    let measurements = source.periods.map {
      plan.measure($0.period, moments: $0.moments, registers: source.registers, facts: facts[$0.period])
    }
    return measurements.isEmpty ? nil : History(plan.linked(measurements, of: source), by: varied, factsOf: judgement.history)
  }
}
