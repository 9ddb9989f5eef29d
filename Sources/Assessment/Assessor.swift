// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Assesses collaborations of a review one after the other: what they have in common is worked out once.
public struct Assessor {
  private let review: PreparedReview
  private let tables = DrawTables()

  private var normenkader: Normenkader { review.normenkader }

  init(_ review: PreparedReview) {
    self.review = review
  }

  /// The results of the collaboration in a place of the review, and what the archive is to keep of them.
  public func assess(_ place: Int) -> (published: PublishedCollaboration, kept: [ArchivedPeriod]) {
    let source = review.drafts[place].source(by: review.plan.layout)
    let measurements = Measuring.measure(source, by: review.plan)
    let judgements = Judging.judge(measurements, by: normenkader, tables: tables)
    let steps = steps(measurements)
    let published = publish(source, measurements, judgements, steps)
    return (published, review.origin.map { keep(judgements, steps, as: published, $0) } ?? [])
  }

  private func publish(
    _ source: MeasuringSource, _ measurements: [Measurement], _ judgements: [Judgement], _ steps: [[ScoreChange]]
  ) -> PublishedCollaboration {
    let (collaboration, pages, columns) = (source.collaboration, review.pages, review.columns)
    let gate = PrivacyGate(normenkader: normenkader)
    let periods = judgements.enumerated().map { index, judgement in
      let isLast = index == judgements.count - 1
      return gate.publish(
        judgement, counterfactuals: isLast ? CounterfactualSearch(judgement: judgement).search() : [],
        sensitivity: isLast ? sensitivity(of: judgement, source) : nil,
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
  private func steps(_ measurements: [Measurement]) -> [[ScoreChange]] {
    let linkage = Linkage(measurements, by: normenkader)
    return measurements.indices.dropFirst().map { Comparing.compare(linkage, from: $0 - 1, to: $0) }
  }

  private func keep(
    _ judgements: [Judgement], _ steps: [[ScoreChange]], as published: PublishedCollaboration, _ origin: ArchivedOrigin
  ) -> [ArchivedPeriod] {
    let gate = PrivacyGate(normenkader: normenkader)
    return zip(judgements, published.periods).filter { !$0.1.isFromArchive }.map { judgement, period in
      let step = judgement.index > 0 ? steps[judgement.index - 1] : []
      var kept = gate.archive(judgement, as: period, of: published.collaboration, origin)
      kept.splits = gate.splits(step, since: judgement.history.measurements.dropLast().last?.period)
      return kept
    }
  }

  private func sensitivity(of judgement: Judgement, _ source: MeasuringSource) -> Sensitivity? {
    SensitivityAnalysis(source: source, judgement: judgement, minimumGroup: normenkader.privacy.minimumGroup).run()
  }
}
