// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// How a score changed between two measured periods.
struct ScoreChange {
  /// The dimension; `nil` for overall.
  var dimension: ID<Dimension>?
  /// The later score minus the earlier one; `nil` when one of them is missing or they are not about the same.
  var difference: ScoreDifference?
  /// How sure it is.
  var verdict: PublishedChange.Verdict
  /// What the change is made of; `nil` when perception or facts were measured in one of the periods only.
  var split: Split?

  /// An exact split of the change of a score: the parts add up to it.
  struct Split {
    /// What comes from other answers of partners that answered both times.
    var opinion: Double
    /// What comes from partners that came or left.
    var composition: Double
    /// What comes from facts; `nil` without facts.
    var facts: Double?
    /// The fewest respondents that the partners of both periods, those that came and those that left have together, leaving out empty sets.
    var smallestSet: Int
  }
}

/// Compares two measured periods: `docs/method.md`, change.
enum Comparing {
  /// The changes per dimension, in the order of the normenkader, and overall last.
  static func compare(_ before: Measurement, _ after: Measurement, by normenkader: Normenkader) -> [ScoreChange] {
    var changes = zip(before.dimensions, after.dimensions).map { old, new in
      let isComparable = Comparability.holds(before, after, .dimension(new.id), .both, by: normenkader)
      return ScoreChange(
        dimension: new.id, difference: isComparable ? difference(old.combined, new.combined) : nil, verdict: .notComparable,
        split: split(before, old, after, new, by: normenkader))
    }
    decide(&changes)
    let isComparable = Comparability.holds(before, after, .overall, .both, by: normenkader)
    let overall = isComparable ? difference(before.overall, after.overall) : nil
    let surest = overall.map { verdict($0.probabilityOfFall(), isSure: $0.isSure) }
    changes.append(ScoreChange(dimension: nil, difference: overall, verdict: surest ?? .notComparable, split: nil))
    return changes
  }

  private static func difference(_ before: ScoreEstimate?, _ after: ScoreEstimate?) -> ScoreDifference? {
    guard let before, let after else { return nil }
    return ScoreDifference(from: before, to: after)
  }

  /// Names a dimension only when it stands after Holm's correction for the number of dimensions.
  private static func decide(_ changes: inout [ScoreChange]) {
    let comparable = changes.indices.filter { changes[$0].difference != nil }
    let falls = comparable.map { changes[$0].difference?.probabilityOfFall() ?? 0.5 }
    let sureFalls = holm(falls.map { 1 - $0 })
    let sureRises = holm(falls)
    for (place, index) in comparable.enumerated() {
      let limit = 1 - ChangeRule.sure + 1e-12
      changes[index].verdict = verdict(falls[place], isSure: min(sureFalls[place], sureRises[place]) <= limit)
    }
  }

  /// Fell or rose when that is sure, otherwise perhaps from a lower probability on.
  private static func verdict(_ fall: Double, isSure: Bool) -> PublishedChange.Verdict {
    if isSure { return fall > 0.5 ? .fell : .rose }
    if fall >= ChangeRule.possible { return .perhapsFell }
    return 1 - fall >= ChangeRule.possible ? .perhapsRose : .noClearChange
  }

  /// Holm's step-down adjusted p-values, 0 to 1, in the order given.
  ///
  /// The i-th smallest of m becomes min(1, (m − i + 1) p), or what the one before it became when that is more.
  /// [0.01, 0.04, 0.03] gives [0.03, 0.06, 0.06]. Source: S. Holm, Scandinavian Journal of Statistics 6 (1979) 65.
  static func holm(_ values: [Double]) -> [Double] {
    var adjusted = values
    var highest = 0.0
    for (rank, index) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
      highest = max(highest, min(1, Double(values.count - rank) * values[index]))
      adjusted[index] = highest
    }
    return adjusted
  }

  /// Splits a change exactly into opinion, composition and facts.
  ///
  /// θ₂ − θ₁ = w · [(θ₂ of common partners − θ₁ of common partners) + what the others add in the second minus in the first period]
  /// + (1 − w) · (facts₂ − facts₁), with w the weight of perception.
  private static func split(
    _ before: Measurement, _ old: DimensionScore, _ after: Measurement, _ new: DimensionScore, by normenkader: Normenkader
  ) -> ScoreChange.Split? {
    guard old.perception.estimate != nil, new.perception.estimate != nil, (old.facts == nil) == (new.facts == nil),
      let first = before.partnerMeans[.dimension(old.id)], let second = after.partnerMeans[.dimension(new.id)]
    else { return nil }
    let common = Set(first.keys).intersection(second.keys)
    guard !common.isEmpty else { return nil }
    let sets = [first, second].flatMap { means in
      [means.filter { common.contains($0.key) }, means.filter { !common.contains($0.key) }]
    }
    let sizes = sets.map { $0.values.reduce(0) { $0 + $1.respondents } }.filter { $0 > 0 }
    let voice = normenkader.scoring.voice
    let opinion = mean(sets[2], voice) - mean(sets[0], voice)
    let composition = mean(second, voice) - mean(first, voice) - opinion
    let weight = new.facts == nil ? 1 : normenkader.scoring.perceptionWeight
    let facts = new.facts.flatMap { later in old.facts.map { (1 - weight) * (later - $0) } }
    return ScoreChange.Split(opinion: weight * opinion, composition: weight * composition, facts: facts, smallestSet: sizes.min() ?? 0)
  }

  private static func mean(_ means: [ID<Partner>: PartnerMean], _ voice: ScoringRules.Voice) -> Double {
    let ordered = means.sorted { $0.key < $1.key }.map(\.value)
    let weights = ordered.map { voice == .partner ? $0.weight : Double($0.respondents) }
    let total = weights.reduce(0, +)
    return total > 0 ? zip(weights, ordered).reduce(0) { $0 + $1.0 * $1.1.mean } / total : 0
  }
}

extension ScoreDifference {
  /// Whether a fall or a rise is probable enough to be called one, without correction.
  fileprivate var isSure: Bool {
    let fall = probabilityOfFall()
    return max(fall, 1 - fall) >= ChangeRule.sure
  }
}
