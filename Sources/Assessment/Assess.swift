// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Measure, judge, compare, and let through what may be seen: the whole of Assessment.
///
/// | stage | from | to |
/// |---|---|---|
/// | `Measuring.measure` | answers and registers | `Measurement` per collaboration and period |
/// | `Judging.judge` | measurements in order of time | signals and the advice per period |
/// | `CounterfactualSearch.search` | the last judgement | what would lead to another advice |
/// | `SensitivityAnalysis.run` | the last judgement | whether it depends on weights or on one partner |
/// | `Comparing.compare` | two measurements | changes |
/// | `PrivacyGate` | all of these | `PublishedCollaboration` |
/// | `PublicationCheck.run` | those and the answers | what the gate let through and should not have |
public enum Assess {
  /// The results of every collaboration that has a measured period, in the order of the input, up to a period.
  public static func assess(_ input: ReviewInput, by normenkader: Normenkader, until: Period? = nil) -> [PublishedCollaboration] {
    var archive: [ArchivedPeriod] = []
    return assess(input, by: normenkader, until: until, origin: nil, archive: &archive)
  }

  /// The same; with an origin it also gives what the archive is to keep of each period that was measured from answers.
  public static func assess(
    _ input: ReviewInput, by normenkader: Normenkader, until: Period?, origin: ArchivedOrigin?, archive: inout [ArchivedPeriod]
  ) -> [PublishedCollaboration] {
    let pages = RegisterPages(input, by: normenkader)
    let plan = MeasuringPlan(normenkader, minimumGroup: normenkader.privacy.minimumGroup)
    let columns = AnswerColumnIndex(input.answerFiles)
    return Measuring.sources(of: input, by: plan.layout, until: until).compactMap { source in
      guard !source.measuredPeriods.isEmpty else { return nil }
      let measurements = Measuring.measure(source, by: plan)
      let judgements = Judging.judge(measurements, by: normenkader)
      let steps = steps(measurements, by: normenkader)
      let published = publish(source, measurements, judgements, steps, by: normenkader, pages: pages, columns: columns)
      if let origin { archive += keep(judgements, steps, as: published, origin, by: normenkader) }
      return published
    }
  }

  private static func publish(
    _ source: MeasuringSource, _ measurements: [Measurement], _ judgements: [Judgement], _ steps: [[ScoreChange]], by normenkader: Normenkader,
    pages: RegisterPages, columns: AnswerColumnIndex
  ) -> PublishedCollaboration {
    let collaboration = source.collaboration
    let gate = PrivacyGate(normenkader: normenkader)
    let periods = judgements.enumerated().map { index, judgement in
      let isLast = index == judgements.count - 1
      return gate.publish(
        judgement, counterfactuals: isLast ? CounterfactualSearch(judgement: judgement).search() : [],
        sensitivity: isLast ? sensitivity(of: judgement, source, by: normenkader) : nil,
        ledger: pages.actions(of: collaboration.id, measurements: Array(measurements[...index]), gate: gate),
        tables: pages.tables(of: collaboration.id, in: judgement.measurement.period),
        columns: isLast ? columns.columns(of: collaboration.id, in: judgement.measurement.period) : nil)
    }
    let changes = steps.enumerated().flatMap { index, step in
      step.map { gate.change($0, from: measurements[index], to: measurements[index + 1]) }
    }
    let scopes = normenkader.dimensions.map { Optional($0.id) } + [nil]
    let trends = judgements.last.map { judgement in scopes.compactMap { gate.trend($0, at: judgement.history) } } ?? []
    var published = PublishedCollaboration(collaboration: collaboration, periods: periods, changes: changes, trends: trends)
    published.check = PublicationCheck.run(published, source, measurements, by: normenkader)
    return published
  }

  /// The changes since each measurement before, without the first.
  private static func steps(_ measurements: [Measurement], by normenkader: Normenkader) -> [[ScoreChange]] {
    let linkage = Linkage(measurements, by: normenkader)
    return measurements.indices.dropFirst().map { Comparing.compare(linkage, from: $0 - 1, to: $0) }
  }

  private static func keep(
    _ judgements: [Judgement], _ steps: [[ScoreChange]], as published: PublishedCollaboration, _ origin: ArchivedOrigin, by normenkader: Normenkader
  ) -> [ArchivedPeriod] {
    let gate = PrivacyGate(normenkader: normenkader)
    return zip(judgements, published.periods).filter { !$0.1.isFromArchive }.map { judgement, period in
      let step = judgement.index > 0 ? steps[judgement.index - 1] : []
      var kept = gate.archive(judgement, as: period, of: published.collaboration, origin)
      kept.splits = gate.splits(step, since: judgement.history.measurements.dropLast().last?.period)
      return kept
    }
  }

  private static func sensitivity(of judgement: Judgement, _ source: MeasuringSource, by normenkader: Normenkader) -> Sensitivity? {
    SensitivityAnalysis(source: source, judgement: judgement, minimumGroup: normenkader.privacy.minimumGroup).run()
  }
}
