// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The results of a statement.
struct AssessmentsStatement: Encodable {
  private struct Counts: Encodable {
    let disagree: Int
    let neutral: Int
    let agree: Int
  }

  private let statement: PublishedStatement

  init(_ statement: PublishedStatement) {
    self.statement = statement
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FigureKey.self)
    try container.encode(statement.id.rawValue, forKey: "id")
    try container.encodeTenths(statement.mean, "mean")
    try container.encode(statement.distribution, "counts") {
      Counts(disagree: $0.disagree, neutral: $0.neutral, agree: $0.agree)
    }
    try container.encode(statement.dontKnow, "dontKnow") { $0 }
    try container.encode(statement.mean == .withheld, forKey: "suppressed")
  }
}
