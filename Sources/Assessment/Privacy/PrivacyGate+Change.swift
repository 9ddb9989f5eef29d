// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PrivacyGate {
  /// What may be seen of a change.
  ///
  /// Both periods must be large enough; a split only when each set of partners in it is.
  func change(_ change: ScoreChange, from before: Measurement, to after: Measurement) -> PublishedChange {
    let (old, new) = (estimate(change.dimension, in: before), estimate(change.dimension, in: after))
    let scope = change.dimension.map { ScoreScale.Scope.dimension($0) } ?? .overall
    guard let old, let new, let difference = change.difference, let first = score(old, in: scope).value,
      let second = score(new, in: scope).value
    else {
      let reason: Absence = old == nil || new == nil ? .noAnswers : .notComparable
      let isWithheld = [old, new].contains { estimate in estimate.map { score($0, in: scope) } == .withheld }
      return PublishedChange(
        dimension: change.dimension, from: before.period, to: after.period, change: isWithheld ? .withheld : .absent(reason), interval: nil,
        verdict: .notComparable, opinion: .absent(.notAsked), composition: .absent(.notAsked))
    }
    let total = second.value - first.value
    let parts = parts(of: change.split, total: total)
    return PublishedChange(
      dimension: change.dimension, from: before.period, to: after.period, change: .shown(total), interval: interval(difference),
      verdict: change.verdict, opinion: parts.opinion, composition: parts.composition, facts: parts.facts)
  }

  /// Where a score is heading; `nil` without four measured periods that may all be seen.
  func trend(_ dimension: ID<Dimension>?, at history: History) -> PublishedTrend? {
    let last = history.measurements.count - 1
    let scope = dimension.map { Quantity.Scope.dimension($0) } ?? .overall
    // Scores of too few people do not exist here, so a trend is about nothing but scores that may be seen.
    guard let count = history.trendLength(scope, at: last), let fall = history.probabilityOfFalling(scope, at: last),
      let slope = history.sample(of: .trend(scope, .both), at: last)
    else { return nil }
    let direction: PublishedTrend.Direction =
      fall >= TrendRule.sure ? .falling : (1 - fall >= TrendRule.sure ? .rising : .unclear)
    return PublishedTrend(dimension: dimension, periods: count, direction: direction, slope: Tenths(rounding: slope.value))
  }

  /// The interval of a change, under the same rule as that of a score.
  private func interval(_ difference: ScoreDifference) -> PublishedInterval? {
    guard difference.respondents >= minimumDistribution else { return nil }
    let ends = difference.interval
    return PublishedInterval(low: Tenths(rounding: ends.lowerBound), high: Tenths(rounding: ends.upperBound))
  }

  private func parts(
    of split: ScoreChange.Split?, total: Tenths
  ) -> (opinion: Published<Tenths>, composition: Published<Tenths>, facts: Published<Tenths>) {
    guard let split else { return (.absent(.notAsked), .absent(.notAsked), .absent(.notAsked)) }
    let rounded = Tenths.parts([split.opinion, split.composition, split.facts ?? 0], of: total)
    return (
      figure(about: split.smallestSet, rounded[0]), figure(about: split.smallestSet, rounded[1]),
      split.facts == nil ? .absent(.notAsked) : .shown(rounded[2])
    )
  }

  private func estimate(_ id: ID<Dimension>?, in measurement: Measurement) -> ScoreEstimate? {
    guard let id else { return measurement.overall }
    return measurement.dimensions.first { $0.id == id }?.combined
  }
}
