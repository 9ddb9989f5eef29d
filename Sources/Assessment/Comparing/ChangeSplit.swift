// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Splits a change exactly into opinion, composition and facts.
///
/// θ₂ − θ₁ = w · [(θ₂ of common partners − θ₁ of common partners) + what the others add in the second minus in the first period]
/// + (1 − w) · (facts₂ − facts₁), with w the weight of perception. Where other statements were asked, θ are scores on the common ones; over several
/// breaks they are the scores as they are, and opinion is what is left when the breaks are taken off.
struct ChangeSplit {
  let linkage: Linkage
  let part: Comparison.Part
  /// The places of the two measured periods.
  let first: Int
  let second: Int

  /// The split; `nil` when perception is missing or no partner answered in both periods.
  var split: ScoreChange.Split? {
    guard let old = linkage.measurements[first].dimensions.first(where: { $0.id == part.dimension }), old.perception.estimate != nil,
      let new = linkage.measurements[second].dimensions.first(where: { $0.id == part.dimension }), new.perception.estimate != nil
    else { return nil }
    if let kept = linkage.measurements[second].splits[part.dimension], kept.from == linkage.measurements[first].period { return kept.split }
    guard let before = partners(first, \.partnersBefore), let after = partners(second, \.partnersAfter) else { return undivided(old, new) }
    let common = Set(before.keys).intersection(after.keys)
    guard !common.isEmpty else { return nil }
    let sets = [before, after].flatMap { means in
      [means.filter { common.contains($0.key) }, means.filter { !common.contains($0.key) }]
    }
    let sizes = sets.map { $0.values.reduce(0) { $0 + $1.respondents } }.filter { $0 > 0 }
    let opinion = mean(sets[2]) - mean(sets[0])
    let composition = mean(after) - mean(before) - opinion
    return split(old, new, opinion, composition, smallestSet: sizes.min() ?? 0)
  }

  /// Where the archive keeps no means of partners, because one of them is small, opinion and composition are one.
  private func undivided(_ old: DimensionScore, _ new: DimensionScore) -> ScoreChange.Split? {
    let before = part.core?.before ?? old.perception.estimate
    let after = part.core?.after ?? new.perception.estimate
    guard let before, let after else { return nil }
    return split(old, new, after.value - before.value, 0, smallestSet: 0)
  }

  private func split(
    _ old: DimensionScore, _ new: DimensionScore, _ opinion: Double, _ composition: Double, smallestSet: Int
  ) -> ScoreChange.Split {
    let hasFacts = part.basis == .both && new.facts != nil
    let weight = hasFacts ? linkage.normenkader.scoring.perceptionWeight : 1
    let facts = hasFacts ? new.facts.flatMap { later in old.facts.map { (1 - weight) * (later - $0) } } : nil
    let shift = part.core == nil ? part.shift : 0
    return ScoreChange.Split(
      opinion: weight * opinion - shift, composition: weight * composition, facts: facts, smallestSet: smallestSet)
  }

  private func partners(_ index: Int, _ means: KeyPath<CommonCore, [ID<Partner>: PartnerMean]>) -> [ID<Partner>: PartnerMean]? {
    let found = part.core.map { $0[keyPath: means] } ?? linkage.measurements[index].partnerMeans[.dimension(part.dimension)]
    return found.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func mean(_ means: [ID<Partner>: PartnerMean]) -> Double {
    let ordered = means.sorted { $0.key < $1.key }.map(\.value)
    let weights = ordered.map(\.weight)
    let total = weights.reduce(0, +)
    return total > 0 ? zip(weights, ordered).reduce(0) { $0 + $1.0 * $1.1.mean } / total : 0
  }
}
