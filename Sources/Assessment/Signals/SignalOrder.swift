// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The signals of a normenkader in the order in which they can be judged.
struct SignalOrder {
  /// The rules with those first that others name.
  ///
  /// The reader refuses circles; should there be one, its rules come in the order of the file.
  let rules: [SignalRule]
  /// The signals that others name, directly or by kind.
  let named: Set<ID<SignalRule>>
  /// The signals that ask for the overall score, directly or through others: those that hang on the weights of dimensions.
  let overall: Set<ID<SignalRule>>

  /// Puts rules in order.
  init(_ rules: [SignalRule]) {
    var waiting = rules
    var ordered: [SignalRule] = []
    while !waiting.isEmpty {
      let names = Set(waiting.map(\.id))
      let ready = waiting.filter { $0.condition.namedSignals(among: rules).isDisjoint(with: names.subtracting([$0.id])) }
      ordered += ready.isEmpty ? waiting : ready
      let done = Set(ordered.map(\.id))
      waiting.removeAll { done.contains($0.id) }
    }
    self.rules = ordered
    let names = rules.map { $0.condition.namedSignals(among: rules) }
    named = names.reduce(into: []) { $0.formUnion($1) }
    var overall = Set(rules.filter(\.condition.isAboutOverall).map(\.id))
    for _ in rules {
      for (rule, names) in zip(rules, names) where !names.isDisjoint(with: overall) { overall.insert(rule.id) }
    }
    self.overall = overall
  }
}

extension Condition {
  /// The signals that a condition names, directly or by kind.
  func namedSignals(among rules: [SignalRule]) -> Set<ID<SignalRule>> {
    switch self {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      parts.reduce(into: []) { $0.formUnion($1.namedSignals(among: rules)) }
    case .forPeriods(_, let part): part.namedSignals(among: rules)
    case .measured: []
    case .signal(let id, _): [id]
    case .signals(let kind, _, _): Set(rules.filter { $0.kind == kind }.map(\.id))
    }
  }
}
