// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Everything that was measured of one collaboration in one period, in full precision: what judgement starts from.
///
/// Nothing of it leaves the program but through the privacy gate.
public struct Measurement: Sendable {
  /// The period.
  public var period: Period
  /// Who answered.
  public var response: ResponseCount
  /// The perception score of every scale of the normenkader; halves are always on the answer scale.
  public var scales: [ScaleID: ScoreOutcome]
  /// The statements, in the order of the normenkader.
  public var statements: [StatementScore]
  /// The facts, in the order of the normenkader.
  public var facts: [FactScore]
  /// The dimensions, in the order of the normenkader.
  public var dimensions: [DimensionScore]
  /// The weighted mean or sum of the dimensions' scores; `nil` when no dimension has one.
  public var overall: ScoreEstimate?
  /// The same of the dimensions' perception; `nil` when no dimension has one.
  public var overallPerception: ScoreEstimate?
  /// The same of the dimensions' facts; `nil` when no dimension has one.
  public var overallFacts: Double?
  /// What the joint draws of the scales are made from.
  public var correlations: ScaleCorrelations
  /// Per scale and partner that has respondents with a score there: their number and mean; for splitting a change.
  public var partnerMeans: [ScaleID: [ID<Partner>: PartnerMean]]
  /// Per dimension with a score how far people agree.
  var agreement: [ID<Dimension>: DimensionAgreement] = [:]
  /// Per dimension with a score how far its statements hang together over complete cases; `ReliabilityReading` says what may be said of it.
  var reliability: [ID<Dimension>: Reliability] = [:]
  /// Per dimension that was asked with other statements than the time before: what ties its perception to that of then.
  var links: [ID<Dimension>: QuestionnaireLink] = [:]
  /// Per dimension what its change since the measured period before is made of, where the archive knows that and the answers do not.
  var splits: [ID<Dimension>: KeptSplit] = [:]
  /// What was taken from the archive besides scores; `nil` when it was measured from answers.
  var kept: KeptFindings?

  /// Makes a measurement.
  public init(
    period: Period, response: ResponseCount, scales: [ScaleID: ScoreOutcome], statements: [StatementScore], facts: [FactScore],
    dimensions: [DimensionScore], overall: ScoreEstimate?, overallPerception: ScoreEstimate?, overallFacts: Double?,
    correlations: ScaleCorrelations, partnerMeans: [ScaleID: [ID<Partner>: PartnerMean]]
  ) {
    self.period = period
    self.response = response
    self.scales = scales
    self.statements = statements
    self.facts = facts
    self.dimensions = dimensions
    self.overall = overall
    self.overallPerception = overallPerception
    self.overallFacts = overallFacts
    self.correlations = correlations
    self.partnerMeans = partnerMeans
  }
}
