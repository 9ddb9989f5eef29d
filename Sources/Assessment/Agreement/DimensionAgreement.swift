// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// How far people agree on one dimension, and whether partners stand apart.
///
/// The limits are for a scale of 1 to 5 and grow with the width of another. Source: `docs/method.md`, spread and agreement.
struct DimensionAgreement: Hashable, Sendable {
  /// How many people have a score.
  let respondents: Int
  /// The fewest people that a partner with any has.
  let smallestPartner: Int
  /// (1/n) Σ |y − ȳ| over person scores, in points of the answer scale: how far people are from the mean on average.
  ///
  /// Source: M. J. Burke, W. P. Dunlap, Organizational Research Methods 5 (2002) 159.
  let spread: Double
  /// Van der Eijk's A of all answers to the statements together, reversed ones turned, −1...1.
  let ordinalAgreement: Double?
  /// How partners differ.
  let partnerDifference: PartnerDifference?
  /// A quarter of the width of the answer scale: one point on a scale of 1 to 5.
  let point: Double

  /// The spread in a word; `nil` of fewer than five people.
  var word: Agreement? {
    guard respondents >= 5 else { return nil }
    if !isSpread(0.60) { return .agreed }
    return isSpread(0.80) ? .divided : .mixed
  }

  /// Where a difference lies, in a word; `nil` when there is nothing to say, or too few people to say it of.
  ///
  /// Without partners only what follows from all people together is told. Source of the limits: simulations, `docs/method.md`.
  func dissent(withPartners: Bool) -> Dissent? {
    let difference = withPartners ? testableDifference : nil
    if let difference, difference.intraclassCorrelation >= 0.20, difference.probability < 0.05 { return .partnersDiffer }
    if respondents >= 12, isSpread(0.80), let ordinalAgreement, ordinalAgreement < 0.20 { return .twoCamps }
    if let difference, isSpread(0.80), difference.probability >= 0.20 { return .peopleDiffer }
    return nil
  }

  /// The difference of partners, where three or more partners and five or more people beyond one of each make it worth testing.
  private var testableDifference: PartnerDifference? {
    guard let difference = partnerDifference, difference.partners >= 3, difference.people - difference.partners >= 5 else { return nil }
    return difference
  }

  /// Whether the spread is at least a limit; what is within a billionth of it counts as at it.
  private func isSpread(_ limit: Double) -> Bool { spread >= limit * point - 1e-9 }
}
