// SPDX-License-Identifier: EUPL-1.2

/// A number rounded to one decimal: the only precision in which a score leaves the program.
public struct Tenths: Hashable, Comparable, Sendable {
  /// Whether the number is the figure itself, or only says where it lies.
  public enum Bound: Hashable, Sendable {
    /// The figure itself.
    case exact
    /// The figure is this or higher.
    case orMore
    /// The figure is this or lower.
    case orLess
    /// The figure lies around this: it was rounded to half a point, or is a slope of figures of which only an end is shown.
    case about
  }

  /// The number in tenths.
  public let count: Int
  /// Whether it is the figure itself.
  public let bound: Bound

  /// Makes a number of tenths that is the figure itself.
  public init(count: Int) {
    self.init(count: count, bound: .exact)
  }

  /// Makes a number of tenths.
  public init(count: Int, bound: Bound) {
    self.count = count
    self.bound = bound
  }

  /// Rounds a number to tenths, halves away from zero.
  ///
  /// What is within a billionth of a half counts as a half, so that the rounding does not depend on the order in which a sum was made.
  public init(rounding value: Double, bound: Bound = .exact) {
    let scaled = value.isFinite ? min(max(value * 10, -1e15), 1e15) : 0
    let nudge = scaled < 0 ? -1e-9 : 1e-9
    count = Int((scaled + nudge).rounded(.toNearestOrAwayFromZero))
    self.bound = bound
  }

  /// The number.
  public var value: Double { Double(count) / 10 }

  /// Orders by value.
  public static func < (left: Tenths, right: Tenths) -> Bool {
    left.count < right.count
  }

  /// The difference of two rounded numbers, so that a reader can check it; a bound when one of the two is.
  ///
  /// Of two numbers that are both at least something, the difference is only that of what is shown.
  public static func - (left: Tenths, right: Tenths) -> Tenths {
    let bound: Bound =
      switch (left.bound, right.bound) {
      case (.about, _), (_, .about): .about
      case (.exact, .exact), (.orMore, .orMore), (.orLess, .orLess): .exact
      case (.orMore, _), (_, .orLess): .orMore
      case (.orLess, _), (_, .orMore): .orLess
      }
    return Tenths(count: left.count - right.count, bound: bound)
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
