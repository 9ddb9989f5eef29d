// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Derives the signals of a measured period from its conditions and from what the signals were before.
enum Signalling {
  /// The probability from which a signal is active.
  static let active = 0.80
  /// The probability below which a signal that was active no longer is: without that difference it would come and go around a norm.
  static let staysActive = 0.50

  /// The signals of the last measured period of a history.
  ///
  /// A signal whose condition names another one is judged after it.
  static func signal(_ history: History, earlier: [[ID<SignalRule>: SignalFinding]]) -> [ID<SignalRule>: SignalFinding] {
    var judge = ConditionJudge(history: history, index: history.measurements.count - 1, earlier: earlier)
    for rule in inOrderOfDependence(history.normenkader.signals) {
      let isSilenced = history.adjustment.silenced.contains(rule.id)
      let finding = isSilenced ? Finding(.false) : judge.judge(rule.condition)
      judge.signals[rule.id] = signal(rule, finding, history: history, earlier: earlier.map { $0[rule.id] })
    }
    return judge.signals
  }

  private static func signal(_ rule: SignalRule, _ finding: Finding, history: History, earlier: [SignalFinding?]) -> SignalFinding {
    let before = earlier.last { $0 != nil && $0?.state != .unknown } ?? nil
    let isStructural = before?.state == .structural || confirmations(earlier) + 1 >= rule.structuralAfter
    let whenHolding: SignalState = isStructural ? .structural : .active
    let certainty = finding.certainty ?? 0
    let isHeld = certainty < active && certainty >= staysActive && (before?.state ?? .absent) >= .active
    let state: SignalState =
      switch finding.truth {
      case .unknown: .unknown
      case .false: .absent
      case .true: certainty >= active ? whenHolding : (isHeld ? before?.state ?? .active : .emerging)
      }
    let draws: [SignalState]? = finding.draws?.map { truth in
      switch truth {
      case .unknown: .unknown
      case .false: .absent
      case .true: whenHolding
      }
    }
    let since = state >= .emerging ? start(of: earlier, in: history) : nil
    return SignalFinding(id: rule.id, finding: finding, state: state, draws: draws, since: since, isHeld: isHeld && finding.truth == .true)
  }

  /// In how many measured periods of the run directly before this one it was active with its full probability.
  ///
  /// A period in which it could not be judged neither counts nor breaks the run, nor does one in which it was held.
  private static func confirmations(_ earlier: [SignalFinding?]) -> Int {
    var run = 0
    for finding in earlier.reversed() {
      guard let finding, finding.state != .unknown else { continue }
      guard finding.state >= .active else { break }
      if !finding.isHeld { run += 1 }
    }
    return run
  }

  /// The first period of the run, which ends now, in which it held with or without certainty.
  private static func start(of earlier: [SignalFinding?], in history: History) -> Period {
    var start = history.measurements[history.measurements.count - 1].period
    for (index, finding) in earlier.enumerated().reversed() {
      guard let finding, finding.state != .unknown else { continue }
      guard finding.state >= .emerging else { break }
      start = history.measurements[index].period
    }
    return start
  }

  /// The rules with those first that others name.
  ///
  /// The reader refuses circles; should there be one, its rules come in the order of the file.
  private static func inOrderOfDependence(_ rules: [SignalRule]) -> [SignalRule] {
    var waiting = rules
    var ordered: [SignalRule] = []
    while !waiting.isEmpty {
      let names = Set(waiting.map(\.id))
      let ready = waiting.filter { $0.condition.namedSignals(among: rules).isDisjoint(with: names.subtracting([$0.id])) }
      ordered += ready.isEmpty ? waiting : ready
      let done = Set(ordered.map(\.id))
      waiting.removeAll { done.contains($0.id) }
    }
    return ordered
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
