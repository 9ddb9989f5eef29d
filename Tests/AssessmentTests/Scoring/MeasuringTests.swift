// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

@Suite struct MeasuringTests {
  private let one = ScoringExample.normenkader(dimensions: [ScoringExample.dimension(statements: 2)])

  private func score(_ responses: [Response], _ members: [RegisterRow]? = nil, by normenkader: Normenkader? = nil) -> ScoreEstimate? {
    ScoringExample.measure(responses, members: members, by: normenkader ?? one)?.scales[.dimension("d")]?.estimate
  }

  private func row(_ partner: String, _ answers: Int?...) -> Response { ScoringExample.response(partner, answers) }

  // MARK: Periods

  @Test func periodsComeFromResponsesInOrderAndNoneAfterTheLastAsked() {
    let period = ScoringExample.period
    let shifts = [3, -1, 0, 0].compactMap { period.shifted(by: $0) }
    let input = ReviewInput(
      collaborations: [ScoringExample.collaboration, Collaboration(id: "new", title: "New")],
      responses: shifts.map { ScoringExample.response("A", [3, 4], in: $0) } + [ScoringExample.response("A", [1, 1], of: "unknown")]
    )
    let all = Measuring.measure(input, by: one, until: nil)
    #expect(all.map(\.collaboration.id) == ["c", "new"])
    #expect(all[0].measurements.map(\.period) == [shifts[1], shifts[2], shifts[0]])
    #expect(all[1].measurements.isEmpty)
    #expect(Measuring.measure(input, by: one, until: period)[0].measurements.map(\.period) == [shifts[1], shifts[2]])
    #expect(Measuring.measure(ReviewInput(), by: one).isEmpty)
  }

  // MARK: Small groups

  @Test func onePersonHasAScoreWithAWideInterval() throws {
    let estimate = try #require(score([row("A", 4, 5)]))
    #expect(estimate.value == 4.5)
    #expect(estimate.respondents == 1)
    #expect(estimate.partners == 1)
    #expect(estimate.spread == 0)
    #expect(estimate.interval.upperBound == 5)
    #expect(estimate.interval.lowerBound < 3)
    #expect(estimate.degreesOfFreedom == 4)
  }

  @Test func theSameAnswerOfAllIsStillNotCertain() throws {
    let estimate = try #require(score((0..<6).map { row($0 < 3 ? "A" : "B", 5, 5) }))
    #expect(estimate.value == 5)
    #expect(estimate.standardError > 0.02)
    #expect(estimate.interval.upperBound == 5)
    #expect(estimate.interval.lowerBound < 5 && estimate.interval.lowerBound > 4)
  }

  @Test func nobodyWithAnswersGivesReasonsAndNoScores() throws {
    let silent = Response(
      collaboration: "c", period: ScoringExample.period, partner: "a", answers: [.missing(.blank), .missing(.ratherNotSay)]
    )
    let measurement = try #require(ScoringExample.measure([silent], by: one))
    #expect(measurement.scales[.dimension("d")] == .insufficient(.noAnswers))
    #expect(measurement.response == ResponseCount(invited: nil, respondents: 0, partners: 0, partnersAnswering: 0))
    #expect(measurement.overall == nil)
    #expect(measurement.overallPerception == nil)
    #expect(measurement.overallFacts == nil)
    #expect(measurement.correlations.scales.isEmpty)
    #expect(measurement.partnerMeans.isEmpty)
    #expect(measurement.statements[0].missing == [.blank: 1])
    #expect(measurement.statements[0].mean == nil)
    #expect(measurement.statements[0].isAsked)
  }

  @Test func statementsThatWereNotAskedGiveNotAsked() throws {
    let silent = Response(collaboration: "c", period: ScoringExample.period, partner: "a", answers: [])
    let measurement = try #require(ScoringExample.measure([silent], by: one))
    #expect(measurement.scales[.dimension("d")] == .insufficient(.notAsked))
    #expect(measurement.statements.map(\.isAsked) == [false, false])
    #expect(measurement.dimensions[0].perception == .insufficient(.notAsked))
  }

  @Test func aDimensionWithoutStatementsIsNotAsked() throws {
    let normenkader = ScoringExample.normenkader(
      dimensions: [ScoringExample.dimension(statements: 2), ScoringExample.dimension("empty", statements: 0)]
    )
    let measurement = try #require(ScoringExample.measure([row("A", 3, 4)], by: normenkader))
    #expect(measurement.dimensions[1].perception == .insufficient(.notAsked))
    #expect(measurement.dimensions[1].combined == nil)
    #expect(measurement.overall?.value == 3.5)
  }

  // MARK: Voice

