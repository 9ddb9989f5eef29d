// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

extension Assess {
  /// Two measured periods of every collaboration side by side, in the order of the input, past the privacy gate.
  public static func compare(_ input: ReviewInput, by normenkader: Normenkader, from: Period, to: Period) -> [PublishedComparison] {
    let plan = MeasuringPlan(normenkader, minimumGroup: normenkader.privacy.minimumGroup)
    return Measuring.sources(of: input, by: plan.layout, until: to).map { source in
      PeriodComparing(source, plan: plan).compare(from: from, to: to)
    }
  }
}

/// Compares two measured periods of one collaboration.
private struct PeriodComparing {
  private let source: MeasuringSource
  private let plan: MeasuringPlan
  private let measurements: [Measurement]
  private let gate: PrivacyGate

  init(_ source: MeasuringSource, plan: MeasuringPlan) {
    self.source = source
    self.plan = plan
    measurements = Measuring.measure(source, by: plan)
    gate = PrivacyGate(normenkader: plan.normenkader)
  }

  func compare(from: Period, to: Period) -> PublishedComparison {
    let places = [from, to].map { period in measurements.firstIndex { $0.period == period } }
    guard let first = places[0], let second = places[1] else {
      let unmeasured = zip([from, to], places).filter { $0.1 == nil }.map(\.0)
      return PublishedComparison(collaboration: source.collaboration, from: from, to: to, unmeasured: unmeasured)
    }
    return PublishedComparison(
      collaboration: source.collaboration, from: from, to: to, themes: themes(first, second), statements: statements(first, second),
      facts: zip(measurements[first].facts, measurements[second].facts).map { gate.fact($0, $1) })
  }

  private func themes(_ first: Int, _ second: Int) -> [PublishedComparison.Theme] {
    let (before, after) = (measurements[first], measurements[second])
    let history = History(Array(measurements[...second]), by: plan.normenkader)
    return Comparing.compare(history.linkage, from: first, to: second).map { change in
      PublishedComparison.Theme(
        before: gate.score(change, in: before).map(\.value), after: gate.score(change, in: after).map(\.value),
        change: gate.change(change, from: before, to: after, isSuccessive: second == first + 1), trend: gate.trend(change.dimension, at: history))
    }
  }

  private func statements(_ first: Int, _ second: Int) -> [PublishedComparison.Item] {
    let published = [first, second].map { place in
      measurements[place].statements.map { gate.statement($0, measurements[place]) }
    }
    var items = zip(published[0], published[1]).map { PublishedComparison.Item(before: $0, after: $1) }
    let old = plan.statementEstimates(source, in: measurements[first].period)
    let new = plan.statementEstimates(source, in: measurements[second].period)
    let differences = items.indices.compactMap { place -> (place: Int, difference: ScoreDifference)? in
      guard items[place].change.value != nil, let before = old[items[place].id], let after = new[items[place].id] else { return nil }
      let difference = ScoreDifference(from: before, to: after)
      return difference.respondents >= gate.minimumDistribution ? (place, difference) : nil
    }
    let verdicts = Comparing.verdicts(differences.map { $0.difference.probabilityOfFall() })
    for (each, verdict) in zip(differences, verdicts) { items[each.place].verdict = verdict }
    return items.filter { $0.before != .absent(.notAsked) || $0.after != .absent(.notAsked) }
  }
}

extension PublishedComparison.Item {
  fileprivate init(before: PublishedStatement, after: PublishedStatement) {
    let change: Published<Tenths>
    switch (before.mean, after.mean) {
    case (.shown(let old), .shown(let new)) where old.bound != .about && new.bound != .about: change = .shown(new - old)
    case (.shown, .shown), (.withheld, _), (_, .withheld): change = .withheld
    default: change = .absent(.notComparable)
    }
    self.init(id: before.id, before: before.mean, after: after.mean, change: change)
  }
}

extension MeasuringPlan {
  /// The estimate of every statement by itself, on the answer scale; none where the answers are gone.
  fileprivate func statementEstimates(_ source: MeasuringSource, in period: Period) -> [ID<Statement>: ScoreEstimate] {
    guard let answers = source.answers(in: period) else { return [:] }
    let layout = ScaleLayout(normenkader, sets: statements.indices.map { (.statement(statements[$0].id), [$0]) })
    let moments = answers.responses.map { PeriodMoments($0, layout: layout) } ?? PeriodMoments(answers.moments, statementsOnly: layout)
    let scales = scoring(moments, layout: layout, members: membership(source.registers), in: period).scales
    let estimates = statements.compactMap { statement in scales[.statement(statement.id)]?.estimate.map { (statement.id, $0) } }
    return Dictionary(estimates) { first, _ in first }
  }
}
