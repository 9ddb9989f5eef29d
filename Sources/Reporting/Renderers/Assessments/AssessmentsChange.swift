// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// How a score changed; `dimension` is `null` for all dimensions together.
struct AssessmentsChange: Encodable {
  private let change: PublishedChange

  init(_ change: PublishedChange) {
    self.change = change
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FigureKey.self)
    try container.encodeOrNull(change.dimension?.rawValue, "dimension")
    try container.encode(change.from.description, forKey: "from")
    try container.encode(change.to.description, forKey: "to")
    try container.encode(change.change, "change") { $0.value }
    try container.encodeOrNull(change.interval?.low.value, "low")
    try container.encodeOrNull(change.interval?.high.value, "high")
    try container.encode(change.verdict.rawValue, forKey: "verdict")
    try container.encode(change.opinion, "opinion") { $0.value }
    try container.encode(change.composition, "composition") { $0.value }
    // Every period is compared on the statements that both have, so a changed questionnaire adds nothing of its own.
    try container.encodeNil(forKey: "questions")
  }
}
