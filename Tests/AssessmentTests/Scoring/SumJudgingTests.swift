// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

/// What is judged of sums is what is judged of means with limits that are as many times higher: themes of two statements, so every number is doubled
/// without rounding.
struct SumJudgingTests {
  private static func above(_ limit: Double) -> Limits { Limits(lower: Limits.End(limit, isIncluded: true)) }
  private static func below(_ limit: Double) -> Limits { Limits(upper: Limits.End(limit, isIncluded: false)) }

  /// Conditions on everything that is in points, with their limits so many times those of a dimension and of all together.
  private static func conditions(_ theme: Double, _ overall: Double) -> [Condition] {
    [
      .measured(.score(.dimension("a"), .both), below(3 * theme)), .measured(.score(.dimension("b"), .perception), below(3 * theme)),
      .measured(.score(.overall, .both), above(3.2 * overall)), .measured(.facet("f-a"), below(3.1 * theme)),
      .measured(.change(.dimension("a"), .both, over: 1), below(-0.2 * theme)),
      .measured(.change(.overall, .perception, over: 2), above(0.1 * overall)),
      .measured(.trend(.dimension("b"), .both), below(-0.05 * theme)), .measured(.trend(.overall, .both), below(0.02 * overall)),
      .measured(.perceptionFactsGap("a"), above(0.25 * theme)), .measured(.balanceSpread, above(0.4 * theme)),
      .measured(.disagreement("a"), above(0.5)),
    ]
  }

  private func kader(_ aggregate: ScoringRules.Aggregate) -> Normenkader {
    let (theme, overall) = aggregate == .sum ? (2.0, 4.0) : (1, 1)
    var sketch = Sketch()
    sketch.registers = [FactTable.declaration]
    sketch.indicators = [
      Indicator(id: "i", title: Sketch.text, unit: .count, measure: Measure(.count, of: "r"), norm: NormCurve([.init(0, 1), .init(4, 5)]))
    ]
    sketch.signals = Self.conditions(theme, overall).enumerated().map { Sketch.stop(ID("s\($0)"), $1) }
    sketch.advice = [
      AdviceRule(
        id: "adjust", outcome: .adjust, title: Sketch.text, summary: Sketch.text,
        condition: .measured(.score(.overall, .both), Self.below(3.6 * overall))),
      AdviceRule(id: "continue", outcome: .continue, title: Sketch.text, summary: Sketch.text),
    ]
    var normenkader = sketch.normenkader
    normenkader.scoring.aggregate = aggregate
    for place in normenkader.bands.indices { normenkader.bands[place].below = normenkader.bands[place].below.map { $0 * theme } }
    normenkader.balance.outOfBalance *= theme
    return normenkader
  }

  private func publish(_ aggregate: ScoringRules.Aggregate) throws -> PublishedCollaboration {
    var random = SplitMix64(seed: 7)
    var responses: [Response] = []
    for period in quarters {
      for (partner, count) in [("p", 9), ("q", 4), ("r", 1)] {
        for _ in 0..<count {
          let answers = (0..<4).map { _ in Answer?.some(.value(2 + Int(random.next() % 4) - (random.next() % 3 == 0 ? 1 : 0))) }
          responses.append(Response(collaboration: "c", period: period, partner: ID(partner), answers: answers))
        }
      }
    }
    let register = Register(id: "r", rows: FactTable([["name": "x"], ["name": "y"]]).rows)
    let input = ReviewInput(collaborations: [Sketch.collaboration], responses: responses, registers: ["r": register])
    return try #require(Assess.assess(input, by: kader(aggregate)).first)
  }

  @Test func givesTheSameBandsSignalsAndAdvice() throws {
    let (means, sums) = (try publish(.mean), try publish(.sum))
    for (mean, sum) in zip(means.periods, sums.periods) {
      #expect(mean.dimensions.map { $0.score.value?.band } == sum.dimensions.map { $0.score.value?.band })
      #expect(mean.dimensions.map { $0.score.value?.isCertain } == sum.dimensions.map { $0.score.value?.isCertain })
      #expect(mean.dimensions.map(\.mirror) == sum.dimensions.map(\.mirror))
      #expect(mean.dimensions.map(\.agreement) == sum.dimensions.map(\.agreement))
      #expect(mean.overall.value?.band == sum.overall.value?.band)
      #expect(mean.balance.state == sum.balance.state)
      #expect(mean.statements.map(\.mean) == sum.statements.map(\.mean))
      #expect(mean.indicators == sum.indicators)
      #expect(mean.signals.map(\.state) == sum.signals.map(\.state))
      #expect(mean.signals.map(\.certainty) == sum.signals.map(\.certainty))
      #expect(mean.advice.id == sum.advice.id)
      #expect(mean.advice.certainty == sum.advice.certainty)
      #expect(mean.advice.reasonsAgainst == sum.advice.reasonsAgainst)
    }
    #expect(Set(means.periods.flatMap(\.signals).map(\.state)).count >= 3)
    #expect(means.changes.map(\.verdict) == sums.changes.map(\.verdict))
    #expect(means.trends.map(\.direction) == sums.trends.map(\.direction))
  }

