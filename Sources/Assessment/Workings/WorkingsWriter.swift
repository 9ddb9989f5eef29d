// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Writes the results of one collaboration as named figures.
struct WorkingsWriter {
  let normenkader: Normenkader
  let isVerbose: Bool
  /// The same periods measured with all statements of one weight; empty where they have that already.
  var unweighted: [Measurement] = []

  /// Per period who answered, scores, facts, statements, signals and advice; then the change since the period before; and trends in the end.
  func workings(of measurements: [Measurement], judgements: [Judgement]) -> [Working] {
    var all: [Working] = []
    for (index, measurement) in measurements.enumerated() {
      var own = period(measurement)
      if index > 0 { own += changes(measurements[index - 1], measurement) }
      if index == measurements.count - 1 { own += trends(measurements) }
      if let judgement = judgements.first(where: { $0.measurement.period == measurement.period }) { own += judged(judgement) }
      all += own.map { working in
        var dated = working
        dated.period = measurement.period
        return dated
      }
    }
    return all
  }

  private func period(_ measurement: Measurement) -> [Working] {
    let perception = normenkader.dimensions.map { scale(.perception, $0.id.rawValue, .dimension($0.id), in: measurement) }
    let facets = normenkader.facets.map { scale(.facet, $0.id.rawValue, .facet($0.id), in: measurement) }
    let dimensions = measurement.dimensions.flatMap { [facts($0), combined($0)] }
    return [response(measurement)] + perception + facets + halves(measurement) + dimensions + [overall(measurement)]
      + measurement.statements.map(statement) + measurement.facts.map(fact) + correlations(measurement)
  }

  private func response(_ measurement: Measurement) -> Working {
    let count = measurement.response
    let share = count.invited.flatMap { $0 > 0 ? Double(count.respondents) / Double($0) : nil }
    return Working(
      .response, "",
      [
        ("invited", count.invited.map { .whole($0) }), ("respondents", .whole(count.respondents)), ("share", share.map { .number($0) }),
        ("partners", .whole(count.partners)), ("partners_answering", .whole(count.partnersAnswering)),
        ("tipping_gap", tippingGap(measurement, share).map { .number($0) }),
        ("source", measurement.kept == nil ? nil : .text("archive")),
      ])
  }

  /// g = (score − norm) ÷ (1 − response).
  private func tippingGap(_ measurement: Measurement, _ share: Double?) -> Double? {
    share.flatMap { measurement.overallPerception?.tippingGap(norm: normenkader.norm(of: .overall), response: $0) }
  }

  private func scale(_ kind: Working.Kind, _ id: String, _ scale: ScaleID, in measurement: Measurement) -> Working {
    guard let estimate = measurement.scales[scale]?.estimate else {
      return Working(kind, id, [("missing", .text(reason(measurement.scales[scale])))])
    }
    var figures: [(name: String, value: Working.Value?)] = [("n", .whole(estimate.respondents)), ("partners", .whole(estimate.partners))]
    let terms = estimate.terms
    figures.append(("invited_partners", terms.map { .whole($0.partnersTakingPart) }))
    figures += self.figures(of: estimate, in: scope(of: scale))
    figures += [
      ("n_eff", .number(estimate.effectiveRespondents)), ("respondent_mean", .number(estimate.respondentMean)),
      ("spread_AD", .number(estimate.spread)),
    ]
    if case .dimension(let dimension) = scale {
      figures.append(("score_equal_weights", scoreWithEqualWeights(dimension, measurement.period).map { .number($0) }))
      figures += measurement.agreement[dimension].map { self.figures(of: $0) } ?? []
      figures += measurement.reliability[dimension].map { self.figures(of: $0) } ?? []
    }
    if isVerbose, let terms { figures += intermediate(terms) }
    return Working(kind, id, figures)
  }

  private func reason(_ outcome: ScoreOutcome?) -> String {
    switch outcome {
    case .insufficient(.noAnswers): "no-answers"
    case .insufficient(.tooFewRespondents): "too-few-respondents"
    default: "not-asked"
    }
  }

