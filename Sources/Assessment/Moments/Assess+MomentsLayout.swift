// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

extension Assess {
  /// What moments by a normenkader are made by, for engines that are to compute them.
  public static func momentsLayout(of normenkader: Normenkader) -> MomentsLayout {
    let layout = ScaleLayout(normenkader)
    let cases = Set(layout.shape.cases)
    return MomentsLayout(
      fingerprint: layout.shape.layout, statements: layout.statements, isReversed: layout.isReversed, lowest: layout.lowest,
      highest: layout.highest, minimumAnswered: layout.minimumAnswered, minimumStatements: layout.minimumStatements,
      scales: layout.scales.enumerated().map { place, scale in
        MomentsLayout.Scale(name: scale.id.name, statements: scale.statements, weights: scale.weights, keepsCases: cases.contains(place))
      })
  }
}

extension ScaleID {
  /// How files of moments call it.
  var name: String {
    switch self {
    case .dimension(let id): "dimension:\(id)"
    case .facet(let id): "facet:\(id)"
    case .statement(let id): "statement:\(id)"
    case .half(.dimension(let id), let about): "\(about.rawValue):dimension:\(id)"
    case .half(.facet(let id), let about): "\(about.rawValue):facet:\(id)"
    }
  }
}
