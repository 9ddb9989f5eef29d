// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What was judged of one measured period.
struct Judgement {
  /// The history up to and including the period.
  var history: History
  /// The signals.
  var signals: [ID<SignalRule>: SignalFinding]
  /// The signals of the measured periods before.
  var earlier: [[ID<SignalRule>: SignalFinding]]
  /// The advice.
  var decision: Decision

  /// The measured period itself.
  var measurement: Measurement { history.measurement(history.last) }
  /// Its place in the history.
  var index: Int { history.last }
}

/// Judges every measured period of a collaboration, in order of time.
enum Judging {
  /// One judgement per measurement; empty when the normenkader has no advice at all.
  static func judge(_ measurements: [Measurement], by normenkader: Normenkader, tables: DrawTables = DrawTables()) -> [Judgement] {
    measurements.isEmpty ? [] : judge(History(measurements, by: normenkader, tables: tables))
  }

  /// One judgement per measurement of a history; empty when the normenkader has no advice at all.
  static func judge(_ whole: History) -> [Judgement] {
    var earlier: [[ID<SignalRule>: SignalFinding]] = []
    var judgements: [Judgement] = []
    for index in whole.measurements.indices {
      let history = whole.upTo(index)
      let signals = Signalling.signal(history, earlier: earlier)
      guard let decision = Deciding.decide(history, signals: signals, earlier: earlier) else { return [] }
      judgements.append(Judgement(history: history, signals: signals, earlier: earlier, decision: decision))
      earlier.append(signals)
    }
    return judgements
  }

  /// The advice of the last measured period of a history, without how sure it is; `nil` when the normenkader has no advice at all.
  ///
  /// Of an earlier judgement of all the same periods those signals can be taken that are the same.
  static func lastRule(_ whole: History, taking same: (ID<SignalRule>) -> Bool = { _ in false }, from judgement: Judgement? = nil) -> AdviceRule? {
    let judged = judgement.map { $0.earlier + [$0.signals] } ?? []
    var signals: [[ID<SignalRule>: SignalFinding]] = []
    for index in 0...whole.last {
      let known = judged.indices.contains(index) ? judged[index].filter { same($0.key) } : [:]
      signals.append(Signalling.states(whole.upTo(index), earlier: signals, known: known))
    }
    return Deciding.rule(whole, signals: signals[whole.last], earlier: Array(signals.dropLast()))
  }
}
