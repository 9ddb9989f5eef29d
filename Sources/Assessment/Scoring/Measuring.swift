// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// From answers and registers to measurements: the first step of an assessment.
public enum Measuring {
  /// Measures every collaboration in every period for which it has at least one response, in order of time and none after `until`.
  ///
  /// Periods without responses are taken from the archive, if it has them.
  /// A scale on which fewer people than `minimumGroup` have a score gets none: what is to be judged and published asks for that of the normenkader.
  /// Neither the order of responses nor the other collaborations of the input make any difference, to the last bit.
  public static func measure(
    _ input: ReviewInput, by normenkader: Normenkader, until: Period? = nil, minimumGroup: Int = 1
  ) -> [(collaboration: Collaboration, measurements: [Measurement])] {
    let plan = MeasuringPlan(normenkader, minimumGroup: minimumGroup)
    return sources(of: input, by: plan.layout, until: until).map { ($0.collaboration, measure($0, by: plan)) }
  }

  /// Measures one collaboration in all its periods.
  static func measure(_ source: MeasuringSource, by plan: MeasuringPlan) -> [Measurement] {
    var measurements: [Measurement] = []
    for period in source.measuredPeriods {
      let recalled = source.archived[period].map { Recalling($0, by: plan).measurement(with: source.registers) }
      guard let answers = source.answers(in: period) else {
        if let recalled { measurements.append(recalled) }
        continue
      }
      var measured = plan.measure(period, moments: answers.moments, registers: source.registers)
      if let recalled, measurements.last?.kept != nil { measured.splits = recalled.splits.filter { recalled.hasSame($0.key, as: measured) } }
      measurements.append(measured)
    }
    return plan.linked(measurements, of: source)
  }

  /// What every collaboration of an input is measured from, in the order of the input.
  static func sources(of input: ReviewInput, by layout: ScaleLayout, until: Period? = nil) -> [MeasuringSource] {
    drafts(of: input, by: layout, until: until).map { $0.source(by: layout) }
  }

  /// The same before answers were added up, which for thousands of collaborations is done one by one.
  ///
  /// Moments that do not fit the layout, or that stand beside answers about the same, are left out: who gave them has been told.
  static func drafts(of input: ReviewInput, by layout: ScaleLayout, until: Period? = nil) -> [SourceDraft] {
    func counts(_ period: Period) -> Bool { until.map { period <= $0 } ?? true }
    var drafts = input.collaborations.map { SourceDraft(collaboration: $0) }
    let places = Dictionary(drafts.enumerated().map { ($0.element.collaboration.id, $0.offset) }) { first, _ in first }
    for response in input.responses where counts(response.period) {
      if let place = places[response.collaboration] { drafts[place].responses[response.period, default: []].append(response) }
    }
    let rows = Dictionary(grouping: input.moments.lazy.filter { counts($0.period) }) { row in
      Group(collaboration: row.collaboration, period: row.period)
    }
    for (group, rows) in rows {
      guard let place = places[group.collaboration], drafts[place].responses[group.period] == nil else { continue }
      if let moments = MomentsAssembly(rows, layout: layout).moments {
        drafts[place].moments.append(PeriodAnswers(period: group.period, moments: moments, responses: nil))
      }
    }
    let registers = RegisterIndex(input.registers)
    for place in drafts.indices { drafts[place].registers = registers.rows(of: drafts[place].collaboration.id) }
    for kept in input.archived where counts(kept.period) {
      guard let place = places[kept.collaboration.id], drafts[place].archived[kept.period] == nil else { continue }
      drafts[place].archived[kept.period] = kept
    }
    return drafts
  }

  private typealias Group = AnswerFile.Group
}
