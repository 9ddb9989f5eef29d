// SPDX-License-Identifier: EUPL-1.2

/// How far a signal is.
public enum SignalState: String, Hashable, Comparable, Sendable, CaseIterable {
  /// It does not hold.
  case absent
  /// It cannot be said: something was not measured.
  case unknown
  /// It holds, but not yet with certainty.
  case emerging
  /// It holds with a probability of at least 80 %, or did and has not dropped below 50 % since.
  case active
  /// It was active with 80 % in so many measured periods of one run that it is no incident.
  case structural

  /// Orders from absent to structural; unknown lies between absent and emerging.
  public static func < (left: SignalState, right: SignalState) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .absent: 0
    case .unknown: 1
    case .emerging: 2
    case .active: 3
    case .structural: 4
    }
  }
}
