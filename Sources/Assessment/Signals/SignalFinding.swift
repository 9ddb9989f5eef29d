// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A signal in a measured period.
struct SignalFinding {
  /// The signal.
  var id: ID<SignalRule>
  /// Whether its condition holds.
  var finding: Finding
  /// How far it is.
  var state: SignalState
  /// Its state in each draw; `nil` when the same in all.
  var draws: [SignalState]?
  /// The first period of the present run in which it held.
  var since: Period?
  /// Whether it is active only because it was: its probability is below the one to become active, but not yet low enough to leave.
  var isHeld = false

  /// Whether it has at least a state.
  ///
  /// One that is only held is active, but nothing that asks for structural rests on it: stopping asks for certainty now.
  func reaches(_ wanted: SignalState) -> Finding {
    let truth = Self.reaches(isHeld ? min(state, .active) : state, wanted)
    return Finding(truth, draws: draws?.map { Self.reaches($0, wanted) })
  }

  private static func reaches(_ state: SignalState, _ wanted: SignalState) -> Truth {
    state == .unknown ? .unknown : Truth(state >= wanted)
  }
}
