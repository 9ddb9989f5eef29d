// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension WorkingsWriter {
  /// The changes of scores since the measured period before: themes in the order of the normenkader, overall last.
  func changes(_ before: Measurement, _ after: Measurement) -> [Working] {
    let changes = Comparing.compare(before, after, by: normenkader)
    let themes = changes.filter { $0.dimension != nil && $0.difference != nil }
    let falls = themes.compactMap { $0.difference?.probabilityOfFall() }
    let corrected = zip(themes, zip(Comparing.holm(falls.map { 1 - $0 }), Comparing.holm(falls)))
    return changes.map { change in
      let holm = corrected.first { $0.0.dimension == change.dimension }?.1
      return Working(
        .change, change.dimension?.rawValue ?? "overall",
        [("from", .text(before.period.description)), ("verdict", .text(change.verdict.rawValue))]
          + (change.difference.map { figures(of: $0) } ?? [])
          + [("holm_p_down", holm.map { .number($0.0) }), ("holm_p_up", holm.map { .number($0.1) })]
          + (change.split.map { figures(of: $0) } ?? []))
    }
  }

  private func figures(of difference: ScoreDifference) -> [(name: String, value: Working.Value?)] {
    let interval = difference.interval
    return [
      ("change", .number(difference.change)), ("se_sampling", .number(difference.samplingError)), ("df", .number(difference.degreesOfFreedom)),
      ("lo95", .number(interval.lowerBound)), ("hi95", .number(interval.upperBound)), ("se_signal", .number(difference.signalError)),
      ("p_down", .number(difference.probabilityOfFall())), ("p_up", .number(difference.probabilityOfRise())),
    ]
  }

  private func figures(of split: ScoreChange.Split) -> [(name: String, value: Working.Value?)] {
    [
      ("opinion", .number(split.opinion)), ("composition", .number(split.composition)), ("facts", split.facts.map { .number($0) }),
    ]
  }

  /// The course of every score up to the last measured period: the line and its robust companion through the newest four to six periods, the test
  /// of Mann and Kendall and the limits of a process over all that can be compared.
  func trends(_ measurements: [Measurement]) -> [Working] {
    guard !measurements.isEmpty else { return [] }
    let history = History(measurements, by: normenkader)
    let scopes = normenkader.dimensions.map { (Quantity.Scope.dimension($0.id), $0.id.rawValue) } + [(.overall, "overall")]
    return scopes.compactMap { scope, id in
      let course = history.course(scope, .both, at: measurements.count - 1)
      let all = course.points
      return all.count < TrendRule.shortest ? nil : Working(.trend, id, figures(ofCourse: all, point: normenkader.scale(of: scope.ofScale).point))
    }
  }

  /// Points are in points of answers of 1 to 5; slopes and limits are printed on the scale of the score.
  private func figures(ofCourse all: [TrendRule.Point], point: Double) -> [(name: String, value: Working.Value?)] {
    let newest = Array(all.suffix(TrendRule.longest))
    let line = TrendRule.line(through: newest)
    let robust = TheilSen(times: newest.map(\.time), scores: newest.map(\.sample.value))
    let test = MannKendall(all.map(\.sample.value))
    let limits = ProcessLimits(all.map(\.sample.value))
    return [
      ("periods", .whole(newest.count)), ("slope", line.map { .number(point * $0.slope) }), ("se", line.map { .number(point * $0.standardError) }),
      ("p_down", line.map { .number($0.probabilityOfFalling) }), ("theil_sen", robust.map { .number(point * $0.slope) }),
      ("mann_kendall_n", test.map { .whole($0.count) }), ("mann_kendall_S", test.map { .whole($0.statistic) }),
      ("mann_kendall_var", test.map { .number($0.variance) }), ("mann_kendall_z", test.map { .number($0.z) }),
      ("mann_kendall_p", test.map { .number($0.normalProbability) }), ("mann_kendall_p_exact", test?.exactProbability.map { .number($0) }),
      ("xmr_mean", limits.map { .number(point * $0.mean) }), ("xmr_lower", limits.map { .number(point * $0.lower) }),
      ("xmr_upper", limits.map { .number(point * $0.upper) }),
    ]
  }
}
