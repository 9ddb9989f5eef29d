// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PrivacyGate {
  /// What may be seen of a signal.
  ///
  /// With its whole condition when that is asked for.
  func signal(_ found: SignalFinding, _ rule: SignalRule, _ judgement: Judgement, isWhole: Bool) -> PublishedSignal {
    let collector = EvidenceCollector(judgement: judgement, gate: self)
    // With a mean beside it, a probability tells the spread of few answers; of facts it tells nobody's answer.
    let showsCertainty = isLarge(judgement.measurement) || !normenkader.restsOnAnswers(rule.condition)
    return PublishedSignal(
      id: found.id, kind: rule.kind, state: found.state, certainty: showsCertainty ? found.finding.certainty.map { certainty($0, of: found) } : nil,
      since: found.since, isHeld: found.isHeld,
      evidence: collector.evidence(for: rule.condition), missing: collector.missing(in: rule.condition),
      condition: isWhole ? ConditionGate(judgement: judgement, gate: self).publish(rule.condition) : nil)
  }

  /// Rounding never makes a signal look as sure as it must be to be active.
  private func certainty(_ certainty: Double, of signal: SignalFinding) -> Int {
    signal.state == .emerging || signal.isHeld ? min(percent(certainty), 75) : percent(certainty)
  }

  /// The value of a fact.
  ///
  /// Registers are not confidential: it is always shown when there is one.
  func reading(of fact: FactScore) -> Published<Reading> {
    switch fact.outcome {
    case .notCollected: return .absent(.notCollected)
    case .columnNotKept(let column):
      return .absent(normenkader.indicator(fact.id).map { .columnNotKept(column, of: $0.measure.register) } ?? .notCollected)
    case .notApplicable: return .absent(.notApplicable)
    case .tooFewCases: return .absent(.tooFewCases)
    case .value(let value): return .shown(reading(of: value, unit: normenkader.indicator(fact.id)?.unit ?? .number))
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

  /// A share in whole percent; a ratio of odd numbers can be far from 0...1.
  func wholePercent(_ share: Double) -> Int {
    share.isFinite ? Int(min(max(100 * share, -1e9), 1e9).rounded(.toNearestOrAwayFromZero)) : 0
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
    case .facet(let id): return facet(id, in: measurement).map { .points($0.value) }
    case .change(let scope, let basis, let over):
      return change(scope, basis, over, sample, in: judgement)
    case .perceptionFactsGap(let id):
      return difference(.score(.dimension(id), .perception), .score(.dimension(id), .facts), in: judgement)
    case .balanceSpread: return balance(measurement).spread.map { .points($0) }
    case .score(let scope, let basis): return .shown(.points(coarse(sample, of: scope, basis, measurement)))
    case .trend(let scope, let basis):
      guard let course = judgement.history.trendCourse(scope, basis, at: judgement.index) else { return .absent(.noEarlierPeriod) }
      return .shown(.points(slope(sample, of: course, scope, in: judgement.history)))
    case .selfOthersGap(let group): return .shown(.points(selfOthersGap(group, in: measurement) ?? Tenths(rounding: sample.value)))
    case .indicator: return .absent(.notCollected)
    // The spread itself is never published: `agreement` says it in a word.
    case .disagreement: return .withheld
    case .dontKnow: return spread(about: respondents, .percent(wholePercent(sample.value)))
    case .responseShare, .partnersAnswering: return figure(about: respondents, .percent(wholePercent(sample.value)))
    case .respondents: return figure(about: respondents, .count(respondents))
    }
  }

  /// A change is the difference of the rounded scores where those are compared as they are, so that a reader can check it.
  private func change(_ scope: Quantity.Scope, _ basis: Quantity.Basis, _ over: Int, _ sample: Sample, in judgement: Judgement) -> Published<Reading>
  {
    let index = judgement.index
    guard let comparison = judgement.history.linkage.comparison(scope, basis, from: index - over, to: index) else { return .absent(.notComparable) }
    if comparison.isPlain { return difference(.score(scope, basis), over: over, in: judgement) }
    guard case .dimension = scope, !comparison.isLinked else {
      // What is exact in a difference would give back the end of a scale that is not shown.
      let isPlain = [index - over, index].allSatisfy { isExact(scope, basis, in: judgement.history.measurements[$0]) }
      return isPlain ? .shown(.points(Tenths(rounding: sample.value))) : .withheld
    }
    return difference(.score(scope, .perception), over: over, in: judgement)
  }

  private func isExact(_ scope: Quantity.Scope, _ basis: Quantity.Basis, in measurement: Measurement) -> Bool {
    guard case .dimension = scope else { return hasExactThemes(measurement) }
    return coarse(scope, basis, in: measurement).map { $0.shown.bound == .exact } ?? true
  }

  /// What people say of themselves minus what they say of the others, each as it may be shown.
  private func selfOthersGap(_ group: Quantity.StatementGroup, in measurement: Measurement) -> Tenths? {
    let themes = normenkader.dimensions.filter { dimension in
      switch group {
      case .dimension(let id): dimension.id == id
      case .facet(let id): dimension.statements.contains { $0.facet == id }
      }
    }
    let isRough = themes.contains { self.isRough($0, in: measurement) }
    func half(_ about: Statement.About) -> Tenths? {
      let id = ScaleID.half(group, about)
      return measurement.scales[id]?.estimate.map { coarse($0, of: id, in: measurement, isRough: isRough).tenths }
    }
    return half(.`self`).flatMap { own in half(.others).map { own - $0 } }
  }

  private func difference(_ score: Quantity, over: Int, in judgement: Judgement) -> Published<Reading> {
    guard let now = judgement.history.sample(of: score, at: judgement.index),
      let before = judgement.history.sample(of: score, at: judgement.index - over)
    else { return .absent(.noEarlierPeriod) }
    let measurements = judgement.history.measurements
    let (newer, older) = (shown(now, of: score, measurements[judgement.index]), shown(before, of: score, measurements[judgement.index - over]))
    return .shown(.points(newer - older))
  }

  /// A score as it is shown.
  private func shown(_ sample: Sample, of quantity: Quantity, _ measurement: Measurement) -> Tenths {
    guard case .score(let scope, let basis) = quantity else { return Tenths(rounding: sample.value) }
    return coarse(sample, of: scope, basis, measurement)
  }

  private func difference(_ first: Quantity, _ second: Quantity, in judgement: Judgement) -> Published<Reading> {
    guard let left = judgement.history.sample(of: first, at: judgement.index),
      let right = judgement.history.sample(of: second, at: judgement.index)
    else { return .absent(.factsInsufficient) }
    let measurement = judgement.measurement
    return .shown(.points(shown(left, of: first, measurement) - shown(right, of: second, measurement)))
  }

  private func absence(of quantity: Quantity, in judgement: Judgement) -> Published<Reading> {
    switch quantity {
    case .change(let scope, let basis, let over) where hasBoth(.score(scope, basis), over: over, in: judgement): .absent(.notComparable)
    case .change, .trend: .absent(.noEarlierPeriod)
    case .responseShare: .absent(.invitedUnknown)
    case .perceptionFactsGap(let id) where judgement.history.sample(of: .score(.dimension(id), .facts), at: judgement.index) != nil:
      hasSmallGroup(judgement.measurement) ? .withheld : .absent(.noAnswers)
    case .perceptionFactsGap, .score(_, .facts): .absent(.factsInsufficient)
    default: hasSmallGroup(judgement.measurement) ? .withheld : .absent(.noAnswers)
    }
  }

  private func hasBoth(_ score: Quantity, over: Int, in judgement: Judgement) -> Bool {
    let places = [judgement.index - over, judgement.index]
    return places.allSatisfy { $0 >= 0 && judgement.history.sample(of: score, at: $0) != nil }
  }
}
