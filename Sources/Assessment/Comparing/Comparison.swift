// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What can be compared of a score between two measured periods, theme by theme.
///
/// Without it a difference says more about the questionnaire or the registers than about the collaboration.
struct Comparison {
  /// What is compared of a theme.
  struct Part {
    /// The theme.
    var dimension: ID<Dimension>
    /// What of its score is compared: perception alone when facts were measured in one of the periods only.
    var basis: Quantity.Basis
    /// Whether other statements were asked in between.
    var isLinked = false
    /// What the earlier score is moved by to stand on the later questionnaire: the sum of the breaks, on the scale of the theme.
    var shift = 0.0
    /// The variance that the breaks add to the difference of the scores; below 0 when the common statements are surer than all.
    var addedVariance = 0.0
    /// The degrees of freedom of the breaks.
    var degreesOfFreedom = Double.infinity
    /// The scores on the common statements when the two periods follow each other.
    var core: CommonCore?
  }

  /// The themes that are compared, in the order of the normenkader; one when the score is that of a theme, none when all together is compared just as
  /// it is.
  var parts: [Part]
  /// Themes with a score in one or both of the periods that cannot be compared, so that they do not count in either.
  var leftOut: [ID<Dimension>] = []
  /// Whether the scores are compared just as they are.
  var isPlain: Bool

  /// Whether other statements were asked in between in any theme.
  var isLinked: Bool { parts.contains { $0.isLinked } }
}
