// SPDX-License-Identifier: EUPL-1.2

/// The difference of two independent estimates of one score, in points of that score.
///
/// The people who answer are mostly the same in both periods. Their answers then go together and the difference is surer than this says; taking
/// them as independent is on the safe side. Source: `docs/method.md`, change.
struct ScoreDifference: Hashable, Sendable {
  /// Δ = θ₂ − θ₁.
  let change: Double
  /// √(V₁ + V₂): sampling and answer noise of both periods; 0 of facts alone.
  let samplingError: Double
  /// (V₁ + V₂)² / (V₁²/df₁ + V₂²/df₂); infinite of facts alone.
  ///
  /// Source: B. L. Welch, Biometrika 34 (1947) 28.
  let degreesOfFreedom: Double
  /// √(V₁ + V₂ + 2 σ_q²): what a change must stand out from to mean that something really changed.
  ///
  /// σ_q is the mood of a period that moves all scores together (`ChangeRule`).
  let signalError: Double
  /// The fewest respondents of the two periods; 0 of facts alone.
  let respondents: Int
  /// The largest possible fall and rise.
  let range: ClosedRange<Double>

  /// Subtracts an earlier estimate from a later one on the same scale.
  init(from before: ScoreEstimate, to after: ScoreEstimate) {
    let commonCauseVariance = ChangeRule.commonCauseVariance(point: after.point)
    let (v1, v2) = (before.standardError * before.standardError, after.standardError * after.standardError)
    let divisor = v1 * v1 / before.degreesOfFreedom + v2 * v2 / after.degreesOfFreedom
    let width = after.range.upperBound - after.range.lowerBound
    change = after.value - before.value
    samplingError = (v1 + v2).squareRoot()
    degreesOfFreedom = divisor > 0 ? (v1 + v2) * (v1 + v2) / divisor : .infinity
    signalError = (v1 + v2 + 2 * commonCauseVariance).squareRoot()
    respondents = min(before.respondents, after.respondents)
    range = -width...width
  }

  /// The 95 % interval of the difference of these two scores, Δ ± t(0.975; df) · √(V₁ + V₂), cut off at the largest possible change.
  ///
  /// It says how far sampling and answer noise reach, not whether something really changed.
  var interval: ClosedRange<Double> {
    guard samplingError > 0 else { return clamped(change)...clamped(change) }
    let half = StudentT(degreesOfFreedom).quantile(0.975) * samplingError
    return clamped(change - half)...max(clamped(change - half), clamped(change + half))
  }

  /// The probability that something fell by more than so many points, 0...1: F_t((−δ − Δ)/√(V₁ + V₂ + 2 σ_q²); df).
  func probabilityOfFall(byMoreThan least: Double = 0) -> Double {
    probability(below: -least)
  }

  /// The probability that something rose by more than so many points, 0...1: 1 − F_t((δ − Δ)/√(V₁ + V₂ + 2 σ_q²); df).
  func probabilityOfRise(byMoreThan least: Double = 0) -> Double {
    return StudentT(degreesOfFreedom).cdf((change - least) / signalError)
  }

  private func probability(below limit: Double) -> Double {
    return StudentT(degreesOfFreedom).cdf((limit - change) / signalError)
  }

  private func clamped(_ value: Double) -> Double {
    min(max(value, range.lowerBound), range.upperBound)
  }
}
