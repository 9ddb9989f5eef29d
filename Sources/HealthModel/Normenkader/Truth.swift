// SPDX-License-Identifier: EUPL-1.2

/// True, false or unknown: what was not measured is not false (Kleene's strong three-valued logic).
public enum Truth: Hashable, Sendable {
  /// It does not hold.
  case `false`
  /// It cannot be said.
  case unknown
  /// It holds.
  case `true`
}
