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

  /// Whether a value lies in the range; a value that is on an end but for lost digits is on it.
  public func contains(_ value: Double) -> Bool {
    let value = value.settled
    if let lower, value < lower.value || (value == lower.value && !lower.isIncluded) { return false }
    if let upper, value > upper.value || (value == upper.value && !upper.isIncluded) { return false }
    return true
  }
}
