// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The moments of one collaboration in one period, per partner. Source: `docs/method.md`, moments.
struct PeriodMoments: Hashable, Sendable {
  /// Per partner that sent in a response, with or without answers.
  private(set) var partners: [ID<Partner>: PartnerMoments] = [:]

  /// Makes moments of nobody.
  init() {}

  /// Makes moments of responses.
  init(_ responses: some Sequence<Response>, layout: ScaleLayout) {
    for response in responses { add(response, layout: layout) }
  }

  /// Adds a response.
  mutating func add(_ response: Response, layout: ScaleLayout) {
    partners[response.partner, default: PartnerMoments(layout)].add(response.answers, layout: layout)
  }

  /// Adds the moments of other people.
  mutating func merge(_ other: PeriodMoments) {
    partners.merge(other.partners) { left, right in
      var sum = left
      sum.merge(right)
      return sum
    }
  }

  /// The moments of two groups of people together.
  static func + (left: PeriodMoments, right: PeriodMoments) -> PeriodMoments {
    var sum = left
    sum.merge(right)
    return sum
  }

  /// The partners by id: the order in which everything is added up.
  var sorted: [(id: ID<Partner>, moments: PartnerMoments)] {
    partners.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
