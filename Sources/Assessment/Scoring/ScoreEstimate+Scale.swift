// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension ScoreEstimate {
  /// The same on the scale of a sum: what was worked out for the mean of the answers is multiplied, k times the score and standard error, k² times the
  /// variance.
  ///
  /// The spread stays that of answers: how far people differ does not depend on how many statements they were asked.
  func scaled(to scale: ScoreScale) -> ScoreEstimate {
    guard scale.size != 1 else { return self }
    var scaled = self
    scaled.value = scale.score(ofMean: value)
    scaled.respondentMean = scale.score(ofMean: respondentMean)
    scaled.standardError *= scale.size
    scaled.variance = variance.scaled(by: scale.size)
    scaled.range = scale.range
    return scaled
  }

  /// What a point on answers of 1 to 5 is on the scale of this score: a quarter of its width.
  var point: Double {
    let width = range.upperBound - range.lowerBound
    return width > 0 ? width / 4 : 1
  }
}

extension ScoreOutcome {
  /// The same on the scale of a sum.
  func scaled(to scale: ScoreScale) -> ScoreOutcome {
    estimate.map { .score($0.scaled(to: scale)) } ?? self
  }
}