  @Test func partnersCountEquallyOrRespondentsDo() throws {
    let responses = [row("A", 5, 5), row("A", 5, 5), row("A", 5, 5), row("B", 1, 1)]
    #expect(score(responses)?.value == 3)
    #expect(score(responses)?.respondentMean == 4)
    var normenkader = one
    normenkader.scoring.voice = .respondent
    let byPerson = try #require(score(responses, by: normenkader))
    #expect(byPerson.value == 4)
    #expect(isClose(byPerson.effectiveRespondents, 4))
    let measurement = try #require(ScoringExample.measure(responses, by: normenkader))
    #expect(measurement.statements[0].mean == 4)
    #expect(ScoringExample.measure(responses, by: one)?.statements[0].mean == 3)
  }

  @Test func reversedStatementsAreTurnedInMeansButNotInCounts() throws {
    let normenkader = ScoringExample.normenkader(dimensions: [ScoringExample.dimension(statements: 2, reversed: [1])])
    let measurement = try #require(ScoringExample.measure([row("A", 5, 1), row("A", 4, 2)], by: normenkader))
    #expect(measurement.scales[.dimension("d")]?.estimate?.value == 4.5)
    #expect(measurement.statements[1].counts == [1, 1, 0, 0, 0])
    #expect(measurement.statements[1].mean == 4.5)
  }

  @Test func otherScalesThanFiveAnswersWork() throws {
    let normenkader = ScoringExample.normenkader(
      dimensions: [ScoringExample.dimension(statements: 2, reversed: [0])], answers: AnswerScale(from: 0, to: 10)
    )
    let estimate = try #require(score([row("A", 0, 10), row("A", 2, 6)], by: normenkader))
    #expect(estimate.value == 8.5)
    #expect(estimate.range == 0...10)
  }

  @Test func aScaleOfAMillionAnswersClaimsNoMemory() throws {
    let normenkader = ScoringExample.normenkader(
      dimensions: [ScoringExample.dimension(statements: 1)], answers: AnswerScale(from: 1, to: Int.max)
    )
    #expect(score([row("A", 3)], by: normenkader)?.value == 3)
    #expect(ScaleLayout(normenkader).answerCount == 1001)
  }

  // MARK: Who takes part

  @Test func aPartnerOfWhomNobodyAnsweredMakesTheIntervalWider() throws {
    let responses = (0..<6).map { row($0 < 3 ? "A" : "B", 3, 1 + $0 % 5) }
    let all = [ScoringExample.member("A", invited: 3), ScoringExample.member("B", invited: 3)]
    let complete = try #require(score(responses, all))
    let missing = try #require(score(responses, all + [ScoringExample.member("C", invited: 4)]))
    #expect(complete.variance.sampling == 0)
    #expect(complete.variance.missingPartners == 0)
    #expect(complete.variance.answers > 0)
    #expect(missing.value == complete.value)
    #expect(missing.variance.missingPartners > 0)
    #expect(missing.standardError > complete.standardError)
  }

  @Test func aPartnerThatAskedNobodyIsNoMissingPartner() throws {
    let responses = (0..<4).map { row($0 < 2 ? "A" : "B", 3, 4) }
    let members = [ScoringExample.member("A", invited: 2), ScoringExample.member("B", invited: 2)]
    let measurement = try #require(ScoringExample.measure(responses, members: members + [ScoringExample.member("C", invited: 0)], by: one))
    #expect(measurement.scales == ScoringExample.measure(responses, members: members, by: one)?.scales)
    #expect(measurement.response == ResponseCount(invited: 4, respondents: 4, partners: 3, partnersAnswering: 2))
  }

  @Test func invitedIsKnownOnlyWhenKnownOfAll() throws {
    let responses = [row("A", 3, 4), row("A", 4, 4), row("B", 2, 2)]
    func count(_ members: [RegisterRow]?) -> ResponseCount? { ScoringExample.measure(responses, members: members, by: one)?.response }
    let known = [ScoringExample.member("A", invited: 5), ScoringExample.member("B", invited: 2), ScoringExample.member("C", invited: 1)]
    #expect(count(known) == ResponseCount(invited: 8, respondents: 3, partners: 3, partnersAnswering: 2))
    #expect(count([known[0], ScoringExample.member("B", invited: nil)])?.invited == nil)
    #expect(count([known[0]]) == ResponseCount(invited: nil, respondents: 3, partners: 2, partnersAnswering: 2))
    #expect(count(nil) == ResponseCount(invited: nil, respondents: 3, partners: 2, partnersAnswering: 2))
    #expect(count([]) == ResponseCount(invited: nil, respondents: 3, partners: 2, partnersAnswering: 2))
    // More answered than A is said to have asked: then that number is wrong, and no other is known.
    #expect(count([ScoringExample.member("A", invited: 1), known[1]])?.invited == nil)
    for strange in [-1, 2.5, .infinity, .nan, 1e18] {
      #expect(count([ScoringExample.member("A", invited: strange), known[1]])?.invited == nil)
    }
  }