  @Test func doublesEveryFigureThatIsInTheUnitOfATheme() throws {
    let (means, sums) = (try publish(.mean), try publish(.sum))
    // Rounded by themselves, so at most a tenth from the double.
    for (mean, sum) in zip(means.periods, sums.periods) {
      for (left, right) in zip(mean.dimensions, sum.dimensions) {
        let pairs = [(left.score, right.score), (left.perception, right.perception), (left.facts, right.facts)]
        for (one, other) in pairs where one.value != nil {
          #expect(abs((other.value?.value.count ?? 0) - 2 * (one.value?.value.count ?? 0)) <= 1)
        }
      }
      let (overall, total) = (try #require(mean.overall.value), try #require(sum.overall.value))
      #expect(abs(total.value.count - 4 * overall.value.count) <= 2)
      if let interval = overall.interval { #expect(abs((total.interval?.low.count ?? 0) - 4 * interval.low.count) <= 2) }
    }
    for (mean, sum) in zip(means.changes, sums.changes) where mean.dimension != nil {
      #expect(abs((sum.change.value?.count ?? 999) - 2 * (mean.change.value?.count ?? 0)) <= 2)
    }
  }

  @Test func searchesForAnotherAdviceInPrintableSteps() throws {
    let (means, sums) = (try publish(.mean), try publish(.sum))
    let (one, other) = (try #require(means.latest).advice.turns, try #require(sums.latest).advice.turns)
    #expect(!one.isEmpty)
    #expect(one.count == other.count)
    for (left, right) in zip(one, other) {
      switch (left, right) {
      case (.score(let id, let from, let to, _), .score(let same, let low, let high, _)):
        #expect(id == same)
        #expect(abs((high.count - low.count) - 2 * (to.count - from.count)) <= 2)
      case (.overall(let by, _), .overall(let same, _)): #expect(by == same)
      case (.cases, .cases), (.signals, .signals): break
      default: Issue.record("other kinds of turn")
      }
    }
  }

  @Test(arguments: [(1, 5, 1.0, 0.1), (1, 4, 1, 0.1), (1, 7, 1, 0.2), (0, 10, 1, 0.3), (1, 4, 6, 0.5), (1, 5, 10, 1), (0, 4, 35, 4)])
  func stepsAreTenthsOrWhole(from: Int, to: Int, size: Double, step: Double) {
    let scale = ScoreScale(AnswerScale(from: from, to: to), size: size)
    #expect(scale.step == step)
    #expect(scale.steps(in: scale.width) == Int(scale.width / step + 1e-9))
    #expect(scale.steps(in: .infinity) == 0)
  }

  @Test func agreementFollowsTheWidthOfTheAnswers() throws {
    func agreement(_ answers: ClosedRange<Int>, _ given: [Int]) throws -> Published<Agreement>? {
      var normenkader = Sketch().normenkader
      normenkader.answers = AnswerScale(from: answers.lowerBound, to: answers.upperBound)
      let responses = given.flatMap { answer in Sketch().responses(quarters[0], count: 6, [answer, answer]) }
      let input = ReviewInput(collaborations: [Sketch.collaboration], responses: responses)
      return try #require(Assess.assess(input, by: normenkader).first?.latest).dimensions.first?.agreement
    }
    // The average distance is half of the difference; a point is 1 or 2.5.
    #expect(try agreement(1...5, [3, 4]) == .shown(.agreed))
    #expect(try agreement(1...5, [2, 4]) == .shown(.divided))
    #expect(try agreement(0...10, [3, 5]) == .shown(.agreed))
    #expect(try agreement(0...10, [3, 6]) == .shown(.mixed))
    #expect(try agreement(0...10, [3, 7]) == .shown(.divided))
  }

  /// A sum is as finely rounded as a mean of as many answers is not: it would tell what the one who skipped a statement answered to the other.
  @Test func roundsASumFromWhichOneAnswerCouldBeSolvedToHalfAPoint() throws {
    func facet(_ aggregate: ScoringRules.Aggregate, count: Int) throws -> Tenths? {
      var normenkader = Sketch().normenkader
      normenkader.scoring.aggregate = aggregate
      normenkader.scoring.minimumStatements = 1
      var responses = Sketch().responses(quarters[0], count: count, [3, 4])
      responses[0].answers[0] = .missing(.blank)
      let input = ReviewInput(collaborations: [Sketch.collaboration], responses: responses)
      return try #require(Assess.assess(input, by: normenkader).first?.latest?.facets.first).score.value?.value
    }
    #expect(try facet(.mean, count: 19) == Tenths(count: 30, bound: .about))
    #expect(try facet(.mean, count: 20) == Tenths(count: 30))
    // Two statements of 1 to 5: from 2 to 10, and half a point is 1.
    #expect(try facet(.sum, count: 39) == Tenths(count: 60, bound: .about))
    #expect(try facet(.sum, count: 40) == Tenths(count: 60))
  }
}
