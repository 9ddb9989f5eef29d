// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension Wording {
  /// Whether scores are sums, of which a whole one has no decimal.
  var hasSums: Bool { normenkader.scoring.aggregate == .sum }

  /// A score of a dimension, a facet or all together: `3,2` for a mean, `104,3` or `104` for a sum.
  ///
  /// The mean of a statement and the score of a fact are no sums, whatever the normenkader does with them.
  func say(score: Tenths) -> String {
    hasSums && score.count % 10 == 0 ? numbers.bounded(numbers.whole(score.count / 10), score.bound) : numbers.tenths(score)
  }

  /// A difference of such scores with its sign, `+0,3`; zero has none.
  func say(change: Tenths) -> String {
    guard hasSums, change.count % 10 == 0 else { return numbers.signed(change) }
    let whole = numbers.whole(change.count / 10)
    return numbers.bounded(change.count > 0 ? "+" + whole : whole, change.bound)
  }

  /// A limit of such scores.
  func say(edge: Double) -> String {
    numbers.limit(edge, keepsDecimal: !hasSums)
  }

  /// The norm of a scope.
  func norm(of scope: ScoreScale.Scope) -> String {
    say(edge: normenkader.norm(of: scope))
  }

  /// Whether a quantity is a score or a difference of scores.
  func isInScores(_ quantity: Quantity) -> Bool {
    switch quantity {
    case .score, .facet, .change, .trend, .perceptionFactsGap, .balanceSpread: true
    case .indicator, .selfOthersGap, .disagreement, .dontKnow, .responseShare, .respondents, .partnersAnswering: false
    }
  }

  /// The norm that a limit on a quantity may be, as a number; only scores have one.
  func norm(of quantity: Quantity) -> Double? {
    switch quantity {
    case .score(let scope, _): normenkader.norm(of: scope.ofScale)
    case .facet(let id): normenkader.norm(of: .facet(id))
    default: nil
    }
  }
}
