// SPDX-License-Identifier: EUPL-1.2

extension ScoreEstimate {
  /// The 95 % interval, cut off at the ends of the score's scale.
  ///
  /// value ± t(0.975; df) · standard error. Source: `docs/method.md`, MAF-t.
  public var interval: ClosedRange<Double> {
    guard standardError > 0 else {
      let only = min(max(value, range.lowerBound), range.upperBound)
      return only...only
    }
    let half = StudentT(degreesOfFreedom).quantile(0.975) * standardError
    let low = min(max(value - half, range.lowerBound), range.upperBound)
    return low...max(low, min(value + half, range.upperBound))
  }

  /// The probability that the score is below a limit: F_t((limit − value) ÷ standard error; df).
  ///
  /// Without a standard error (facts alone) it is 1 when the value is below the limit and 0 otherwise.
  public func probability(below limit: Double) -> Double {
    guard standardError > 0 else { return value < limit ? 1 : 0 }
    return StudentT(degreesOfFreedom).cdf((limit - value) / standardError)
  }
}
