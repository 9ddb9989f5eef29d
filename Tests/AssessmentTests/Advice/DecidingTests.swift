// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

struct DecidingTests {
  private static func rule(_ outcome: AdviceRule.Outcome, _ condition: Condition?) -> AdviceRule {
    AdviceRule(id: ID(outcome.rawValue), outcome: outcome, title: Sketch.text, summary: Sketch.text, condition: condition)
  }

  private let list = [
    rule(.notEnoughData, .measured(.respondents, Limits(upper: Limits.End(5, isIncluded: false)))),
    rule(.stop, .signals(.stop, .structural, atLeast: 2)),
    rule(.reconsider, .signals(.stop, .structural, atLeast: 1)),
    rule(.adjust, .signals(.stop, .active, atLeast: 1)),
    rule(.continue, nil),
  ]

  private let signals = [Sketch.stop("low-a", Sketch.below("a", 3)), Sketch.stop("low-b", Sketch.below("b", 3))]

  private func advice(_ answers: [[Int]], count: Int = 12) throws -> PublishedAdvice {
    let sketch = Sketch(signals: signals, advice: list)
    let responses = zip(quarters, answers).flatMap { sketch.responses($0, count: count, $1) }
    return try #require(sketch.publish(responses)?.latest?.advice)
  }

  @Test func theFirstRuleThatHoldsGivesTheAdvice() throws {
    #expect(try advice([[4, 4]]).outcome == .continue)
    #expect(try advice([[2, 4]]).outcome == .adjust)
    #expect(try advice([[2, 4], [2, 4]]).outcome == .reconsider)
    #expect(try advice([[2, 2], [2, 2]]).outcome == .stop)
  }

  @Test func tooFewRespondentsGiveNoOtherAdvice() throws {
    let found = try advice([[2, 2]], count: 4)
    #expect(found.outcome == .notEnoughData)
    #expect(found.turns.isEmpty)
  }

  @Test func oneQuarterIsNeverStructural() throws {
    #expect(try advice([[1, 1]]).outcome == .adjust)
  }

  @Test func signalsThatHoldAreTheReasonsStrongestFirst() throws {
    let found = try advice([[2, 4], [2, 2]])
    #expect(found.reasonsFor.prefix(2) == [.signal("low-a", .structural), .signal("low-b", .active)])
  }

  @Test func themesThatScoreWellSpeakAgainstStopping() throws {
    #expect(try advice([[2, 4], [2, 4]]).reasonsAgainst == [.dimension("b")])
  }

  @Test func saysWhichChangeWouldLeadToAnotherAdvice() throws {
    let turn = try #require(try advice([[2, 4]]).turns.first)
    guard case .score(let id, let from, let to, let advice) = turn else {
      Issue.record("expected a change of a score, got \(turn)")
      return
    }
    #expect(id == "a")
    #expect(from == Tenths(count: 20))
    #expect(to > Tenths(count: 28) && to <= Tenths(count: 31))
    #expect(advice == "continue")
  }

  @Test func countsTheCasesThatWouldLeadToAnotherAdvice() throws {
    let columns = [ColumnDeclaration(id: "kept", title: Sketch.text, type: .flag)]
    let register = RegisterDeclaration(id: "agreements", title: Sketch.text, columns: columns)
    let fact = Indicator(
      id: "agreements-kept", title: Sketch.text, unit: .share,
      measure: Measure(.share, of: "agreements", where: [RowFilter("kept", .flag(true))]), norm: NormCurve([.init(0, 1), .init(1, 5)]))
    let few = Condition.measured(.indicator("agreements-kept"), Limits(upper: Limits.End(0.6, isIncluded: false)))
    let sketch = Sketch(signals: [Sketch.stop("few-kept", few)], advice: list, indicators: [fact], registers: [register])
    let rows = [true, true, false, false, false].map {
      RegisterRow(collaboration: "c", cells: [.flag($0)], location: SourceLocation(file: "agreements.csv"))
    }
    let responses = sketch.responses(quarters[0], count: 12, [4, 4])
    let published = sketch.publish(responses, registers: ["agreements": Register(id: "agreements", rows: rows)])
    let advice = try #require(published?.latest?.advice)
    #expect(advice.outcome == .adjust)
    #expect(advice.turns == [.cases("agreements-kept", 1, advice: "continue")])
  }

  @Test func certaintyAndAlternativesAreSharesOfTheSameDraws() throws {
    let sketch = Sketch(signals: signals, advice: list)
    let unsure = sketch.responses(quarters[0], count: 7, [2, 5]) + sketch.responses(quarters[0], partner: "q", count: 7, [4, 5])
    let advice = try #require(sketch.publish(unsure)?.latest?.advice)
    let shares = [try #require(advice.certainty)] + advice.alternatives.compactMap(\.percent)
    #expect((90...100).contains(shares.reduce(0, +)))
    let percents = advice.alternatives.compactMap(\.percent)
    #expect(percents.count == advice.alternatives.count)
    #expect(percents == percents.sorted(by: >))
  }
}
