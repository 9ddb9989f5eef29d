// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A normenkader with its scales and measures worked out, ready to measure many periods.
struct MeasuringPlan {
  let normenkader: Normenkader
  let layout: ScaleLayout
  let statements: [Statement]
  private let facts: [FactMeasuring]
  let minimumGroup: Int
  /// The scales of sums; halves are not among them, nor is anything when scores are means.
  private let sums: [ScaleID: ScoreScale]

  /// Works out a normenkader; a scale on which fewer people than `minimumGroup` have a score gets none.
  init(_ normenkader: Normenkader, minimumGroup: Int) {
    self.normenkader = normenkader
    self.minimumGroup = minimumGroup
    layout = ScaleLayout(normenkader)
    statements = normenkader.statements
    sums = Self.sums(of: normenkader)
    facts = normenkader.indicators.map { FactMeasuring($0, normenkader: normenkader) }
  }

  /// Measures one collaboration in one period.
  func measure(
    _ period: Period, responses: some Sequence<Response>, registers: [ID<RegisterDeclaration>: [RegisterRow]]
  ) -> Measurement {
    let takingPart = takingPart(registers, in: period)
    let scoring = scoring(responses, layout: layout, takingPart: takingPart)
    let scales = scaled(scoring.scales).mapValues(largeEnough)
    let correlations = scoring.correlations(scales)
    let facts = facts.map { $0.measure(registers[$0.register], in: period, partners: takingPart.keys.sorted()) }
    let dimensions = self.dimensions(scales, facts)
    var measurement = Measurement(
      period: period, response: scoring.response, scales: scales, statements: scoring.statements(statements), facts: facts,
      dimensions: dimensions, overall: overall(dimensions, correlations, \.combined),
      overallPerception: overall(dimensions, correlations, \.perception.estimate), overallFacts: overallFacts(dimensions),
      correlations: correlations, partnerMeans: scaled(scoring.partnerMeans)
    )
    measurement.agreement = scoring.agreements(scales)
    measurement.reliability = scoring.reliability(scales)
    return measurement
  }

  /// Prepares the scores of responses on the scales of a layout.
  func scoring(_ responses: some Sequence<Response>, layout: ScaleLayout, takingPart: [ID<Partner>: Int?]) -> PeriodScoring {
    PeriodScoring(PeriodMoments(responses, layout: layout), layout: layout, voice: normenkader.scoring.voice, takingPart: takingPart)
  }

  /// The partners that take part in a period with the number of people they invited.
  func takingPart(_ registers: [ID<RegisterDeclaration>: [RegisterRow]], in period: Period) -> [ID<Partner>: Int?] {
    membership(registers)?.takingPart(in: period) ?? [:]
  }

  private static func sums(of normenkader: Normenkader) -> [ScaleID: ScoreScale] {
    guard normenkader.scoring.aggregate == .sum else { return [:] }
    let dimensions = normenkader.dimensions.map { (ScaleID.dimension($0.id), normenkader.scale(of: .dimension($0.id))) }
    let facets = normenkader.facets.map { (ScaleID.facet($0.id), normenkader.scale(of: .facet($0.id))) }
    return Dictionary(dimensions + facets) { first, _ in first }
  }

  /// Everything was worked out for means of answers; sums are so many times that.
  func scaled(_ outcomes: [ScaleID: ScoreOutcome]) -> [ScaleID: ScoreOutcome] {
    var scaled = outcomes
    for (id, scale) in sums { scaled[id] = outcomes[id]?.scaled(to: scale) }
    return scaled
  }

  /// The same of the means of partners.
  func scaled(_ means: [ScaleID: [ID<Partner>: PartnerMean]]) -> [ScaleID: [ID<Partner>: PartnerMean]] {
    var scaled = means
    for (id, scale) in sums {
      scaled[id] = means[id]?.mapValues { PartnerMean(respondents: $0.respondents, mean: scale.score(ofMean: $0.mean)) }
    }
    return scaled
  }

  /// Nothing may be derived from too few people: not a word, a colour, a signal or an advice.
  ///
  /// So their scores end here.
  func largeEnough(_ outcome: ScoreOutcome) -> ScoreOutcome {
    guard let estimate = outcome.estimate, estimate.respondents < minimumGroup else { return outcome }
    return .insufficient(.tooFewRespondents)
  }

  private func membership(_ registers: [ID<RegisterDeclaration>: [RegisterRow]]) -> Membership? {
    guard let rule = normenkader.membership, let declaration = normenkader.register(rule.register) else { return nil }
    return registers[rule.register].map { Membership(rows: $0, rule: rule, declaration: declaration) }
  }

  private func dimensions(_ scales: [ScaleID: ScoreOutcome], _ facts: [FactScore]) -> [DimensionScore] {
    var start = 0
    return normenkader.dimensions.map { dimension in
      let own = facts[start..<start + dimension.indicators.count]
      start += dimension.indicators.count
      let perception = scales[.dimension(dimension.id)] ?? .insufficient(.notAsked)
      return DimensionScore(dimension, perception: perception, facts: Array(own), normenkader: normenkader)
    }
  }

  private func overall(
    _ dimensions: [DimensionScore], _ correlations: ScaleCorrelations, _ part: (DimensionScore) -> ScoreEstimate?
  ) -> ScoreEstimate? {
    let parts = zip(normenkader.dimensions, dimensions).compactMap { dimension, score in
      part(score).map {
        OverallScore.Part(
          dimension: dimension.id, weight: dimension.weight, estimate: $0, size: normenkader.scale(of: .dimension(dimension.id)).size)
      }
    }
    return OverallScore.mean(of: parts, correlations, on: normenkader.scale(of: .overall))
  }

  private func overallFacts(_ dimensions: [DimensionScore]) -> Double? {
    let measured = dimensions.filter { $0.facts != nil }
    let scale = normenkader.scale(of: .overall)
    let weights = normenkader.overallWeights(of: measured.map(\.id))
    return measured.isEmpty ? nil : scale.settled(zip(weights, measured).reduce(0) { $0 + $1.0 * ($1.1.facts ?? 0) })
  }
}
