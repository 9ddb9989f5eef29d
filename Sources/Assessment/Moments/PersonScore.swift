// SPDX-License-Identifier: EUPL-1.2

/// One person's score on one scale as an exact fraction of whole numbers, in steps above the lowest answer.
///
/// The numerator is Σ w·(answer − lowest) over the answered statements, the denominator Σ w over them; w are the whole weights of
/// `ScaleLayout`. With equal weights the denominator is the number of answered statements.
struct PersonScore: Comparable, Hashable, Sendable {
  /// Σ w·(answer − lowest).
  var numerator: Int
  /// Σ w; above 0.
  var denominator: Int

  /// Steps above the lowest answer.
  var steps: Double { Double(numerator) / Double(denominator) }

  /// Any fixed order will do: it makes sums independent of the order of persons.
  static func < (left: PersonScore, right: PersonScore) -> Bool {
    (left.denominator, left.numerator) < (right.denominator, right.numerator)
  }
}

/// How one person's answered statements share their weight: Σw² and Σw, of which Σw² ÷ (Σw)² is the part of answer noise that is left in a
/// person's score (1 ÷ k for k equal weights).
struct WeightShare: Comparable, Hashable, Sendable {
  /// Σw².
  var squares: Int
  /// Σw; above 0.
  var sum: Int

  /// Σw² ÷ (Σw)².
  var value: Double { Double(squares) / Double(sum) / Double(sum) }

  /// Any fixed order.
  static func < (left: WeightShare, right: WeightShare) -> Bool {
    (left.sum, left.squares) < (right.sum, right.squares)
  }
}
