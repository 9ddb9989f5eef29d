// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

struct ConditionGateTests {
  private static let low = Limits(upper: Limits.End(2.5, isIncluded: false))

  /// Everything that a condition can measure of answers.
  private static let ofAnswers: [Quantity] = [
    .score(.dimension("a"), .both), .score(.dimension("a"), .perception), .score(.overall, .both), .score(.overall, .perception), .facet("f-a"),
    .change(.dimension("a"), .both, over: 1), .change(.overall, .perception, over: 1), .trend(.dimension("a"), .both),
    .selfOthersGap(.dimension("a")), .perceptionFactsGap("a"), .disagreement("a"), .dontKnow("a"), .responseShare, .respondents,
    .partnersAnswering, .balanceSpread,
  ]

  private func condition(_ condition: Condition, _ responses: [Response], _ sketch: Sketch = Sketch()) throws -> JudgedCondition {
    var sketch = sketch
    sketch.signals = [Sketch.stop("s", condition)]
    return try #require(sketch.publish(responses)?.latest?.signals.first?.condition)
  }

  @Test func judgesEveryPartOfACondition() throws {
    let sketch = Sketch()
    let whole = Condition.all([Sketch.below("a", 3), .any([Sketch.below("b", 3), .none([Sketch.below("b", 2)])])])
    let found = try condition(whole, sketch.responses(quarters[0], count: 12, [2, 4]))
    #expect(found.kind == .all)
    #expect(found.truth == .true)
    #expect(found.parts.map(\.truth) == [.true, .true])
    #expect(found.parts[1].parts.map(\.kind)[1] == .none)
    #expect(found.parts[1].parts.map(\.truth) == [.false, .true])
    #expect(found.leaves.map(\.truth) == [.true, .false, .false])
    #expect(found.leaves.map(\.measured.value) == [20, 40, 40].map { .points(Tenths(count: $0)) })
    #expect(found.leaves.map(\.source) == [.answers, .answers, .answers])
  }

  @Test(arguments: ofAnswers)
  func whatFourPeopleAnsweredIsUnknownInEveryQuantity(_ quantity: Quantity) throws {
    let sketch = Sketch()
    let responses = quarters.flatMap { sketch.responses($0, count: 4, [2, 4]) }
    for limits in [Self.low, Limits(lower: Limits.End(2.5, isIncluded: true))] {
      let found = try condition(.measured(quantity, limits), responses)
      #expect(found.truth == .unknown)
      #expect(found.certainty == nil)
      #expect(found.leaves.allSatisfy { $0.truth == .unknown && $0.measured.value == nil })
    }
  }

  @Test func tellsThatFewerAnsweredThanMayBeToldAndNothingMore() throws {
    let responses = Sketch().responses(quarters[0], count: 4, [2, 4])
    let five = Limits(upper: Limits.End(5, isIncluded: false))
    #expect(try condition(.measured(.respondents, five), responses).truth == .true)
    #expect(try condition(.measured(.respondents, five), responses).leaves.first?.measured == .withheld)
    for limit in 1...4 {
      let found = try condition(.measured(.respondents, Limits(upper: Limits.End(Double(limit), isIncluded: false))), responses)
      #expect(found.truth == .unknown)
      #expect(found.isWithheld)
    }
  }

  /// People of whom one skipped a statement: the score of the facet is rounded to half a point.
  @Test func ofARoughScoreTheTruthIsToldButNotHowSure() throws {
    let facet = Condition.measured(.facet("f-a"), Self.low)
    var responses = mixed(12)
    #expect(try condition(facet, responses).certainty != nil)
    responses[0].answers[0] = .missing(.blank)
    let found = try condition(facet, responses)
    #expect(found.leaves.map(\.measured) == [.shown(.points(Tenths(count: 25, bound: .about)))])
    #expect(found.truth != .unknown)
    #expect(found.certainty == nil)
  }

  @Test func whatWasJudgedButMayNotBeSeenIsWithheldWithTheWholeThatHangsOnIt() throws {
    let people = Sketch().responses(quarters[0], count: 12, [2, 4])
    let spread = Condition.measured(.disagreement("a"), Self.low)
    let found = try condition(.all([spread, Sketch.below("b", 5)]), people)
    #expect(found.truth == .unknown)
    #expect(found.isWithheld)
    #expect(found.parts.map(\.truth) == [.unknown, .true])
    #expect(found.leaves.map(\.measured) == [.withheld, .shown(.points(Tenths(count: 40)))])
    // The other part decides by itself.
    #expect(try condition(.any([spread, Sketch.below("b", 5)]), people).truth == .true)
    #expect(try condition(.all([spread, Sketch.below("b", 2)]), people).truth == .false)
    #expect(try !condition(.all([spread, Sketch.below("b", 2)]), people).isWithheld)
  }

  @Test func neverTellsWhetherASpreadIsLarge() throws {
    let responses = Sketch().responses(quarters[0], count: 12, [2, 4])
    let found = try condition(.measured(.disagreement("a"), Self.low), responses)
    #expect(found.isWithheld)
    #expect(found.leaves.map(\.truth) == [.unknown])
  }

  private func mixed(_ count: Int) -> [Response] {
    (0..<count).flatMap { Sketch().responses(quarters[0], count: 1, [$0 % 2 == 0 ? 2 : 3, 4]) }
  }