  /// The score with its uncertainty and where it lies.
  private func figures(of estimate: ScoreEstimate, in scope: ScoreScale.Scope?) -> [(name: String, value: Working.Value?)] {
    let interval = estimate.interval
    let score: [(name: String, value: Working.Value?)] = [
      ("score", .number(estimate.value)), ("se", .number(estimate.standardError)), ("df", .number(estimate.degreesOfFreedom)),
      ("lo95", .number(interval.lowerBound)), ("hi95", .number(interval.upperBound)),
    ]
    guard let scope else { return score }
    let norm = normenkader.norm(of: scope)
    return score + [
      ("norm", .number(norm)), ("p_below_norm", .number(estimate.probability(below: norm))),
      ("band", .text(normenkader.band(of: estimate.value, in: scope).id.rawValue)),
    ]
  }

  /// The mean of answers without weights of statements; under sums too, where weights stretch the scale.
  private func scoreWithEqualWeights(_ id: ID<Dimension>, _ period: Period) -> Double? {
    unweighted.first { $0.period == period }?.scales[.dimension(id)]?.estimate?.terms?.score
  }

  /// Where the norm of a scale stands; halves have none.
  private func scope(of scale: ScaleID) -> ScoreScale.Scope? {
    switch scale {
    case .dimension(let id): .dimension(id)
    case .facet(let id): .facet(id)
    case .half, .statement: nil
    }
  }

  private func figures(of agreement: DimensionAgreement) -> [(name: String, value: Working.Value?)] {
    let difference = agreement.partnerDifference
    let plain: [(name: String, value: Working.Value?)] = [
      ("agreement_A_items", agreement.ordinalAgreement.map { .number($0) }), ("icc1", difference.map { .number($0.intraclassCorrelation) }),
      ("icc1_F", difference.map { .number($0.ratio) }), ("icc1_p", difference.map { .number($0.probability) }),
    ]
    guard isVerbose, let difference else { return plain }
    return plain + [
      ("ss_between", .number(difference.squaresBetween)), ("ss_within_partners", .number(difference.squaresWithin)),
      ("ms_between", .number(difference.meanSquareBetween)), ("ms_within", .number(difference.meanSquareWithin)),
      ("k0", .number(difference.groupSize)),
    ]
  }

  private func figures(of reliability: Reliability) -> [(name: String, value: Working.Value?)] {
    let interval = reliability.interval()
    return [
      ("alpha_n", .whole(reliability.covariances.people)), ("alpha", reliability.alpha.map { .number($0) }),
      ("std_alpha", reliability.standardizedAlpha.map { .number($0) }), ("average_r", reliability.meanCorrelation.map { .number($0) }),
      ("feldt_lo", interval.map { .number($0.lowerBound) }), ("feldt_hi", interval.map { .number($0.upperBound) }),
    ]
  }

  /// The questionnaire over all collaborations and periods, per theme: how far its statements hang together, within collaborations.
  ///
  /// From a hundred complete cases on; fewer say nothing.
  func questionnaire(_ measurements: [Measurement]) -> [Working] {
    normenkader.dimensions.compactMap { dimension in
      let parts = measurements.compactMap { $0.reliability[dimension.id]?.covariances }
      // Where the statements changed on the way, the version with most people.
      let versions = Dictionary(grouping: parts, by: \.statements).mapValues { CovarianceMatrix.pooled($0) }
      let largest = versions.compactMap(\.value).max { ($0.people, $1.statements.count) < ($1.people, $0.statements.count) }
      guard let largest, let reading = ReliabilityReading(largest, of: .questionnaire) else { return nil }
      let ids = dimension.statements.map(\.id.rawValue)
      let items = zip(largest.statements, reading.reliability.itemRest).map { place, correlation in
        (name: "item_rest_\(ids.indices.contains(place) ? ids[place] : "")", value: correlation.map { Working.Value.number($0) })
      }
      return Working(.questionnaire, dimension.id.rawValue, figures(of: reading.reliability) + items)
    }
  }

