// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// From answers and registers to measurements: the first step of an assessment.
public enum Measuring {
  /// Measures every collaboration in every period for which it has at least one response, in order of time and none after `until`.
  ///
  /// A scale on which fewer people than `minimumGroup` have a score gets none: what is to be judged and published asks for that of the normenkader.
  /// Neither the order of responses nor the other collaborations of the input make any difference, to the last bit.
  public static func measure(
    _ input: ReviewInput, by normenkader: Normenkader, until: Period? = nil, minimumGroup: Int = 1
  ) -> [(collaboration: Collaboration, measurements: [Measurement])] {
    let plan = MeasuringPlan(normenkader, minimumGroup: minimumGroup)
    let responses = grouped(input.responses, until: until)
    let registers = RegisterIndex(input.registers)
    return input.collaborations.map { collaboration in
      let rows = registers.rows(of: collaboration.id)
      let periods = (responses[collaboration.id] ?? [:]).sorted { $0.key < $1.key }
      let measurements = periods.map { period, places in
        plan.measure(period, responses: places.lazy.map { input.responses[$0] }, registers: rows)
      }
      return (collaboration, measurements)
    }
  }

  /// The places of the responses per collaboration and period.
  private static func grouped(_ responses: [Response], until: Period?) -> [ID<Collaboration>: [Period: [Int]]] {
    var grouped: [ID<Collaboration>: [Period: [Int]]] = [:]
    for (place, response) in responses.enumerated() {
      if let until, until < response.period { continue }
      grouped[response.collaboration, default: [:]][response.period, default: []].append(place)
    }
    return grouped
  }
}