  @Test func tellsACertaintyFromTenPeopleOnAndOfFactsAlways() throws {
    #expect(try condition(Sketch.below("a", 3), mixed(9)).certainty == nil)
    let certainty = try #require(try condition(Sketch.below("a", 3), mixed(12)).certainty)
    #expect(certainty % 5 == 0)
    #expect(try condition(.all([Sketch.below("a", 3), Sketch.below("b", 5)]), mixed(9)).certainty == nil)
    #expect(try condition(.all([Sketch.below("a", 3), Sketch.below("b", 5)]), mixed(12)).certainty == certainty)
  }

  @Test func judgesEachPeriodOfAConditionOverPeriods() throws {
    let sketch = Sketch()
    let responses = zip(quarters, [[4, 4], [2, 4]]).flatMap { sketch.responses($0, count: 12, $1) }
    let found = try condition(.forPeriods(3, Sketch.below("a", 3)), responses)
    #expect(found.kind == .forPeriods(3))
    #expect(found.truth == .false)
    #expect(found.parts.map(\.period) == [quarters[1], quarters[0]])
    #expect(found.parts.map(\.truth) == [.true, .false])
    #expect(found.leaves.map(\.measured.value) == [20, 40].map { .points(Tenths(count: $0)) })
    let short = try condition(.forPeriods(3, Sketch.below("a", 3)), sketch.responses(quarters[0], count: 12, [2, 4]))
    #expect(short.truth == .unknown)
    #expect(!short.isWithheld)
  }

  private func advice(_ conditions: [Condition?], count: Int = 12) throws -> PublishedAdvice {
    var sketch = Sketch()
    sketch.advice = conditions.enumerated().map {
      AdviceRule(id: ID("r\($0)"), outcome: $0 == 0 ? .notEnoughData : .adjust, title: Sketch.text, summary: Sketch.text, condition: $1)
    }
    return try #require(sketch.publish(sketch.responses(quarters[0], count: count, [2, 4]))?.latest).advice
  }

  @Test func givesTheRulesDownToTheOneThatWasChosen() throws {
    let found = try advice([Sketch.below("a", 1), Sketch.below("b", 2), Sketch.below("a", 3), nil])
    #expect(found.rules.map(\.id) == ["r0", "r1", "r2"])
    #expect(found.rules.map(\.condition?.truth) == [.false, .false, .true])
    #expect(!found.hasTooFewScores)
    #expect(try advice([Sketch.below("a", 1), Sketch.below("b", 2), nil]).rules.last == JudgedRule(id: "r2", condition: nil))
  }

  @Test func saysThatTooFewThemesHaveAScore() throws {
    let found = try advice([Sketch.below("a", 1), nil], count: 4)
    #expect(found.id == "r0")
    #expect(found.hasTooFewScores)
    #expect(found.rules.map(\.id) == ["r0"])
  }

  @Test func earlierPeriodsHaveNoWholeConditions() throws {
    let sketch = Sketch(signals: [Sketch.stop("s", Sketch.below("a", 3))])
    let responses = quarters.prefix(2).flatMap { sketch.responses($0, count: 12, [2, 4]) }
    let periods = try #require(sketch.publish(responses)).periods
    #expect(periods.map { $0.signals[0].condition == nil } == [true, false])
    #expect(periods.map(\.advice.rules.isEmpty) == [true, false])
  }

  @Test func namesTheColumnsOfTheFilesThatHoldAnswersOfThePeriod() throws {
    let sketch = Sketch()
    let group = AnswerFile.Group(collaboration: Sketch.collaboration.id, period: quarters[0])
    let other = AnswerFile.Group(collaboration: "other", period: quarters[0])
    let files = [
      AnswerFile(path: "answers/b.csv", headings: ["a1": "A1"], groups: [group]),
      AnswerFile(path: "answers/a.csv", headings: ["a1": "Eerste", "b1": "B1"], groups: [group, other]),
      AnswerFile(path: "answers/c.csv", headings: ["a1": "A1"], groups: [other]),
    ]
    let input = ReviewInput(
      collaborations: [Sketch.collaboration], responses: sketch.responses(quarters[0], count: 12, [2, 4]), answerFiles: files)
    let statements = try #require(Assess.assess(input, by: sketch.normenkader).first?.latest).statements
    let columns = Dictionary(statements.map { ($0.id, $0.columns) }) { first, _ in first }
    #expect(columns["a1"] == [SourceColumn(file: "answers/a.csv", heading: "Eerste"), SourceColumn(file: "answers/b.csv", heading: "A1")])
    #expect(columns["b1"] == [SourceColumn(file: "answers/a.csv", heading: "B1")])
    #expect(columns["a2"] == [])
  }

  @Test func countsTheSignalsOfAKind() throws {
    let sketch = Sketch(signals: [Sketch.stop("s", Sketch.below("a", 3)), Sketch.stop("t", .signals(.continue, .active, atLeast: 1))])
    let responses = sketch.responses(quarters[0], count: 12, [2, 4])
    let found = try #require(sketch.publish(responses)?.latest?.signals.last?.condition)
    #expect(found.leaves.map(\.measured) == [.shown(.count(0))])
    #expect(found.truth == .false)
  }
}
