// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// A set of statements that is scored together.
public enum ScaleID: Hashable, Sendable {
  /// All statements of a dimension.
  case dimension(ID<Dimension>)
  /// All statements of a facet.
  case facet(ID<Facet>)
  /// One statement by itself: a scale of no normenkader, for comparing it.
  case statement(ID<Statement>)
  /// The statements of a dimension or facet that are about oneself or about the others; only where both exist.
  case half(Quantity.StatementGroup, Statement.About)
}
