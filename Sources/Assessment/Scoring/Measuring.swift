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
    return sources(of: input, until: until).map { ($0.collaboration, measure($0, by: plan)) }
  }

  /// Measures one collaboration in all its periods.
  static func measure(_ source: MeasuringSource, by plan: MeasuringPlan) -> [Measurement] {
    var measurements: [Measurement] = []
    for period in source.measuredPeriods {
      let recalled = source.archived[period].map { Recalling($0, by: plan).measurement(with: source.registers) }
      guard let responses = source.responses(in: period) else {
        if let recalled { measurements.append(recalled) }
        continue
      }
      var measured = plan.measure(period, responses: responses, registers: source.registers)
      if let recalled, measurements.last?.kept != nil { measured.splits = recalled.splits.filter { recalled.hasSame($0.key, as: measured) } }
      measurements.append(measured)
    }
    return plan.linked(measurements, of: source)
  }

  /// What every collaboration of an input is measured from, in the order of the input.
  static func sources(of input: ReviewInput, until: Period? = nil) -> [MeasuringSource] {
    let responses = grouped(input.responses, until: until)
    let registers = RegisterIndex(input.registers)
    let archived = Dictionary(grouping: input.archived.filter { kept in until.map { kept.period <= $0 } ?? true }, by: \.collaboration.id)
    return input.collaborations.map { collaboration in
      let periods = (responses[collaboration.id] ?? [:]).sorted { $0.key < $1.key }
      return MeasuringSource(
        collaboration: collaboration, periods: periods.map { ($0.key, $0.value) }, registers: registers.rows(of: collaboration.id),
        archived: Dictionary((archived[collaboration.id] ?? []).map { ($0.period, $0) }) { first, _ in first })
    }
  }

  private static func grouped(_ responses: [Response], until: Period?) -> [ID<Collaboration>: [Period: [Response]]] {
    var grouped: [ID<Collaboration>: [Period: [Response]]] = [:]
    for response in responses {
      if let until, until < response.period { continue }
      grouped[response.collaboration, default: [:]][response.period, default: []].append(response)
    }
    return grouped
  }
}
