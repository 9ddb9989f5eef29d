// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Everything that was measured of one collaboration in one period, in full precision: what judgement starts from. Nothing of it leaves the
/// program but through the privacy gate.
public struct Measurement: Sendable {
  /// The period.
  public var period: Period
  /// Who answered.
  public var response: ResponseCount
  /// The perception score of every scale of the normenkader.
  public var scales: [ScaleID: ScoreOutcome]
  /// The statements, in the order of the normenkader.
  public var statements: [StatementScore]
  /// The facts, in the order of the normenkader.
  public var facts: [FactScore]
  /// The dimensions, in the order of the normenkader.
  public var dimensions: [DimensionScore]
  /// The weighted mean of the dimensions' scores; `nil` when no dimension has one.
  public var overall: ScoreEstimate?
  /// The weighted mean of the dimensions' perception; `nil` when no dimension has one.
  public var overallPerception: ScoreEstimate?
  /// The weighted mean of the dimensions' facts; `nil` when no dimension has one.
  public var overallFacts: Double?
  /// What the joint draws of the scales are made from.
  public var correlations: ScaleCorrelations
  /// Per scale and partner that has respondents with a score there: their number and mean; for splitting a change.
  public var partnerMeans: [ScaleID: [ID<Partner>: PartnerMean]]

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

/// A set of statements that is scored together.
public enum ScaleID: Hashable, Sendable {
  /// All statements of a dimension.
  case dimension(ID<Dimension>)
  /// All statements of a facet.
  case facet(ID<Facet>)
  /// The statements of a dimension or facet that are about oneself or about the others; only where both exist.
  case half(Quantity.StatementGroup, Statement.About)
}

/// Who answered.
public struct ResponseCount: Hashable, Sendable {
  /// How many people were asked; `nil` when not known of every partner.
  public var invited: Int?
  /// How many people answered at least one statement.
  public var respondents: Int
  /// How many partners take part.
  public var partners: Int
  /// How many partners have a respondent.
  public var partnersAnswering: Int

  /// Makes a count.
  public init(invited: Int?, respondents: Int, partners: Int, partnersAnswering: Int) {
    self.invited = invited
    self.respondents = respondents
    self.partners = partners
    self.partnersAnswering = partnersAnswering
  }
}

/// The mean of one partner on one scale.
public struct PartnerMean: Hashable, Sendable {
  /// How many of its respondents have a score.
  public var respondents: Int
  /// The mean of their scores.
  public var mean: Double

  /// Makes a mean.
  public init(respondents: Int, mean: Double) {
    self.respondents = respondents
    self.mean = mean
  }
}

/// A score or the reason that there is none: never a magic number.
public enum ScoreOutcome: Hashable, Sendable {
  /// There is one.
  case score(ScoreEstimate)
  /// There is none.
  case insufficient(Reason)

  /// Why there is no score.
  public enum Reason: Hashable, Sendable {
    /// The statements were not asked.
    case notAsked
    /// Nobody has a score.
    case noAnswers
  }

  /// The estimate, when there is one.
  public var estimate: ScoreEstimate? {
    if case .score(let estimate) = self { estimate } else { nil }
  }
}

/// An estimated score with its uncertainty: interval MAF-t of `docs/method.md`.
public struct ScoreEstimate: Hashable, Sendable {
  /// The score on the answer scale.
  public var value: Double
  /// The standard error in points; 0 for a score of facts alone.
  public var standardError: Double
  /// The degrees of freedom of the t distribution; infinite for a score of facts alone.
  public var degreesOfFreedom: Double
  /// The lowest and highest answer: the interval is cut off there.
  public var range: ClosedRange<Double>
  /// How many respondents have a score.
  public var respondents: Int
  /// How many partners they belong to.
  public var partners: Int
  /// The mean if every respondent counted equally.
  public var respondentMean: Double
  /// The average distance of respondents to their mean, in points.
  public var spread: Double

