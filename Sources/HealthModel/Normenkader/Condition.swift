// SPDX-License-Identifier: EUPL-1.2

/// Something that is true, false or unknown of a collaboration in a period.
public indirect enum Condition: Hashable, Sendable {
  /// All hold: false if one is false, else unknown if one is unknown.
  case all([Condition])
  /// One holds: true if one is true, else unknown if one is unknown.
  case any([Condition])
  /// None holds.
  case none([Condition])
  /// At least so many hold.
  case atLeast(Int, of: [Condition])
  /// It held in so many measured periods in a row, this one included.
  case forPeriods(Int, Condition)
  /// A measured quantity lies in a range.
  case measured(Quantity, Limits)
  /// A signal has at least a state.
  case signal(ID<SignalRule>, SignalState)
  /// At least so many signals of a kind have at least a state.
  case signals(SignalKind, SignalState, atLeast: Int)
}
