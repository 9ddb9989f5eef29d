// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What the archive may keep: the scores that later periods are compared with, and of everything else what a report may show.
extension PrivacyGate {
  /// What is kept of a judged period, given what is published of it.
  func archive(_ judgement: Judgement, as published: PublishedPeriod, of collaboration: Collaboration, _ origin: ArchivedOrigin) -> ArchivedPeriod {
    let measurement = judgement.measurement
    var kept = ArchivedPeriod(collaboration: collaboration, period: measurement.period, origin: origin)
    kept.summary = summary(measurement, published)
    let scored = measurement.correlations.scales
    let others = ScaleLayout(normenkader).scales.map(\.id).filter { !scored.contains($0) }
    kept.scales = (scored + others).map { scale($0, measurement) }
    kept.correlations = measurement.correlations.matrix.enumerated().flatMap { row, values in values.prefix(row) }
    for dimension in normenkader.dimensions {
      let id = ScaleID.dimension(dimension.id)
      kept.partnerMeans += partnerMeans(measurement.partnerMeans[id], of: id, "all")
      if let link = measurement.links[dimension.id] { keep(link, of: dimension.id, in: &kept) }
    }
    kept.statements = zip(measurement.statements, published.statements).map(statement)
    kept.dimensions = zip(measurement.dimensions, published.dimensions).map { score, shown in
      self.dimension(score, shown, dontKnow: judgement.history.dontKnowShare(of: score.id, in: measurement))
    }
    kept.facts = measurement.facts.map(ArchivedFact.init)
    kept.signals = published.signals.map(ArchivedSignal.init)
    return kept
  }

  /// What changes are made of, where every set of partners is large enough to be shown.
  func splits(_ changes: [ScoreChange], since period: Period?) -> [ArchivedSplit] {
    guard let period else { return [] }
    return changes.compactMap { change in
      guard let dimension = change.dimension, let found = change.split, found.smallestSet >= minimumGroup else { return nil }
      var split = ArchivedSplit()
      (split.dimension, split.from) = (dimension.rawValue, period.description)
      (split.opinion, split.composition, split.facts) = (found.opinion, found.composition, found.facts)
      return split
    }
  }

  private func summary(_ measurement: Measurement, _ published: PublishedPeriod) -> ArchivedSummary {
    var summary = ArchivedSummary()
    summary.invited = measurement.response.invited
    summary.respondents = published.response.respondents.value
    summary.partners = measurement.response.partners
    summary.partnersAnswering = published.response.partnersAnswering.value
    summary.overall = measurement.overall?.value
    summary.overallError = measurement.overall?.standardError
    summary.overallPerception = measurement.overallPerception?.value
    summary.overallFacts = measurement.overallFacts
    summary.advice = published.advice.id.rawValue
    summary.outcome = published.advice.outcome.rawValue
    summary.certainty = published.advice.certainty
    return summary
  }

  private func scale(_ id: ScaleID, _ measurement: Measurement) -> ArchivedScale {
    let outcome = measurement.scales[id] ?? .insufficient(.notAsked)
    guard let estimate = outcome.estimate else {
      var scale = ArchivedScale(id, "all")
      scale.state = outcome.archivedState
      return scale
    }
    var kept = scale(id, estimate, "all", partners: measurement.partnerMeans[id])
    let moved = parts(of: id, in: measurement).moved
    if kept.value != nil, moved != 0 { kept.moved = moved }
    return kept
  }

  private func scale(_ id: ScaleID, _ estimate: ScoreEstimate, _ role: String, partners: [ID<Partner>: PartnerMean]?) -> ArchivedScale {
    var scale = ArchivedScale(id, role)
    // Nobody has measured groups below the minimum; should it happen, they do not get in.
    guard estimate.respondents >= minimumGroup else {
      scale.state = ScoreOutcome.insufficient(.tooFewRespondents).archivedState
      return scale
    }
    scale.state = ScoreOutcome.score(estimate).archivedState
    scale.value = estimate.value
    scale.standardError = estimate.standardError
    scale.degreesOfFreedom = estimate.degreesOfFreedom
    scale.lowest = estimate.range.lowerBound
    scale.highest = estimate.range.upperBound
    scale.respondents = estimate.respondents
    scale.partners = estimate.partners
    // Two means of the same people with other weights could be solved for a small partner.
    scale.respondentMean = hasNoSmall(partners) ? estimate.respondentMean : nil
    scale.spread = estimate.respondents >= minimumDistribution ? estimate.spread : nil
    scale.missingPartners = estimate.variance.missingPartners
    scale.sampling = estimate.variance.sampling
    scale.answers = estimate.variance.answers
    scale.effectiveRespondents = estimate.effectiveRespondents
    return scale
  }

  private func hasNoSmall(_ partners: [ID<Partner>: PartnerMean]?) -> Bool {
    partners.map { !$0.isEmpty && $0.values.allSatisfy { $0.respondents >= minimumGroup } } ?? false
  }

