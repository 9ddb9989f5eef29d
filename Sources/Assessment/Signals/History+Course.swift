// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import RealModule

/// Changes and trends: scores of several measured periods together, over changes of the questionnaire.
extension History {
  /// A score minus that of so many measured periods before, on the newer questionnaire.
  func change(_ scope: Quantity.Scope, _ basis: Quantity.Basis, over: Int, at index: Int) -> Sample? {
    guard index >= over, let comparison = linkage.comparison(scope, basis, from: index - over, to: index),
      let now = score(comparison, scope, basis, at: index), let before = score(comparison, scope, basis, at: index - over)
    else { return nil }
    let breaks = breaks(of: comparison, scope)
    let variance = squaredError(comparison, scope, basis, at: index) + squaredError(comparison, scope, basis, at: index - over)
    let mood = ChangeRule.commonCauseVariance(point: normenkader.scale(of: scope.ofScale).point)
    let widening = variance > 0 ? .sqrt((max(0, variance + breaks.variance) + 2 * mood) / variance) : 1
    return Sample.sum([(1, now), (-1, before)]).shifted(by: -breaks.shift).widened(by: widening)
  }

  /// The slope per period of a score over the last measured periods.
  func trend(_ scope: Quantity.Scope, _ basis: Quantity.Basis, at index: Int) -> Sample? {
    let point = normenkader.scale(of: scope.ofScale).point
    return trendCourse(scope, basis, at: index).flatMap { TrendRule.slope(of: $0.points) }.map { Sample.sum([(point, $0)]) }
  }

  /// The course of a score up to a measured period.
  struct Course {
    /// In order of time, in points of answers of 1 to 5, on the newest questionnaire.
    var points: [TrendRule.Point] = []
    /// What they are about.
    var basis: Quantity.Basis
    /// Whether some were moved because other statements were asked.
    var isLinked = false
  }

  /// The newest four to six measured periods that have the score, as far back as they can be compared with the last one; `nil` without four.
  func trendCourse(_ scope: Quantity.Scope, _ basis: Quantity.Basis, at index: Int) -> Course? {
    let course = course(scope, basis, at: index, atMost: TrendRule.longest)
    return course.points.count >= TrendRule.shortest ? course : nil
  }

  /// The newest measured periods that have the score, as far back as they can be compared with the last one; without points when that has none.
  ///
  /// Where facts were measured in some periods only, a theme has too short a course with them. Then it is that of perception, when that is long enough.
  func course(_ scope: Quantity.Scope, _ basis: Quantity.Basis, at index: Int, atMost longest: Int = .max) -> Course {
    let own = series(scope, basis, at: index, atMost: longest)
    guard basis == .both, own.points.count < TrendRule.shortest, case .dimension = scope else { return own }
    let perception = series(scope, .perception, at: index, atMost: longest)
    return perception.points.count >= TrendRule.shortest ? perception : own
  }

  private func series(_ scope: Quantity.Scope, _ basis: Quantity.Basis, at index: Int, atMost longest: Int) -> Course {
    var course = Course(basis: basis)
    for each in stride(from: index, through: 0, by: -1) where course.points.count < longest {
      guard linkage.whole(scope, basis, at: each) != nil else {
        if each == index { break }
        continue
      }
      guard let comparison = linkage.comparison(scope, basis, from: each, to: index), let point = point(comparison, scope, basis, each, index)
      else { break }
      course.points.append(point)
      course.isLinked = course.isLinked || comparison.isLinked
    }
    course.points.reverse()
    return course
  }

  /// A score as a point of a series; `nil` when facts were measured in one of the periods only.
  ///
  /// When themes are left out, the others stand for all: their score is moved by as much as the newest score of all differs from theirs.
  private func point(
    _ comparison: Comparison, _ scope: Quantity.Scope, _ basis: Quantity.Basis, _ index: Int, _ newest: Int
  ) -> TrendRule.Point? {
    if case .dimension = scope, comparison.parts.first?.basis != basis { return nil }
    guard let sample = score(comparison, scope, basis, at: index) else { return nil }
    let size = normenkader.scale(of: scope.ofScale).point
    let breaks = breaks(of: comparison, scope)
    var shift = breaks.shift
    if case .overall = scope, !comparison.isPlain {
      shift += value(of: scored(basis, at: newest), at: newest) - value(of: comparison.parts, at: newest)
    }
    return TrendRule.Point(
      time: Double(measurement(index).period.ordinal), sample: Sample.sum([(1 / size, sample.shifted(by: shift))]),
      squaredError: squaredError(comparison, scope, basis, at: index) / (size * size), breakVariance: breaks.variance / (size * size))
  }

  /// The themes with a score on a basis in a measured period.
  private func scored(_ basis: Quantity.Basis, at index: Int) -> [Comparison.Part] {
    normenkader.dimensions.map(\.id).filter { linkage.estimate($0, basis, at: index) != nil }.map { Comparison.Part(dimension: $0, basis: basis) }
  }

  /// The value of themes together, without draws.
  private func value(of parts: [Comparison.Part], at index: Int) -> Double {
    let values = parts.map { score(of: $0.dimension, $0.basis, at: index, as: .counted)?.value ?? 0 }
    return zip(normenkader.overallWeights(of: parts.map(\.dimension)), values).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The score of what is compared in a measured period, on the questionnaire of that period.
  private func score(_ comparison: Comparison, _ scope: Quantity.Scope, _ basis: Quantity.Basis, at index: Int) -> Sample? {
    if comparison.isPlain { return score(scope, basis, at: index) }
    let samples = comparison.parts.compactMap { score(of: $0.dimension, $0.basis, at: index, as: .counted) }
    guard samples.count == comparison.parts.count else { return nil }
    guard case .overall = scope else { return samples.first }
    let weights = normenkader.overallWeights(of: comparison.parts.map(\.dimension))
    return Sample.sum(zip(weights, samples).map { ($0, $1) }).settled(on: normenkader.scale(of: .overall))
  }

  /// What the earlier score of a comparison is moved by, and how unsure that is.
  private func breaks(of comparison: Comparison, _ scope: Quantity.Scope) -> (shift: Double, variance: Double) {
    guard comparison.isLinked else { return (0, 0) }
    var weights = [1.0]
    if case .overall = scope { weights = normenkader.overallWeights(of: comparison.parts.map(\.dimension)) }
    return zip(weights, comparison.parts).reduce((0, 0)) { sum, each in
      (sum.0 + each.0 * each.1.shift, sum.1 + each.0 * each.0 * each.1.addedVariance)
    }
  }

  /// The squared standard error of a score: what the draws of one period carry.
  private func squaredError(_ comparison: Comparison, _ scope: Quantity.Scope, _ basis: Quantity.Basis, at index: Int) -> Double {
    linkage.estimate(comparison, scope, basis, at: index)?.squaredError ?? 0
  }
}
