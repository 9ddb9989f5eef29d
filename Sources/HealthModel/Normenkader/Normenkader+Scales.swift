// SPDX-License-Identifier: EUPL-1.2

extension Normenkader {
  /// The scale that a score lives on.
  ///
  /// Under `mean` always that of the answers. Under `sum` k times that: k is the sum of the weights of the statements of a dimension or facet, and for
  /// all dimensions together Σ ω k, with ω the weight of a dimension. Six dimensions of six statements with answers of 1 to 4: 6 to 24 each, 36 to 144
  /// together.
  public func scale(of scope: ScoreScale.Scope) -> ScoreScale {
    ScoreScale(answers, size: scoring.aggregate == .sum ? sumSize(of: scope) : 1)
  }

  private func sumSize(of scope: ScoreScale.Scope) -> Double {
    switch scope {
    case .overall: dimensions.reduce(0) { $0 + $1.weight * $1.sumSize }
    case .dimension(let id): dimension(id)?.sumSize ?? 1
    case .facet(let id): weights(of: id).reduce(0) { $0 + $1.weight }
    case .indicator: 1
    }
  }

  /// The weight that the statements of a facet have in each dimension that has any.
  func weights(of facet: ID<Facet>) -> [(dimension: Dimension, weight: Double)] {
    dimensions.compactMap { dimension in
      let weight = dimension.statements.reduce(0) { $1.facet == facet ? $0 + $1.weight : $0 }
      return weight > 0 ? (dimension, weight) : nil
    }
  }
}

extension Dimension {
  /// How many answers the sum of its statements adds up; facts alone count as one.
  var sumSize: Double {
    statements.isEmpty ? 1 : statements.reduce(0) { $0 + $1.weight }
  }
}

extension Quantity.Scope {
  /// The same as the scope of a scale.
  public var ofScale: ScoreScale.Scope {
    switch self {
    case .dimension(let id): .dimension(id)
    case .overall: .overall
    }
  }
}
