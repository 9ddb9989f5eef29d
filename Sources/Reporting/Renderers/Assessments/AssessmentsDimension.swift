// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The results of a dimension.
struct AssessmentsDimension: Encodable {
  private let dimension: PublishedDimension

  init(_ dimension: PublishedDimension) {
    self.dimension = dimension
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FigureKey.self)
    try container.encode(dimension.id.rawValue, forKey: "id")
    try container.encodeScore(dimension.score)
    try container.encodeOrNull(dimension.score.value?.band.rawValue, "band")
    try container.encodeOrNull(dimension.score.value.map { $0.isCertain ? "certain" : "border" }, "certainty")
    try container.encode(Perception(dimension: dimension), forKey: "perception")
    try container.encode(Facts(dimension: dimension), forKey: "facts")
    try container.encode(dimension.agreement, "disagreement") { $0.rawValue }
    try container.encodeTenths(dimension.respondentVoice, "respondentVoiceScore")
  }

  private struct Perception: Encodable {
    let dimension: PublishedDimension

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: FigureKey.self)
      try container.encodeScore(dimension.perception)
      try container.encode(dimension.respondents, "respondents") { $0 }
    }
  }

  private struct Facts: Encodable {
    let dimension: PublishedDimension

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: FigureKey.self)
      try container.encode(dimension.facts, "score") { $0.value.value }
      try container.encode(dimension.factsCoverage, forKey: "coverage")
    }
  }
}
