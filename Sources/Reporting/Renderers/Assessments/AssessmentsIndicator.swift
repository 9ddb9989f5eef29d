// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The value of a fact.
///
/// A share is given in whole percent, with its numerator and denominator.
struct AssessmentsIndicator: Encodable {
  private let indicator: PublishedIndicator

  init(_ indicator: PublishedIndicator) {
    self.indicator = indicator
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FigureKey.self)
    try container.encode(indicator.id.rawValue, forKey: "id")
    try container.encode(indicator.value, "value", Self.number)
    try container.encodeOrNull(cases?.hits, "numerator")
    try container.encodeOrNull(cases?.all, "denominator")
    try container.encodeScore(indicator.score)
  }

  private var cases: (hits: Int, all: Int)? {
    guard case .shown(.cases(let hits, let all, _)) = indicator.value else { return nil }
    return (hits, all)
  }

  /// The number that a reading shows; a share in whole percent.
  static func number(of reading: Reading) -> Double {
    switch reading {
    case .points(let number), .hours(let number), .number(let number): number.value
    case .cases(let hits, let all, _): all == 0 ? 0 : (100 * Double(hits) / Double(all)).rounded(.toNearestOrAwayFromZero)
    case .percent(let number), .count(let number), .days(let number): Double(number)
    }
  }
}