  /// The intermediate values of MAF-t, on the answer scale.
  private func intermediate(_ terms: MAFEstimate) -> [(name: String, value: Working.Value?)] {
    [
      ("ss_within", .number(terms.squaresWithin)), ("nu_within", .whole(terms.degreesWithin)), ("s2_within", .number(terms.personVariance)),
      ("ss_error", .number(terms.residualSquares)), ("df_error", .whole(terms.residualDegrees)), ("e2_answer", .number(terms.answerVariance)),
      ("s2_between", .number(terms.partnerVariance)), ("V_missing_partner", .number(terms.variance.missingPartners)),
      ("V_sampling", .number(terms.variance.sampling)), ("V_answer", .number(terms.variance.answers)),
    ]
  }

  private func halves(_ measurement: Measurement) -> [Working] {
    let groups =
      normenkader.dimensions.map { (Quantity.StatementGroup.dimension($0.id), $0.id.rawValue) }
      + normenkader.facets.map { (.facet($0.id), $0.id.rawValue) }
    return groups.flatMap { group, id in
      [Statement.About.`self`, .others].compactMap { about in
        measurement.scales[.half(group, about)] == nil ? nil : scale(.half, "\(id)/\(about.rawValue)", .half(group, about), in: measurement)
      }
    }
  }

  private func facts(_ score: DimensionScore) -> Working {
    Working(.facts, score.id.rawValue, [("score", score.facts.map { .number($0) }), ("coverage", .number(score.factsCoverage))])
  }

  private func combined(_ score: DimensionScore) -> Working {
    Working(.dimension, score.id.rawValue, score.combined.map { figures(of: $0, in: .dimension(score.id)) } ?? [("missing", .text("no-answers"))])
  }

  private func overall(_ measurement: Measurement) -> Working {
    var all = measurement.overall.map { figures(of: $0, in: .overall) } ?? [("missing", .text("no-answers"))]
    all += measurement.overallPerception.map { figures(of: $0, in: .overall).map { ("perception_\($0.name)", $0.value) } } ?? []
    all.append(("facts_score", measurement.overallFacts.map { .number($0) }))
    return Working(.overall, "", all)
  }

  private func statement(_ score: StatementScore) -> Working {
    var figures: [(name: String, value: Working.Value?)] = [("n", .whole(score.respondents)), ("mean", score.mean.map { .number($0) })]
    figures += zip(normenkader.answers.range, score.counts).map { ("count_\($0)", .whole($1)) }
    // The archive keeps the mean as it was shown, and nothing of the kinds of no answer.
    if let kept = score.kept { return Working(.statement, score.id.rawValue, kept.isTooFew ? [("missing", .text("too-few-respondents"))] : figures) }
    figures += MissingAnswer.allCases.map { (name($0), .whole(score.missing[$0, default: 0])) }
    return Working(.statement, score.id.rawValue, score.isAsked ? figures : [("missing", .text("not-asked"))])
  }

  private func name(_ missing: MissingAnswer) -> String {
    switch missing {
    case .blank: "blank"
    case .dontKnow: "dont_know"
    case .notApplicable: "not_applicable"
    case .ratherNotSay: "rather_not_say"
    case .unreadable: "unreadable"
    }
  }

  private func correlations(_ measurement: Measurement) -> [Working] {
    guard isVerbose else { return [] }
    let ids = normenkader.dimensions.map(\.id).filter { measurement.correlations.scales.contains(.dimension($0)) }
    return ids.indices.flatMap { row in
      ids[..<row].map { left in
        let value = measurement.correlations.correlation(.dimension(left), .dimension(ids[row]))
        return Working(.correlation, "\(left)/\(ids[row])", [("r", .number(value))])
      }
    }
  }
}
