// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Whether something holds: at the measured values, and in each of the joint draws that carry their uncertainty.
struct Finding {
  /// At the measured values.
  var truth: Truth
  /// In each draw; `nil` when it is the same in all of them.
  var draws: TruthDraws?

  /// Makes a finding that no uncertainty touches.
  init(_ truth: Truth) {
    self.truth = truth
  }

  /// Makes a finding with its draws.
  init(_ truth: Truth, draws: TruthDraws?) {
    self.truth = truth
    self.draws = draws
  }

  /// The share of draws in which it holds, 0...1; `nil` when it cannot be said.
  var certainty: Double? {
    guard truth != .unknown else { return nil }
    guard let draws else { return truth == .true ? 1 : 0 }
    return Double(draws.numberHolding) / Double(max(1, draws.count))
  }

  /// The opposite.
  var negated: Finding {
    Finding(truth.negated, draws: draws?.negated)
  }

  /// The same with what is unknown taken as not holding.
  var unknownAsFalse: Finding {
    Finding(truth == .true ? .true : .false, draws: draws?.unknownAsFalse)
  }

  /// Whether at least so many of these hold, draw by draw.
  static func atLeast(_ needed: Int, of findings: [Finding]) -> Finding {
    let point = Truth.atLeast(needed, of: findings.lazy.map(\.truth))
    let drawn = findings.compactMap(\.draws)
    guard let count = drawn.lazy.map(\.count).max() else { return Finding(point) }
    var constant = (holding: 0, possible: 0)
    for finding in findings where finding.draws == nil {
      if finding.truth == .true { constant.holding += 1 }
      if finding.truth != .false { constant.possible += 1 }
    }
    return Finding(point, draws: .atLeast(needed, of: drawn, beside: constant, count: count))
  }
}
