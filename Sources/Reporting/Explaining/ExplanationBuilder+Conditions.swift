// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Conditions: from a signal to what it asks, part by part, to what was measured.
extension ExplanationBuilder {
  /// A signal.
  mutating func signal(_ id: ID<SignalRule>) -> Explanation.Node {
    guard let rule = normenkader.signal(id), let found = period.signals.first(where: { $0.id == id }) else {
      return Explanation.Node(wording.title(id))
    }
    let verdict = Explanation.Verdict(found.state)
    return node(wording.say(found), id: id.rawValue, named: "signal \(id)", verdict: verdict, certainty: found.certainty) { builder in
      builder.parts(of: found, rule)
    }
  }

  private mutating func parts(of found: PublishedSignal, _ rule: SignalRule) -> [Explanation.Node] {
    let structural = rule.kind == .stop ? "yardstick.structural" : "yardstick.lasting"
    var nodes = [
      Explanation.Node(wording.text(rule.meaning)),
      Explanation.Node(phrases.plural(structural, rule.structuralAfter, ["count": wording.numbers.whole(rule.structuralAfter)])),
    ]
    if found.isHeld { nodes.append(leaf("explain.held")) }
    if let half = wording.missingHalf(of: found) { nodes.append(Explanation.Node(half)) }
    guard let condition = found.condition else {
      return nodes + (found.evidence + found.missing).map { Explanation.Node(wording.say($0)) }
    }
    return nodes + [self.condition(condition)]
  }

  /// A condition with its truth, its certainty and its parts.
  mutating func condition(_ condition: JudgedCondition) -> Explanation.Node {
    if case .measured(let evidence) = condition.kind { return measured(evidence, condition) }
    if condition.parts.count == 1, condition.kind == .all || condition.kind == .any { return self.condition(condition.parts[0]) }
    return node(lead(condition), verdict: .init(condition), certainty: condition.certainty) { builder in
      let parts = condition.parts.map { builder.condition($0) }
      guard case .forPeriods(let count) = condition.kind, count > parts.count else { return parts }
      return parts + [Explanation.Node(builder.wording.unmeasured(count, parts.count))]
    }
  }

  private func lead(_ condition: JudgedCondition) -> String {
    switch condition.kind {
    case .all: phrases("explain.all")
    case .any: phrases("explain.any")
    case .none: phrases("explain.none")
    case .atLeast(let count):
      phrases("explain.at-least", ["count": wording.numbers.whole(count), "total": wording.numbers.whole(condition.parts.count)])
    case .forPeriods(let count): phrases("explain.for-periods", ["count": wording.numbers.whole(count)])
    case .measured(let evidence): wording.say(evidence)
    }
  }

  /// What lies behind the figure of an earlier period is not in this tree.
  private mutating func measured(_ evidence: Evidence, _ condition: JudgedCondition) -> Explanation.Node {
    let verdict = Explanation.Verdict(condition)
    guard condition.period == period.period else {
      let values = ["period": wording.calendar.period(condition.period), "text": wording.say(evidence)]
      return node(phrases("explain.then", values), verdict: verdict, certainty: condition.certainty) { _ in [] }.withoutCut
    }
    return node(wording.say(evidence), verdict: verdict, certainty: condition.certainty) { builder in
      switch evidence.subject {
      case .signal(let id, _): [builder.signal(id)]
      case .signals(let kind, _, _): builder.normenkader.signals.filter { $0.kind == kind }.map { builder.signal($0.id) }
      case .quantity(let quantity, _): builder.sources(of: quantity)
      }
    }
  }

  /// What a quantity is made of.
  private mutating func sources(of quantity: Quantity) -> [Explanation.Node] {
    switch quantity {
    case .score(let scope, let basis): [score(scope, basis)]
    case .facet(let id): [facet(id)]
    case .indicator(let id): normenkader.indicator(id).map { [indicator($0)] } ?? []
    case .change(let scope, let basis, let over): earlier(scope, basis, back: [over]) + [score(scope, basis)]
    case .trend(let scope, let basis): earlier(scope, basis, back: Array((1...5).reversed())) + [score(scope, basis)]
    case .selfOthersGap(let group): statements(of: group)
    case .perceptionFactsGap(let id): [perception(id), facts(id)]
    case .disagreement(let id): agreement(of: id) + [perception(id)]
    case .dontKnow(let id): [perception(id)]
    case .responseShare, .respondents, .partnersAnswering: [Explanation.Node(wording.sentence(ResponseText(period.response, wording).line))]
    case .balanceSpread: normenkader.balance.dimensions.map { dimension($0) }
    }
  }

  private mutating func score(_ scope: Quantity.Scope, _ basis: Quantity.Basis) -> Explanation.Node {
    switch (scope, basis) {
    case (.overall, _): overall()
    case (.dimension(let id), .both): dimension(id)
    case (.dimension(let id), .perception): perception(id)
    case (.dimension(let id), .facts): facts(id)
    }
  }

  private func agreement(of id: ID<Dimension>) -> [Explanation.Node] {
    guard let word = period.dimension(id)?.agreement.value else { return [] }
    return [leaf("agreement.\(word.rawValue)")]
  }

  /// The same score in earlier measured periods, oldest first.
  private func earlier(_ scope: Quantity.Scope, _ basis: Quantity.Basis, back: [Int]) -> [Explanation.Node] {
    back.compactMap { back in
      let place = collaboration.periods.count - 1 - back
      guard collaboration.periods.indices.contains(place) else { return nil }
      let then = collaboration.periods[place]
      guard let score = score(scope, basis, in: then) else { return nil }
      let text = phrases("explain.scored", ["name": wording.sentence(wording.name(scope, basis)), "score": wording.cell(score, wording.say)])
      return leaf("explain.then", ["period": wording.calendar.period(then.period), "text": text])
    }
  }

  private func score(_ scope: Quantity.Scope, _ basis: Quantity.Basis, in then: PublishedPeriod) -> Published<PublishedScore>? {
    switch (scope, basis) {
    case (.overall, .both): then.overall
    case (.overall, _): nil
    case (.dimension(let id), .both): then.dimension(id)?.score
    case (.dimension(let id), .perception): then.dimension(id)?.perception
    case (.dimension(let id), .facts): then.dimension(id)?.facts
    }
  }

  private mutating func statements(of group: Quantity.StatementGroup) -> [Explanation.Node] {
    let all =
      switch group {
      case .dimension(let id): normenkader.dimension(id)?.statements ?? []
      case .facet(let id): normenkader.statements.filter { $0.facet == id }
      }
    return [(Statement.About.`self`, "explain.self"), (.others, "explain.others")].map { about, key in
      node(phrases(key)) { builder in all.filter { $0.about == about }.map { builder.statement($0) } }
    }
  }
}

extension Explanation.Node {
  /// The same for a node that has nothing deeper.
  fileprivate var withoutCut: Explanation.Node {
    var node = self
    node.isCut = false
    return node
  }
}
