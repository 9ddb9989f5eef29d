// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// From the archive back to a measurement that can be judged and compared like any other.
///
/// Draws follow from estimates and correlations, scores of themes from those and the facts, so all of that comes out to the last bit as it did
/// from the answers. A score that the normenkader of today would make of other statements, or weigh in another way, is not taken along.
struct Recalling {
  private let plan: MeasuringPlan
  private let archived: ArchivedPeriod
  private let items: [ArchivedYardstick.Item]
  private let isScoredAlike: Bool
  private let asked: Set<String>

  /// Prepares to recall a period by the normenkader of a plan.
  init(_ archived: ArchivedPeriod, by plan: MeasuringPlan) {
    self.plan = plan
    self.archived = archived
    let yardstick = ArchivedYardstick(plan.normenkader, fingerprint: "")
    items = yardstick.items
    isScoredAlike = yardstick.scoresLike(archived.origin.yardstick)
    asked = Set(archived.statements.lazy.filter { $0.state != "not-asked" }.map(\.id))
  }

  private var normenkader: Normenkader { plan.normenkader }

  /// The measurement.
  var measurement: Measurement {
    var scales: [ScaleID: ScoreOutcome] = [:]
    for id in plan.layout.scales.map(\.id) { scales[id] = outcome(of: id) }
    var measurement = Measurement(
      period: archived.period, response: response, scales: scales, statements: normenkader.dimensions.flatMap(statements), facts: facts,
      dimensions: [], overall: nil, overallPerception: nil, overallFacts: nil, correlations: correlations(scales), partnerMeans: [:])
    for dimension in normenkader.dimensions where isComparable(.dimension(dimension.id)) {
      measurement.partnerMeans[.dimension(dimension.id)] = partners(of: dimension.id, "all")
      measurement.links[dimension.id] = link(of: dimension.id)
    }
    measurement.splits = splits.filter { isComparable(.dimension($0.key)) }
    measurement.kept = findings
    Weighing(normenkader).weigh(&measurement)
    return measurement
  }

  /// The measurement, with the rows behind those facts that the registers still show as they were.
  func measurement(with registers: [ID<RegisterDeclaration>: [RegisterRow]]) -> Measurement {
    var found = measurement
    for (place, fact) in plan.measureFacts(archived.period, registers: registers).enumerated()
    where found.facts.indices.contains(place) && found.facts[place].outcome == fact.outcome {
      found.facts[place].rows = fact.rows
    }
    return found
  }

  /// Whether the statements that were asked then make the same scale now.
  private func isComparable(_ id: ScaleID) -> Bool {
    guard isScoredAlike else { return false }
    func members(_ items: [ArchivedYardstick.Item]) -> [Member] {
      items.filter { asked.contains($0.id) && id.counts($0) }.map(Member.init).sorted()
    }
    return members(items) == members(archived.origin.yardstick.items)
  }

  private func outcome(of id: ScaleID) -> ScoreOutcome {
    guard isComparable(id), let found = archived.scales.first(where: { $0.role == "all" && id.isScale(of: $0) }) else {
      return .insufficient(.notAsked)
    }
    switch found.state {
    case "score": return ScoreEstimate(found).map { plan.largeEnough(.score($0)) } ?? .insufficient(.notAsked)
    case "no-answers": return .insufficient(.noAnswers)
    case "too-few": return .insufficient(.tooFewRespondents)
    default: return .insufficient(.notAsked)
    }
  }

  /// Of fewer than the minimum group the archive does not say how many there were: as many as there can have been.
  private var response: ResponseCount {
    let summary = archived.summary
    return ResponseCount(
      invited: summary.invited, respondents: summary.respondents ?? archived.origin.privacy.minimumGroup - 1, partners: summary.partners,
      partnersAnswering: summary.partnersAnswering ?? 0)
  }

  private func correlations(_ scales: [ScaleID: ScoreOutcome]) -> ScaleCorrelations {
    let scored = archived.scales.filter { $0.role == "all" && $0.state == "score" }
    let ids = plan.layout.scales.map(\.id).filter { scales[$0]?.estimate != nil }
    let places = ids.map { id in scored.firstIndex { id.isScale(of: $0) } ?? 0 }
    let matrix = places.map { row in places.map { correlation(row, $0) } }
    return ScaleCorrelations(scales: ids, matrix: matrix)
  }

  private func correlation(_ left: Int, _ right: Int) -> Double {
    let (row, column) = (max(left, right), min(left, right))
    let place = row * (row - 1) / 2 + column
    if row == column { return 1 }
    return archived.correlations.indices.contains(place) ? archived.correlations[place] : CorrelationTerms.priorCorrelation
  }

  private func statements(of dimension: Dimension) -> [StatementScore] {
    let isComparable = isComparable(.dimension(dimension.id))
    return dimension.statements.map { statement in
      let found = archived.statements.first { $0.id == statement.id.rawValue }
      guard let found, isComparable, found.state != "not-asked" else {
        return StatementScore(id: statement.id, isAsked: false, counts: [], missing: [:], mean: nil)
      }
      let counts = (found.counts ?? "").split(separator: " ").compactMap { Int($0) }
      let isWhole = counts.count == plan.layout.answerCount
      var score = StatementScore(
        id: statement.id, isAsked: true, counts: isWhole ? counts : [], missing: found.dontKnow.map { [.dontKnow: $0] } ?? [:], mean: found.mean)
      score.kept = KeptStatement(
        respondents: found.respondents, isTooFew: found.state == "too-few", hasCounts: isWhole, dontKnow: found.dontKnow)
      return score
    }
  }

