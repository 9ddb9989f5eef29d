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
  /// How far it is in the draws in which its condition holds; in the others it is absent, or unknown.
  var whenHolding: SignalState
  /// The first period of the present run in which it held.
  var since: Period?
  /// Whether it is active only because it was: its probability is below the one to become active, but not yet low enough to leave.
  var isHeld = false

  /// Whether it has at least a state.
  ///
  /// One that is only held is active, but nothing that asks for structural rests on it: stopping asks for certainty now.
  func reaches(_ wanted: SignalState) -> Finding {
    let truth = Self.reaches(isHeld ? min(state, .active) : state, wanted)
    let draws = finding.draws?.mapped(
      true: Self.reaches(whenHolding, wanted), false: Self.reaches(.absent, wanted), unknown: Self.reaches(.unknown, wanted))
    return Finding(truth, draws: draws)
  }

  private static func reaches(_ state: SignalState, _ wanted: SignalState) -> Truth {
    state == .unknown ? .unknown : Truth(state >= wanted)
  }
}
