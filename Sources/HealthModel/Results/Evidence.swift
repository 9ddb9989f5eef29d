// SPDX-License-Identifier: EUPL-1.2

/// A measured part of a condition, ready to be said in a sentence.
public struct Evidence: Hashable, Sendable {
  /// What is measured.
  public enum Subject: Hashable, Sendable {
    /// A quantity against a range.
    case quantity(Quantity, Limits)
    /// A signal with at least a state.
    case signal(ID<SignalRule>, SignalState)
    /// A number of signals of a kind.
    case signals(SignalKind, SignalState, atLeast: Int)
  }

  /// Where a measured quantity comes from.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// From what people answered.
    case answers
    /// From what the registers show.
    case registers
    /// From both together.
    case both
  }

  /// What is measured.
  public var subject: Subject
  /// What was measured; for signals the number of them.
  public var measured: Published<Reading>
  /// Whether it holds.
  public var truth: Truth
  /// In how many measured periods in a row it has held, this one included; at least 1 when it holds.
  public var heldFor: Int
  /// For how many periods in a row it must hold; 1 when once is enough.
  public var requiredPeriods: Int
  /// Where it comes from; `nil` where that is no question, as for signals and for who answered.
  public var source: Source?

  /// Makes a piece of evidence.
  public init(
    subject: Subject, measured: Published<Reading>, truth: Truth, heldFor: Int = 1, requiredPeriods: Int = 1, source: Source? = nil
  ) {
    self.subject = subject
    self.measured = measured
    self.truth = truth
    self.heldFor = heldFor
    self.requiredPeriods = requiredPeriods
    self.source = source
  }
}
