// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PrivacyRules {
  /// Whether the rounding of a score hides what one person answered: from the minimum for distributions on.
  ///
  /// A sum is as finely rounded as a mean, so it takes as many times more people as it adds up answers. Beside other figures about the same people it
  /// takes `times` as many.
  func hidesByRounding(_ respondents: Int, size: Double, times: Double = 1) -> Bool {
    Double(respondents) >= times * Double(minimumDistribution) * max(1, size)
  }
}
