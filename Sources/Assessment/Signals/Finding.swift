// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Whether something holds: at the measured values, and in each of the joint draws that carry their uncertainty.
struct Finding {
  /// At the measured values.
  var truth: Truth
  /// In each draw; `nil` when it is the same in all of them.
  var draws: [Truth]?

  /// Makes a finding that no uncertainty touches.
  init(_ truth: Truth) {
    self.truth = truth
  }

  /// Makes a finding with its draws.
  init(_ truth: Truth, draws: [Truth]?) {
    self.truth = truth
    self.draws = draws
  }

  /// The share of draws in which it holds, 0...1; `nil` when it cannot be said.
  var certainty: Double? {
    guard truth != .unknown else { return nil }
    guard let draws else { return truth == .true ? 1 : 0 }
    return Double(draws.reduce(0) { $1 == .true ? $0 + 1 : $0 }) / Double(max(1, draws.count))
  }

  /// The opposite.
  var negated: Finding {
    Finding(truth.negated, draws: draws?.map(\.negated))
  }

  /// The same with what is unknown taken as not holding.
  var unknownAsFalse: Finding {
    Finding(truth == .true ? .true : .false, draws: draws?.map { $0 == .true ? .true : .false })
  }

  /// Whether at least so many of these hold, draw by draw.
  static func atLeast(_ count: Int, of findings: [Finding]) -> Finding {
    let point = Truth.atLeast(count, of: findings.lazy.map(\.truth))
    guard let size = findings.lazy.compactMap({ $0.draws?.count }).max() else { return Finding(point) }
    // Counted per finding rather than per draw: the inner loops run over plain arrays.
    let constant = findings.filter { $0.draws == nil }.map(\.truth)
    var holding = [Int](repeating: constant.count { $0 == .true }, count: size)
    var possible = [Int](repeating: constant.count { $0 != .false }, count: size)
    for values in findings.lazy.compactMap(\.draws) {
      for (draw, truth) in values.enumerated() {
        if truth == .true { holding[draw] += 1 }
        if truth != .false { possible[draw] += 1 }
      }
    }
    let draws: [Truth] = zip(holding, possible).map { $0 >= count ? .true : ($1 >= count ? .unknown : .false) }
    return Finding(point, draws: draws)
  }
}
