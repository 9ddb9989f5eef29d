// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Kleene's strong three-valued logic, S. C. Kleene, "Introduction to Metamathematics" (1952), §64.
extension Truth {
  /// True when a Boolean is.
  init(_ holds: Bool) {
    self = holds ? .true : .false
  }

  /// The opposite; unknown stays unknown.
  var negated: Truth {
    switch self {
    case .true: .false
    case .false: .true
    case .unknown: .unknown
    }
  }

  /// Whether at least so many of these hold: true when enough are true, false when too few can be, else unknown.
  static func atLeast(_ count: Int, of truths: some Sequence<Truth>) -> Truth {
    var holding = 0
    var possible = 0
    for truth in truths {
      if truth == .true { holding += 1 }
      if truth != .false { possible += 1 }
    }
    if holding >= count { return .true }
    return possible >= count ? .unknown : .false
  }
}
