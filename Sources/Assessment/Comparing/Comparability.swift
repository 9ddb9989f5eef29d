// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Whether the scores of two periods are about the same: the same statements asked, and perception and facts both there or both not.
///
/// Without that a difference says more about the questionnaire or the registers than about the collaboration.
enum Comparability {
  /// Whether a score can be compared between two periods.
  static func holds(
    _ first: Measurement, _ second: Measurement, _ scope: Quantity.Scope, _ basis: Quantity.Basis, by normenkader: Normenkader
  ) -> Bool {
    switch scope {
    case .dimension(let id): holds(first, second, id, basis, by: normenkader)
    case .overall: normenkader.dimensions.allSatisfy { holds(first, second, $0.id, basis, by: normenkader) }
    }
  }

  private static func holds(
    _ first: Measurement, _ second: Measurement, _ id: ID<Dimension>, _ basis: Quantity.Basis, by normenkader: Normenkader
  ) -> Bool {
    guard let dimension = normenkader.dimension(id), let old = first.dimensions.first(where: { $0.id == id }),
      let new = second.dimensions.first(where: { $0.id == id })
    else { return false }
    let sameParts = (old.perception.estimate == nil) == (new.perception.estimate == nil) && (old.facts == nil) == (new.facts == nil)
    let sameStatements = asked(dimension, in: first) == asked(dimension, in: second)
    switch basis {
    case .both: return sameParts && sameStatements
    case .perception: return sameStatements
    case .facts: return true
    }
  }

  private static func asked(_ dimension: Dimension, in measurement: Measurement) -> Set<ID<Statement>> {
    let own = Set(dimension.statements.map(\.id))
    return Set(measurement.statements.lazy.filter { $0.isAsked && own.contains($0.id) }.map(\.id))
  }
}
