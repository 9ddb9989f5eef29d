// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The habits behind the facts of one measured period, draw by draw.
struct Habits {
  private let draws: FactDraws
  private let values: [ID<Indicator>: (habit: Habit, draws: [Double])]
  /// The facts score of each dimension that has one.
  private(set) var scores: [ID<Dimension>: Sample] = [:]

  /// Draws the habits of a measurement.
  init(of measurement: Measurement, by normenkader: Normenkader, tables: DrawTables) {
    let draws = FactDraws(seed: JointDraws.seed(of: measurement.period), tables: tables)
    self.draws = draws
    var values: [ID<Indicator>: (Habit, [Double])] = [:]
    for (place, fact) in measurement.facts.enumerated() {
      if let habit = fact.habit { values[fact.id] = (habit, draws.values(of: habit, place: place)) }
    }
    self.values = values
    let facts = Dictionary(measurement.facts.map { ($0.id, $0) }) { first, _ in first }
    for dimension in normenkader.dimensions where measurement.dimensions.contains(where: { $0.id == dimension.id && $0.facts != nil }) {
      let mean = score(of: dimension, in: measurement) { facts[$0] }
      scores[dimension.id] = mean?.times(normenkader.scale(of: .dimension(dimension.id)))
    }
  }

  /// The draws of a fact, also of one that has been changed; `nil` when it is taken as it is.
  func values(of fact: FactScore, in measurement: Measurement) -> [Double]? {
    guard let habit = fact.habit else { return nil }
    if let known = values[fact.id], known.habit == habit { return known.draws }
    // The place of the fact it replaces, so that it is drawn with the same numbers.
    return measurement.facts.firstIndex { $0.id == fact.id }.map { draws.values(of: habit, place: $0) }
  }

  /// The weighted mean of the scores of a dimension's facts on the answer scale, draw by draw unless only its value is asked for.
  func score(
    of dimension: Dimension, in measurement: Measurement, isPointwise: Bool = false, fact: (ID<Indicator>) -> FactScore?
  ) -> Sample? {
    let parts = dimension.indicators.compactMap { indicator -> (weight: Double, sample: Sample)? in
      guard let norm = indicator.norm, let fact = fact(indicator.id), let score = fact.score else { return nil }
      let draws = isPointwise ? nil : values(of: fact, in: measurement)
      return (indicator.weight, Sample(score, draws: draws?.map { norm.score(of: $0) }))
    }
    let weight = parts.reduce(0) { $0 + $1.weight }
    return weight > 0 ? Sample.sum(parts.map { ($0.weight / weight, $0.sample) }) : nil
  }
}
