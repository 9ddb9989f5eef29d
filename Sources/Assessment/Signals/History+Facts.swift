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
    return Sample(value, draws: isPointwise ? nil : habits(index).values(of: fact, in: measurement(index)))
  }

  /// The facts score of a dimension in a measured period; `nil` when too few facts were measured.
  func facts(of id: ID<Dimension>, at index: Int, as view: FactView) -> Sample? {
    guard var found = habits(index).scores[id] else { return nil }
    if index == last, !adjustment.facts.isEmpty, let dimension = normenkader.dimension(id),
      dimension.indicators.contains(where: { adjustment.facts[$0.id] != nil }),
      let adjusted = habits(index).score(of: dimension, in: measurement(index), isPointwise: isPointwise, fact: { fact($0, at: index) })
    {
      found = adjusted.times(normenkader.scale(of: .dimension(id)))
    }
    return view == .habit && !isPointwise ? found : Sample(found.value)
  }
}
