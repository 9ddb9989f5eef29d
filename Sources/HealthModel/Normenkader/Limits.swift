// SPDX-License-Identifier: EUPL-1.2

/// A range: above or at least a lower end, below or at most an upper end.
public struct Limits: Hashable, Sendable {
  /// One end of a range.
  public struct End: Hashable, Sendable {
    /// Where it is.
    public var value: Double
    /// Whether the value itself belongs to the range.
    public var isIncluded: Bool

    /// Makes an end.
    public init(_ value: Double, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// The lower end.
  public var lower: End?
  /// The upper end.
  public var upper: End?

  /// Makes a range.
  public init(lower: End? = nil, upper: End? = nil) {
    self.lower = lower
    self.upper = upper
  }

  /// How near to an end a value is on it: means are sums of fractions, of which the last digits are lost.
  public static let tolerance = 1e-9

  /// Whether a value lies in the range.
  public func contains(_ value: Double) -> Bool {
    if let lower, lower.isIncluded ? value < lower.value - Self.tolerance : value <= lower.value + Self.tolerance { return false }
    if let upper, upper.isIncluded ? value > upper.value + Self.tolerance : value >= upper.value - Self.tolerance { return false }
    return true
  }
}
