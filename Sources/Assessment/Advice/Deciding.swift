// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Which rule of the decision list holds.
struct Decision {
  /// The first rule that holds at the measured values.
  var rule: AdviceRule
  /// The share of the joint draws in which each rule comes out, in the order of the decision list; `nil` when nothing is uncertain.
  var shares: [(id: ID<AdviceRule>, share: Double)]?
  /// Whether it was given because people have a score on too few themes, whatever the conditions say.
  var hasTooFewScores = false

  /// The share of the draws in which this advice comes out, 0...1.
  var certainty: Double? {
    shares?.first { $0.id == rule.id }?.share
  }
}

/// Goes through the decision list: the first rule that holds gives the advice.
///
/// What is unknown does not hold.
enum Deciding {
  /// The advice of the last measured period of a history; `nil` for an empty decision list.
  static func decide(
    _ history: History, signals: [ID<SignalRule>: SignalFinding], earlier: [[ID<SignalRule>: SignalFinding]]
  ) -> Decision? {
    let rules = history.normenkader.advice
    let judge = ConditionJudge(history: history, index: history.last, earlier: earlier, signals: signals)
    let findings = rules.map { rule in rule.condition.map { judge.judge($0) } ?? Finding(.true) }
    let chosen = findings.firstIndex { $0.truth == .true }
    if let tooLittle = tooLittle(history, before: chosen) { return Decision(rule: rules[tooLittle], hasTooFewScores: true) }
    guard let chosen else { return rules.last.map { Decision(rule: $0) } }
    return Decision(rule: rules[chosen], shares: shares(of: rules, findings))
  }

  /// The rule that gives that advice, without how sure it is.
  static func rule(
    _ history: History, signals: [ID<SignalRule>: SignalFinding], earlier: [[ID<SignalRule>: SignalFinding]]
  ) -> AdviceRule? {
    let rules = history.normenkader.advice
    let judge = ConditionJudge(history: history.pointwise, index: history.last, earlier: earlier, signals: signals)
    let chosen = rules.firstIndex { rule in rule.condition.map { judge.judge($0).truth == .true } ?? true }
    return tooLittle(history, before: chosen).map { rules[$0] } ?? chosen.map { rules[$0] } ?? rules.last
  }

  /// The rule for too little data when it comes before the chosen one and people have a score on too few themes.
  private static func tooLittle(_ history: History, before chosen: Int?) -> Int? {
    let rules = history.normenkader.advice
    guard let place = rules.firstIndex(where: { $0.outcome == .notEnoughData }), place < chosen ?? rules.count else { return nil }
    return isEnough(history) ? nil : place
  }

  /// Whether people have a score on at least half of the themes that ask them something.
  ///
  /// Without, rules that are unknown would let the last one through. Rules before the one for too little data need no answers: a law that ends a
  /// collaboration does so whoever answered.
  private static func isEnough(_ history: History) -> Bool {
    let asked = history.normenkader.dimensions.filter { !$0.statements.isEmpty }
    let scored = asked.filter { history.scale(.dimension($0.id), at: history.last) != nil }
    return asked.isEmpty || scored.count * 2 >= asked.count
  }

  private static func shares(of rules: [AdviceRule], _ findings: [Finding]) -> [(id: ID<AdviceRule>, share: Double)]? {
    guard let count = findings.lazy.compactMap({ $0.draws?.count }).max(), count > 0 else { return nil }
    var left = TruthDraws(repeating: .true, count: count)
    var shares: [(id: ID<AdviceRule>, share: Double)] = []
    for (rule, finding) in zip(rules, findings) {
      let holding = finding.draws ?? TruthDraws(repeating: finding.truth, count: count)
      let before = left.numberHolding
      left = left.without(holding)
      shares.append((rule.id, Double(before - left.numberHolding) / Double(count)))
    }
    // Where no rule holds the last one gives the advice.
    shares[shares.count - 1].share += Double(left.numberHolding) / Double(count)
    return shares
  }
}