  /// Makes an estimate.
  public init(
    value: Double, standardError: Double, degreesOfFreedom: Double, range: ClosedRange<Double>, respondents: Int, partners: Int,
    respondentMean: Double, spread: Double
  ) {
    self.value = value
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    self.range = range
    self.respondents = respondents
    self.partners = partners
    self.respondentMean = respondentMean
    self.spread = spread
  }
}

/// The results of one statement.
public struct StatementScore: Hashable, Sendable {
  /// The statement.
  public var id: ID<Statement>
  /// Whether anybody was asked.
  public var isAsked: Bool
  /// How many people gave each answer, lowest first, as given (not reversed).
  public var counts: [Int]
  /// How many people gave no answer, by reason.
  public var missing: [MissingAnswer: Int]
  /// The mean with reversed answers turned, with the voice of the normenkader; `nil` without answers.
  public var mean: Double?

  /// Makes the results of a statement.
  public init(id: ID<Statement>, isAsked: Bool, counts: [Int], missing: [MissingAnswer: Int], mean: Double?) {
    self.id = id
    self.isAsked = isAsked
    self.counts = counts
    self.missing = missing
    self.mean = mean
  }

  /// How many people gave an answer on the scale.
  public var respondents: Int { counts.reduce(0, +) }
}

/// The value of an indicator.
public struct FactScore: Hashable, Sendable {
  /// The indicator.
  public var id: ID<Indicator>
  /// Its value, or why there is none.
  public var outcome: FactOutcome
  /// Its score on the answer scale; `nil` without a value or a norm.
  public var score: Double?
  /// Where the rows stand that were counted (for a share: all rows, hits first).
  public var rows: [SourceLocation]

  /// Makes the value of an indicator.
  public init(id: ID<Indicator>, outcome: FactOutcome, score: Double?, rows: [SourceLocation]) {
    self.id = id
    self.outcome = outcome
    self.score = score
    self.rows = rows
  }
}

/// The value of an indicator or the reason that there is none. Not collected, not applicable and zero are three things.
public enum FactOutcome: Hashable, Sendable {
  /// There is one.
  case value(FactValue)
  /// The dossier has no such register.
  case notCollected
  /// There are no cases.
  case notApplicable
  /// There are fewer cases than the indicator asks for.
  case tooFewCases

  /// The value, when there is one.
  public var value: Double? {
    if case .value(let fact) = self { fact.value } else { nil }
  }
}

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

/// The results of a dimension.
public struct DimensionScore: Hashable, Sendable {
  /// The dimension.
  public var id: ID<Dimension>
  /// From statements.
  public var perception: ScoreOutcome
  /// From indicators: the weighted mean of their scores; `nil` when less than half of the weight was measured or there are none with a norm.
  public var facts: Double?
  /// The share (0...1) of the weight of indicators with a norm that was measured; 0 without such indicators. An indicator without cases
  /// counts as neither measured nor missing.
  public var factsCoverage: Double
  /// Whether any indicator of it has a norm.
  public var hasFactNorms: Bool
  /// Both together, or the one there is; `nil` when there is neither.
  public var combined: ScoreEstimate?

  /// Makes the results of a dimension.
  public init(
    id: ID<Dimension>, perception: ScoreOutcome, facts: Double?, factsCoverage: Double, hasFactNorms: Bool, combined: ScoreEstimate?
  ) {
    self.id = id
    self.perception = perception
    self.facts = facts
    self.factsCoverage = factsCoverage
    self.hasFactNorms = hasFactNorms
    self.combined = combined
  }
}

/// How scales go together: what joint draws need besides the estimates.
public struct ScaleCorrelations: Hashable, Sendable {
  /// The scales that have an estimate, in the order of the normenkader: dimensions, facets, halves.
  public var scales: [ScaleID]
  /// The moderated correlation of the sampling errors of two scales, row by row; 1 on the diagonal. Symmetric, positive definite.
  public var matrix: [[Double]]

  /// Makes correlations.
  public init(scales: [ScaleID], matrix: [[Double]]) {
    self.scales = scales
    self.matrix = matrix
  }
}