  /// All partners or none: with the score of all, those that are there would tell about the small ones that are not.
  private func partnerMeans(_ partners: [ID<Partner>: PartnerMean]?, of id: ScaleID, _ role: String) -> [ArchivedPartnerMean] {
    guard let partners, hasNoSmall(partners) else { return [] }
    return partners.sorted { $0.key < $1.key }.map { partner, mean in
      var kept = ArchivedPartnerMean()
      (kept.role, kept.kind, kept.id, kept.partner) = (role, id.archivedKind, id.archivedID, partner.rawValue)
      (kept.respondents, kept.mean, kept.weight) = (mean.respondents, mean.mean, mean.weight)
      return kept
    }
  }

  private func keep(_ link: QuestionnaireLink, of dimension: ID<Dimension>, in kept: inout ArchivedPeriod) {
    var archived = ArchivedLink()
    archived.dimension = dimension.rawValue
    archived.from = link.from.description
    if let core = link.core, min(core.before.respondents, core.after.respondents) >= minimumGroup {
      let id = ScaleID.dimension(dimension)
      archived.statements = core.statements.map(\.rawValue).joined(separator: " ")
      (archived.oldAll, archived.oldCommon) = (core.scores.oldAll, core.scores.oldCommon)
      (archived.newCommon, archived.newAll) = (core.scores.newCommon, core.scores.newAll)
      archived.addedVariance = core.addedVariance
      kept.scales.append(scale(id, core.before, "common-before", partners: core.partnersBefore))
      kept.scales.append(scale(id, core.after, "common-after", partners: core.partnersAfter))
      kept.partnerMeans += partnerMeans(core.partnersBefore, of: id, "common-before")
      kept.partnerMeans += partnerMeans(core.partnersAfter, of: id, "common-after")
    }
    kept.links.append(archived)
  }

  private func statement(_ measured: StatementScore, _ published: PublishedStatement) -> ArchivedStatement {
    var kept = ArchivedStatement()
    kept.id = measured.id.rawValue
    kept.state = !measured.isAsked ? "not-asked" : measured.respondents == 0 ? "no-answers" : "asked"
    if measured.isAsked, (1..<minimumGroup).contains(measured.respondents) { kept.state = "too-few" }
    kept.respondents = published.respondents.value
    kept.mean = published.mean.value.map(beyond)
    kept.dontKnow = published.dontKnow.value
    if published.distribution.value != nil { kept.counts = measured.counts.map(String.init).joined(separator: " ") }
    return kept
  }

  /// A mean as it is shown; a tenth further where only an end is, so that it is an end again when it comes out.
  ///
  /// A rough mean comes out as rough: the numbers of people that make it so are kept beside it.
  private func beyond(_ mean: Tenths) -> Double {
    switch mean.bound {
    case .exact, .about: mean.value
    case .orMore: Tenths(count: mean.count + 1).value
    case .orLess: Tenths(count: mean.count - 1).value
    }
  }

  private func dimension(_ score: DimensionScore, _ published: PublishedDimension, dontKnow: Double?) -> ArchivedDimension {
    var kept = ArchivedDimension()
    kept.id = score.id.rawValue
    kept.score = score.combined?.value
    kept.standardError = score.combined?.standardError
    kept.facts = score.facts
    kept.factsCoverage = score.factsCoverage
    kept.dontKnow = dontKnow
    kept.agreement = published.agreement.value?.rawValue
    kept.dissent = published.dissent?.rawValue
    return kept
  }
}

extension ArchivedScale {
  fileprivate init(_ id: ScaleID, _ role: String) {
    self.init()
    (self.role, kind, self.id) = (role, id.archivedKind, id.archivedID)
  }
}

extension ScoreOutcome {
  fileprivate var archivedState: String {
    switch self {
    case .score: "score"
    case .insufficient(.notAsked): "not-asked"
    case .insufficient(.noAnswers): "no-answers"
    case .insufficient(.tooFewRespondents): "too-few"
    }
  }
}

extension ArchivedFact {
  /// Registers are not confidential: all of a fact is kept but the places of its rows.
  fileprivate init(_ fact: FactScore) {
    self.init()
    id = fact.id.rawValue
    (score, shrunkShare) = (fact.score, fact.shrunkShare)
    switch fact.outcome {
    case .value(let found):
      state = "value"
      (value, hits, cases) = (found.value, found.hits, found.cases)
      (low, high) = (found.interval?.lowerBound, found.interval?.upperBound)
    case .notCollected: state = "not-collected"
    case .columnNotKept: state = "column-not-kept"
    case .notApplicable: state = "not-applicable"
    case .tooFewCases: state = "too-few-cases"
    }
    switch fact.habit {
    case .share(let a, let b): (habit, habitFirst, habitSecond) = ("share", a, b)
    case .duration(let median, let deviation): (habit, habitFirst, habitSecond) = ("duration", median, deviation)
    case nil: break
    }
  }
}

extension ArchivedSignal {
  fileprivate init(_ signal: PublishedSignal) {
    self.init()
    (id, kind, state) = (signal.id.rawValue, signal.kind.rawValue, signal.state.rawValue)
    (certainty, since, isHeld) = (signal.certainty, signal.since?.description, signal.isHeld)
  }
}