  /// Facts are scored once more, by the norms of today.
  private var facts: [FactScore] {
    normenkader.indicators.map { indicator in
      let scoring = FactScoring(
        indicator, imaginaryCases: normenkader.scoring.imaginaryCases, normScore: normenkader.norm(of: .indicator(indicator.id)))
      let found = archived.facts.first { $0.id == indicator.id.rawValue }
      return FactScore(indicator.id, FactOutcome(found), by: scoring, rows: [])
    }
  }

  private func partners(of dimension: ID<Dimension>, _ role: String) -> [ID<Partner>: PartnerMean]? {
    let means = archived.partnerMeans.filter { $0.role == role && $0.kind == "dimension" && $0.id == dimension.rawValue }
    guard !means.isEmpty else { return nil }
    let pairs = means.map { (ID<Partner>($0.partner), PartnerMean(respondents: $0.respondents, mean: $0.mean, weight: $0.weight)) }
    return Dictionary(pairs) { first, _ in first }
  }

  private func link(of dimension: ID<Dimension>) -> QuestionnaireLink? {
    guard let found = archived.links.first(where: { $0.dimension == dimension.rawValue }), let from = Period(found.from) else { return nil }
    return QuestionnaireLink(from: from, core: core(found, of: dimension))
  }

  private func core(_ link: ArchivedLink, of dimension: ID<Dimension>) -> CommonCore? {
    func estimate(_ role: String) -> ScoreEstimate? {
      archived.scales.first { $0.role == role && ScaleID.dimension(dimension).isScale(of: $0) }.flatMap { ScoreEstimate($0) }
    }
    guard let statements = link.statements, let before = estimate("common-before"), let after = estimate("common-after"),
      let oldAll = link.oldAll, let oldCommon = link.oldCommon, let newCommon = link.newCommon, let newAll = link.newAll,
      let addedVariance = link.addedVariance, min(before.respondents, after.respondents) >= plan.minimumGroup
    else { return nil }
    return CommonCore(
      statements: statements.split(separator: " ").map { ID(String($0)) }, before: before, after: after,
      partnersBefore: partners(of: dimension, "common-before") ?? [:], partnersAfter: partners(of: dimension, "common-after") ?? [:],
      scores: LinkedChange(oldAll: oldAll, oldCommon: oldCommon, newCommon: newCommon, newAll: newAll), addedVariance: addedVariance)
  }

  /// What changes were made of; every set of partners in them had the minimum group of then.
  private var splits: [ID<Dimension>: KeptSplit] {
    guard archived.origin.privacy.minimumGroup >= plan.minimumGroup else { return [:] }
    var splits: [ID<Dimension>: KeptSplit] = [:]
    for split in archived.splits {
      guard let from = Period(split.from) else { continue }
      let found = ScoreChange.Split(
        opinion: split.opinion, composition: split.composition, facts: split.facts, smallestSet: archived.origin.privacy.minimumGroup)
      splits[ID(split.dimension)] = KeptSplit(from: from, split: found)
    }
    return splits
  }

  private var findings: KeptFindings {
    var findings = KeptFindings()
    for dimension in archived.dimensions {
      let id = ID<Dimension>(dimension.id)
      findings.agreement[id] = dimension.agreement.flatMap { Agreement(rawValue: $0) }
      findings.dissent[id] = dimension.dissent.flatMap { Dissent(rawValue: $0) }
      findings.dontKnow[id] = dimension.dontKnow
    }
    let scales = archived.scales.filter { $0.role == "all" && $0.moved != nil }
    for id in plan.layout.scales.map(\.id) { findings.moved[id] = scales.first { id.isScale(of: $0) }?.moved }
    return findings
  }
}

/// A statement as it counts in a scale.
private struct Member: Comparable {
  let id: String
  let isReversed: Bool
  let weight: Double

  init(_ item: ArchivedYardstick.Item) {
    (id, isReversed, weight) = (item.id, item.isReversed, item.weight)
  }

  static func < (left: Member, right: Member) -> Bool { left.id < right.id }
}

extension ScoreEstimate {
  /// The estimate in the archive; what it does not keep of a small group is not a number, and nothing that is judged or shown asks for it.
  fileprivate init?(_ scale: ArchivedScale) {
    guard let value = scale.value, let standardError = scale.standardError, let degrees = scale.degreesOfFreedom, let low = scale.lowest,
      let high = scale.highest, low <= high, let respondents = scale.respondents, let partners = scale.partners
    else { return nil }
    self.init(
      value: value, standardError: standardError, degreesOfFreedom: degrees, range: low...high, respondents: respondents, partners: partners,
      respondentMean: scale.respondentMean ?? .nan, spread: scale.spread ?? .nan,
      variance: VarianceParts(missingPartners: scale.missingPartners ?? 0, sampling: scale.sampling ?? 0, answers: scale.answers ?? 0),
      effectiveRespondents: scale.effectiveRespondents)
  }
}

extension FactOutcome {
  fileprivate init(_ fact: ArchivedFact?) {
    switch fact?.state {
    case "value":
      guard let fact, let value = fact.value else {
        self = .notCollected
        return
      }
      let interval = fact.low.flatMap { low in fact.high.flatMap { low <= $0 ? low...$0 : nil } }
      self = .value(FactValue(value: value, hits: fact.hits, cases: fact.cases ?? 0, interval: interval))
    case "column-not-kept": self = .columnNotKept(nil)
    case "not-applicable": self = .notApplicable
    case "too-few-cases": self = .tooFewCases
    default: self = .notCollected
    }
  }
}
