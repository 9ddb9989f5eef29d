// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension Wording {
  /// What the norm of a fact asks, or that there is none.
  ///
  /// What a reader wants to know of a curve is where the norm is reached.
  func norm(of indicator: Indicator) -> String {
    guard let curve = indicator.norm else { return phrases("fact.no-norm") }
    guard let needed = curve.value(atScore: normenkader.norm(of: .indicator(indicator.id))) else { return phrases("fact.scored") }
    let text = say(limit: Self.rounded(needed, indicator.unit), like: nil, of: .indicator(indicator.id))
    return phrases(curve.isHigherBetter ? "fact.norm.at-least" : "fact.norm.at-most", ["value": text])
  }

  /// Which value of a fact gives which score, in sentences; `nil` when it has no norm.
  func cutPoints(of indicator: Indicator) -> String? {
    guard let curve = indicator.norm else { return nil }
    let knots = curve.corners.map { knot in
      let value = say(limit: knot.value, like: nil, of: .indicator(indicator.id))
      return phrases("norm.knot", ["value": value, "score": numbers.limit(knot.score)])
    }
    guard let agreed = curve.agreed else { return phrases("norm.straight", ["knots": knots.joined(separator: "; ")]) }
    let time = say(limit: agreed, like: nil, of: .indicator(indicator.id))
    return phrases("norm.agreed", ["agreed": time, "knots": knots.joined(separator: "; ")])
  }

  // Whole percents, things, hours and days: a norm that follows from a curve has no use for decimals.
  private static func rounded(_ value: Double, _ unit: Indicator.Unit) -> Double {
    switch unit {
    case .share: (value * 100).rounded(.toNearestOrAwayFromZero) / 100
    case .count, .hours, .days: value.rounded(.toNearestOrAwayFromZero)
    case .number: value
    }
  }
}
