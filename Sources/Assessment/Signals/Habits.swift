// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The habits behind the facts of one measured period, draw by draw.
struct Habits {
  private let draws: FactDraws
  private let values: [ID<Indicator>: (habit: Habit, draws: [Double])]

  /// Draws the habits of a measurement.
  init(of measurement: Measurement) {
    let draws = FactDraws(seed: JointDraws.seed(of: measurement.period))
    self.draws = draws
    var values: [ID<Indicator>: (Habit, [Double])] = [:]
    for (place, fact) in measurement.facts.enumerated() {
      if let habit = fact.habit { values[fact.id] = (habit, draws.values(of: habit, place: place)) }
    }
    self.values = values
  }

  /// The draws of a fact, also of one that has been changed; `nil` when it is taken as it is.
  func values(of fact: FactScore, place: Int) -> [Double]? {
    guard let habit = fact.habit else { return nil }
    if let known = values[fact.id], known.habit == habit { return known.draws }
    return draws.values(of: habit, place: place)
  }
}
