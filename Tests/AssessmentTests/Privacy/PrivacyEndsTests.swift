// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

/// What is shown near the ends of a scale, where a figure says of everybody what they answered.
struct PrivacyEndsTests {
  /// The results of partners, each with one answer to everything per person.
  private func period(_ partners: [[Int]], voice: ScoringRules.Voice = .partner) throws -> PublishedPeriod {
    var sketch = Sketch()
    sketch.voice = voice
    return try #require(sketch.publish(responses(partners, sketch, quarters[0]))?.latest)
  }

  private func responses(_ partners: [[Int]], _ sketch: Sketch, _ quarter: Period) -> [Response] {
    partners.enumerated().flatMap { place, answers in
      answers.flatMap { sketch.responses(quarter, partner: "p\(place)", count: 1, [$0, 3]) }
    }
  }

  @Test func showsNoFigureNearerToAnEndThanTwoPointsOfAPartner() throws {
    // Five partners: 2/5 = 0.4, so 4.6.
    let high = try period([[5], [5], [5], [5], [5]])
    #expect(high.dimensions[0].perception.value?.value == Tenths(count: 46, bound: .orMore))
    #expect(high.statements[0].mean == .shown(Tenths(count: 46, bound: .orMore)))
    #expect(high.facets[0].score.value?.value == Tenths(count: 46, bound: .orMore))
    #expect(try period([[1], [1], [1], [1], [1]]).statements[0].mean == .shown(Tenths(count: 14, bound: .orLess)))
    // The end itself is said in the same words: else they would mean more than it.
    #expect(try period([[5], [5], [5], [5], [3]]).statements[0].mean == .shown(Tenths(count: 46, bound: .orMore)))
    #expect(try period([[5], [5], [5], [5], [2]]).statements[0].mean == .shown(Tenths(count: 44)))
    // Three partners: 2/3 is 0.7 when rounded up.
    #expect(try period([[5, 5], [5, 5], [5, 4]]).statements[0].mean == .shown(Tenths(count: 43, bound: .orMore)))
    #expect(try period([[5, 5], [4, 4], [4, 3]]).statements[0].mean == .shown(Tenths(count: 42)))
  }

  @Test func countsRespondentsWhereOnePartnerAnswered() throws {
    // Ten people: 2/10 = 0.2, so 4.8.
    let ten = Array(repeating: 5, count: 10)
    #expect(try period([ten]).statements[0].mean == .shown(Tenths(count: 48, bound: .orMore)))
    let halves = [Array(ten.prefix(5)), Array(ten.prefix(5))]
    #expect(try period(halves, voice: .respondent).statements[0].mean == .shown(Tenths(count: 40, bound: .orMore)))
    #expect(try period(halves).statements[0].mean == .shown(Tenths(count: 40, bound: .orMore)))
  }

  @Test func showsNoMarginOfAFigureThatIsBounded() throws {
    let ten = try period(Array(repeating: [5, 5], count: 5))
    let bounded = try #require(ten.dimensions[0].score.value)
    #expect(bounded.value.bound == .orMore)
    #expect(bounded.interval == nil)
    #expect(try #require(ten.dimensions[1].score.value).interval != nil)
  }

  @Test func makesTheWholeAndDifferencesFromWhatIsShown() throws {
    let found = try period([[5, 5], [5, 5], [5, 5], [5, 5], [5, 5]])
    // (4.6 + 3.0)/2 = 3.8, where (5 + 3)/2 = 4.
    #expect(found.overall.value?.value == Tenths(count: 38, bound: .orMore))
    #expect(found.balance.spread == .shown(Tenths(count: 16, bound: .orMore)))
    var sketch = Sketch()
    sketch.voice = .partner
    let (fours, fives) = (Array(repeating: [4, 4], count: 5), Array(repeating: [5, 5], count: 5))
    let course = try #require(sketch.publish(responses(fours, sketch, quarters[0]) + responses(fives, sketch, quarters[1])))
    let change = try #require(course.changes.first { $0.dimension == "a" })
    #expect(change.change == .shown(Tenths(count: 6, bound: .orMore)))
    #expect(change.interval == nil)
    #expect(change.opinion == .withheld)
    #expect(change.composition == .withheld)
  }

