// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// The value of an indicator or the reason that there is none.
///
/// Not collected, not applicable and zero are three things.
public enum FactOutcome: Hashable, Sendable {
  /// There is one.
  case value(FactValue)
  /// The dossier has no such register.
  case notCollected
  /// The register lacks this column, which it needs; which one is not known of a period that comes from the archive.
  case columnNotKept(ID<ColumnDeclaration>?)
  /// There are no cases.
  case notApplicable
  /// There are fewer cases than the indicator asks for.
  case tooFewCases

  /// The value, when there is one.
  public var value: Double? {
    if case .value(let fact) = self { fact.value } else { nil }
  }
}
