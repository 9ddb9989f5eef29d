// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PrivacyRules {
  /// Whether the rounding of a score hides what one person answered: from twice the minimum for distributions on.
  ///
  /// A sum is as finely rounded as a mean, so it takes as many times more people as it adds up answers.
  func hidesByRounding(_ respondents: Int, size: Double) -> Bool {
    Double(respondents) >= 2 * Double(minimumDistribution) * max(1, size)
  }
}
