// SPDX-License-Identifier: EUPL-1.2

/// What draws of many collaborations have in common, kept so that it is worked out once: the random numbers of each period and the parts of habits.
///
/// It changes nothing in any draw. Used by one thread at a time; every thread has its own.
final class DrawTables {
  private struct Place: Hashable {
    var seed: UInt64
    var number: Int
  }

  /// Beyond so many of a kind they are forgotten and worked out again: some eight megabytes.
  private static let most = 1000

  private var normals: [Place: NormalTable] = [:]
  private var strata: [Habit: [Double]] = [:]
  private var orders: [Place: [UInt16]] = [:]

  /// The random numbers of a period for questionnaires of so many scales.
  func normals(seed: UInt64, width: Int) -> NormalTable {
    let place = Place(seed: seed, number: width)
    if let known = normals[place] { return known }
    if normals.count >= Self.most / 10 { normals = [:] }
    let table = NormalTable(width: width, rows: JointDraws.count / 2, seed: seed)
    normals[place] = table
    return table
  }

  /// The thousand equally probable parts of a habit, ascending.
  func strata(of habit: Habit) -> [Double] {
    if let known = strata[habit] { return known }
    if strata.count >= Self.most { strata = [:] }
    let values = habit.strata(JointDraws.count)
    strata[habit] = values
    return values
  }

  /// In which order the draws of an indicator take those parts.
  func order(seed: UInt64, place: Int) -> [UInt16] {
    let key = Place(seed: seed, number: place)
    if let known = orders[key] { return known }
    if orders.count >= Self.most { orders = [:] }
    // Far from the seeds of the scores of other periods, which are one apart.
    var random = SplitMix64(seed: seed &+ 0x5851_F42D_4C95_7F2D &* UInt64(truncatingIfNeeded: place + 1))
    var order = (0..<JointDraws.count).map { UInt16(truncatingIfNeeded: $0) }
    for last in order.indices.dropFirst().reversed() {
      order.swapAt(last, Int(random.uniform() * Double(last + 1)))
    }
    orders[key] = order
    return order
  }
}
