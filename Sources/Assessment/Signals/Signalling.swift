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
    var judge = ConditionJudge(history: history, index: history.last, earlier: earlier)
    for rule in history.order.rules {
      let isSilenced = history.adjustment.silenced.contains(rule.id)
      let finding = isSilenced ? Finding(.false) : judge.judge(rule.condition)
      judge.signals[rule.id] = signal(rule, finding, history: history, earlier: earlier.map { $0[rule.id] })
    }
    return judge.signals
  }

  /// The same for the advice alone, which only asks how far each signal is: draws of conditions that do not hold are left out.
  ///
  /// Signals that are known already are taken as they are.
  static func states(
    _ history: History, earlier: [[ID<SignalRule>: SignalFinding]], known: [ID<SignalRule>: SignalFinding] = [:]
  ) -> [ID<SignalRule>: SignalFinding] {
    var judge = ConditionJudge(history: history, index: history.last, earlier: earlier, signals: known)
    var points = ConditionJudge(history: history.pointwise, index: history.last, earlier: earlier, signals: known)
    for rule in history.order.rules where known[rule.id] == nil {
      var finding = Finding(.false)
      if !history.adjustment.silenced.contains(rule.id) {
        let isNamed = history.order.named.contains(rule.id)
        finding = isNamed ? judge.judge(rule.condition) : points.judge(rule.condition)
        if !isNamed, finding.truth == .true { finding = judge.judge(rule.condition) }
      }
      let signal = signal(rule, finding, history: history, earlier: earlier.map { $0[rule.id] })
      judge.signals[rule.id] = signal
      points.signals[rule.id] = signal
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
    let since = state >= .emerging ? start(of: earlier, in: history) : nil
    return SignalFinding(
      id: rule.id, finding: finding, state: state, whenHolding: whenHolding, since: since, isHeld: isHeld && finding.truth == .true)
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
    var start = history.measurement(history.last).period
    for (index, finding) in earlier.enumerated().reversed() {
      guard let finding, finding.state != .unknown else { continue }
      guard finding.state >= .emerging else { break }
      start = history.measurement(index).period
    }
    return start
  }
}
