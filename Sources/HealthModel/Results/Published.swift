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
public enum Absence: Hashable, Sendable {
  /// The normenkader asks for nothing of the kind here.
  case notAsked
  /// Nobody answered in this period.
  case noAnswers
  /// The dossier has no such register.
  case notCollected
  /// The register lacks a column that is needed; which one is not known of a period that comes from the archive.
  case columnNotKept(ID<ColumnDeclaration>?, of: ID<RegisterDeclaration>)
  /// There were no cases in this period.
  case notApplicable
  /// There were cases, but fewer than the normenkader asks for.
  case tooFewCases
  /// The number of invited people is not known.
  case invitedUnknown
  /// There is no earlier period to compare with.
  case noEarlierPeriod
  /// The two periods did not ask or measure the same.
  case notComparable
  /// Too little of the facts of this theme was measured.
  case factsInsufficient

  /// Its name in files for other programs.
  public var name: String {
    switch self {
    case .notAsked: "not-asked"
    case .noAnswers: "no-answers"
    case .notCollected: "not-collected"
    case .columnNotKept: "column-not-kept"
    case .notApplicable: "not-applicable"
    case .tooFewCases: "too-few-cases"
    case .invitedUnknown: "invited-unknown"
    case .noEarlierPeriod: "no-earlier-period"
    case .notComparable: "not-comparable"
    case .factsInsufficient: "facts-insufficient"
    }
  }
}
