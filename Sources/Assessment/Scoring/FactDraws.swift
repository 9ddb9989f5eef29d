// SPDX-License-Identifier: EUPL-1.2

/// Draws of the habits behind facts, beside the joint draws of the scores of a period.
///
/// Every draw takes another of a thousand equally probable parts of the habit's distribution, in an order that depends on the period and on the
/// indicator's place in the normenkader only. So probabilities are exact to a thousandth, and facts are independent of each other and of answers.
struct FactDraws {
  private let seed: UInt64
  private let tables: DrawTables

  /// Prepares the draws of a period, whose scores are drawn with this seed.
  init(seed: UInt64, tables: DrawTables = DrawTables()) {
    self.seed = seed
    self.tables = tables
  }

  /// One value per draw of the habit behind the indicator in a place of the normenkader.
  func values(of habit: Habit, place: Int) -> [Double] {
    let strata = tables.strata(of: habit)
    return tables.order(seed: seed, place: place).map { strata[Int($0)] }
  }
}
