// SPDX-License-Identifier: EUPL-1.2

/// How a value becomes a score: straight lines between knots, flat outside.
public struct NormCurve: Hashable, Sendable {
  /// A value and its score.
  public struct Knot: Hashable, Sendable {
    /// The value of the indicator.
    public var value: Double
    /// The score on the answer scale.
    public var score: Double

    /// Makes a knot.
    public init(_ value: Double, _ score: Double) {
      self.value = value
      self.score = score
    }
  }

  /// The knots in ascending order of value; at least two.
  public var knots: [Knot]

  /// Makes a curve of its knots, in ascending order of value.
  public init(_ knots: [Knot]) {
    self.knots = knots
  }

  /// The score of a value.
  public func score(of value: Double) -> Double {
    guard let first = knots.first, let last = knots.last else { return 0 }
    if value <= first.value { return first.score }
    for (left, right) in zip(knots, knots.dropFirst()) where value <= right.value {
      return left.score + (right.score - left.score) * (value - left.value) / (right.value - left.value)
    }
    return last.score
  }
}
