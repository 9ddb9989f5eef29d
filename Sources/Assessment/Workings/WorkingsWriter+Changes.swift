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
          + (change.split.map { figures(of: $0) } ?? []) + comparability(change))
    }
  }

  /// What was compared where the scores are not compared just as they are; all on the scale of the score.
  private func comparability(_ change: ScoreChange) -> [(name: String, value: Working.Value?)] {
    let scores = change.questionnaire == .linked ? change.link : nil
    return [
      ("questionnaire", change.questionnaire == .same ? nil : .text(change.questionnaire.rawValue)),
      ("basis", change.basis == .both ? nil : .text(change.basis.rawValue)),
      ("left_out", change.leftOut.isEmpty ? nil : .text(change.leftOut.map(\.rawValue).joined(separator: "/"))),
      ("common", change.common.map { .text($0.statements.map(\.rawValue).joined(separator: "/")) }),
      ("old_all", scores.map { .number($0.oldAll) }), ("old_common", scores.map { .number($0.oldCommon) }),
      ("new_common", scores.map { .number($0.newCommon) }), ("new_all", scores.map { .number($0.newAll) }),
      ("linked", scores.map { .number($0.linkedLevel) }), ("break", scores.map { .number($0.breakSize) }),
    ]
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
    let isDivided = split.smallestSet > 0
    return [
      ("opinion", isDivided ? .number(split.opinion) : nil), ("composition", isDivided ? .number(split.composition) : nil),
      ("facts", split.facts.map { .number($0) }),
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
      guard course.points.count >= TrendRule.shortest else { return nil }
      return Working(.trend, id, figures(of: course, point: normenkader.scale(of: scope.ofScale).point))
    }
  }

  /// Points are in points of answers of 1 to 5; slopes and limits are printed on the scale of the score.
  private func figures(of course: History.Course, point: Double) -> [(name: String, value: Working.Value?)] {
    let all = course.points
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
      ("basis", course.basis == .both ? nil : .text(course.basis.rawValue)),
      ("questionnaire", course.isLinked ? .text(PublishedChange.Questionnaire.linked.rawValue) : nil),
    ]
  }
}
