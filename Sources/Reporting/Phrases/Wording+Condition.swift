// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension Wording {
  /// A condition as one clause: "de beleving van Voortgang is lager dan de grens 2,8 of het feit ‘Uren overleg’ is minstens 6 uur".
  func say(_ condition: Condition) -> String {
    switch condition {
    case .all(let parts): joined(parts, "list.and")
    case .any(let parts): joined(parts, "register.or")
    case .none(let parts): phrases("condition.none", ["parts": parts.map(nested).joined(separator: "; ")])
    case .atLeast(let count, let parts):
      phrases(
        "condition.at-least",
        ["count": numbers.whole(count), "total": numbers.whole(parts.count), "parts": parts.map(nested).joined(separator: "; ")])
    case .forPeriods(let count, let part): phrases("condition.for-periods", ["condition": nested(part), "count": numbers.whole(count)])
    case .measured(let quantity, let limits): say(quantity, limits)
    case .signal(let id, let state):
      phrases("evidence.signal.true", ["name": title(id), "state": phrases("at-least.\(state.rawValue)")])
    case .signals(let kind, let state, let needed): say(kind, state, needed)
    }
  }

  /// What a condition asks of its parts, and the parts as a list.
  func parts(of condition: Condition) -> (lead: String, parts: [String]) {
    switch condition {
    case .all(let parts) where parts.count > 1: (phrases("condition.lead.all"), parts.map(say))
    case .any(let parts) where parts.count > 1: (phrases("condition.lead.any"), parts.map(say))
    case .none(let parts): (phrases("condition.lead.none"), parts.map(say))
    case .atLeast(let count, let parts) where parts.count > 1:
      (phrases("condition.lead.at-least", ["count": numbers.whole(count)]), parts.map(say))
    default: (phrases("condition.lead.single"), [say(condition)])
    }
  }

  private func joined(_ parts: [Condition], _ key: String) -> String {
    guard parts.count > 1 else { return parts.first.map(say) ?? phrases("condition.always") }
    return parts.map(nested).joined(separator: " \(phrases(key)) ")
  }

  // What is put together itself stands in brackets within something else.
  private func nested(_ condition: Condition) -> String {
    switch condition {
    case .all(let parts) where parts.count == 1, .any(let parts) where parts.count == 1: parts.first.map(nested) ?? ""
    case .all, .any, .none, .atLeast, .forPeriods: "(\(say(condition)))"
    case .measured, .signal, .signals: say(condition)
    }
  }

  private func say(_ kind: SignalKind, _ state: SignalState, _ needed: Int) -> String {
    let values = [
      "kinds": phrases.plural("kind.\(kind.rawValue)", needed), "state": phrases("at-least.\(state.rawValue)"), "count": numbers.whole(needed),
    ]
    return phrases.plural("condition.signals", needed, values)
  }

  private func say(_ quantity: Quantity, _ limits: Limits) -> String {
    let key = if case .indicator = quantity { "condition.fact" } else { "condition.measured" }
    return phrases(key, ["subject": lastingSubject(quantity), "comparison": comparison(limits, of: quantity)])
  }

  // A normenkader does not know how long the periods of a dossier are.
  private func lastingSubject(_ quantity: Quantity) -> String {
    guard case .trend(let scope, let basis) = quantity else { return subject(quantity) }
    return phrases("subject.trend", ["name": name(scope, basis), "unit": phrases("condition.period")])
  }

  private func comparison(_ limits: Limits, of quantity: Quantity) -> String {
    switch (limits.lower, limits.upper) {
    case (let lower?, let upper?):
      list([comparison(Limits(lower: lower), of: quantity), comparison(Limits(upper: upper), of: quantity)])
    case (nil, let upper?):
      phrases(upper.isIncluded ? "compare.at-most" : "compare.below", ["limit": named(upper.value, nil, quantity)])
    case (let lower?, nil):
      phrases(lower.isIncluded ? "compare.at-least" : "compare.above", ["limit": named(lower.value, nil, quantity)])
    case (nil, nil): phrases("compare.no-limit")
    }
  }
}
