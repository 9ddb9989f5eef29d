// SPDX-License-Identifier: EUPL-1.2

/// The value of an indicator.
public struct FactValue: Hashable, Sendable {
  /// The value in the indicator's unit; a share is 0...1.
  public var value: Double
  /// For a share the hits, for a count the rows counted.
  public var hits: Int?
  /// How many rows or cases it is about.
  public var cases: Int
  /// For a share the 95 % interval of the habit behind it (Jeffreys).
  public var interval: ClosedRange<Double>?

  /// Makes a value.
  public init(value: Double, hits: Int? = nil, cases: Int, interval: ClosedRange<Double>? = nil) {
    self.value = value
    self.hits = hits
    self.cases = cases
    self.interval = interval
  }
}

extension FactValue {
  /// A share.
  init(hits: Int, of cases: Int) {
    self.init(value: Double(hits) / Double(cases), hits: hits, cases: cases, interval: Jeffreys.interval(hits: hits, of: cases))
  }
}
