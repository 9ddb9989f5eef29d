// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// How a score changed; `dimension` is `null` for all dimensions together.
///
/// Some keys are there only where the scores are not compared just as they are: `questionnaire` (`linked` or `broken`), `basis` (`perception`) and
/// `leftOut`.
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
    try container.encodeTenths(change.change, "change")
    try container.encodeOrNull(change.interval?.low.value, "low")
    try container.encodeOrNull(change.interval?.high.value, "high")
    try container.encode(change.verdict.rawValue, forKey: "verdict")
    try container.encode(change.opinion, "opinion") { $0.value }
    try container.encode(change.composition, "composition") { $0.value }
    // Where the scores are compared just as they are, nothing comes from the questions.
    try container.encodeOrNull(change.questions.value?.value, "questions")
    if change.questionnaire != .same { try container.encode(change.questionnaire.rawValue, forKey: "questionnaire") }
    if change.basis != .both { try container.encode(change.basis.rawValue, forKey: "basis") }
    if !change.leftOut.isEmpty { try container.encode(change.leftOut.map(\.rawValue), forKey: "leftOut") }
  }
}
