// SPDX-License-Identifier: EUPL-1.2

/// The limits within which a series moves by itself: the XmR chart of single values and moving ranges.
///
/// They are for looking at from twelve periods on and signal nothing. 2.66 is 3/1.128 and 3.268 the factor for ranges of two values.
/// Source: D. J. Wheeler, D. S. Chambers, Understanding Statistical Process Control (1992).
struct ProcessLimits: Hashable, Sendable {
  /// The mean of the scores.
  let mean: Double
  /// The mean distance between successive scores.
  let meanMovingRange: Double

  /// The limits of scores in order of time; `nil` of fewer than two.
  init?(_ scores: [Double]) {
    guard scores.count >= 2 else { return nil }
    mean = scores.reduce(0, +) / Double(scores.count)
    meanMovingRange = zip(scores, scores.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).magnitude } / Double(scores.count - 1)
  }

  /// mean − 2.66 · mean moving range.
  var lower: Double { mean - 2.66 * meanMovingRange }
  /// mean + 2.66 · mean moving range.
  var upper: Double { mean + 2.66 * meanMovingRange }
  /// 3.268 · mean moving range: the largest distance between successive scores.
  var upperMovingRange: Double { 3.268 * meanMovingRange }
}
