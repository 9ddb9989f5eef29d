// SPDX-License-Identifier: EUPL-1.2

/// A number rounded to one decimal: the only precision in which a score leaves the program.
public struct Tenths: Hashable, Comparable, Sendable {
  /// The number in tenths.
  public let count: Int

  /// Makes a number of tenths.
  public init(count: Int) {
    self.count = count
  }

  /// Rounds a number to tenths, halves away from zero. What is within a billionth of a half counts as a half, so that the
  /// rounding does not depend on the order in which a sum was made.
  public init(rounding value: Double) {
    let scaled = value * 10
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
}
