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
  ///
  /// Moments that do not fit the layout, or that stand beside answers about the same, are left out: who gave them has been told.
  static func sources(of input: ReviewInput, by layout: ScaleLayout, until: Period? = nil) -> [MeasuringSource] {
    let answers = answers(of: input, by: layout, until: until)
    let registers = RegisterIndex(input.registers)
    let archived = Dictionary(grouping: input.archived.filter { kept in until.map { kept.period <= $0 } ?? true }, by: \.collaboration.id)
    return input.collaborations.map { collaboration in
      MeasuringSource(
        collaboration: collaboration, periods: (answers[collaboration.id] ?? []).sorted { $0.period < $1.period },
        registers: registers.rows(of: collaboration.id),
        archived: Dictionary((archived[collaboration.id] ?? []).map { ($0.period, $0) }) { first, _ in first })
    }
  }

  private static func answers(of input: ReviewInput, by layout: ScaleLayout, until: Period?) -> [ID<Collaboration>: [PeriodAnswers]] {
    func counts(_ period: Period) -> Bool { until.map { period <= $0 } ?? true }
    let responses = Dictionary(grouping: input.responses.lazy.filter { counts($0.period) }) { response in
      Group(collaboration: response.collaboration, period: response.period)
    }
    let rows = Dictionary(grouping: input.moments.lazy.filter { counts($0.period) }) { row in
      Group(collaboration: row.collaboration, period: row.period)
    }
    var answers: [ID<Collaboration>: [PeriodAnswers]] = [:]
    for (group, responses) in responses {
      let moments = PeriodMoments(responses, layout: layout)
      answers[group.collaboration, default: []].append(PeriodAnswers(period: group.period, moments: moments, responses: responses))
    }
    for (group, rows) in rows where responses[group] == nil {
      guard let moments = MomentsAssembly(rows, layout: layout).moments else { continue }
      answers[group.collaboration, default: []].append(PeriodAnswers(period: group.period, moments: moments, responses: nil))
    }
    return answers
  }

  private typealias Group = AnswerFile.Group
}
