// SPDX-License-Identifier: EUPL-1.2

/// Draws of the habits behind facts, beside the joint draws of the scores of a period.
///
/// Every draw takes another of a thousand equally probable parts of the habit's distribution, in an order that depends on the period and on the
/// indicator's place in the normenkader only. So probabilities are exact to a thousandth, and facts are independent of each other and of answers.
struct FactDraws {
  private let seed: UInt64

  /// Prepares the draws of a period, whose scores are drawn with this seed.
  init(seed: UInt64) {
    self.seed = seed
  }

  /// One value per draw of the habit behind the indicator in a place of the normenkader.
  func values(of habit: Habit, place: Int) -> [Double] {
    // Far from the seeds of the scores of other periods, which are one apart.
    var random = SplitMix64(seed: seed &+ 0x5851_F42D_4C95_7F2D &* UInt64(truncatingIfNeeded: place + 1))
    var values = habit.strata(JointDraws.count)
    for last in values.indices.dropFirst().reversed() {
      values.swapAt(last, Int(random.uniform() * Double(last + 1)))
    }
    return values
  }
}
