// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Lets a judged condition through part by part, with nothing in it that a report would not show.
///
/// A quantity that may not be seen is unknown in what comes out, also where it was judged, and so is every whole that hangs on it.
struct ConditionGate {
  let judgement: Judgement
  let gate: PrivacyGate

  /// A part with what is known of it behind the gate.
  private struct Part {
    var shown: JudgedCondition
    var finding: Finding
    /// Whether a probability of it tells nothing about the spread of a small group.
    var tellsCertainty: Bool
  }

  /// The condition as far as it may be seen.
  func publish(_ condition: Condition) -> JudgedCondition {
    part(condition).shown
  }

  private var judge: ConditionJudge {
    ConditionJudge(history: judgement.history, index: judgement.index, earlier: judgement.earlier, signals: judgement.signals)
  }

  private func part(_ condition: Condition) -> Part {
    switch condition {
    case .all(let parts): whole(.all, parts, atLeast: parts.count)
    case .any(let parts): whole(.any, parts, atLeast: 1)
    case .none(let parts): whole(.none, parts, atLeast: 1, isNegated: true)
    case .atLeast(let count, let parts): whole(.atLeast(count), parts, atLeast: count)
    case .forPeriods(let count, let inner): overPeriods(count, inner, condition)
    case .measured(let quantity, let limits): measured(quantity, limits, condition)
    case .signal(let id, let state): leaf(Evidence(subject: .signal(id, state), measured: .absent(.notAsked), truth: .unknown), condition, isLarge)
    case .signals(let kind, let state, let count):
      leaf(
        Evidence(subject: .signals(kind, state, atLeast: count), measured: .shown(.count(judgement.number(of: kind, state))), truth: .unknown),
        condition,
        isLarge)
    }
  }

  private func whole(_ kind: JudgedCondition.Kind, _ conditions: [Condition], atLeast count: Int, isNegated: Bool = false) -> Part {
    let parts = conditions.map(part)
    let truth = Truth.atLeast(count, of: parts.map(\.shown.truth))
    let finding = Finding.atLeast(count, of: parts.map(\.finding))
    return combined(
      kind, truth: isNegated ? truth.negated : truth, isNegated ? finding.negated : finding, parts.map(\.shown),
      tellsCertainty: parts.allSatisfy(\.tellsCertainty))
  }

  /// The same condition in each of the periods, judged as it was then.
  private func overPeriods(_ count: Int, _ inner: Condition, _ condition: Condition) -> Part {
    let parts = (0..<max(0, count)).compactMap { earlier($0) }.map { ConditionGate(judgement: $0, gate: gate).part(inner) }
    let unmeasured = Array(repeating: Truth.unknown, count: max(0, count - parts.count))
    return combined(
      .forPeriods(count), truth: .atLeast(count, of: parts.map(\.shown.truth) + unmeasured), judge.judge(condition), parts.map(\.shown),
      tellsCertainty: parts.allSatisfy(\.tellsCertainty))
  }

  private func combined(
    _ kind: JudgedCondition.Kind, truth: Truth, _ finding: Finding, _ parts: [JudgedCondition], tellsCertainty: Bool
  ) -> Part {
    let shown = JudgedCondition(
      kind, truth: truth, certainty: tellsCertainty ? certainty(finding, truth) : nil, period: judgement.measurement.period, parts: parts)
    return Part(shown: shown, finding: finding, tellsCertainty: tellsCertainty)
  }

  private func measured(_ quantity: Quantity, _ limits: Limits, _ condition: Condition) -> Part {
    let reading = gate.reading(of: quantity, in: judgement)
    let evidence = Evidence(
      subject: .quantity(quantity, limits), measured: reading, truth: .unknown, source: gate.source(of: quantity, in: judgement))
    guard reading == .withheld, !isToldAnyway(quantity, limits) else {
      return leaf(evidence, condition, tellsCertainty(quantity) && !isRough(reading))
    }
    let shown = JudgedCondition(.measured(evidence), truth: .unknown, period: judgement.measurement.period)
    return Part(shown: shown, finding: judge.judge(condition), tellsCertainty: false)
  }

