// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PrivacyGate {
  /// What may be seen of one period.
  ///
  /// With whole conditions, and the columns that answers stand in, when it is the last.
  func publish(
    _ judgement: Judgement, counterfactuals: [Counterfactual], sensitivity: Sensitivity?, ledger: [PublishedAction], tables: [PublishedTable],
    columns: [ID<Statement>: [SourceColumn]]?
  ) -> PublishedPeriod {
    let isLast = columns != nil
    let measurement = judgement.measurement
    var period = PublishedPeriod(
      period: measurement.period,
      response: response(measurement),
      overall: overall(measurement),
      dimensions: measurement.dimensions.map { dimension($0, judgement) },
      facets: normenkader.facets.map { PublishedFacet(id: $0.id, score: facet($0.id, in: measurement)) },
      statements: measurement.statements.map { statement($0, measurement, columns?[$0.id] ?? []) },
      indicators: measurement.facts.map(indicator),
      balance: balance(measurement),
      signals: normenkader.signals.compactMap { rule in judgement.signals[rule.id].map { signal($0, rule, judgement, isWhole: isLast) } },
      advice: advice(judgement, counterfactuals, sensitivity, isWhole: isLast),
      ledger: ledger,
      tables: tables
    )
    period.isFromArchive = measurement.kept != nil
    period.withheldCount = withheld(in: period)
    return period
  }

  private func response(_ measurement: Measurement) -> PublishedResponse {
    let count = measurement.response
    let invited = count.invited.map { max($0, count.respondents) }
    let share = invited.flatMap { $0 > 0 ? Int((100 * Double(count.respondents) / Double($0)).rounded(.toNearestOrAwayFromZero)) : nil }
    return PublishedResponse(
      invited: invited.map { .shown($0) } ?? .absent(.invitedUnknown),
      respondents: figure(about: count.respondents, count.respondents),
      share: share.map { figure(about: count.respondents, $0) } ?? .absent(.invitedUnknown),
      partners: count.partners,
      partnersAnswering: figure(about: count.respondents, count.partnersAnswering),
      tippingGap: tippingGap(measurement)
    )
  }

  /// g = (score − norm) / (1 − response), of the score as it is shown; `docs/method.md`, tipping gap.
  private func tippingGap(_ measurement: Measurement) -> Published<Tenths> {
    guard let invited = measurement.response.invited, invited > 0 else { return .absent(.invitedUnknown) }
    guard var perception = measurement.overallPerception else { return .absent(.noAnswers) }
    let share = min(1, Double(measurement.response.respondents) / Double(invited))
    let norm = normenkader.norm(of: .overall)
    guard perception.value >= norm else { return .absent(.notApplicable) }
    let shown = coarseOverall(perception, measurement, .perception).tenths
    perception.value = max(norm, shown.value)
    guard let gap = perception.tippingGap(norm: norm, response: share) else { return .absent(.notApplicable) }
    return figure(about: perception.respondents, Tenths(rounding: gap, bound: shown.bound))
  }

  /// A score of statements, or why there is none.
  private func score(
    _ outcome: ScoreOutcome?, of id: ScaleID, in scope: ScoreScale.Scope, _ measurement: Measurement, isRough: Bool = false
  ) -> Published<PublishedScore> {
    switch outcome {
    case .score(let estimate): score(estimate, as: coarse(estimate, of: id, in: measurement, isRough: isRough), in: scope)
    case .insufficient(.notAsked), nil: .absent(.notAsked)
    case .insufficient(.noAnswers): .absent(.noAnswers)
    case .insufficient(.tooFewRespondents): .withheld
    }
  }

  /// The score of people on a theme.
  func perception(_ measured: DimensionScore, in measurement: Measurement) -> Published<PublishedScore> {
    score(measured.perception, of: .dimension(measured.id), in: .dimension(measured.id), measurement)
  }

  private func dimension(_ measured: DimensionScore, _ judgement: Judgement) -> PublishedDimension {
    let estimate = measured.perception.estimate
    let perception = perception(measured, in: judgement.measurement)
    let agreement = judgement.measurement.agreement[measured.id]
    let kept = judgement.measurement.kept
    let keptWord = kept?.agreement[measured.id].flatMap { word in estimate.map { spread(about: $0.respondents, word) } }
    return PublishedDimension(
      id: measured.id,
      score: combined(measured, in: judgement.measurement),
      perception: perception,
      respondents: estimate.map { figure(about: $0.respondents, $0.respondents) } ?? perception.map { _ in 0 },
      facts: facts(measured),
      factsCoverage: Int((100 * measured.factsCoverage).rounded(.toNearestOrAwayFromZero)),
      mirror: mirror(measured),
      agreement: keptWord ?? agreement.flatMap { found in found.word.map { spread(about: found.respondents, $0) } } ?? .withheld,
      dissent: kept?.dissent[measured.id] ?? agreement.flatMap(dissent),
      respondentVoice: respondentVoice(measured, judgement.measurement),
      dontKnow: dontKnow(measured.id, judgement)
    )
  }

  /// Perception and facts together, or the one there is.
  func combined(_ measured: DimensionScore, in measurement: Measurement) -> Published<PublishedScore> {
    guard let combined = measured.combined, let shown = coarse(measured, in: measurement) else { return perception(measured, in: measurement) }
    return score(combined, as: shown, in: .dimension(measured.id))
  }

  /// All themes together.
  func overall(_ measurement: Measurement) -> Published<PublishedScore> {
    measurement.overall.map { score($0, as: coarseOverall($0, measurement, .both), in: .overall) }
      ?? (hasSmallGroup(measurement) ? .withheld : .absent(.noAnswers))
  }

  private func facts(_ measured: DimensionScore) -> Published<PublishedScore> {
    guard let facts = measured.facts else { return .absent(measured.hasFactNorms ? .factsInsufficient : .notAsked) }
    return .shown(score(ofFacts: facts, in: .dimension(measured.id)))
  }

  private func mirror(_ measured: DimensionScore) -> MirrorCase? {
    guard let perception = measured.perception.estimate, perception.respondents >= minimumGroup, let facts = measured.facts else { return nil }
    let norm = normenkader.norm(of: .dimension(measured.id))
    switch (perception.value >= norm, facts >= norm) {
    case (true, true): return .bothGood
    case (false, false): return .bothPoor
    case (true, false): return .feelsGoodFactsPoor
    case (false, true): return .feelsPoorFactsGood
    }
  }

  /// Where a difference lies: a kind of spread, so from the minimum for distributions on.
  ///
  /// Whether partners stand apart is a comparison of their means. Beside a small partner it would tell how its few people answered to whoever
  /// knows the others, and so would that they do not stand apart: it is told only when no partner is small, and else nothing depends on partners.
  private func dissent(_ found: DimensionAgreement) -> Dissent? {
    guard found.respondents >= minimumDistribution else { return nil }
    return found.dissent(withPartners: found.smallestPartner >= minimumGroup)
  }

  /// Two means of the same people with other weights can be solved for the partners: shown only when no partner is small.
  private func respondentVoice(_ measured: DimensionScore, _ measurement: Measurement) -> Published<Tenths> {
    guard let perception = measured.perception.estimate, let means = measurement.partnerMeans[.dimension(measured.id)] else { return .withheld }
    let smallest = means.values.map(\.respondents).min() ?? 0
    let scale = normenkader.scale(of: .dimension(measured.id))
    return figure(about: smallest, coarse(perception.respondentMean, share: largestShare(perception), on: scale).tenths)
  }

  private func dontKnow(_ id: ID<Dimension>, _ judgement: Judgement) -> Published<Int> {
    judgement.history.dontKnowShare(of: id, in: judgement.measurement).map { .shown(wholePercent($0)) } ?? .withheld
  }

  /// Whether there are answers of too few people to show something of.
  func hasSmallGroup(_ measurement: Measurement) -> Bool {
    let tooFew = ScoreOutcome.insufficient(.tooFewRespondents)
    return measurement.scales.values.contains(tooFew) || (1..<minimumGroup).contains(measurement.response.respondents)
  }

  /// Whether so few people have a score on a theme, of whom some skipped a statement, that figures on fewer of its statements tell about those.
  ///
  /// The theme is the mean of its statements: where they are not about the same people, the difference is the answers of those who skipped one. In a
  /// large group rounding to a tenth hides that, in a small one rounding to half a point. It is done for all statements of the theme at once, so that
  /// it does not point at one of them.
  private func hasSkips(_ dimension: Dimension, in measurement: Measurement) -> Bool {
    guard let people = measurement.scales[.dimension(dimension.id)]?.estimate?.respondents else { return false }
    let size = normenkader.scale(of: .dimension(dimension.id)).size
    if normenkader.privacy.hidesByRounding(people, size: size, times: 2) { return false }
    let own = Set(dimension.statements.map(\.id))
    return measurement.statements.contains { own.contains($0.id) && $0.isAsked && $0.respondents != people }
  }

  /// Whether the means of a theme's statements are rounded to half a point.
  ///
  /// Beside skipped statements that is so for two partners that are not both of the minimum group: of their two sums of answers, of which the mean is
  /// made, often two pairs only fit a tenth.
  func isRough(_ dimension: Dimension, in measurement: Measurement) -> Bool {
    if hasSkips(dimension, in: measurement) { return true }
    guard normenkader.scoring.voice == .partner, let estimate = measurement.scales[.dimension(dimension.id)]?.estimate else { return false }
    return estimate.partners == 2 && estimate.respondents < minimumDistribution
  }

  /// The score of a facet: rough when it has statements of a theme whose means are.
  func facet(_ id: ID<Facet>, in measurement: Measurement) -> Published<PublishedScore> {
    let themes = normenkader.dimensions.filter { $0.statements.contains { $0.facet == id } }
    let isRough = themes.contains { self.isRough($0, in: measurement) }
    return score(measurement.scales[.facet(id)], of: .facet(id), in: .facet(id), measurement, isRough: isRough)
  }

  /// Whether a theme of few statements has one that too few people answered: beside its score the means of the others would give that one, also when
  /// they are rounded to half a point.
  ///
  /// With S statements a reader knows S times the theme to S/10 and each other mean to half a point: together less than a third of a scale of 1 to 5
  /// for up to three statements.
  private func hasFewBesides(_ measured: StatementScore, in dimension: Dimension, _ measurement: Measurement) -> Bool {
    guard dimension.statements.count <= 3, hasSkips(dimension, in: measurement) else { return false }
    let others = Set(dimension.statements.map(\.id)).subtracting([measured.id])
    return measurement.statements.contains { others.contains($0.id) && ((1..<minimumGroup).contains($0.respondents) || $0.kept?.isTooFew == true) }
  }

  /// What may be seen of a statement.
  func statement(_ measured: StatementScore, _ measurement: Measurement, _ columns: [SourceColumn] = []) -> PublishedStatement {
    guard measured.isAsked else {
      return PublishedStatement(
        id: measured.id, mean: .absent(.notAsked), respondents: .absent(.notAsked), distribution: .absent(.notAsked), dontKnow: .absent(.notAsked))
    }
    let dimension = normenkader.dimensions.first { $0.statements.contains { $0.id == measured.id } }
    let isRough = dimension.map { self.isRough($0, in: measurement) } ?? false
    let mean = mean(measured, of: dimension, in: measurement)
    if let kept = measured.kept { return statement(measured, kept, mean, of: dimension, in: measurement) }
    let respondents = measured.respondents
    let silent = measured.missing[.dontKnow, default: 0] + measured.missing[.ratherNotSay, default: 0]
    return PublishedStatement(
      id: measured.id,
      mean: mean ?? .absent(.noAnswers),
      respondents: figure(about: respondents, respondents),
      distribution: distribution(
        measured, minimum: minimumForCounts(of: dimension, in: measurement, isSmall: !isRough && measured.fewestOfPartner < minimumGroup)),
      // One or two people who do not know could be recognised.
      dontKnow: silent >= 3 ? spread(about: respondents, silent) : .withheld,
      columns: columns
    )
  }

  /// What the archive keeps has passed here before; a minimum that was raised since then holds as well.
  private func statement(
    _ measured: StatementScore, _ kept: KeptStatement, _ mean: Published<Tenths>?, of dimension: Dimension?, in measurement: Measurement
  ) -> PublishedStatement {
    let respondents = kept.respondents ?? 0
    let isNobody = respondents == 0 && !kept.isTooFew
    return PublishedStatement(
      id: measured.id,
      mean: mean ?? (isNobody ? .absent(.noAnswers) : .withheld),
      respondents: figure(about: respondents, respondents),
      distribution: kept.hasCounts && respondents >= minimumForCounts(of: dimension, in: measurement) ? .shown(classes(of: measured)) : .withheld,
      dontKnow: kept.dontKnow.map { spread(about: respondents, $0) } ?? .withheld)
  }

  private func classes(of measured: StatementScore) -> PublishedStatement.Distribution {
    let middle = normenkader.answers.middle
    var result = PublishedStatement.Distribution(disagree: 0, neutral: 0, agree: 0)
    for (answer, count) in zip(normenkader.answers.range, measured.counts) {
      if Double(answer) < middle { result.disagree += count }
      if Double(answer) == middle { result.neutral += count }
      if Double(answer) > middle { result.agree += count }
    }
    return result
  }

  private func mean(_ measured: StatementScore, of dimension: Dimension?, in measurement: Measurement) -> Published<Tenths>? {
    measured.mean.map { mean in
      if let dimension, hasFewBesides(measured, in: dimension, measurement) { return .withheld }
      return figure(about: measured.respondents, coarse(measured, mean: mean, in: measurement).tenths)
    }
  }

  /// The mean of a statement.
  func coarse(_ measured: StatementScore, mean: Double, in measurement: Measurement) -> Coarse {
    let dimension = normenkader.dimensions.first { $0.statements.contains { $0.id == measured.id } }
    let theme = dimension.flatMap { measurement.scales[.dimension($0.id)]?.estimate }
    let all = largestShare(of: measurement.response.respondents, partners: measurement.response.partnersAnswering)
    let (share, scale) = (theme.map(largestShare) ?? all, ScoreScale(normenkader.answers))
    let isRough = dimension.map { self.isRough($0, in: measurement) } ?? false
    return isRough ? rough(mean, share: share, on: scale) : coarse(mean, share: share, on: scale)
  }

  /// When (nearly) all are in one class, the figure says of each person what they answered.
  ///
  /// Withheld from two others on, not only without any: so that it does not say either that there are none.
  private func distribution(_ measured: StatementScore, minimum: Int) -> Published<PublishedStatement.Distribution> {
    let classes = classes(of: measured)
    let largest = max(classes.disagree, classes.neutral, classes.agree)
    return measured.respondents - largest < 3 || measured.respondents < minimum ? .withheld : .shown(classes)
  }

  /// From how many answers on their counts are shown.
  ///
  /// Beside a mean in which partners count equally, counts tell who of a small partner is in which class: then it takes twice as many people. Where
  /// every respondent counts equally the mean and the counts are about the same weights, and it takes as many until that they are withheld tells
  /// nothing. A partner may also be small on a statement that some of its people skipped, `isSmall`.
  private func minimumForCounts(of dimension: Dimension?, in measurement: Measurement, isSmall: Bool = false) -> Int {
    let partners = dimension.flatMap { measurement.partnerMeans[.dimension($0.id)] } ?? [:]
    let hasSmall = isSmall || partners.isEmpty || partners.values.contains { $0.respondents < minimumGroup }
    return minimumDistribution * (normenkader.scoring.voice == .respondent || hasSmall ? 2 : 1)
  }

  private func indicator(_ fact: FactScore) -> PublishedIndicator {
    PublishedIndicator(
      id: fact.id, value: reading(of: fact), score: fact.score.map { .shown(score(ofFacts: $0, in: .indicator(fact.id))) } ?? .absent(.notAsked),
      shrunkShare: fact.shrunkShare.map { Tenths(rounding: 100 * $0) }, rows: fact.rows)
  }

  func balance(_ measurement: Measurement) -> PublishedBalance {
    let wanted = normenkader.balance.dimensions
    guard !wanted.isEmpty else { return PublishedBalance(spread: .absent(.notAsked), state: .unknown) }
    let scored = wanted.compactMap { id in
      measurement.dimensions.first { $0.id == id }?.combined.map { (id: id, estimate: $0) }
    }
    guard scored.count == wanted.count, let highest = scored.max(by: { $0.estimate.value < $1.estimate.value }),
      let lowest = scored.min(by: { $0.estimate.value < $1.estimate.value })
    else { return PublishedBalance(spread: .absent(.noAnswers), state: .unknown) }
    func shown(_ id: ID<Dimension>) -> Tenths? { measurement.dimensions.first { $0.id == id }.flatMap { combined($0, in: measurement).value?.value } }
    guard scored.allSatisfy({ shown($0.id) != nil }), let top = shown(highest.id), let bottom = shown(lowest.id) else {
      return PublishedBalance(spread: .withheld, state: .unknown)
    }
    // The difference of the rounded scores, which a reader can check; the state follows the exact ones, as signals do.
    let spread = top - bottom
    let isOut = Limits(lower: Limits.End(normenkader.balance.outOfBalance, isIncluded: true))
      .contains(highest.estimate.value - lowest.estimate.value)
    return PublishedBalance(
      spread: .shown(spread), state: isOut ? .outOfBalance : .balanced, highest: isOut ? highest.id : nil, lowest: isOut ? lowest.id : nil)
  }

  private func withheld(in period: PublishedPeriod) -> Int {
    let scores = [period.overall] + period.dimensions.flatMap { [$0.score, $0.perception] } + period.facets.map(\.score)
    let statements = period.statements.map(\.mean)
    return scores.count { $0 == .withheld } + statements.count { $0 == .withheld } + (period.response.respondents == .withheld ? 1 : 0)
  }
}
