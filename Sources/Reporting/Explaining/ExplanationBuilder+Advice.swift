// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The advice: in short, and rule by rule down to the one that was chosen.
extension ExplanationBuilder {
  private var given: PublishedAdvice { period.advice }
  private var members: Collaboration { collaboration.collaboration }

  /// The advice.
  mutating func advice() -> Explanation.Node {
    node(wording.title(given.id, for: members), id: "advice", named: "advice", certainty: given.certainty) { builder in
      builder.inShort + [builder.list()]
    }
  }

  private var inShort: [Explanation.Node] {
    var nodes = given.reasonsFor.map { leaf("explain.for", ["reason": wording.say($0, in: period)]) }
    nodes += given.reasonsAgainst.map { leaf("explain.against", ["reason": wording.say($0, in: period)]) }
    let sentences = [
      wording.whyNotHarsher(period, members), wording.whyNotMilder(period, members), wording.doubt(given),
      given.robustness.flatMap { wording.say($0, for: members) },
    ]
    nodes += sentences.compactMap { $0.map { Explanation.Node($0) } }
    nodes += given.turns.map { leaf("explain.turn", ["turn": wording.say($0, in: period, of: members)]) }
    return nodes + alternatives
  }

  private var alternatives: [Explanation.Node] {
    // Without a number for few people: the report names them.
    given.alternatives.compactMap { share in
      share.percent.map { leaf("explain.alternative", ["advice": wording.title(share.id, for: members), "percent": wording.numbers.percent($0)]) }
    }
  }

  /// The decision list: the first rule that holds gives the advice.
  private mutating func list() -> Explanation.Node {
    node(phrases("explain.list")) { builder in
      let rules = builder.given.rules.map { builder.rule($0) }
      return (builder.given.hasTooFewScores ? [builder.leaf("explain.too-few-scores")] : []) + rules + builder.rest
    }
  }

  private mutating func rule(_ rule: JudgedRule) -> Explanation.Node {
    let isChosen = rule.id == given.id
    let place = (normenkader.advice.firstIndex { $0.id == rule.id } ?? 0) + 1
    let values = ["place": wording.numbers.whole(place), "advice": wording.title(rule.id, for: members)]
    let text = phrases(isChosen ? "explain.rule.chosen" : "explain.rule", values)
    // The rule that was chosen holds, and those before it do not, whatever of their parts may be seen.
    let verdict = rule.condition.map { isChosen && !given.hasTooFewScores ? .holds : Explanation.Verdict($0) }
    return node(text, verdict: verdict ?? .holds, certainty: rule.condition?.certainty) { builder in
      rule.condition.map { [builder.condition($0)] } ?? [builder.leaf("explain.otherwise")]
    }
  }

  private var rest: [Explanation.Node] {
    let after = normenkader.advice.drop { $0.id != given.id }.dropFirst()
    guard !after.isEmpty else { return [] }
    return [leaf("explain.rest", ["names": wording.list(after.map { wording.title($0.id, for: members) })])]
  }
}
