// SPDX-License-Identifier: EUPL-1.2

/// An estimated score with its uncertainty: interval MAF-t of `docs/method.md`.
public struct ScoreEstimate: Hashable, Sendable {
  /// The score on its own scale: that of the answers, or of their sum.
  public var value: Double
  /// The standard error on that scale; 0 for a score of facts alone.
  public var standardError: Double
  /// The degrees of freedom of the t distribution; infinite for a score of facts alone.
  public var degreesOfFreedom: Double
  /// The lowest and highest score: the interval is cut off there.
  public var range: ClosedRange<Double>
  /// How many respondents have a score.
  public var respondents: Int
  /// How many partners they belong to.
  public var partners: Int
  /// The mean if every respondent counted equally.
  public var respondentMean: Double
  /// The average distance of respondents to their mean, always in points of the answer scale.
  public var spread: Double
  /// What the square of the standard error is made of.
  public var variance: VarianceParts
  /// The number of respondents that would give the same precision if all counted equally: 1 ÷ Σ w²/n over partners (Kish).
  public var effectiveRespondents: Double
  /// How a score of statements was estimated, step by step and on the answer scale; for whoever checks it.
  var terms: MAFEstimate?

  /// The square of the standard error.
  var squaredError: Double { standardError * standardError }

  /// Makes an estimate; without parts all of the variance is from sampling, without effective respondents all respondents count.
  public init(
    value: Double, standardError: Double, degreesOfFreedom: Double, range: ClosedRange<Double>, respondents: Int, partners: Int,
    respondentMean: Double, spread: Double, variance: VarianceParts? = nil, effectiveRespondents: Double? = nil
  ) {
    self.value = value
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    self.range = range
    self.respondents = respondents
    self.partners = partners
    self.respondentMean = respondentMean
    self.spread = spread
    self.variance = variance ?? VarianceParts(sampling: standardError * standardError)
    self.effectiveRespondents = effectiveRespondents ?? Double(respondents)
  }
}
