// SPDX-License-Identifier: EUPL-1.2
import RealModule

/// How a value becomes a score: straight lines between knots, flat outside.
///
/// A norm for a duration can be against an agreed time: its knots then count doublings of that time, log₂(value ÷ agreed), because twice as long is
/// as much worse as half as long is better.
public struct NormCurve: Hashable, Sendable {
  /// A value and its score.
  public struct Knot: Hashable, Sendable {
    /// The value of the indicator, or the number of doublings of the agreed time.
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
  /// The agreed time, in the unit of the indicator and above 0; `nil` when the knots hold values themselves.
  public var agreed: Double?

  /// Makes a curve of its knots, in ascending order of value.
  public init(_ knots: [Knot], agreed: Double? = nil) {
    self.knots = knots
    self.agreed = agreed
  }

  /// The values of the knots in the unit of the indicator, with their scores.
  public var corners: [Knot] {
    guard let agreed else { return knots }
    return knots.map { Knot(agreed * .exp2($0.value), $0.score) }
  }

  /// Whether a higher value gives a higher score.
  public var isHigherBetter: Bool { (knots.last?.score ?? 0) >= (knots.first?.score ?? 0) }

  /// The score of a value; a duration of nothing lies before the first knot.
  public func score(of value: Double) -> Double {
    guard let agreed else { return line(at: value) }
    return line(at: value > 0 ? .log2(value / agreed) : -.infinity)
  }

  private func line(at value: Double) -> Double {
    guard let first = knots.first, let last = knots.last else { return 0 }
    if value <= first.value { return first.score }
    for (left, right) in zip(knots, knots.dropFirst()) where value <= right.value {
      return left.score + (right.score - left.score) * (value - left.value) / (right.value - left.value)
    }
    return last.score
  }

  /// The first value that has a score; `nil` when no value has it, or a whole stretch of values only.
  public func value(atScore score: Double) -> Double? {
    for (left, right) in zip(knots, knots.dropFirst()) {
      let (low, high) = (min(left.score, right.score), max(left.score, right.score))
      guard low <= score, score <= high, high > low else { continue }
      let found = left.value + (right.value - left.value) * (score - left.score) / (right.score - left.score)
      return agreed.map { $0 * .exp2(found) } ?? found
    }
    return nil
  }
}
