// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

@Suite struct AgreementTests {
  /// Agreement of people with these answers to both statements of one dimension, per partner.
  private func agreement(_ partners: [[Int]], answers: AnswerScale = AnswerScale(from: 1, to: 5)) throws -> DimensionAgreement {
    let normenkader = ScoringExample.normenkader(dimensions: [ScoringExample.dimension(statements: 2)], answers: answers)
    let responses = partners.enumerated().flatMap { place, people in
      people.map { ScoringExample.response("p\(place)", [$0, $0]) }
    }
    return try #require(ScoringExample.measure(responses, by: normenkader)?.agreement["d"])
  }

  @Test func givesTheExpectedAgreementOfCounts() throws {
    let examples = try ReferenceSet.shared.get().expected["agreement_A"].list
    #expect(examples.count == 8)
    for example in examples {
      let counts = example["frequencies"].numbers.map { Int($0) }
      #expect(isClose(VanDerEijk.agreement(counts), example["A"].number))
      #expect(isClose(VanDerEijk.agreement(counts.reversed()), example["A"].number))
    }
  }

  @Test func agreementOfOddCountsExistsOrNot() {
    #expect(VanDerEijk.agreement([]) == nil)
    #expect(VanDerEijk.agreement([0, 0, 0]) == nil)
    #expect(VanDerEijk.agreement([4]) == 1)
    #expect(VanDerEijk.agreement([4, 0]) == 1)
    #expect(VanDerEijk.agreement([2, 2]) == 0)
    #expect(VanDerEijk.agreement([-3, 5, 0]) == 1)
    #expect(isClose(VanDerEijk.agreement([.max, .max, .max]), 0))
    // Time grows with the square of the number of answers at most.
    #expect(isClose(VanDerEijk.agreement((0...1000).map { _ in 7 }), 0))
    #expect((VanDerEijk.agreement((0...1000).map { 1 + min($0, 1000 - $0) }) ?? 0) > 0.3)
  }

  @Test func givesTheExpectedSpreadAgreementAndPartnerDifferences() throws {
    let reference = try ReferenceSet.shared.get()
    let measured = reference.measured()
    var differences = 0
    for example in reference.expected["cases"].list {
      let found = try #require(measured[ID(example["collaboration"].text)]?.first { $0.period == ReferenceSet.period(example["period"].text) })
      for (dimension, values) in example["dimensions"].object {
        let agreement = try #require(found.agreement[ID(dimension)])
        #expect(isClose(agreement.spread, values["spread_AD"].number))
        #expect(isClose(agreement.ordinalAgreement, values["agreement_A_items"].number))
        #expect((agreement.partnerDifference == nil) == values["partner_difference"].object.isEmpty)
        guard let difference = agreement.partnerDifference else { continue }
        check(difference, values["partner_difference"])
        differences += 1
      }
    }
    #expect(differences == 64)
  }

  private func check(_ found: PartnerDifference, _ expected: JSONValue) {
    let actual = [
      "ss_between": found.squaresBetween, "ss_within": found.squaresWithin, "ms_between": found.meanSquareBetween,
      "ms_within": found.meanSquareWithin, "k0": found.groupSize, "icc1": found.intraclassCorrelation, "F": found.ratio, "p": found.probability,
    ]
    for (key, value) in actual { #expect(isClose(value, expected[key].number), "\(key): \(value)") }
  }

  @Test func partnersCannotBeComparedWithoutAnybodyBesideAnother() {
    typealias Group = PartnerDifference.Group
    #expect(PartnerDifference([]) == nil)
    #expect(PartnerDifference([Group(people: 4, mean: 2, squares: 3)]) == nil)
    #expect(PartnerDifference([Group(people: 1, mean: 2, squares: 0), Group(people: 1, mean: 4, squares: 0)]) == nil)
    #expect(PartnerDifference([Group(people: 3, mean: 2.2, squares: 1e-31), Group(people: 3, mean: 2.2, squares: 0)]) == nil)
  }

  @Test func partnersOfOneMindEachDifferForCertain() throws {
    let apart = try agreement([[2, 2], [4, 4], [5, 5]])
    let found = try #require(apart.partnerDifference)
    #expect(found.ratio == .infinity)
    #expect(found.probability == 0)
    #expect(found.intraclassCorrelation == 1)
  }

  @Test func spreadIsAWordFromFivePeopleOn() throws {
    #expect(try agreement([[3, 3, 3, 3]]).word == nil)
    #expect(try agreement([[3, 3, 3, 3, 3]]).word == .agreed)
    #expect(try agreement([[2, 3, 3, 4, 4]]).word == .mixed)
    // Exactly 0.8: four of five people are a point from the mean.
    #expect(try agreement([[2, 2, 3, 4, 4]]).word == .divided)
  }

  @Test func limitsGrowWithTheAnswerScale() throws {
    // 2 points from the mean on 0 to 10 is 0.8 on a scale of 1 to 5.
    let wide = AnswerScale(from: 0, to: 10)
    #expect(try agreement([[3, 3, 5, 7, 7]], answers: wide).word == .mixed)
    #expect(try agreement([[3, 3, 3, 7, 7, 7]], answers: wide).word == .divided)
    #expect(try agreement([[4, 4, 5, 6, 6]], answers: wide).word == .agreed)
    #expect(try agreement([[1, 1, 2, 3, 3]], answers: AnswerScale(from: 1, to: 3)).word == .divided)
  }

  @Test func saysThatPartnersDiffer() throws {
    let apart = try agreement([[4, 5, 4, 5, 4], [2, 3, 2, 2, 3], [3, 3, 4, 3, 3]])
    #expect(apart.dissent(withPartners: true) == .partnersDiffer)
    #expect(apart.dissent(withPartners: false) == nil)
    // Two partners, or too few people beyond one of each, are not tested.
    #expect(try agreement([[4, 5, 4, 5, 4], [2, 3, 2, 2, 3]]).dissent(withPartners: true) == nil)
    #expect(try agreement([[4, 5, 4], [2, 2], [3, 3]]).dissent(withPartners: true) == nil)
  }

  @Test func saysThatPeopleDifferWhenPartnersDoNot() throws {
    let people = [1, 3, 5]
    let found = try agreement([people, people, people])
    #expect(found.dissent(withPartners: true) == .peopleDiffer)
    #expect(found.dissent(withPartners: false) == nil)
    #expect(try agreement([[3, 3, 3, 4, 3], [3, 3, 4, 3, 3], [3, 4, 3, 3, 3]]).dissent(withPartners: true) == nil)
  }

  @Test func saysThatThereAreTwoCampsOfTwelveOrMore() throws {
    let camps = [1, 5, 2, 4]
    #expect(try agreement([camps, camps, camps]).dissent(withPartners: true) == .twoCamps)
    #expect(try agreement([camps, camps, camps]).dissent(withPartners: false) == .twoCamps)
    #expect(try agreement([camps, camps, [1, 5, 2]]).dissent(withPartners: false) == nil)
    // Camps of partners are partners that differ.
    let partners = [[1, 1, 2, 1, 2], [5, 5, 4, 5, 4], [1, 2, 1, 1, 1], [5, 4, 5, 5, 5]]
    #expect(try agreement(partners).dissent(withPartners: true) == .partnersDiffer)
    #expect(try agreement(partners).dissent(withPartners: false) == .twoCamps)
  }
}
