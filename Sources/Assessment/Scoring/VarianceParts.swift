// SPDX-License-Identifier: EUPL-1.2

/// What the variance of a score is made of; the three add up to the square of the standard error.
public struct VarianceParts: Hashable, Sendable {
  /// From partners of whom nobody answered.
  public var missingPartners: Double
  /// From invited people of answering partners who did not answer.
  public var sampling: Double
  /// From answers that would be somewhat different if asked again; does not vanish when everybody answers.
  public var answers: Double

  /// Makes parts of a variance.
  public init(missingPartners: Double = 0, sampling: Double = 0, answers: Double = 0) {
    self.missingPartners = missingPartners
    self.sampling = sampling
    self.answers = answers
  }

  /// The variance.
  public var total: Double { missingPartners + sampling + answers }

  /// The part that two scales answered by the same people have in common: answer noise is independent between scales.
  public var shared: Double { missingPartners + sampling }

  /// The parts of a score that counts for so much.
  func scaled(by weight: Double) -> VarianceParts {
    let square = weight * weight
    return VarianceParts(missingPartners: missingPartners * square, sampling: sampling * square, answers: answers * square)
  }
}
