// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension MeasuringPlan {
  /// A dimension with perception in two successive periods that asked other statements.
  private struct Changed {
    let dimension: ID<Dimension>
    let earlier: Int
    /// Places of the statements asked in both.
    let common: [Int]
    let isPossible: Bool
  }

  /// Scores measured periods once more on the statements of two successive ones wherever those asked other statements.
  ///
  /// Where the questionnaire did not change nothing is done.
  func linked(_ measurements: [Measurement], of source: MeasuringSource) -> [Measurement] {
    var linked = measurements
    // Periods from the archive bring their links along.
    for later in measurements.indices.dropFirst() where measurements[later].kept == nil {
      let changed = changedDimensions(measurements, later)
      for (earlier, group) in Dictionary(grouping: changed, by: \.earlier).sorted(by: { $0.key < $1.key }) {
        let possible = group.filter(\.isPossible)
        let cores =
          measurements[earlier].kept == nil
          ? cores(possible, measurements, later, source) : archivedCores(possible, measurements, later, source)
        for each in group {
          linked[later].links[each.dimension] = QuestionnaireLink(from: measurements[earlier].period, core: cores[each.dimension])
        }
      }
    }
    return linked
  }

  /// The dimensions with a perception of which the last earlier perception is of other statements.
  private func changedDimensions(_ measurements: [Measurement], _ later: Int) -> [Changed] {
    layout.scales.compactMap { scale -> Changed? in
      guard case .dimension(let id) = scale.id, measurements[later].scales[scale.id]?.estimate != nil,
        let earlier = measurements[..<later].lastIndex(where: { $0.scales[scale.id]?.estimate != nil })
      else { return nil }
      let old = scale.statements.filter { measurements[earlier].statements[$0].isAsked }
      let new = scale.statements.filter { measurements[later].statements[$0].isAsked }
      guard old != new else { return nil }
      let common = old.filter { new.contains($0) }
      return Changed(
        dimension: id, earlier: earlier, common: common,
        isPossible: LinkedChange.isPossible(common: common.count, old: old.count, new: new.count))
    }
  }

  /// The scores on common statements with a period whose answers are gone: those that were worked out when they were there.
  private func archivedCores(
    _ changed: [Changed], _ measurements: [Measurement], _ later: Int, _ source: MeasuringSource
  ) -> [ID<Dimension>: CommonCore] {
    guard let earlier = changed.first?.earlier, let archived = source.archived[measurements[later].period] else { return [:] }
    let recalled = Recalling(archived, by: self).measurement
    var cores: [ID<Dimension>: CommonCore] = [:]
    for id in changed.map(\.dimension) {
      guard let link = recalled.links[id], link.from == measurements[earlier].period, let core = link.core,
        core.scores.oldAll == measurements[earlier].scales[.dimension(id)]?.estimate?.value,
        core.scores.newAll == measurements[later].scales[.dimension(id)]?.estimate?.value
      else { continue }
      cores[id] = core
    }
    return cores
  }

  private func cores(
    _ changed: [Changed], _ measurements: [Measurement], _ later: Int, _ source: MeasuringSource
  ) -> [ID<Dimension>: CommonCore] {
    guard let earlier = changed.first?.earlier else { return [:] }
    let layout = ScaleLayout(normenkader, sets: changed.map { (.dimension($0.dimension), $0.common) })
    let old = commonScores(source, in: measurements[earlier].period, layout)
    let new = commonScores(source, in: measurements[later].period, layout)
    var cores: [ID<Dimension>: CommonCore] = [:]
    for each in changed {
      let id = ScaleID.dimension(each.dimension)
      guard let oldAll = measurements[earlier].scales[id]?.estimate, let newAll = measurements[later].scales[id]?.estimate,
        let before = old.scales[id]?.estimate, let after = new.scales[id]?.estimate, isSafe(before, beside: oldAll, of: each.dimension),
        isSafe(after, beside: newAll, of: each.dimension)
      else { continue }
      cores[each.dimension] = CommonCore(
        statements: each.common.map { statements[$0].id }, before: before, after: after, partnersBefore: old.partners[id] ?? [:],
        partnersAfter: new.partners[id] ?? [:],
        scores: LinkedChange(oldAll: oldAll.value, oldCommon: before.value, newCommon: after.value, newAll: newAll.value),
        addedVariance: before.squaredError + after.squaredError - oldAll.squaredError - newAll.squaredError)
    }
    return cores
  }

  private func commonScores(
    _ source: MeasuringSource, in period: Period, _ layout: ScaleLayout
  ) -> (scales: [ScaleID: ScoreOutcome], partners: [ScaleID: [ID<Partner>: PartnerMean]]) {
    let moments = PeriodMoments(source.answers(in: period)?.responses ?? [], layout: layout)
    let scoring = self.scoring(moments, layout: layout, members: membership(source.registers), in: period)
    let (scales, partners) = (scaled(scoring.scales), scaled(scoring.partnerMeans))
    return (scales.mapValues(largeEnough), partners)
  }

  /// Beside a score of all statements one of fewer tells about those who have only one of the two, unless there are none or rounding hides them.
  ///
  /// What may not be told is not measured either, so that no signal rests on it.
  private func isSafe(_ core: ScoreEstimate, beside all: ScoreEstimate, of dimension: ID<Dimension>) -> Bool {
    guard minimumGroup > 1, core.respondents != all.respondents else { return true }
    let size = normenkader.scale(of: .dimension(dimension)).size
    return normenkader.privacy.hidesByRounding(min(core.respondents, all.respondents), size: size)
  }
}
