// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What follows from answers alone and is taken from the archive as it was found, because they are gone.
struct KeptFindings: Hashable, Sendable {
  /// How far people agree.
  var agreement: [ID<Dimension>: Agreement] = [:]
  /// Where a difference lies.
  var dissent: [ID<Dimension>: Dissent] = [:]
  /// The share of "don't know" and "rather not say".
  var dontKnow: [ID<Dimension>: Double] = [:]
  /// By how much scores are less with their bounded statements as they are shown, in points of the scale; without those of 0.
  var moved: [ScaleID: Double] = [:]
}

/// What a change was made of when the answers of both periods were there.
struct KeptSplit: Hashable, Sendable {
  /// The period before.
  var from: Period
  /// The split; the archive keeps those only of which every set of partners is large enough.
  var split: ScoreChange.Split
}

/// The results of a statement as the archive keeps them: what a report may show and no more.
public struct KeptStatement: Hashable, Sendable {
  /// How many people answered; `nil` when fewer than the minimum group.
  var respondents: Int?
  /// Whether so few people answered that nothing is kept.
  var isTooFew: Bool
  /// Whether the distribution is kept.
  var hasCounts: Bool
  /// How many people said that they do not know or rather not say; `nil` when that is not kept.
  var dontKnow: Int?
}

extension Measurement {
  /// Whether a dimension came out the same: then what the archive knows of its change still holds.
  func hasSame(_ id: ID<Dimension>, as other: Measurement) -> Bool {
    let (own, others) = (dimensions.first { $0.id == id }, other.dimensions.first { $0.id == id })
    return own?.perception.estimate?.value == others?.perception.estimate?.value && own?.facts == others?.facts
  }
}
