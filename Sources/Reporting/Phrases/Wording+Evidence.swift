// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension Wording {
  /// A measured part of a condition as a sentence without a full stop: "Commitment is 2,6: lager dan de norm 3,0, 2 kwartalen achtereen".
  func say(_ evidence: Evidence) -> String { sentence(clause(evidence)) }

  /// The same within a sentence, without a capital of its own.
  func clause(_ evidence: Evidence) -> String {
    switch evidence.subject {
    case .quantity(let quantity, let limits): say(evidence, quantity, limits)
    case .signal(let id, let state): say(evidence.truth, signal: id, state)
    case .signals(let kind, let state, let needed): say(evidence, kind, state, needed)
    }
  }

  private func say(_ evidence: Evidence, _ quantity: Quantity, _ limits: Limits) -> String {
    let subject = subject(evidence, quantity)
    guard case .shown(let reading) = evidence.measured else {
      return phrases("evidence.unknown", ["subject": subject, "why": cell(evidence.measured) { _ in "" }])
    }
    guard evidence.truth != .unknown else {
      return phrases("evidence.open", ["subject": subject, "value": say(reading)])
    }
    let holds = holdsNow(evidence)
    var values = [
      "subject": subject, "value": say(reading), "comparison": comparison(reading, limits, holds: holds, of: quantity),
      "duration": duration(evidence),
    ]
    guard case .indicator = quantity else { return phrases("evidence.score", values) }
    // Beside a fact stands the limit itself, also where it is not met.
    if !holds { values["comparison"] = limit(limits, like: reading, of: quantity) }
    return phrases("evidence.fact", values)
  }

  private func limit(_ limits: Limits, like reading: Reading, of quantity: Quantity) -> String {
    switch (limits.lower, limits.upper) {
    case (let lower?, nil):
      phrases(lower.isIncluded ? "compare.at-least" : "compare.above", ["limit": named(lower.value, reading, quantity)])
    case (nil, let upper?):
      phrases(upper.isIncluded ? "compare.at-most" : "compare.below", ["limit": named(upper.value, reading, quantity)])
    default: comparison(reading, limits, holds: true, of: quantity)
    }
  }

  // A condition over several periods can be false although it holds in this one.
  private func holdsNow(_ evidence: Evidence) -> Bool {
    evidence.truth == .true || (evidence.requiredPeriods > 1 && evidence.heldFor >= 1)
  }

  private func duration(_ evidence: Evidence) -> String {
    let held = calendar.duration(evidence.heldFor, of: periodLength)
    if evidence.truth == .true {
      return evidence.heldFor > 1 ? phrases("duration.held", ["duration": held]) : ""
    }
    guard evidence.requiredPeriods > 1, evidence.heldFor >= 1 else { return "" }
    return phrases("duration.short", ["duration": held, "needed": numbers.whole(evidence.requiredPeriods)])
  }

  private func comparison(_ reading: Reading, _ limits: Limits, holds: Bool, of quantity: Quantity) -> String {
    let shown = shownNumber(reading)
    let limit = { (value: Double) in named(value, reading, quantity) }
    switch (limits.lower, limits.upper) {
    case (let lower?, let upper?):
      let low = say(limit: lower.value, like: reading, of: quantity)
      let high = say(limit: upper.value, like: reading, of: quantity)
      return phrases(holds ? "compare.between" : "compare.not-between", ["low": low, "high": high])
    case (nil, let upper?):
      return phrases(Self.upperKey(shown, upper, holds), ["limit": limit(upper.value)])
    case (let lower?, nil):
      return phrases(Self.lowerKey(shown, lower, holds), ["limit": limit(lower.value)])
    case (nil, nil):
      return phrases("compare.no-limit")
    }
  }

  // The number that is shown is rounded; where it would contradict the words, the words say "just".
  private static func upperKey(_ shown: Double, _ end: Limits.End, _ holds: Bool) -> String {
    if holds {
      if end.isIncluded { return shown > end.value ? "compare.just-below" : "compare.at-most" }
      return shown >= end.value ? "compare.just-below" : "compare.below"
    }
    if end.isIncluded { return shown <= end.value ? "compare.just-above" : "compare.above" }
    return shown < end.value ? "compare.just-above" : "compare.not-below"
  }

  private static func lowerKey(_ shown: Double, _ end: Limits.End, _ holds: Bool) -> String {
    if holds {
      if end.isIncluded { return shown < end.value ? "compare.just-above" : "compare.at-least" }
      return shown <= end.value ? "compare.just-above" : "compare.above"
    }
    if end.isIncluded { return shown >= end.value ? "compare.just-below" : "compare.below" }
    return shown > end.value ? "compare.just-below" : "compare.not-above"
  }

  /// A limit with its name where it has one: "de norm 3,5".
  func named(_ limit: Double, _ reading: Reading?, _ quantity: Quantity) -> String {
    let value = say(limit: limit, like: reading, of: quantity)
    guard let norm = norm(of: quantity) else { return value }
    return phrases(limit == norm ? "limit.norm" : "limit.line", ["value": value])
  }

  private func say(_ truth: Truth, signal id: ID<SignalRule>, _ state: SignalState) -> String {
    let values = ["name": title(id), "state": phrases("at-least.\(state.rawValue)")]
    switch truth {
    case .true: return phrases("evidence.signal.true", values)
    case .false: return phrases("evidence.signal.false", values)
    case .unknown: return phrases("evidence.signal.unknown", values)
    }
  }

  private func say(_ evidence: Evidence, _ kind: SignalKind, _ state: SignalState, _ needed: Int) -> String {
    guard case .shown(let reading) = evidence.measured, evidence.truth != .unknown else {
      return phrases("evidence.signals.unknown", ["kinds": phrases("kind.\(kind.rawValue).other")])
    }
    let count = Int(exactly: shownNumber(reading)) ?? 0
    let values = [
      "kinds": phrases.plural("kind.\(kind.rawValue)", count), "state": phrases("at-least.\(state.rawValue)"),
      "count": numbers.whole(count), "needed": numbers.whole(needed),
    ]
    return phrases.plural(evidence.truth == .true ? "evidence.signals.true" : "evidence.signals.false", needed, values)
  }
}
