// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Answers and registers told apart.
extension Wording {
  /// A subject with where it comes from, where its words do not say so.
  func subject(_ evidence: Evidence, _ quantity: Quantity) -> String {
    let subject = subject(quantity)
    guard let source = evidence.source, !quantity.namesItsSource else { return subject }
    return sourced(subject, source)
  }

  /// A name with where its figure comes from.
  func sourced(_ name: String, _ source: Evidence.Source) -> String {
    phrases("source.\(source.rawValue)", ["name": name])
  }

  /// Where the score of a theme comes from; `nil` when it has none.
  func source(of dimension: PublishedDimension) -> Evidence.Source? {
    switch (dimension.perception.value != nil, dimension.facts.value != nil) {
    case (true, true): .both
    case (true, false): .answers
    case (false, true): .registers
    case (false, false): nil
    }
  }

  /// Which half of a signal cannot be judged, and why, when it is one half and the other can; as a sentence.
  func missingHalf(of signal: PublishedSignal) -> String? {
    let leaves = signal.condition?.leaves ?? signal.evidence + signal.missing
    let open = leaves.filter { $0.truth == .unknown }
    // What may not be seen can have been judged all the same: only where nothing else is open it is what is missing.
    let unmeasured = open.filter { $0.measured != .withheld }
    let missing = unmeasured.isEmpty && signal.state == .unknown ? open : unmeasured
    let sources = Set(missing.map(\.source))
    guard sources.count == 1, let found = sources.first, let half = found, half != .both,
      leaves.contains(where: { $0.truth != .unknown && $0.source != nil && $0.source != half })
    else { return nil }
    var reasons: [String] = []
    for reason in missing.map(why) where !reasons.contains(reason) { reasons.append(reason) }
    return phrases("half.\(half.rawValue)", ["why": list(Array(reasons.prefix(3)))])
  }

  private func why(_ evidence: Evidence) -> String {
    if case .quantity(.indicator(let id), _) = evidence.subject, evidence.measured == .absent(.notCollected),
      let register = normenkader.indicator(id)?.measure.register
    {
      return phrases("half.no-register", ["register": title(register)])
    }
    return clause(evidence)
  }
}

extension Quantity {
  /// Whether its words say whether it comes from answers or from registers.
  fileprivate var namesItsSource: Bool {
    switch self {
    case .facet, .indicator, .selfOthersGap, .score(_, .both): false
    default: true
    }
  }
}
