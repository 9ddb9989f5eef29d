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
public enum Assess {
  /// The results of every collaboration that has a measured period, in the order of the input, up to a period.
  public static func assess(_ input: ReviewInput, by normenkader: Normenkader, until: Period? = nil) -> [PublishedCollaboration] {
    let pages = RegisterPages(input, by: normenkader)
    let plan = MeasuringPlan(normenkader, minimumGroup: normenkader.privacy.minimumGroup)
    let columns = AnswerColumnIndex(input.answerFiles)
    return Measuring.sources(of: input, until: until).compactMap { source in
      source.periods.isEmpty ? nil : publish(source, Measuring.measure(source, by: plan), by: normenkader, pages: pages, columns: columns)
    }
  }

  private static func publish(
    _ source: MeasuringSource, _ measurements: [Measurement], by normenkader: Normenkader, pages: RegisterPages,
    columns: AnswerColumnIndex
  ) -> PublishedCollaboration {
    let collaboration = source.collaboration
    let gate = PrivacyGate(normenkader: normenkader)
    let judgements = Judging.judge(measurements, by: normenkader)
    let periods = judgements.enumerated().map { index, judgement in
      let isLast = index == judgements.count - 1
      return gate.publish(
        judgement, counterfactuals: isLast ? CounterfactualSearch(judgement: judgement).search() : [],
        sensitivity: isLast ? sensitivity(of: judgement, source, by: normenkader) : nil,
        ledger: pages.actions(of: collaboration.id, measurements: Array(measurements[...index]), gate: gate),
        tables: pages.tables(of: collaboration.id, in: judgement.measurement.period),
        columns: isLast ? columns.columns(of: collaboration.id, in: judgement.measurement.period) : nil)
    }
    let linkage = Linkage(measurements, by: normenkader)
    let changes = measurements.indices.dropFirst().flatMap { index in
      let (before, after) = (measurements[index - 1], measurements[index])
      return Comparing.compare(linkage, from: index - 1, to: index).map { gate.change($0, from: before, to: after) }
    }
    let scopes = normenkader.dimensions.map { Optional($0.id) } + [nil]
    let trends = judgements.last.map { judgement in scopes.compactMap { gate.trend($0, at: judgement.history) } } ?? []
    return PublishedCollaboration(collaboration: collaboration, periods: periods, changes: changes, trends: trends)
  }

  private static func sensitivity(of judgement: Judgement, _ source: MeasuringSource, by normenkader: Normenkader) -> Sensitivity? {
    SensitivityAnalysis(source: source, judgement: judgement, minimumGroup: normenkader.privacy.minimumGroup).run()
  }
}
