// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Compares two measured periods: `docs/method.md`, change.
enum Comparing {
  /// The changes between two successive measurements.
  static func compare(_ before: Measurement, _ after: Measurement, by normenkader: Normenkader) -> [ScoreChange] {
    compare(Linkage([before, after], by: normenkader), from: 0, to: 1)
  }

  /// The changes between two measured periods per dimension, in the order of the normenkader, and overall last.
  static func compare(_ linkage: Linkage, from first: Int, to second: Int) -> [ScoreChange] {
    var changes = linkage.measurements[second].dimensions.map { change(of: $0.id, linkage, first, second) }
    decide(&changes)
    return changes + [overall(linkage, first, second)]
  }

  private static func change(of id: ID<Dimension>, _ linkage: Linkage, _ first: Int, _ second: Int) -> ScoreChange {
    let scope = Quantity.Scope.dimension(id)
    var change = ScoreChange(dimension: id, difference: nil, verdict: .notComparable)
    let hasSameQuestions = linkage.hasSameQuestions(id, first, second)
    guard let comparison = linkage.comparison(scope, .both, from: first, to: second), let part = comparison.parts.first else {
      change.questionnaire = hasSameQuestions ? .same : .broken
      return change
    }
    change.basis = part.basis
    change.questionnaire = part.isLinked ? .linked : .same
    change.common = part.core
    change.split = ChangeSplit(linkage: linkage, part: part, first: first, second: second).split
    measure(&change, comparison, scope, linkage, first, second)
    return change
  }

  private static func overall(_ linkage: Linkage, _ first: Int, _ second: Int) -> ScoreChange {
    var change = ScoreChange(dimension: nil, difference: nil, verdict: .notComparable)
    let hasSameQuestions = linkage.normenkader.dimensions.allSatisfy { linkage.hasSameQuestions($0.id, first, second) }
    guard let comparison = linkage.comparison(.overall, .both, from: first, to: second) else {
      change.questionnaire = hasSameQuestions ? .same : .broken
      return change
    }
    change.questionnaire = comparison.isLinked ? .linked : .same
    change.leftOut = comparison.leftOut
    measure(&change, comparison, .overall, linkage, first, second)
    if let difference = change.difference { change.verdict = verdict(difference.probabilityOfFall(), isSure: difference.isSure) }
    return change
  }

  /// Fills in the difference, and the link where the scores are not compared just as they are.
  private static func measure(
    _ change: inout ScoreChange, _ comparison: Comparison, _ scope: Quantity.Scope, _ linkage: Linkage, _ first: Int, _ second: Int
  ) {
    guard let compared = linkage.estimates(comparison, scope, .both, from: first, to: second) else { return }
    change.difference = ScoreDifference(from: compared.before, to: compared.after)
    guard !comparison.isPlain, let old = linkage.whole(scope, change.basis, at: first), let new = linkage.whole(scope, change.basis, at: second)
    else { return }
    change.link = LinkedChange(oldAll: old.value, oldCommon: compared.before.value, newCommon: compared.after.value, newAll: new.value)
  }

  /// Names a dimension only when it stands after Holm's correction for the number of dimensions.
  private static func decide(_ changes: inout [ScoreChange]) {
    let comparable = changes.indices.filter { changes[$0].difference != nil }
    let verdicts = verdicts(comparable.compactMap { changes[$0].difference?.probabilityOfFall() })
    for (index, verdict) in zip(comparable, verdicts) { changes[index].verdict = verdict }
  }

  /// How sure changes are that are looked at together, from the probability of a fall of each.
  static func verdicts(_ falls: [Double]) -> [PublishedChange.Verdict] {
    let sureFalls = holm(falls.map { 1 - $0 })
    let sureRises = holm(falls)
    let limit = 1 - ChangeRule.sure + 1e-12
    return falls.indices.map { verdict(falls[$0], isSure: min(sureFalls[$0], sureRises[$0]) <= limit) }
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
}

extension ScoreDifference {
  /// Whether a fall or a rise is probable enough to be called one, without correction.
  fileprivate var isSure: Bool {
    let fall = probabilityOfFall()
    return max(fall, 1 - fall) >= ChangeRule.sure
  }
}
