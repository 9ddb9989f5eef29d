// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What answers tell beside scores: how far people agree, and how far statements hang together.
extension PeriodScoring {
  /// Per dimension with a score how far people agree.
  func agreements(_ outcomes: [ScaleID: ScoreOutcome]) -> [ID<Dimension>: DimensionAgreement] {
    var found: [ID<Dimension>: DimensionAgreement] = [:]
    for (place, scale) in layout.scales.enumerated() {
      guard case .dimension(let id) = scale.id, outcomes[scale.id]?.estimate != nil else { continue }
      found[id] = agreement(place)
    }
    return found
  }

  /// Per dimension with a score and two statements or more how far they hang together.
  func reliability(_ outcomes: [ScaleID: ScoreOutcome]) -> [ID<Dimension>: Reliability] {
    var found: [ID<Dimension>: Reliability] = [:]
    for (place, cases) in zip(layout.shape.cases, completeCases) {
      let scale = layout.scales[place]
      guard case .dimension(let id) = scale.id, outcomes[scale.id]?.estimate != nil else { continue }
      let asked = scale.statements.indices.filter { statement in
        partners.contains { $0.moments.statements.asked(scale.statements[statement]) > 0 }
      }
      found[id] = cases.cases(of: asked).flatMap { CovarianceMatrix($0) }.map { Reliability($0) }
    }
    return found
  }

  private func agreement(_ place: Int) -> DimensionAgreement? {
    var all = Tally<PersonScore>()
    var groups: [PartnerDifference.Group] = []
    for partner in partners where !partner.moments.scores[place].entries.isEmpty {
      let scores = partner.moments.scores[place]
      all.merge(scores)
      groups.append(PartnerDifference.Group(people: scores.total, mean: scores.mean, squares: scores.squares(around: scores.mean)))
    }
    guard let smallest = groups.map(\.people).min() else { return nil }
    return DimensionAgreement(
      respondents: all.total, smallestPartner: smallest, spread: all.distances(to: all.mean) / Double(all.total),
      ordinalAgreement: VanDerEijk.agreement(answers(place)), partnerDifference: PartnerDifference(groups),
      point: Double(layout.highest - layout.lowest) / 4)
  }

  /// How often each answer was given to the statements of a scale together, lowest first, reversed ones turned.
  private func answers(_ place: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: max(0, layout.answerCount))
    for partner in partners {
      for statement in layout.scales[place].statements {
        let isReversed = layout.isReversed[statement]
        for (step, count) in partner.moments.statements.counts(statement).enumerated() {
          counts[isReversed ? layout.answerCount - 1 - step : step] &+= count
        }
      }
    }
    return counts
  }
}
