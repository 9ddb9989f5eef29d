// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PrivacyGate {
  /// What may be seen of a change.
  ///
  /// Both periods must be large enough; a split only when each set of partners in it is.
  /// With periods that do not follow each other, sets of partners could be told apart by comparing several splits: then there is none.
  func change(_ change: ScoreChange, from before: Measurement, to after: Measurement, isSuccessive: Bool = true) -> PublishedChange {
    let (old, new) = (estimate(change, in: before), estimate(change, in: after))
    guard old != nil, new != nil, let difference = change.difference, let first = score(change, in: before).value,
      let second = score(change, in: after).value
    else {
      let reason: Absence = old == nil || new == nil ? .noAnswers : .notComparable
      let isWithheld = [before, after].contains { score(change, in: $0) == .withheld }
      return PublishedChange(
        dimension: change.dimension, from: before.period, to: after.period, change: isWithheld ? .withheld : .absent(reason), interval: nil,
        verdict: .notComparable, opinion: .absent(.notAsked), composition: .absent(.notAsked), questionnaire: change.questionnaire)
    }
    let total = second.value - first.value
    // Scores that a reader sees and that are compared as they are have a difference that can be checked.
    let isCheckable = change.link == nil || change.isOnPerceptionAlone
    let shown = isCheckable ? total : Tenths(rounding: difference.change)
    // What is exact in a difference would give back the end of a scale that is not shown.
    let isExact = isExact(change, in: before) && isExact(change, in: after)
    guard isExact || isCheckable else {
      return PublishedChange(
        dimension: change.dimension, from: before.period, to: after.period, change: .withheld, interval: nil, verdict: change.verdict,
        opinion: .withheld, composition: .withheld, questionnaire: change.questionnaire, basis: change.basis, leftOut: change.leftOut)
    }
    let parts = parts(of: change.split, total: shown, isSuccessive: isSuccessive && isExact)
    return PublishedChange(
      dimension: change.dimension, from: before.period, to: after.period, change: .shown(shown), interval: isExact ? interval(difference) : nil,
      verdict: change.verdict, opinion: parts.opinion, composition: parts.composition, facts: parts.facts,
      questions: change.questionnaire == .linked ? .shown(total - shown) : .absent(.notAsked), questionnaire: change.questionnaire,
      basis: change.basis, leftOut: change.leftOut)
  }

  /// Where a score is heading; `nil` without four measured periods that may all be seen.
  func trend(_ dimension: ID<Dimension>?, at history: History) -> PublishedTrend? {
    let last = history.measurements.count - 1
    let scope = dimension.map { Quantity.Scope.dimension($0) } ?? .overall
    // Scores of too few people do not exist here, so a trend is about nothing but scores that may be seen.
    guard let course = history.trendCourse(scope, .both, at: last), let fall = TrendRule.probabilityOfFalling(course.points),
      let slope = history.sample(of: .trend(scope, .both), at: last)
    else { return nil }
    let direction: PublishedTrend.Direction =
      fall >= TrendRule.sure ? .falling : (1 - fall >= TrendRule.sure ? .rising : .unclear)
    return PublishedTrend(
      dimension: dimension, periods: course.points.count, direction: direction, slope: self.slope(slope, of: course, scope, in: history),
      basis: course.basis, isLinked: course.isLinked)
  }

  /// A slope of the scores as they are shown: that of the exact ones would give back the end of a scale that is not shown.
  ///
  /// Where one is bounded it is said to be about that, and all periods weigh the same: their weights hang on how the answers were spread.
  func slope(_ sample: Sample, of course: History.Course, _ scope: Quantity.Scope, in history: History) -> Tenths {
    let plain = Tenths(rounding: sample.value)
    let point = normenkader.scale(of: scope.ofScale).point
    let shown = course.points.map { each -> (time: Double, score: Double) in
      let measurement = history.measurements.first { Double($0.period.ordinal) == each.time }
      let score = measurement.flatMap { coarse(scope, course.basis, in: $0) }
      return (each.time, point * each.sample.value - (score.map { $0.exact - $0.shown.value } ?? 0))
    }
    let isMoved = zip(shown, course.points).contains { abs($0.score - point * $1.sample.value) > Limits.tolerance }
    guard isMoved, let line = TrendLine(times: shown.map(\.time), scores: shown.map(\.score), squaredErrors: shown.map { _ in 1 }) else {
      return plain
    }
    return Tenths(rounding: line.slope, bound: .about)
  }

  /// The interval of a change, under the same rule as that of a score.
  private func interval(_ difference: ScoreDifference) -> PublishedInterval? {
    guard difference.respondents >= minimumDistribution else { return nil }
    let ends = difference.interval
    return PublishedInterval(low: Tenths(rounding: ends.lowerBound), high: Tenths(rounding: ends.upperBound))
  }

  private func parts(
    of split: ScoreChange.Split?, total: Tenths, isSuccessive: Bool
  ) -> (opinion: Published<Tenths>, composition: Published<Tenths>, facts: Published<Tenths>) {
    guard let split else { return (.absent(.notAsked), .absent(.notAsked), .absent(.notAsked)) }
    let rounded = Tenths.parts([split.opinion, split.composition, split.facts ?? 0], of: total)
    let smallestSet = isSuccessive ? split.smallestSet : 0
    return (
      figure(about: smallestSet, rounded[0]), figure(about: smallestSet, rounded[1]),
      split.facts == nil ? .absent(.notAsked) : .shown(rounded[2])
    )
  }

  /// What a reader sees in a period of what is compared.
  func score(_ change: ScoreChange, in measurement: Measurement) -> Published<PublishedScore> {
    guard let id = change.dimension else { return overall(measurement) }
    guard let measured = measurement.dimensions.first(where: { $0.id == id }) else { return .absent(.notAsked) }
    return change.basis == .perception ? perception(measured, in: measurement) : combined(measured, in: measurement)
  }

  /// Whether what is compared is shown as it is: of all themes together, each theme that is not left out.
  private func isExact(_ change: ScoreChange, in measurement: Measurement) -> Bool {
    guard change.dimension == nil else { return score(change, in: measurement).value?.value.bound == .exact }
    return hasExactThemes(measurement, but: change.leftOut)
  }

  /// Whether each theme is shown as it is.
  func hasExactThemes(_ measurement: Measurement, but leftOut: [ID<Dimension>] = []) -> Bool {
    measurement.dimensions.allSatisfy { measured in
      leftOut.contains(measured.id) || coarse(measured, in: measurement).map { $0.bound == .exact } ?? true
    }
  }

  /// The score that a reader sees of what is compared.
  private func estimate(_ change: ScoreChange, in measurement: Measurement) -> ScoreEstimate? {
    guard let id = change.dimension else { return measurement.overall }
    let score = measurement.dimensions.first { $0.id == id }
    return change.basis == .perception ? score?.perception.estimate : score?.combined
  }
}

extension ScoreChange {
  /// Whether the scores of perception, which a reader sees too, are compared just as they are.
  fileprivate var isOnPerceptionAlone: Bool { basis == .perception && questionnaire == .same }
}