  @Test func aPartnerThatIsNotInTheRegisterCountsWithAnUnknownNumber() throws {
    let responses = [row("A", 3, 4), row("A", 4, 4), row("X", 2, 2)]
    let layout = ScaleLayout(one)
    let scoring = PeriodScoring(
      PeriodMoments(responses, layout: layout), layout: layout, voice: .partner, takingPart: ["a": 2, "b": 3, "z": nil]
    )
    let sample = try #require(scoring.sample(0))
    #expect(sample.partners.map(\.invited) == [2, nil])
    #expect(sample.partnersTakingPart == 4)
  }

  @Test(
    arguments: [
      (nil, nil, true), ("2024-06-01", nil, true), ("2025-03-31", nil, true), ("2025-04-01", nil, false), (nil, "2025-01-01", true),
      (nil, "2024-12-31", false), ("2025-02-01", "2025-02-03", true), (nil, "2026-01-01", true),
    ] as [(String?, String?, Bool)])
  func aPartnerTakesPartFromJoiningUntilLeaving(joined: String?, left: String?, expected: Bool) {
    func day(_ text: String?) -> Day? {
      let parts = text?.split(separator: "-").compactMap { Int($0) } ?? []
      return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
    }
    let rule = MembershipRule(register: "partners", partner: "partner", invited: "invited", joined: "joined-on", left: "left-on")
    let members = Membership(
      rows: [ScoringExample.member("A", invited: 2, joined: day(joined), left: day(left))], rule: rule, declaration: ScoringExample.members
    )
    #expect(!members.takingPart(in: ScoringExample.period).isEmpty == expected)
  }

  @Test func theLatestRowOfAPartnerHolds() {
    let rule = MembershipRule(register: "partners", partner: "partner", invited: "invited", joined: "joined-on", left: "left-on")
    let first = ScoringExample.period.firstDay
    let rows = [
      ScoringExample.member("A", invited: 9, joined: first), ScoringExample.member("A", invited: 4, joined: Day(ordinal: first.ordinal - 400)),
      ScoringExample.member("a ", invited: nil, joined: first),
    ]
    for order in [rows, rows.reversed()] {
      let members = Membership(rows: order, rule: rule, declaration: ScoringExample.members)
      #expect(members.takingPart(in: ScoringExample.period) == ["a": 9])
    }
  }

  // MARK: Intervals and probabilities

  @Test func withoutStandardErrorAProbabilityIsAStep() {
    let fact = ScoreEstimate.ofFacts(3.2, range: 1...5)
    #expect(fact.probability(below: 3.2) == 0)
    #expect(fact.probability(below: 3.3) == 1)
    #expect(fact.interval == 3.2...3.2)
    #expect(fact.degreesOfFreedom == .infinity)
  }

  @Test func halvesAndFacetsHaveScoresOfTheirOwn() throws {
    var dimension = ScoringExample.dimension(statements: 4)
    dimension.statements[0].about = .`self`
    dimension.statements[1].about = .others
    dimension.statements[2].facet = "f"
    let normenkader = ScoringExample.normenkader(dimensions: [dimension], facets: [Facet(id: "f", title: ScoringExample.noText)])
    let measurement = try #require(ScoringExample.measure([row("A", 5, 1, 3, 3), row("B", 5, 3, 4, 4)], by: normenkader))
    #expect(measurement.scales[.half(.dimension("d"), .`self`)]?.estimate?.value == 5)
    #expect(measurement.scales[.half(.dimension("d"), .others)]?.estimate?.value == 2)
    #expect(measurement.scales[.facet("f")]?.estimate?.value == 3.5)
    #expect(measurement.scales[.half(.facet("f"), .others)] == nil)
    #expect(measurement.partnerMeans[.facet("f")]?["b"] == PartnerMean(respondents: 1, mean: 4))
    #expect(Cholesky.lower(of: measurement.correlations.matrix) != nil)
  }

  @Test func correlationsOfIdenticalScalesStayPossible() throws {
    var dimensions = [ScoringExample.dimension("d", statements: 3), ScoringExample.dimension("e", statements: 3)]
    for place in 0..<3 { dimensions[0].statements[place].facet = "f" }
    let normenkader = ScoringExample.normenkader(dimensions: dimensions, facets: [Facet(id: "f", title: ScoringExample.noText)])
    let measurement = try #require(
      ScoringExample.measure(ScoringExample.randomResponses(200, statements: 6, seed: 2, omissions: 0), by: normenkader)
    )
    #expect(measurement.scales[.dimension("d")] == measurement.scales[.facet("f")])
    let correlation = measurement.correlations.correlation(.dimension("d"), .facet("f"))
    #expect(correlation > 0.98 && correlation < 1)
    let draws = JointDraws(of: measurement, by: normenkader)
    #expect(draws.values(of: .facet("f"))?.count == 1000)
  }
}
