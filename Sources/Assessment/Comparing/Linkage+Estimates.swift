// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension Linkage {
  /// The two scores that are compared: on the common statements when the periods follow each other, else the earlier one moved by the breaks.
  func estimates(
    _ comparison: Comparison, _ scope: Quantity.Scope, _ basis: Quantity.Basis, from first: Int, to second: Int
  ) -> (before: ScoreEstimate, after: ScoreEstimate)? {
    if comparison.isPlain {
      guard let before = whole(scope, basis, at: first), let after = whole(scope, basis, at: second) else { return nil }
      return (before, after)
    }
    let old = comparison.parts.compactMap { part in before(part, at: first) }
    let new = comparison.parts.compactMap { part in after(part, at: second) }
    guard let before = together(comparison.parts, old, scope, at: first), let after = together(comparison.parts, new, scope, at: second) else {
      return nil
    }
    return (before, after)
  }

  /// The score of what is compared in a measured period, with all statements that were asked.
  func estimate(_ comparison: Comparison, _ scope: Quantity.Scope, _ basis: Quantity.Basis, at index: Int) -> ScoreEstimate? {
    if comparison.isPlain { return whole(scope, basis, at: index) }
    return together(comparison.parts, comparison.parts.compactMap { estimate($0.dimension, $0.basis, at: index) }, scope, at: index)
  }

  /// A score as it is measured; of facts alone it has no error.
  func whole(_ scope: Quantity.Scope, _ basis: Quantity.Basis, at index: Int) -> ScoreEstimate? {
    switch (scope, basis) {
    case (.dimension(let id), _): estimate(id, basis, at: index)
    case (.overall, .both): measurements[index].overall
    case (.overall, .perception): measurements[index].overallPerception
    case (.overall, .facts): measurements[index].overallFacts.map { .ofFacts($0, range: normenkader.scale(of: .overall).range) }
    }
  }

  private func before(_ part: Comparison.Part, at index: Int) -> ScoreEstimate? {
    if let core = part.core { return combined(core.before, part, at: index) }
    guard var moved = estimate(part.dimension, part.basis, at: index) else { return nil }
    if part.isLinked {
      moved.value += part.shift
      moved.variance.sampling += part.addedVariance
      moved.standardError = (moved.squaredError + part.addedVariance).squareRoot()
      moved.degreesOfFreedom = min(moved.degreesOfFreedom, part.degreesOfFreedom)
    }
    return moved
  }

  private func after(_ part: Comparison.Part, at index: Int) -> ScoreEstimate? {
    part.core.flatMap { combined($0.after, part, at: index) } ?? estimate(part.dimension, part.basis, at: index)
  }

  /// A perception on the common statements with the facts of its period, when those are compared too.
  private func combined(_ core: ScoreEstimate, _ part: Comparison.Part, at index: Int) -> ScoreEstimate? {
    let facts = part.basis == .both ? measurements[index].dimensions.first { $0.id == part.dimension }?.facts : nil
    let scale = normenkader.scale(of: .dimension(part.dimension))
    return DimensionScore.combine(core, facts, on: scale, weight: normenkader.scoring.perceptionWeight)
  }

  private func together(_ parts: [Comparison.Part], _ estimates: [ScoreEstimate], _ scope: Quantity.Scope, at index: Int) -> ScoreEstimate? {
    guard parts.count == estimates.count else { return nil }
    guard case .overall = scope else { return estimates.first }
    let weighted = zip(parts, estimates).map { part, estimate in
      OverallScore.Part(
        dimension: part.dimension, weight: normenkader.dimension(part.dimension)?.weight ?? 0, estimate: estimate,
        size: normenkader.scale(of: .dimension(part.dimension)).size)
    }
    return OverallScore.mean(of: weighted, measurements[index].correlations, on: normenkader.scale(of: .overall))
  }
}
