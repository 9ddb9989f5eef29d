// SPDX-License-Identifier: EUPL-1.2

public import HealthModel

/// Comparisons of two periods for other programs, format 1; a figure that is not there is `null`, and beside it stands why.
public struct ComparisonFile: Encodable, Sendable {
  private let normenkader: Normenkader
  private let fingerprint: String
  private let from: Period
  private let to: Period
  private let comparisons: [PublishedComparison]

  /// Mirrors comparisons of the same two periods.
  public init(_ comparisons: [PublishedComparison], from: Period, to: Period, normenkader: Normenkader, fingerprint: String) {
    self.comparisons = comparisons
    self.from = from
    self.to = to
    self.normenkader = normenkader
    self.fingerprint = fingerprint
  }

  /// Writes the keys.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FigureKey.self)
    try container.encode(1, forKey: "format")
    try container.encode(
      AssessmentsFile.Yardstick(id: normenkader.id, version: normenkader.version, fingerprint: fingerprint), forKey: "normenkader")
    try container.encode(from.description, forKey: "from")
    try container.encode(to.description, forKey: "to")
    try container.encode(comparisons.map(Entry.init), forKey: "collaborations")
  }

  private struct Entry: Encodable {
    let comparison: PublishedComparison

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: FigureKey.self)
      try container.encode(comparison.collaboration.id.rawValue, forKey: "id")
      try container.encode(comparison.collaboration.title, forKey: "title")
      try container.encode(comparison.unmeasured.map(\.description), forKey: "notMeasured")
      try container.encode(comparison.themes.map(Theme.init), forKey: "dimensions")
      try container.encode(comparison.statements.map(Item.init), forKey: "statements")
      try container.encode(comparison.facts.map(Fact.init), forKey: "indicators")
    }
  }

  private struct Theme: Encodable {
    let theme: PublishedComparison.Theme

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: FigureKey.self)
      try container.encodeOrNull(theme.change.dimension?.rawValue, "dimension")
      try container.encodeTenths(theme.before, "before")
      try container.encodeTenths(theme.after, "after")
      try container.encode(AssessmentsChange(theme.change), forKey: "change")
      try container.encodeOrNull(theme.trend.map(Trend.init), "trend")
    }
  }

  private struct Trend: Encodable {
    let direction: String
    let slope: Double
    let periods: Int
    let basis: String

    init(_ trend: PublishedTrend) {
      direction = trend.direction.rawValue
      slope = trend.slope.value
      periods = trend.periods
      basis = trend.basis.rawValue
    }
  }

  private struct Item: Encodable {
    let item: PublishedComparison.Item

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: FigureKey.self)
      try container.encode(item.id.rawValue, forKey: "id")
      try container.encodeTenths(item.before, "before")
      try container.encodeTenths(item.after, "after")
      try container.encodeTenths(item.change, "change")
      try container.encodeOrNull(item.verdict?.rawValue, "verdict")
    }
  }

  private struct Fact: Encodable {
    let fact: PublishedComparison.Fact

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: FigureKey.self)
      try container.encode(fact.id.rawValue, forKey: "id")
      try container.encode(fact.before, "before", AssessmentsIndicator.number)
      try container.encode(fact.after, "after", AssessmentsIndicator.number)
      try container.encode(fact.change, "change", AssessmentsIndicator.number)
    }
  }
}
