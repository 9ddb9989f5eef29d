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

  /// Combines findings draw by draw.
  static func combine(_ findings: [Finding], _ rule: ([Truth]) -> Truth) -> Finding {
    let point = rule(findings.map(\.truth))
    guard let count = findings.lazy.compactMap({ $0.draws?.count }).max() else { return Finding(point) }
    var row = findings.map(\.truth)
    var draws: [Truth] = []
    draws.reserveCapacity(count)
    for draw in 0..<count {
      for (index, finding) in findings.enumerated() {
        if let values = finding.draws { row[index] = values[draw] }
      }
      draws.append(rule(row))
    }
    return Finding(point, draws: draws)
  }
}
