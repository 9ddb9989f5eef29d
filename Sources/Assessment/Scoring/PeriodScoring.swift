// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The perception scores of one collaboration in one period: from moments only, partners in the order of their ids.
struct PeriodScoring {
  private let layout: ScaleLayout
  private let voice: ScoringRules.Voice
  private let partners: [(id: ID<Partner>, moments: PartnerMoments)]
  private let frame: PartnerFrame

  /// Prepares the moments of a period; `takingPart` says who takes part and how many people each partner asked.
  init(_ moments: PeriodMoments, layout: ScaleLayout, voice: ScoringRules.Voice, takingPart: [ID<Partner>: Int?]) {
    self.layout = layout
    self.voice = voice
    partners = moments.sorted
    frame = PartnerFrame(takingPart: takingPart, answering: Set(partners.filter { $0.moments.respondents > 0 }.map(\.id)))
  }

  /// Who answered.
  var response: ResponseCount {
    frame.responseCount(respondents: Dictionary(partners.map { ($0.id, $0.moments.respondents) }) { $0 + $1 })
  }

  /// The score of every scale of the layout.
  var scales: [ScaleID: ScoreOutcome] {
    var outcomes: [ScaleID: ScoreOutcome] = [:]
    for (place, scale) in layout.scales.enumerated() {
      outcomes[scale.id] = outcome(place)
    }
    return outcomes
  }

  /// Per scale the number and mean of each partner's people with a score.
  var partnerMeans: [ScaleID: [ID<Partner>: PartnerMean]] {
    var means: [ScaleID: [ID<Partner>: PartnerMean]] = [:]
    for (place, scale) in layout.scales.enumerated() {
      for (id, moments) in partners where moments.scales[place].people > 0 {
        let scores = moments.scales[place]
        means[scale.id, default: [:]][id] = PartnerMean(respondents: scores.people, mean: Double(layout.lowest) + scores.mean)
      }
    }
    return means
  }

  /// The results of every statement of the normenkader.
  func statements(_ statements: [Statement]) -> [StatementScore] {
    statements.enumerated().map { place, statement in
      var all = StatementMoments(answerCount: layout.answerCount)
      for partner in partners { all.merge(partner.moments.statements[place]) }
      var missing: [MissingAnswer: Int] = [:]
      for (reason, count) in zip(MissingAnswer.allCases, all.missing) where count > 0 { missing[reason] = count }
      return StatementScore(id: statement.id, isAsked: all.asked > 0, counts: all.counts, missing: missing, mean: mean(place))
    }
  }

  /// How the scales that have a score go together.
  func correlations(_ outcomes: [ScaleID: ScoreOutcome]) -> ScaleCorrelations {
    let places = layout.scales.indices.filter { outcomes[layout.scales[$0].id]?.estimate != nil }
    let scales = places.map { layout.scales[$0].id }
    let terms = CorrelationTerms(scales: places, partners: partners.map(\.moments.joint))
    return ScaleCorrelations(scales: scales, terms: terms, estimates: scales.compactMap { outcomes[$0]?.estimate })
  }

  /// The sample of one scale; `nil` when nobody has a score there. For a leave-one-out, `weights` may give partners their own weights.
  func sample(_ place: Int, weights: [ID<Partner>: Double]? = nil) -> ScaleSample? {
    let scoring = partners.filter { $0.moments.scales[place].people > 0 }
    guard !scoring.isEmpty else { return nil }
    var residual = ResidualMoments(statements: layout.scales[place].statements.count)
    var shares = Tally<WeightShare>()
    let samples = scoring.map { id, moments in
      let scores = moments.scales[place]
      residual.merge(scores.residual)
      shares.merge(scores.weightShares)
      let equal = voice == .respondent ? Double(scores.people) : 1
      return ScaleSample.Partner(
        respondents: scores.people, mean: Double(layout.lowest) + scores.mean, squares: scores.squares(around: scores.mean),
        invited: frame.invited[id], weight: weights?[id] ?? equal
      )
    }
    let people = shares.total
    let (squares, degrees) = residual.residual(people: people)
    return ScaleSample(
      partners: samples, partnersTakingPart: frame.size(answering: samples.count), residualSquares: squares, residualDegrees: degrees,
      meanWeightShare: shares.entries.reduce(0) { $0 + Double($1.count) * $1.value.value } / Double(people),
      range: Double(layout.lowest)...Double(layout.highest)
    )
  }

  private func outcome(_ place: Int) -> ScoreOutcome {
    guard let sample = sample(place) else {
      return .insufficient(partners.contains { $0.moments.scales[place].asked > 0 } ? .noAnswers : .notAsked)
    }
    var scores = Tally<PersonScore>()
    for partner in partners { scores.merge(partner.moments.scales[place].scores) }
    var all = ScaleMoments(statements: 0)
    all.scores = scores
    let mean = all.mean
    let terms = MAFEstimate(sample)
    return .score(
      ScoreEstimate(
        value: terms.score, standardError: terms.variance.total.squareRoot(), degreesOfFreedom: terms.degreesOfFreedom,
        range: sample.range, respondents: sample.respondents, partners: sample.partners.count,
        respondentMean: Double(layout.lowest) + mean, spread: all.distances(to: mean) / Double(sample.respondents),
        variance: terms.variance, effectiveRespondents: terms.effectiveRespondents
      )
    )
  }

  /// The mean of a statement with the voice of the normenkader.
  private func mean(_ place: Int) -> Double? {
    var (sum, weight) = (0.0, 0.0)
    for partner in partners {
      let answers = partner.moments.statements[place]
      guard let mean = answers.meanSteps(isReversed: layout.isReversed[place]) else { continue }
      let counts = voice == .respondent ? Double(answers.respondents) : 1
      sum += counts * mean
      weight += counts
    }
    return weight > 0 ? Double(layout.lowest) + sum / weight : nil
  }
}
