// SPDX-License-Identifier: EUPL-1.2

/// The line of Theil and Sen: the median of the slopes between all pairs of points, which one odd period hardly moves.
///
/// It has no error of its own and is for looking at, beside the `TrendLine`. Source: P. K. Sen, Journal of the American Statistical Association 63
/// (1968) 1379; intercept by medians: W. J. Conover, Practical Nonparametric Statistics.
struct TheilSen: Hashable, Sendable {
  /// The median of (y_j − y_i)/(t_j − t_i) over pairs at different times, in points per unit of time.
  let slope: Double
  /// median(y) − slope · median(t): the score at time 0.
  let intercept: Double

  /// Draws a line through as many scores; `nil` when all are at one time, when a number is not finite, and of more than a thousand.
  init?(times: [Double], scores: [Double]) {
    guard times.count == scores.count, times.count <= 1000, times.allSatisfy(\.isFinite), scores.allSatisfy(\.isFinite) else { return nil }
    var slopes: [Double] = []
    for later in times.indices {
      for earlier in 0..<later where times[later] != times[earlier] {
        slopes.append((scores[later] - scores[earlier]) / (times[later] - times[earlier]))
      }
    }
    guard let slope = slopes.median, let time = times.median, let score = scores.median else { return nil }
    self.slope = slope
    intercept = score - slope * time
  }
}

extension [Double] {
  /// The middle value, or halfway between the two middle values; `nil` of none.
  var median: Double? {
    guard !isEmpty else { return nil }
    let ordered = sorted()
    let (low, high) = (ordered[(count - 1) / 2], ordered[count / 2])
    return low == high ? low : (low + high) / 2
  }
}
