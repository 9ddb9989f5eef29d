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
  ///
  /// With facts that are known already those are not measured again, nor is worked out what only a report shows: how far people agree, and how
  /// far statements hang together.
  func measure(
    _ period: Period, moments: PeriodMoments, registers: [ID<RegisterDeclaration>: [RegisterRow]], facts known: [FactScore]? = nil
  ) -> Measurement {
    let members = membership(registers)
    let takingPart = members?.takingPart(in: period) ?? [:]
    let scoring = scoring(moments, layout: layout, members: members, in: period)
    let scales = scaled(scoring.scales).mapValues(largeEnough)
    let correlations = scoring.correlations(scales)
    let facts = known ?? measureFacts(period, registers: registers, takingPart: takingPart.keys.sorted())
    var measurement = Measurement(
      period: period, response: scoring.response, scales: scales, statements: scoring.statements(statements), facts: facts, dimensions: [],
      overall: nil, overallPerception: nil, overallFacts: nil, correlations: correlations, partnerMeans: scaled(scoring.partnerMeans)
    )
    Weighing(normenkader).weigh(&measurement)
    guard known == nil else { return measurement }
    measurement.agreement = scoring.agreements(scales)
    measurement.reliability = scoring.reliability(scales)
    return measurement
  }

  /// Measures the facts of one collaboration in one period.
  func measureFacts(
    _ period: Period, registers: [ID<RegisterDeclaration>: [RegisterRow]], takingPart: [ID<Partner>]? = nil
  ) -> [FactScore] {
    let partners = takingPart ?? membership(registers)?.takingPart(in: period).keys.sorted() ?? []
    return facts.map { $0.measure(registers[$0.register], in: period, partners: partners) }
  }

  /// Prepares the scores of moments on the scales of a layout.
  func scoring(_ moments: PeriodMoments, layout: ScaleLayout, members: Membership?, in period: Period) -> PeriodScoring {
    PeriodScoring(
      moments, layout: layout, voice: normenkader.scoring.voice, takingPart: members?.takingPart(in: period) ?? [:],
      weights: members?.weights(in: period) ?? [:])
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
      scaled[id] = means[id]?.mapValues { PartnerMean(respondents: $0.respondents, mean: scale.score(ofMean: $0.mean), weight: $0.weight) }
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

  /// The partners as their register knows them; `nil` without one.
  func membership(_ registers: [ID<RegisterDeclaration>: [RegisterRow]]) -> Membership? {
    guard let rule = normenkader.membership, let declaration = normenkader.register(rule.register) else { return nil }
    return registers[rule.register].map { Membership(rows: $0, rule: rule, declaration: declaration) }
  }
}
