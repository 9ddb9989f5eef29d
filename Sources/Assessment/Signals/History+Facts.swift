// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension History {
  /// Whether facts are taken as they were counted, or as the habit that may lie behind them.
  ///
  /// Signals ask about the habit; a change or a balance is one of what was counted.
  enum FactView {
    case counted
    case habit
  }

  /// The value of a fact in a measured period, with the habit behind it as draws.
  func sample(of id: ID<Indicator>, at index: Int) -> Sample? {
    guard let fact = fact(id, at: index), let value = fact.outcome.value else { return nil }
    return Sample(value, draws: habits(of: fact, at: index))
  }

  private func habits(of fact: FactScore, at index: Int) -> [Double]? {
    // Everywhere the same place, so that a changed fact is drawn with the numbers of the one it replaces.
    measurements[index].facts.firstIndex { $0.id == fact.id }.flatMap { habits[index].values(of: fact, place: $0) }
  }

  /// The facts score of a dimension in a measured period; `nil` when too few facts were measured.
  func facts(of id: ID<Dimension>, at index: Int, as view: FactView) -> Sample? {
    guard let measured = measurements[index].dimensions.first(where: { $0.id == id })?.facts else { return nil }
    let isAdjusted = index == measurements.count - 1 && !adjustment.facts.isEmpty
    guard view == .habit || isAdjusted, let dimension = normenkader.dimension(id) else { return Sample(measured) }
    let parts = dimension.indicators.compactMap { indicator -> (weight: Double, sample: Sample)? in
      guard let norm = indicator.norm, let fact = fact(indicator.id, at: index), let score = fact.score else { return nil }
      let draws = view == .habit ? habits(of: fact, at: index)?.map { norm.score(of: $0) } : nil
      return (indicator.weight, Sample(score, draws: draws))
    }
    let weight = parts.reduce(0) { $0 + $1.weight }
    return weight > 0 ? Sample.sum(parts.map { ($0.weight / weight, $0.sample) }) : nil
  }
}
