// SPDX-License-Identifier: EUPL-1.2

extension ScoreEstimate {
  /// How much lower on average than those who answered the others would have to score, to bring the score down to a norm: (θ̂ − norm)/(1 − f).
  ///
  /// In points; f is the share (0...1) that answered, and `nil` when that is everybody. Negative when the score is below the norm.
  /// Source: `docs/method.md`, tipping gap.
  func tippingGap(norm: Double, response: Double) -> Double? {
    response < 1 ? (value - norm) / (1 - response) : nil
  }
}
