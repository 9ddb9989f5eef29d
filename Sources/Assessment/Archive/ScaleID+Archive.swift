// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension ScaleID {
  /// What kind of scale it is, in the words of the archive.
  var archivedKind: String {
    switch self {
    case .dimension: "dimension"
    case .facet: "facet"
    case .statement: "statement"
    case .half(.dimension, let about): "dimension-\(about.rawValue)"
    case .half(.facet, let about): "facet-\(about.rawValue)"
    }
  }

  /// The id of what it is a scale of.
  var archivedID: String {
    switch self {
    case .dimension(let id), .half(.dimension(let id), _): id.rawValue
    case .facet(let id), .half(.facet(let id), _): id.rawValue
    case .statement(let id): id.rawValue
    }
  }

  /// Whether an archived score is on this scale.
  func isScale(of archived: ArchivedScale) -> Bool {
    archived.kind == archivedKind && archived.id == archivedID
  }

  /// Whether a statement counts in it.
  func counts(_ item: ArchivedYardstick.Item) -> Bool {
    switch self {
    case .dimension(let id): item.dimension == id.rawValue
    case .facet(let id): item.facet == id.rawValue
    case .statement(let id): item.id == id.rawValue
    case .half(.dimension(let id), let about): item.dimension == id.rawValue && item.about == about.rawValue
    case .half(.facet(let id), let about): item.facet == id.rawValue && item.about == about.rawValue
    }
  }
}
