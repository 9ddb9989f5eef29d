// SPDX-License-Identifier: EUPL-1.2

/// What a change is tested against.
enum ChangeRule {
  /// The variance of a period's mood that moves all scores together, σ_q² with σ_q = 0.10 points on answers of 1 to 5; `docs/method.md`, change.
  static let commonCauseVariance = 0.01

  /// The same on a scale where a point is this much.
  static func commonCauseVariance(point: Double) -> Double {
    commonCauseVariance * point * point
  }

  /// The probability from which a change is called one.
  static let sure = 0.90
  /// The probability from which a change is called possible.
  static let possible = 0.80
}
