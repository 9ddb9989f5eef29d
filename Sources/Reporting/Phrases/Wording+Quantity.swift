// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension Wording {
  /// What a condition measures, as the subject of a sentence, without a capital of its own.
  func subject(_ quantity: Quantity) -> String {
    switch quantity {
    case .score(let scope, let basis): name(scope, basis)
    case .facet(let id): title(id)
    case .indicator(let id): title(id)
    case .change(let scope, let basis, let over): phrases.plural("subject.change", over, ["name": name(scope, basis)])
    case .trend(let scope, let basis): phrases("subject.trend", ["name": name(scope, basis), "unit": calendar.unit(periodLength)])
    case .selfOthersGap(let group): phrases("subject.self-others", ["name": name(group)])
    case .perceptionFactsGap(let id): phrases("subject.perception-facts", ["name": title(id)])
    case .disagreement(let id): phrases("subject.disagreement", ["name": title(id)])
    case .dontKnow(let id): phrases("subject.dont-know", ["name": title(id)])
    case .responseShare: phrases("subject.response-share")
    case .respondents: phrases("subject.respondents")
    case .partnersAnswering: phrases("subject.partners-answering")
    case .balanceSpread: phrases("subject.balance-spread")
    }
  }

  /// The name of a score, or of one half of it.
  func name(_ scope: Quantity.Scope, _ basis: Quantity.Basis) -> String {
    let name = name(scope)
    switch basis {
    case .both: return name
    case .perception: return phrases("subject.perception", ["name": name])
    case .facts: return phrases("subject.facts", ["name": name])
    }
  }

  private func name(_ scope: Quantity.Scope) -> String {
    switch scope {
    case .dimension(let id): title(id)
    case .overall: phrases("subject.overall")
    }
  }

  private func name(_ group: Quantity.StatementGroup) -> String {
    switch group {
    case .dimension(let id): title(id)
    case .facet(let id): title(id)
    }
  }
}
