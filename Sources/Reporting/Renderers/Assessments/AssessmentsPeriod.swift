// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The results of a collaboration in a period.
struct AssessmentsPeriod: Encodable {
  private let period: PublishedPeriod
  private let collaboration: Collaboration
  private let wording: Wording

  init(_ period: PublishedPeriod, _ collaboration: Collaboration, _ wording: Wording) {
    self.period = period
    self.collaboration = collaboration
    self.wording = wording
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FigureKey.self)
    try container.encode(period.period.description, forKey: "period")
    // Only there when the answers are gone.
    if period.isFromArchive { try container.encode(true, forKey: "fromArchive") }
    try container.encode(AssessmentsResponse(response: period.response), forKey: "response")
    try container.encode(period.dimensions.map(AssessmentsDimension.init), forKey: "dimensions")
    try container.encode(period.statements.map(AssessmentsStatement.init), forKey: "statements")
    try container.encode(period.indicators.map(AssessmentsIndicator.init), forKey: "indicators")
    try container.encode(AssessmentsBalance(balance: period.balance), forKey: "balance")
    try container.encode(period.signals.map { AssessmentsSignal($0, wording) }, forKey: "signals")
    try container.encode(AssessmentsAdvice(period, collaboration, wording), forKey: "advice")
  }
}

/// Who answered.
struct AssessmentsResponse: Encodable {
  let response: PublishedResponse

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FigureKey.self)
    try container.encode(response.invited, "invited") { $0 }
    try container.encode(response.respondents, "respondents") { $0 }
    try container.encode(response.share, "share") { $0 }
    try container.encode(response.partners, forKey: "partners")
  }
}

/// The balance.
struct AssessmentsBalance: Encodable {
  let balance: PublishedBalance

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FigureKey.self)
    try container.encodeTenths(balance.spread, "spread")
    try container.encode(balance.state.rawValue, forKey: "state")
  }
}
