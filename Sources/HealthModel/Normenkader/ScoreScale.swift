// SPDX-License-Identifier: EUPL-1.2

/// The scale that a score lives on: that of the answers when scores are means, as many times that as there are statements when they are sums.
public struct ScoreScale: Hashable, Sendable {
  /// What a score is about.
  public enum Scope: Hashable, Sendable {
    /// All dimensions together.
    case overall
    /// One dimension.
    case dimension(ID<Dimension>)
    /// The statements of one facet.
    case facet(ID<Facet>)
    /// One fact: always on the answer scale.
    case indicator(ID<Indicator>)
  }

  /// No questionnaire adds up more answers than this; a slip of the pen in a weight must not make numbers without end.
  private static let largestSize = 1e9

  /// How many answers a score adds up: 1 for a mean, the sum of the weights of the statements for a sum; above 0.
  public let size: Double
  /// The lowest and the highest score there can be.
  public let range: ClosedRange<Double>

  /// Makes the scale of a score that adds up so many answers.
  public init(_ answers: AnswerScale, size: Double = 1) {
    self.size = size > 0 ? min(size, Self.largestSize) : 1
    range = self.size * Double(answers.range.lowerBound)...self.size * Double(answers.range.upperBound)
  }

  /// The highest score minus the lowest.
  public var width: Double { range.upperBound - range.lowerBound }

  /// What a point on answers of 1 to 5 is here: a quarter of the width.
  ///
  /// Limits that are in points, such as that of a tipping gap, are so many times this. A sum of six answers of 1 to 4 runs from 6 to 24; a point is 4.5.
  public var point: Double { width > 0 ? width / 4 : 1 }

  /// Where a score lies between the lowest (0) and the highest (1).
  public func share(of score: Double) -> Double {
    width > 0 ? min(1, max(0, (score - range.lowerBound) / width)) : 0
  }

  /// The score that a mean of answers gives: `size` times as much.
  public func score(ofMean mean: Double) -> Double {
    size == 1 ? mean : settled(size * mean)
  }

  /// A sum without the last digits that were lost in fractions, to a billionth.
  ///
  /// Persons' sums are whole numbers where means are fractions: (3 + 3⅓)/2 × 6 is 19, and must not fall below an edge of 19 by rounding. What is no sum
  /// of several answers stays as it is.
  public func settled(_ score: Double) -> Double {
    size == 1 ? score : score.settled
  }
}
