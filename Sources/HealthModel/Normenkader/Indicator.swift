// SPDX-License-Identifier: EUPL-1.2

/// A governance fact measured from a register, such as the share of agreements kept.
public struct Indicator: Sendable {
  /// How its value is said.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// A part of a whole, 0...1, said as "4 van 6".
    case share
    /// A number of things.
    case count
    /// Hours.
    case hours
    /// Days.
    case days
    /// Any other number.
    case number
  }

  /// Its id.
  public var id: ID<Indicator>
  /// Its title.
  public var title: LocalizedText
  /// How its value is said.
  public var unit: Unit
  /// How it is measured.
  public var measure: Measure
  /// How a value becomes a score; without it the fact is shown but not scored.
  public var norm: NormCurve?
  /// Fewest cases that give a value; at least 1.
  public var minimumCases: Int
  /// Its weight among the facts of its dimension; above 0.
  public var weight: Double
  /// Why this norm.
  public var source: LocalizedText?

  /// Makes an indicator.
  public init(
    id: ID<Indicator>, title: LocalizedText, unit: Unit, measure: Measure, norm: NormCurve? = nil, minimumCases: Int = 1, weight: Double = 1,
    source: LocalizedText? = nil
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.measure = measure
    self.norm = norm
    self.minimumCases = max(1, minimumCases)
    self.weight = weight
    self.source = source
  }
}
