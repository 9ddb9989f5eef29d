// SPDX-License-Identifier: EUPL-1.2

/// What MAF-t needs of one scale: sums of the answers and who was asked.
///
/// In steps above the lowest answer or in points, as long as the ends of the scale are in the same.
struct ScaleSample {
  /// A partner with at least one respondent who has a score.
  struct Partner {
    /// How many respondents have a score.
    var respondents: Int
    /// The mean of their scores.
    var mean: Double
    /// Σ (score − mean)².
    var squares: Double
    /// How many people were asked; `nil` when not known.
    var invited: Int?
    /// How much the partner counts; in any unit.
    var weight: Double
  }

  /// The partners by id; at least one.
  var partners: [Partner]
  /// How many partners take part, with or without respondents.
  var partnersTakingPart: Int
  /// The persons × statements residual sum of squares.
  var residualSquares: Double
  /// Its degrees of freedom.
  var residualDegrees: Int
  /// The mean over persons of Σw² ÷ (Σw)² over their answered statements.
  var meanWeightShare: Double
  /// The lowest and highest answer.
  var range: ClosedRange<Double>

  /// How many respondents have a score.
  var respondents: Int { partners.reduce(0) { $0 + $1.respondents } }
}