  private func leaf(_ evidence: Evidence, _ condition: Condition, _ tellsCertainty: Bool) -> Part {
    let finding = judge.judge(condition)
    var judged = evidence
    judged.truth = finding.truth
    // A signal says its own certainty.
    let isQuantity = if case .quantity = evidence.subject { true } else { false }
    var part = combined(.measured(judged), truth: finding.truth, finding, [], tellsCertainty: tellsCertainty && isQuantity)
    part.tellsCertainty = tellsCertainty
    return part
  }

  private func certainty(_ finding: Finding, _ truth: Truth) -> Int? {
    guard truth != .unknown, finding.draws != nil else { return nil }
    return finding.certainty.map { gate.percent($0) }
  }

  private func earlier(_ back: Int) -> Judgement? {
    let index = judgement.index - back
    guard back > 0 else { return judgement }
    guard judgement.earlier.indices.contains(index) else { return nil }
    return Judgement(
      history: judgement.history.upTo(index), signals: judgement.earlier[index], earlier: Array(judgement.earlier[..<index]),
      decision: judgement.decision)
  }
}

/// What a probability or a truth may tell.
extension ConditionGate {
  /// That fewer people answered than may be told is said by the report itself: a limit that does not divide them tells no more.
  private func isToldAnyway(_ quantity: Quantity, _ limits: Limits) -> Bool {
    guard quantity == .respondents else { return false }
    return Set((0..<gate.minimumGroup).map { limits.contains(Double($0)) }).count == 1
  }

  /// Of a figure that is rounded to half a point no margin is told either.
  private func isRough(_ reading: Published<Reading>) -> Bool {
    if case .shown(.points(let points)) = reading { points.bound == .about } else { false }
  }

  private var isLarge: Bool {
    isLarge(judgement.measurement.response.respondents)
  }

  private func isLarge(_ respondents: Int) -> Bool {
    respondents >= gate.minimumDistribution
  }

  /// A probability that a score lies below a limit tells its spread: only where spreads may be shown, in every period that it rests on.
  private func tellsCertainty(_ quantity: Quantity) -> Bool {
    let index = judgement.index
    switch quantity {
    case .indicator, .score(_, .facts), .change(_, .facts, _), .trend(_, .facts): return true
    case .score(let scope, _): return isLarge(scope, at: index)
    case .change(let scope, _, let over): return isLarge(scope, at: index) && (index - over < 0 || isLarge(scope, at: index - over))
    case .trend(let scope, _): return (0...index).suffix(TrendRule.longest).allSatisfy { isLarge(scope, at: $0) }
    case .facet(let id): return hasMany(.facet(id), at: index)
    case .selfOthersGap(let group): return hasMany(.half(group, .`self`), at: index) && hasMany(.half(group, .others), at: index)
    case .perceptionFactsGap(let id), .disagreement(let id), .dontKnow(let id): return hasMany(.dimension(id), at: index)
    case .balanceSpread: return judgement.history.normenkader.balance.dimensions.allSatisfy { hasMany(.dimension($0), at: index) }
    case .responseShare, .respondents, .partnersAnswering: return isLarge
    }
  }

  private func isLarge(_ scope: Quantity.Scope, at index: Int) -> Bool {
    switch scope {
    case .dimension(let id): hasMany(.dimension(id), at: index)
    case .overall: judgement.history.normenkader.dimensions.allSatisfy { hasMany(.dimension($0.id), at: index) }
    }
  }

  /// A scale that nobody has a score on says nothing about anybody.
  private func hasMany(_ id: ScaleID, at index: Int) -> Bool {
    let measurement = judgement.history.measurements[index]
    return measurement.scales[id]?.estimate.map { isLarge($0.respondents) } ?? true
  }
}

extension Judgement {
  /// How many signals of a kind have at least a state.
  func number(of kind: SignalKind, _ state: SignalState) -> Int {
    history.normenkader.signals.count { $0.kind == kind && signals[$0.id]?.reaches(state).truth == .true }
  }
}
