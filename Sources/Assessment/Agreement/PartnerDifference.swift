// SPDX-License-Identifier: EUPL-1.2

/// Whether people of one partner are more alike than people of different partners: a one-way analysis of variance of person scores over partners.
///
/// With g partners of n_p people, n in all: SSB = Σ n_p (ȳ_p − ȳ)², SSW = Σ Σ (y − ȳ_p)², MSB = SSB/(g − 1), MSW = SSW/(n − g),
/// F = MSB/MSW. Sources: R. A. Fisher, Statistical Methods for Research Workers (1925); ICC(1): P. E. Shrout, J. L. Fleiss, Psychological
/// Bulletin 86 (1979) 420; k₀ for unequal sizes: A. Donner, International Statistical Review 54 (1986) 67.
struct PartnerDifference: Hashable, Sendable {
  /// One partner's people.
  struct Group {
    /// How many have a score; at least 1.
    var people: Int
    /// The mean of their scores.
    var mean: Double
    /// Σ (y − mean)².
    var squares: Double
  }

  /// How many people have a score, n.
  let people: Int
  /// How many partners they belong to, g.
  let partners: Int
  /// SSB.
  let squaresBetween: Double
  /// SSW.
  let squaresWithin: Double
  /// k₀ = (n − Σ n_p²/n) / (g − 1): how many people a partner has on average, for this purpose.
  let groupSize: Double

  /// Compares partners; `nil` with fewer than two, without anybody beside another of the same partner, and when all scores are the same.
  init?(_ groups: [Group]) {
    people = groups.reduce(0) { $0 + $1.people }
    partners = groups.count
    guard partners >= 2, people > partners else { return nil }
    let count = Double(people)
    let mean = groups.reduce(0) { $0 + Double($1.people) * $1.mean } / count
    squaresBetween = groups.reduce(0) { $0 + Double($1.people) * ($1.mean - mean) * ($1.mean - mean) }
    squaresWithin = groups.reduce(0) { $0 + $1.squares }
    groupSize = (count - groups.reduce(0) { $0 + Double($1.people) * Double($1.people) } / count) / Double(partners - 1)
    // Below this a sum of squares is rounding: everybody has the same score.
    guard squaresBetween + squaresWithin > 1e-13 * count * max(1, mean * mean) else { return nil }
  }

  /// MSB.
  var meanSquareBetween: Double { squaresBetween / Double(partners - 1) }
  /// MSW.
  var meanSquareWithin: Double { squaresWithin / Double(people - partners) }

  /// ICC(1) = (MSB − MSW) / (MSB + (k₀ − 1) MSW): the share of the variance between people that lies between partners, at most 1.
  ///
  /// Negative when partners differ less than chance would have it.
  var intraclassCorrelation: Double {
    (meanSquareBetween - meanSquareWithin) / (meanSquareBetween + (groupSize - 1) * meanSquareWithin)
  }

  /// F = MSB/MSW; infinite when people of one partner all have the same score.
  var ratio: Double { squaresWithin > 0 ? meanSquareBetween / meanSquareWithin : .infinity }

  /// The probability of an F as large when partners do not differ, 0...1: the upper tail of F(g − 1, n − g).
  var probability: Double {
    ratio.isFinite ? FisherF(Double(partners - 1), Double(people - partners)).upperTail(ratio) : 0
  }
}
