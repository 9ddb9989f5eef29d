// SPDX-License-Identifier: EUPL-1.2

/// A figure after the privacy gate: shown, withheld, or absent because there is nothing to show.
public enum Published<Value: Hashable & Sendable>: Hashable, Sendable {
  /// It may be seen.
  case shown(Value)
  /// It exists but may not be seen. Why is not told apart: the reason itself would tell something.
  case withheld
  /// There is no such figure.
  case absent(Absence)

  /// The value when it may be seen.
  public var value: Value? {
    if case .shown(let value) = self { value } else { nil }
  }

  /// The same with the value changed.
  public func map<Other>(_ transform: (Value) -> Other) -> Published<Other> {
    switch self {
    case .shown(let value): .shown(transform(value))
    case .withheld: .withheld
    case .absent(let absence): .absent(absence)
    }
  }
}

/// Why there is no figure.
public enum Absence: String, Hashable, Sendable, CaseIterable {
  /// The normenkader asks for nothing of the kind here.
  case notAsked = "not-asked"
  /// Nobody answered in this period.
  case noAnswers = "no-answers"
  /// The dossier has no such register.
  case notCollected = "not-collected"
  /// There were no cases in this period.
  case notApplicable = "not-applicable"
  /// There were cases, but fewer than the normenkader asks for.
  case tooFewCases = "too-few-cases"
  /// The number of invited people is not known.
  case invitedUnknown = "invited-unknown"
  /// There is no earlier period to compare with.
  case noEarlierPeriod = "no-earlier-period"
  /// The two periods did not ask or measure the same.
  case notComparable = "not-comparable"
  /// Too little of the facts of this theme was measured.
  case factsInsufficient = "facts-insufficient"
}
