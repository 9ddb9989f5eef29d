// SPDX-License-Identifier: EUPL-1.2

/// A signal in a period.
public struct PublishedSignal: Hashable, Sendable {
  /// The signal.
  public var id: ID<SignalRule>
  /// What it speaks for.
  public var kind: SignalKind
  /// How far it is.
  public var state: SignalState
  /// The probability that it holds, in whole percent; `nil` when unknown.
  public var certainty: Int?
  /// The first period of the present run in which it held.
  public var since: Period?
  /// Whether it counts as active only because it was: less certain than what it takes to become active, but not yet gone.
  public var isHeld: Bool
  /// The parts that decided: those that hold when it holds, those that do not when it does not.
  public var evidence: [Evidence]
  /// The parts that could not be judged.
  public var missing: [Evidence]
  /// The whole condition; `nil` when it was not worked out, as for periods before the last.
  public var condition: JudgedCondition?

  /// Makes a signal.
  public init(
    id: ID<SignalRule>, kind: SignalKind, state: SignalState, certainty: Int?, since: Period?, isHeld: Bool = false, evidence: [Evidence],
    missing: [Evidence], condition: JudgedCondition? = nil
  ) {
    self.id = id
    self.kind = kind
    self.state = state
    self.certainty = certainty
    self.since = since
    self.isHeld = isHeld
    self.evidence = evidence
    self.missing = missing
    self.condition = condition
  }
}
