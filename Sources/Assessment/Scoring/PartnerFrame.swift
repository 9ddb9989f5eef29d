// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Who could have answered in a period: the population that a score is about.
struct PartnerFrame {
  /// How many people each partner asked, where known.
  let invited: [ID<Partner>: Int]
  /// Everybody who takes part or answered.
  let partners: Set<ID<Partner>>
  /// The partners with a respondent.
  let answering: Set<ID<Partner>>

  /// Puts together who takes part and who answered.
  ///
  /// A partner that answered without taking part counts with an unknown number of people.
  init(takingPart: [ID<Partner>: Int?], answering: Set<ID<Partner>>) {
    self.answering = answering
    partners = answering.union(takingPart.keys)
    invited = takingPart.compactMapValues { $0 }
  }

  /// How many partners a scale is about when so many have a score there.
  ///
  /// When no number of invited people is known, only those that answered. Otherwise all, also those with an unknown number (they count as
  /// partners, but their own people as if infinitely many were asked); a partner that asked nobody has nobody to speak for.
  func size(answering count: Int) -> Int {
    if invited.isEmpty { return count }
    return max(count, partners.count { invited[$0] != 0 || answering.contains($0) })
  }

  /// Counts who answered.
  ///
  /// How many were asked is not known when it is not known of one partner, or when more answered than a partner is said to have asked.
  func responseCount(respondents: [ID<Partner>: Int]) -> ResponseCount {
    let isKnown =
      !partners.isEmpty
      && partners.allSatisfy { partner in
        invited[partner].map { $0 >= respondents[partner] ?? 0 } ?? false
      }
    let total = partners.reduce(0) { $0 + (invited[$1] ?? 0) }
    return ResponseCount(
      invited: isKnown ? total : nil, respondents: respondents.values.reduce(0, +), partners: partners.count,
      partnersAnswering: answering.count
    )
  }
}
