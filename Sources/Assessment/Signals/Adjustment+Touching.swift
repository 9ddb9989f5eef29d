// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension History.Adjustment {
  /// Whether a quantity of the last period may have another value than was measured.
  func touches(_ quantity: Quantity, by normenkader: Normenkader) -> Bool {
    guard !shifts.isEmpty || !facts.isEmpty else { return false }
    switch quantity {
    case .score(let scope, let basis), .change(let scope, let basis, _), .trend(let scope, let basis):
      return touches(scope, basis, by: normenkader)
    case .facet(let id), .selfOthersGap(.facet(let id)):
      return normenkader.dimensions.contains { shifts[$0.id] != nil && $0.statements.contains { $0.facet == id } }
    case .selfOthersGap(.dimension(let id)): return shifts[id] != nil
    case .indicator(let id): return facts[id] != nil
    case .perceptionFactsGap(let id): return touches(.dimension(id), .both, by: normenkader)
    case .balanceSpread: return normenkader.balance.dimensions.contains { touches(.dimension($0), .both, by: normenkader) }
    case .disagreement, .dontKnow, .responseShare, .respondents, .partnersAnswering: return false
    }
  }

  private func touches(_ scope: Quantity.Scope, _ basis: Quantity.Basis, by normenkader: Normenkader) -> Bool {
    guard case .dimension(let id) = scope else { return true }
    let hasOtherFacts = !facts.isEmpty && normenkader.dimension(id)?.indicators.contains { facts[$0.id] != nil } ?? false
    return (basis != .facts && shifts[id] != nil) || (basis != .perception && hasOtherFacts)
  }
}
