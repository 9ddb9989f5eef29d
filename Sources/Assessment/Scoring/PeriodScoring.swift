// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The perception scores of one collaboration in one period: from moments only, partners in the order of their ids.
struct PeriodScoring {
  let layout: ScaleLayout
  private let voice: ScoringRules.Voice
  private let weights: [ID<Partner>: Double]
  let partners: [(id: ID<Partner>, moments: PartnerMoments)]
  let completeCases: [CompleteCaseMoments]
  private let noise: [NoiseMoments]
  private let frame: PartnerFrame

  /// Prepares the moments of a period; `takingPart` says who takes part and how many people each partner asked.
  ///
  /// `weights` are what partners count for where each has a voice of its own; 1 for a partner without.
  init(
    _ moments: PeriodMoments, layout: ScaleLayout, voice: ScoringRules.Voice, takingPart: [ID<Partner>: Int?], weights: [ID<Partner>: Double] = [:]
  ) {
    self.weights = weights
    self.layout = layout
    self.voice = voice
    partners = moments.sorted
    noise = moments.noise
    completeCases = moments.completeCases
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
      for (id, moments) in partners {
        let scores = moments.scores[place]
        if scores.entries.isEmpty { continue }
        means[scale.id, default: [:]][id] = PartnerMean(
          respondents: scores.total, mean: Double(layout.lowest) + scores.mean, weight: weight(of: id, respondents: scores.total))
      }
    }
    return means
  }

  /// The results of every statement of the normenkader.
  func statements(_ statements: [Statement]) -> [StatementScore] {
    var all = StatementCounts(statements: statements.count, answerCount: layout.answerCount)
    for partner in partners { all.merge(partner.moments.statements) }
    return statements.enumerated().map { place, statement in
      var score = StatementScore(
        id: statement.id, isAsked: all.asked(place) > 0, counts: Array(all.counts(place)), missing: all.missing(place), mean: mean(place))
      score.fewestOfPartner = partners.lazy.map { $0.moments.statements.respondents(place) }.filter { $0 > 0 }.min() ?? 0
      return score
    }
  }

  /// How the scales that have a score go together.
  func correlations(_ outcomes: [ScaleID: ScoreOutcome]) -> ScaleCorrelations {
    let places = layout.scales.indices.filter { outcomes[layout.scales[$0].id]?.estimate != nil }
    let scales = places.map { layout.scales[$0].id }
    let terms = CorrelationTerms(scales: places, partners: partners.map(\.moments.joint))
    return ScaleCorrelations(scales: scales, terms: terms, estimates: scales.compactMap { outcomes[$0]?.estimate })
  }

  /// What a partner with so many respondents counts for.
  private func weight(of partner: ID<Partner>, respondents: Int) -> Double {
    voice == .respondent ? Double(respondents) : weights[partner] ?? 1
  }

  /// The sample of one scale; `nil` when nobody has a score there.
  func sample(_ place: Int) -> ScaleSample? {
    var samples: [ScaleSample.Partner] = []
    var people = 0
    for partner in partners {
      let scores = partner.moments.scores[place]
      let (count, mean) = (scores.total, scores.mean)
      guard count > 0 else { continue }
      people += count
      samples.append(
        ScaleSample.Partner(
          respondents: count, mean: Double(layout.lowest) + mean, squares: scores.squares(around: mean), invited: frame.invited[partner.id],
          weight: weight(of: partner.id, respondents: count)
        )
      )
    }
    guard people > 0 else { return nil }
    let (squares, degrees) = noise[place].residual.residual(people: people)
    return ScaleSample(
      partners: samples, partnersTakingPart: frame.size(answering: samples.count), residualSquares: squares, residualDegrees: degrees,
      meanWeightShare: noise[place].meanWeightShare, range: Double(layout.lowest)...Double(layout.highest)
    )
  }

  private func outcome(_ place: Int) -> ScoreOutcome {
    guard let sample = sample(place) else {
      let isAsked = partners.contains { partner in
        layout.scales[place].statements.contains { partner.moments.statements.asked($0) > 0 }
      }
      return .insufficient(isAsked ? .noAnswers : .notAsked)
    }
    var scores = Tally<PersonScore>()
    for partner in partners { scores.merge(partner.moments.scores[place]) }
    let mean = scores.mean
    let terms = MAFEstimate(sample)
    var estimate = ScoreEstimate(
      value: terms.score, standardError: terms.variance.total.squareRoot(), degreesOfFreedom: terms.degreesOfFreedom,
      range: sample.range, respondents: sample.respondents, partners: sample.partners.count,
      respondentMean: Double(layout.lowest) + mean, spread: scores.distances(to: mean) / Double(sample.respondents),
      variance: terms.variance, effectiveRespondents: terms.effectiveRespondents
    )
    estimate.terms = terms
    return .score(estimate)
  }

  /// The mean of a statement with the voice of the normenkader.
  private func mean(_ place: Int) -> Double? {
    var (sum, weight) = (0.0, 0.0)
    for partner in partners {
      let answers = partner.moments.statements
      guard let mean = answers.meanSteps(place, isReversed: layout.isReversed[place]) else { continue }
      let counts = self.weight(of: partner.id, respondents: answers.respondents(place))
      sum += counts * mean
      weight += counts
    }
    return weight > 0 ? Double(layout.lowest) + sum / weight : nil
  }
}
