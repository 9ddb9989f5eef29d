// SPDX-License-Identifier: EUPL-1.2

/// The results of one collaboration in one period.
public struct PublishedPeriod: Sendable {
  /// The period.
  public var period: Period
  /// Who answered.
  public var response: PublishedResponse
  /// The weighted mean of the dimensions.
  public var overall: Published<PublishedScore>
  /// The dimensions, in the order of the normenkader.
  public var dimensions: [PublishedDimension]
  /// The perception scores of the facets, in the order of the normenkader.
  public var facets: [PublishedFacet]
  /// The statements, in the order of the normenkader.
  public var statements: [PublishedStatement]
  /// The facts, in the order of the normenkader.
  public var indicators: [PublishedIndicator]
  /// The balance of the dimensions that must be in balance.
  public var balance: PublishedBalance
  /// The signals, in the order of the normenkader.
  public var signals: [PublishedSignal]
  /// The advice.
  public var advice: PublishedAdvice
  /// The actions of earlier reviews.
  public var ledger: [PublishedAction]
  /// Rows of registers, per dimension.
  public var tables: [PublishedTable]
  /// How many figures were withheld.
  public var withheldCount: Int
  /// Whether its answers are gone and its figures come from the archive.
  public var isFromArchive = false

  /// Makes the results of a period.
  public init(
    period: Period, response: PublishedResponse, overall: Published<PublishedScore>, dimensions: [PublishedDimension],
    facets: [PublishedFacet], statements: [PublishedStatement], indicators: [PublishedIndicator], balance: PublishedBalance,
    signals: [PublishedSignal], advice: PublishedAdvice, ledger: [PublishedAction] = [], tables: [PublishedTable] = [], withheldCount: Int = 0
  ) {
    self.period = period
    self.response = response
    self.overall = overall
    self.dimensions = dimensions
    self.facets = facets
    self.statements = statements
    self.indicators = indicators
    self.balance = balance
    self.signals = signals
    self.advice = advice
    self.ledger = ledger
    self.tables = tables
    self.withheldCount = withheldCount
  }

  /// The results of a dimension.
  public func dimension(_ id: ID<Dimension>) -> PublishedDimension? {
    dimensions.first { $0.id == id }
  }
}