  /// Responses of partners of one person each, with an answer per statement.
  private func people(_ answers: [[Int]], _ sketch: Sketch, in quarter: Period = quarters[0]) -> [Response] {
    answers.enumerated().map { place, values in
      Response(
        collaboration: Sketch.collaboration.id, period: quarter, partner: ID("p\(place)"), answers: values.map { .value($0) })
    }
  }

  /// The other statement and the theme would give the one of which only an end is shown.
  @Test func makesAThemeAndAFacetOfStatementsAsTheyAreShown() throws {
    let sketch = Sketch()
    let found = try #require(sketch.publish(people([2, 3, 3, 4, 3].map { [$0, 5, 3, 3] }, sketch))?.latest)
    #expect(found.statements.prefix(2).map(\.mean) == [.shown(Tenths(count: 30)), .shown(Tenths(count: 46, bound: .orMore))])
    // (3.0 + 4.6)/2, where the score is 4.0.
    #expect(found.dimensions[0].perception.value?.value == Tenths(count: 38, bound: .orMore))
    #expect(found.facets[0].score.value?.value == Tenths(count: 38, bound: .orMore))
    #expect(found.dimensions[1].perception.value?.value == Tenths(count: 30))
  }

  @Test func roundsToHalfAPointWhereTwoPartnersAnswered() throws {
    let sketch = Sketch()
    func statements(_ partners: [Int]) throws -> [PublishedStatement] {
      let responses = partners.enumerated().flatMap { place, count in
        (0..<count).flatMap { sketch.responses(quarters[0], partner: "p\(place)", count: 1, [$0 == 0 ? 2 : 3, 3]) }
      }
      return try #require(sketch.publish(responses)?.latest).statements
    }
    // (2 2/3 + 2.5)/2 = 2.6
    #expect(try statements([3, 2])[0].mean == .shown(Tenths(count: 25, bound: .about)))
    #expect(try statements([3, 2, 3])[0].mean == .shown(Tenths(count: 26)))
    #expect(try statements([5, 5])[0].mean == .shown(Tenths(count: 28)))
  }

  /// With three people who answered the one, the other and the theme would give theirs.
  @Test func showsNoStatementBesideOneOfTooFewPeopleInAShortTheme() throws {
    var sketch = Sketch()
    sketch.minimumStatements = 1
    var responses = sketch.responses(quarters[0], count: 5, [3, 3])
    for place in 0..<2 { responses[place].answers[1] = .missing(.blank) }
    let published = try #require(sketch.publish(responses))
    let found = try #require(published.latest)
    #expect(found.statements.map(\.mean) == [.withheld, .withheld, .shown(Tenths(count: 30)), .shown(Tenths(count: 30))])
    #expect(found.dimensions[0].perception.value?.value == Tenths(count: 30))
    #expect(published.check.faults.isEmpty)
  }

  @Test func makesATrendOfScoresAsTheyAreShown() throws {
    let sketch = Sketch()
    let course = quarters.prefix(3).flatMap { people(Array(repeating: [3, 3, 3, 3], count: 5), sketch, in: $0) }
    func slope(_ last: [Int]) throws -> Tenths {
      let published = sketch.publish(course + people(last.map { [$0, $0, 3, 3] }, sketch, in: quarters[3]))
      return try #require(published?.trends.first { $0.dimension == "a" }).slope
    }
    // Both are shown as 4.6 or higher.
    #expect(try slope([5, 5, 5, 5, 5]) == slope([5, 5, 5, 5, 4]))
    #expect(try slope([5, 5, 5, 5, 5]).bound == .about)
    #expect(try slope([4, 4, 4, 4, 4]).bound == .exact)
  }

