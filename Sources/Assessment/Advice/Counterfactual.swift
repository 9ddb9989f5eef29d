// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The smallest single change of a score or a fact that leads to another advice.
///
/// It is arithmetic, not a forecast.
struct Counterfactual {
  /// What changes.
  enum Change {
    /// The combined score of a dimension, from and to.
    case score(ID<Dimension>, from: Double, to: Double)
    /// More (or, when negative, fewer) cases of a share that go well.
    case cases(ID<Indicator>, Int)
    /// The perception of all dimensions, by so much per answer.
    case overall(Double)
    /// These signals no longer hold and, where that is not enough, the perception of all dimensions changes by so much per answer.
    case signals([ID<SignalRule>], Double?)
  }

  var change: Change
  /// The advice that it leads to.
  var advice: ID<AdviceRule>
  /// How far it is: the share of the room that there is, 0...1; for ordering.
  var effort: Double
}

/// Searches the counterfactuals of an advice, upwards when the advice is not to go on and downwards when it is.
struct CounterfactualSearch {
  let judgement: Judgement

  /// The three that take least; when no single change is enough, the change of all dimensions together and the signals that stand in the way.
  func search() -> [Counterfactual] {
    guard judgement.decision.rule.outcome != .notEnoughData else { return [] }
    let single = (dimensions() + facts()).sorted { $0.effort < $1.effort }
    return single.isEmpty ? overall() + signals() : Array(single.prefix(3))
  }

  private var isUpward: Bool {
    switch judgement.decision.rule.outcome {
    case .stop, .forcedStop, .reconsider, .adjust, .notEnoughData: true
    case .continue, .windDown: false
    }
  }

  private var normenkader: Normenkader { judgement.history.normenkader }

  private var answers: ScoreScale { ScoreScale(normenkader.answers) }

  /// The step in the direction of the search, on the answer scale.
  private var perAnswer: Double { isUpward ? answers.step : -answers.step }

  /// How far a score can still go.
  private func room(of score: ScoreEstimate) -> Double {
    isUpward ? score.range.upperBound - score.value : score.value - score.range.lowerBound
  }

  private func advice(after adjust: (inout History.Adjustment) -> Void) -> ID<AdviceRule>? {
    var history = judgement.history
    adjust(&history.adjustment)
    let signals = Signalling.states(history, earlier: judgement.earlier)
    return Deciding.rule(history, signals: signals, earlier: judgement.earlier)?.id
  }

  /// The smallest of `1...limit` steps that gives another advice.
  ///
  private func smallest(upTo limit: Int, _ advice: (Int) -> ID<AdviceRule>?) -> (steps: Int, advice: ID<AdviceRule>)? {
    let present = judgement.decision.rule.id
    return StrideSearch.first(upTo: limit) { steps in advice(steps).flatMap { $0 == present ? nil : $0 } }.map { ($0.steps, $0.found) }
  }

  private func dimensions() -> [Counterfactual] {
    return normenkader.dimensions.compactMap { dimension in
      guard let scored = judgement.measurement.dimensions.first(where: { $0.id == dimension.id }), let combined = scored.combined,
        let perception = scored.perception.estimate
      else { return nil }
      let scale = normenkader.scale(of: .dimension(dimension.id))
      let step = isUpward ? scale.step : -scale.step
      let room = room(of: perception)
      let found = smallest(upTo: scale.steps(in: room)) { steps in
        advice { $0.shifts[dimension.id] = step * Double(steps) }
      }
      guard let found, room > 0 else { return nil }
      let weight = scored.facts == nil ? 1 : normenkader.scoring.perceptionWeight
      let shift = step * Double(found.steps)
      let change = Counterfactual.Change.score(dimension.id, from: combined.value, to: combined.value + shift * weight)
      return Counterfactual(change: change, advice: found.advice, effort: abs(shift) / room)
    }
  }

  private func facts() -> [Counterfactual] {
    judgement.measurement.facts.compactMap { fact in
      guard case .value(let value) = fact.outcome, let hits = value.hits, let indicator = normenkader.indicator(fact.id),
        case .share = indicator.measure.kind, let norm = indicator.norm, value.cases > 0
      else { return nil }
      let isMore = isUpward == norm.isHigherBetter
      let room = isMore ? value.cases - hits : hits
      let scoring = FactScoring(
        indicator, imaginaryCases: normenkader.scoring.imaginaryCases, normScore: normenkader.norm(of: .indicator(indicator.id)))
      let found = smallest(upTo: room) { steps in
        let share = FactValue(hits: isMore ? hits + steps : hits - steps, of: value.cases)
        let changed = FactScore(fact.id, .value(share), by: scoring, rows: fact.rows)
        return advice { $0.facts[fact.id] = changed }
      }
      guard let found else { return nil }
      return Counterfactual(
        change: .cases(fact.id, isMore ? found.steps : -found.steps), advice: found.advice,
        effort: Double(found.steps) / Double(max(1, room)))
    }
  }

  /// As far as the theme that is furthest from the end of the answers can go.
  private var mostSteps: Int {
    let rooms = judgement.measurement.dimensions.compactMap { dimension in
      dimension.perception.estimate.map { room(of: $0) / normenkader.scale(of: .dimension(dimension.id)).size }
    }
    return answers.steps(in: rooms.max() ?? 0)
  }

  private func shift(_ adjustment: inout History.Adjustment, steps: Int) {
    let shift = perAnswer * Double(steps)
    for dimension in normenkader.dimensions { adjustment.shifts[dimension.id] = shift * normenkader.scale(of: .dimension(dimension.id)).size }
  }

  private func overall() -> [Counterfactual] {
    let found = smallest(upTo: mostSteps) { steps in advice { shift(&$0, steps: steps) } }
    return found.map { [Counterfactual(change: .overall(perAnswer * Double($0.steps)), advice: $0.advice, effort: 1)] } ?? []
  }

  /// The fewest signals that must no longer hold: all that speak for the advice, less those that make no difference, least certain first.
  ///
  /// When that is not enough because scores stand in the way too, with the smallest change of all of them.
  private func signals() -> [Counterfactual] {
    let present = judgement.decision.rule.id
    let candidates = normenkader.signals.filter { ($0.kind == .stop) == isUpward }.compactMap { judgement.signals[$0.id] }
      .filter { $0.state >= .active }
      .sorted { ($0.state, $0.finding.certainty ?? 0, $0.id) < ($1.state, $1.finding.certainty ?? 0, $1.id) }
    var needed = candidates.map(\.id)
    func advice(without ids: [ID<SignalRule>], steps: Int) -> ID<AdviceRule>? {
      self.advice {
        $0.silenced = Set(ids)
        if steps > 0 { shift(&$0, steps: steps) }
      }
    }
    guard !needed.isEmpty else { return [] }
    var steps = 0
    if advice(without: needed, steps: 0) == present {
      guard let found = smallest(upTo: mostSteps, { advice(without: needed, steps: $0) }) else { return [] }
      steps = found.steps
    }
    for id in needed where advice(without: needed.filter { $0 != id }, steps: steps) != present {
      needed.removeAll { $0 == id }
    }
    guard let found = advice(without: needed, steps: steps), !needed.isEmpty else { return [] }
    let order = normenkader.signals.map(\.id).filter { needed.contains($0) }
    let points = steps > 0 ? perAnswer * Double(steps) : nil
    return [Counterfactual(change: .signals(order, points), advice: found, effort: 1)]
  }
}
