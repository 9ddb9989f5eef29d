// SPDX-License-Identifier: EUPL-1.2

/// A number rounded to one decimal: the only precision in which a score leaves the program.
public struct Tenths: Hashable, Comparable, Sendable {
  /// The number in tenths.
  public let count: Int

  /// Makes a number of tenths.
  public init(count: Int) {
    self.count = count
  }

  /// Rounds a number to tenths, halves away from zero.
  ///
  /// What is within a billionth of a half counts as a half, so that the rounding does not depend on the order in which a sum was made.
  public init(rounding value: Double) {
    let scaled = value.isFinite ? min(max(value * 10, -1e15), 1e15) : 0
    let nudge = scaled < 0 ? -1e-9 : 1e-9
    count = Int((scaled + nudge).rounded(.toNearestOrAwayFromZero))
  }

  /// The number.
  public var value: Double { Double(count) / 10 }

  /// Orders by value.
  public static func < (left: Tenths, right: Tenths) -> Bool {
    left.count < right.count
  }

  /// The difference of two rounded numbers, so that a reader can check it.
  public static func - (left: Tenths, right: Tenths) -> Tenths {
    Tenths(count: left.count - right.count)
  }

  /// Rounds parts so that they add up to a total that was rounded by itself: what is missing goes to the parts that rounding wronged most.
  ///
  /// [0.06, 0.06] of 0.1 gives [0.0, 0.1].
  public static func parts(_ values: [Double], of total: Tenths) -> [Tenths] {
    var rounded = values.map { Tenths(rounding: $0).count }
    var missing = total.count - rounded.reduce(0, +)
    let step = missing < 0 ? -1 : 1
    let order = values.indices.sorted { left, right in
      let (a, b) = (Double(step) * (values[left] * 10 - Double(rounded[left])), Double(step) * (values[right] * 10 - Double(rounded[right])))
      return a != b ? a > b : left < right
    }
    var place = 0
    while missing != 0, !order.isEmpty {
      rounded[order[place % order.count]] += step
      missing -= step
      place += 1
    }
    return rounded.map { Tenths(count: $0) }
  }
}
