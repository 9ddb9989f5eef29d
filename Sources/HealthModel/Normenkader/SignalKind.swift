// SPDX-License-Identifier: EUPL-1.2

/// What a signal speaks for.
public enum SignalKind: String, Hashable, Sendable, CaseIterable {
  /// For stopping or slowing down.
  case stop
  /// For going on.
  case `continue`
  /// For rounding off: the work is done.
  case complete
}
