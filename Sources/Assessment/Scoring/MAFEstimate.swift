// SPDX-License-Identifier: EUPL-1.2

/// The moderated, answer-noise-aware, finite-population t estimate of one scale, step by step.
///
/// The names follow `docs/method.md`, MAF-t.
///
/// Two things make a score uncertain: who answered (vanishes when everybody answers) and what they would answer if asked again (does not).
/// Variances are drawn towards a prior, so that four people who happen to agree do not make a certain score, and are never below what was seen.
struct MAFEstimate: Hashable, Sendable {
  /// The constants; found by simulation, see `docs/method.md`.
  enum Prior {
    /// Degrees of freedom of the prior of the variance between persons.
    static let personDegrees = 4.0
    /// That variance as a share of (score − lowest)(highest − score).
    static let personShare = 0.15
    /// Degrees of freedom of the prior of the answer noise.
    static let answerDegrees = 4.0
    /// That noise as a share of (score − lowest)(highest − score).
    static let answerShare = 0.12
    /// Degrees of freedom of the prior of the variance between partners.
    static let partnerDegrees = 2.0
    /// That variance as a share of the one between persons.
    static let partnerShare = 0.25
  }

  /// n.
  let respondents: Int
  /// m: partners with a respondent.
  let partners: Int
  /// P: partners that take part.
  let partnersTakingPart: Int
  /// SSE: the persons × statements residual.
  let residualSquares: Double
  /// νe.
  let residualDegrees: Int
  /// θ̂ = Σ w ȳ.
  let score: Double
  /// SSW: squares within partners; partners with one respondent are taken together.
  let squaresWithin: Double
  /// ν.
  let degreesWithin: Int
  /// s²: never below what was seen.
  let personVariance: Double
  /// σe²: answer noise of a person's score.
  let answerVariance: Double
  /// s_b².
  let partnerVariance: Double
  /// V_miss, V_samp, V_ans.
  let variance: VarianceParts
  /// Satterthwaite's degrees of freedom.
  let degreesOfFreedom: Double
  /// 1 ÷ Σ w²/n.
  let effectiveRespondents: Double

  /// Estimates the score of a sample of at least one respondent.
  init(_ sample: ScaleSample) {
    let partners = sample.partners
    respondents = sample.respondents
    self.partners = partners.count
    partnersTakingPart = max(sample.partnersTakingPart, partners.count)
    residualSquares = sample.residualSquares
    self.residualDegrees = sample.residualDegrees
    let total = partners.reduce(0) { $0 + $1.weight }
    let weights = partners.map { $0.weight / total }
    score = zip(weights, partners).reduce(0) { $0 + $1.0 * $1.1.mean }
    (squaresWithin, degreesWithin) = Self.within(partners)

    let (low, high) = (sample.range.lowerBound, sample.range.upperBound)
    let people = Double(sample.respondents)
    let shrunk = (people * score + (low + high) / 2) / (people + 1)
    let shape = (shrunk - low) * (high - shrunk)
    let moderated = (Prior.personDegrees * Prior.personShare * shape + squaresWithin) / (Prior.personDegrees + Double(degreesWithin))
    personVariance = degreesWithin > 0 ? max(moderated, squaresWithin / Double(degreesWithin)) : moderated
    let residualDegrees = Double(sample.residualDegrees)
    let noise = (Prior.answerDegrees * Prior.answerShare * shape + sample.residualSquares) / (Prior.answerDegrees + residualDegrees)
    answerVariance = noise * sample.meanWeightShare
    partnerVariance = Self.between(partners, personVariance)

    let fractions = partners.map { Self.fraction($0) }
    let shares = zip(weights, partners).map { $0 * $0 / Double($1.respondents) }
    let unseen = zip(shares, fractions).reduce(0) { $0 + $1.0 * (1 - $1.1) }
    let seen = zip(shares, fractions).reduce(0) { $0 + $1.0 * $1.1 }
    let answering = Double(partners.count) / Double(max(sample.partnersTakingPart, partners.count))
    variance = VarianceParts(
      missingPartners: (1 - answering) * partnerVariance * weights.reduce(0) { $0 + $1 * $1 },
      sampling: answering * unseen * personVariance, answers: answering * seen * answerVariance
    )
    degreesOfFreedom = Self.satterthwaite(
      variance, Double(partners.count - 1) + Prior.partnerDegrees, Double(degreesWithin) + Prior.personDegrees,
      residualDegrees + Prior.answerDegrees
    )
    effectiveRespondents = 1 / shares.reduce(0, +)
  }

  /// f = n ÷ N; 0 when N is not known.
  private static func fraction(_ partner: ScaleSample.Partner) -> Double {
    guard let invited = partner.invited else { return 0 }
    return Double(partner.respondents) / Double(max(invited, partner.respondents))
  }

  /// Squares within partners and their degrees of freedom.
  ///
  /// Partners with exactly one respondent are one group when there are two or more of them ("collapsed strata", as SAS SURVEYREG does).
  private static func within(_ partners: [ScaleSample.Partner]) -> (Double, Int) {
    var squares = partners.reduce(0) { $0 + $1.squares }
    var degrees = partners.reduce(0) { $0 + $1.respondents - 1 }
    let singles = partners.filter { $0.respondents == 1 }.map(\.mean)
    if singles.count >= 2 {
      squares += squaredDistances(singles)
      degrees += singles.count - 1
    }
    return (squares, degrees)
  }

  private static func between(_ partners: [ScaleSample.Partner], _ personVariance: Double) -> Double {
    let count = Double(partners.count)
    let inverse = partners.reduce(0) { $0 + 1 / Double($1.respondents) } / count
    let prior = Prior.partnerShare * personVariance + personVariance * inverse
    return (Prior.partnerDegrees * prior + squaredDistances(partners.map(\.mean))) / (Prior.partnerDegrees + count - 1)
  }

  private static func squaredDistances(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  private static func satterthwaite(_ parts: VarianceParts, _ partners: Double, _ persons: Double, _ answers: Double) -> Double {
    let divisor =
      parts.missingPartners * parts.missingPartners / partners + parts.sampling * parts.sampling / persons
      + parts.answers * parts.answers / answers
    return divisor > 0 ? parts.total * parts.total / divisor : .infinity
  }
}
