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
  var measurement: Measurement { history.measurements[history.measurements.count - 1] }
  /// Its place in the history.
  var index: Int { history.measurements.count - 1 }
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
  static func lastRule(_ whole: History) -> AdviceRule? {
    var earlier: [[ID<SignalRule>: SignalFinding]] = []
    for index in whole.measurements.indices.dropLast() { earlier.append(Signalling.states(whole.upTo(index), earlier: earlier)) }
    return Deciding.rule(whole, signals: Signalling.states(whole, earlier: earlier), earlier: earlier)
  }
}
