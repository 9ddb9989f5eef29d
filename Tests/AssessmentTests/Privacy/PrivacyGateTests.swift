// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

struct PrivacyGateTests {
  private func period(_ counts: [Int], answers: [Int] = [3, 4]) throws -> PublishedPeriod {
    let sketch = Sketch()
    let responses = counts.enumerated().flatMap { sketch.responses(quarters[0], partner: "p\($0)", count: $1, answers) }
    return try #require(sketch.publish(responses)?.latest)
  }

  @Test func withholdsEveryFigureAboutFewerThanFivePeople() throws {
    let found = try period([2, 2])
    #expect(found.response.respondents == .withheld)
    #expect(found.response.partnersAnswering == .withheld)
    #expect(found.overall.value == nil)
    for dimension in found.dimensions {
      #expect(dimension.score == .withheld)
      #expect(dimension.perception == .withheld)
      #expect(dimension.agreement == .withheld)
      #expect(dimension.mirror == nil)
    }
    #expect(found.statements.allSatisfy { $0.mean == .withheld && $0.respondents == .withheld && $0.distribution == .withheld })
    #expect(found.facets.allSatisfy { $0.score == .withheld })
    #expect(found.balance.spread.value == nil)
  }

  @Test func showsMeansFromFiveAndIntervalsFromTen() throws {
    let small = try #require(try period([5]).dimensions[0].score.value)
    #expect(small.value == Tenths(count: 30))
    #expect(small.interval == nil)
    #expect(try #require(try period([10]).dimensions[0].score.value).interval != nil)
  }

  @Test func showsAgreementFromTen() throws {
    #expect(try period([9]).dimensions[0].agreement == .withheld)
    #expect(try period([10]).dimensions[0].agreement == .shown(.agreed))
  }

  private func dissent(_ partners: [[Int]], raisedTo minimum: Int = 5) throws -> Dissent? {
    let sketch = Sketch()
    var normenkader = sketch.normenkader
    normenkader.privacy = PrivacyRules(minimumGroup: minimum)
    let responses = partners.enumerated().flatMap { place, answers in
      answers.flatMap { sketch.responses(quarters[0], partner: "p\(place)", count: 1, [$0, 3]) }
    }
    let input = ReviewInput(collaborations: [Sketch.collaboration], responses: responses)
    return try #require(Assess.assess(input, by: normenkader).first?.latest).dimensions[0].dissent
  }

  @Test func tellsThatPartnersDifferOnlyWhenNoPartnerIsSmall() throws {
    let (high, middle, low) = ([5, 4, 4, 5, 4], [3, 4, 3, 3, 3], [2, 2, 3, 2, 2])
    #expect(try dissent([high, middle, low]) == .partnersDiffer)
    #expect(try dissent([high, middle, Array(low.dropLast())]) == nil)
    #expect(try dissent([high, middle, low, [3]]) == nil)
    #expect(try dissent([high, middle, low], raisedTo: 6) == nil)
  }

  @Test func tellsThatPeopleDifferAndNotPartnersUnderTheSameRule() throws {
    let people = [1, 2, 2, 3, 3, 4]
    #expect(try dissent([people, people, people]) == .peopleDiffer)
    #expect(try dissent([people, people, people, [3]]) == nil)
  }

  @Test func nothingThatIsToldBesideASmallPartnerDependsOnPartners() throws {
    // The same answers, once along the lines of partners and once across them.
    let along = [[5, 5, 5, 5, 5], [1, 1, 1, 1, 1], [5, 4], [1, 2]]
    let across = [[5, 1, 5, 1, 5], [1, 5, 1, 5, 1], [5, 1], [4, 2]]
    #expect(try dissent(along) == .twoCamps)
    #expect(try dissent(across) == .twoCamps)
    #expect(try dissent([[3, 3, 3, 3, 5], [3, 3, 3, 3, 3], [1, 1]]) == nil)
  }

  @Test func tellsNothingOfDissentBelowTenPeople() throws {
    #expect(try dissent([[1, 3, 5], [1, 3, 5], [1, 3, 5]]) == nil)
    #expect(try dissent([[5, 5, 5], [1, 1, 1], [3, 3, 3]]) == nil)
  }

  @Test func withholdsADistributionInWhichAllAnswersAreInOneClass() throws {
    #expect(try period([12], answers: [4, 5]).statements[0].distribution == .withheld)
    let sketch = Sketch()
    let mixed = sketch.responses(quarters[0], count: 6, [2, 4]) + sketch.responses(quarters[0], partner: "q", count: 6, [4, 4])
    let statement = try #require(sketch.publish(mixed)?.latest?.statements.first)
    #expect(statement.distribution == .shown(.init(disagree: 6, neutral: 0, agree: 6)))
  }

  @Test func withholdsASecondMeanFromWhichASmallPartnerCouldBeSolved() throws {
    #expect(try period([8, 1]).dimensions[0].respondentVoice == .withheld)
    #expect(try period([8, 5]).dimensions[0].respondentVoice == .shown(Tenths(count: 30)))
  }

  @Test func withholdsOneOrTwoPeopleWhoDoNotKnow() throws {
    let sketch = Sketch()
    var responses = sketch.responses(quarters[0], count: 12, [3, 4])
    for place in 0..<2 { responses[place].answers[0] = .missing(.dontKnow) }
    #expect(try #require(sketch.publish(responses)?.latest).statements[0].dontKnow == .withheld)
    responses[2].answers[0] = .missing(.ratherNotSay)
    responses += sketch.responses(quarters[0], partner: "q", count: 3, [3, 4])
    #expect(try #require(sketch.publish(responses)?.latest).statements[0].dontKnow == .shown(3))
  }

  @Test func aRaisedMinimumGroupHolds() throws {
    let sketch = Sketch()
    var normenkader = sketch.normenkader
    normenkader.privacy = PrivacyRules(minimumGroup: 8)
    let input = ReviewInput(collaborations: [Sketch.collaboration], responses: sketch.responses(quarters[0], count: 7, [3, 4]))
    #expect(try #require(Assess.assess(input, by: normenkader).first?.latest).dimensions[0].score == .withheld)
  }

  @Test func theMinimumGroupCannotBeLoweredBelowFive() {
    #expect(PrivacyRules(minimumGroup: 1, minimumDistribution: 2) == PrivacyRules())
  }

  @Test func countsWhatWasWithheld() throws {
    // Overall, two themes with score and perception, two facets, four statements, the number of respondents.
    #expect(try period([3]).withheldCount == 12)
    #expect(try period([12]).withheldCount == 0)
  }

  @Test func probabilitiesComeInStepsOfFivePercent() {
    let gate = PrivacyGate(normenkader: Sketch().normenkader)
    #expect([0, 0.024, 0.026, 0.8, 0.974, 0.976, 1].map(gate.percent) == [0, 0, 5, 80, 95, 100, 100])
  }
}