  @Test func leavesTheZoneAndTheAdviceAsTheyAre() throws {
    let found = try period([[1], [1], [1], [1], [1]])
    #expect(found.dimensions[0].score.value?.band == "concern")
    #expect(found.dimensions[1].score.value?.band == "attention")
  }

  @Test func roundsTheStatementsOfAThemeToHalfAPointWhenSomebodySkippedOneOfThem() throws {
    let sketch = Sketch()
    func published(_ people: Int) throws -> PublishedPeriod {
      var responses = sketch.responses(quarters[0], count: people, [3, 4])
      responses[0].answers[0] = .missing(.blank)
      return try #require(sketch.publish(responses)?.latest)
    }
    let nineteen = try published(19)
    #expect(nineteen.statements.prefix(2).allSatisfy { $0.mean == .shown(Tenths(count: 30, bound: .about)) })
    #expect(nineteen.statements.suffix(2).allSatisfy { $0.mean == .shown(Tenths(count: 40)) })
    #expect(nineteen.facets[0].score.value?.value == Tenths(count: 30, bound: .about))
    #expect(nineteen.facets[0].score.value?.interval == nil)
    #expect(nineteen.dimensions[0].score.value?.value == Tenths(count: 30))
    #expect(try published(21).statements[0].mean == .shown(Tenths(count: 30)))
  }

  @Test(arguments: [
    // Six people of one partner, one of whom skipped: 2/6 = 0.4 from the ends, so 4.5 is the last half and 1.5 the first.
    ([5, 5, 5, 5, 5], 45, Tenths.Bound.orMore), ([4, 4, 4, 4, 5], 40, .about), ([4, 4, 4, 5, 5], 45, .orMore), ([4, 4, 3, 4, 4], 40, .about),
    ([4, 4, 3, 4, 3], 35, .about), ([2, 2, 1, 2, 1], 15, .orLess), ([1, 1, 1, 1, 1], 15, .orLess), ([2, 2, 2, 2, 1], 20, .about),
  ])
  func saysTheSameOfWhatLiesBeyondTheLastHalf(answers: [Int], count: Int, bound: Tenths.Bound) throws {
    let sketch = Sketch()
    var responses = ([3] + answers).flatMap { sketch.responses(quarters[0], count: 1, [$0, 3]) }
    responses[0].answers[0] = .missing(.dontKnow)
    #expect(try #require(sketch.publish(responses)?.latest).statements[0].mean == .shown(Tenths(count: count, bound: bound)))
  }

  @Test func showsCountsOnlyWhenThreeAnswersAreOutsideTheLargestClass() throws {
    func counts(_ others: Int) throws -> Published<PublishedStatement.Distribution> {
      try period([Array(repeating: 5, count: 12 - others) + Array(repeating: 2, count: others)]).statements[0].distribution
    }
    #expect(try counts(0) == .withheld)
    #expect(try counts(2) == .withheld)
    #expect(try counts(3) == .shown(PublishedStatement.Distribution(disagree: 3, neutral: 0, agree: 9)))
  }

  @Test func saysBelowTenPeopleInWordsAloneHowSureItIs() throws {
    var sketch = Sketch()
    sketch.signals = [Sketch.stop("s", Sketch.below("a", 3.5))]
    sketch.advice.insert(
      AdviceRule(id: "pause", outcome: .reconsider, title: Sketch.text, summary: Sketch.text, condition: Sketch.below("a", 3)), at: 0)
    func published(_ answers: [Int]) throws -> PublishedPeriod {
      try #require(sketch.publish(responses(answers.map { [$0] }, sketch, quarters[0]))?.latest)
    }
    let nine = try published([3, 3, 3, 3, 3, 3, 3, 3, 3])
    #expect(nine.signals[0].certainty == nil)
    #expect(nine.advice.certainty == nil)
    #expect(nine.advice.stability != nil)
    #expect(nine.advice.alternatives.allSatisfy { $0.percent == nil })
    let ten = try published([3, 3, 3, 3, 3, 3, 3, 3, 3, 3])
    #expect(ten.signals[0].certainty != nil)
    #expect(ten.advice.certainty != nil)
  }
}
