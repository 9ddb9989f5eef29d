// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

struct SensitivityTests {
  private static func rule(_ id: ID<AdviceRule>, _ outcome: AdviceRule.Outcome, when condition: Condition? = nil) -> AdviceRule {
    AdviceRule(id: id, outcome: outcome, title: Sketch.text, summary: Sketch.text, condition: condition)
  }

  private static let lowOverall = Condition.measured(.score(.overall, .both), Limits(upper: Limits.End(3, isIncluded: false)))

  /// Adjust below an overall score of 3, otherwise go on.
  private static func sketch(signals: [SignalRule] = []) -> Sketch {
    Sketch(signals: signals, advice: [rule("adjust", .adjust, when: lowOverall), rule("go-on", .continue)])
  }

  private func robustness(_ sketch: Sketch, _ responses: [Response]) throws -> PublishedRobustness {
    let latest = try #require(sketch.publish(responses)?.latest)
    return try #require(latest.advice.robustness)
  }

  @Test func weighsEveryThemeAtHalfAtDoubleAndNotAtAll() throws {
    // Themes of 2 and 4: together exactly 3, and lower as soon as the first counts more.
    let sketch = Self.sketch()
    let found = try robustness(sketch, sketch.responses(quarters[0], count: 12, [2, 4]))
    #expect(found.tried == 7)
    #expect(
      found.changing == [
        .init(weighting: .dimension("a", percent: 200), advice: "adjust"), .init(weighting: .dimension("b", percent: 50), advice: "adjust"),
        .init(weighting: .dimension("b", percent: 0), advice: "adjust"),
      ])
    #expect(found.same == 4)
  }

  @Test func anAdviceFarFromItsLimitsDoesNotHangOnWeights() throws {
    let sketch = Self.sketch()
    let found = try robustness(sketch, sketch.responses(quarters[0], count: 12, [4, 4]))
    #expect(found.tried == 7)
    #expect(found.changing.isEmpty)
  }

  @Test func signalsAboutTheOverallScoreAreJudgedAgain() throws {
    var plain = Self.sketch()
    var signalled = Self.sketch(signals: [Sketch.stop("low", Self.lowOverall)])
    let byName = [Self.rule("adjust", .adjust, when: .signal("low", .emerging)), Self.rule("go-on", .continue)]
    signalled.advice = byName
    plain.advice[0] = Self.rule("adjust", .adjust, when: Self.lowOverall)
    let responses = plain.responses(quarters[0], count: 12, [2, 4]) + plain.responses(quarters[1], count: 12, [2, 4])
    #expect(try robustness(plain, responses).changing == robustness(signalled, responses).changing)
  }

  @Test func theOtherVoiceIsTriedOnlyWhereSpreadsMayBeShown() throws {
    // Three small partners of 4 and a large one of 1: per person 2.2 on both themes, per partner 3.25.
    let sketch = Self.sketch()
    func all(_ few: Int, _ many: Int) -> [Response] {
      sketch.responses(quarters[0], partner: "large", count: many, [1, 1])
        + ["p", "q", "r"].flatMap { sketch.responses(quarters[0], partner: $0, count: few, [4, 4]) }
    }
    let large = try robustness(sketch, all(2, 9))
    #expect(large.changing == [.init(weighting: .voice(.respondent), advice: "adjust")])
    let small = try robustness(sketch, all(1, 6))
    #expect(small.tried == 6)
    #expect(small.changing.isEmpty)
  }

  @Test func saysWhetherItHangsOnOnePartnerWithoutNamingIt() throws {
    let sketch = Self.sketch()
    func all(_ counts: [Int]) -> [Response] {
      zip(["p", "q", "r"], zip(counts, [[2, 2], [3, 3], [4, 4]])).flatMap { partner, rest in
        sketch.responses(quarters[0], partner: partner, count: rest.0, rest.1)
      }
    }
    // Without the partner of 4 the mean is 2.5, below 3.
    #expect(try robustness(sketch, all([5, 5, 5])).hangsOnOnePartner == .shown(true))
    #expect(try robustness(sketch, all([3, 3, 3])).hangsOnOnePartner == .withheld)
    let agreeing = ["p", "q", "r"].flatMap { sketch.responses(quarters[0], partner: $0, count: 5, [4, 4]) }
    #expect(try robustness(sketch, agreeing).hangsOnOnePartner == .shown(false))
    let two = ["p", "q"].flatMap { sketch.responses(quarters[0], partner: $0, count: 6, [4, 4]) }
    #expect(try robustness(sketch, two).hangsOnOnePartner == .withheld)
  }

  @Test func perceptionIsWeighedAtHalfAndDoubleTheOdds() {
    var scoring = ScoringRules(perceptionWeight: 0.6)
    let norm = NormCurve([.init(0, 1), .init(1, 5)])
    let fact = Indicator(id: "i", title: Sketch.text, unit: .share, measure: Measure(.share, of: "r"), norm: norm)
    func weights(_ rules: ScoringRules, facts: [Indicator] = [fact]) -> [Double] {
      var dimension = ScoringExample.dimension(statements: 2)
      dimension.indicators = facts
      let normenkader = ScoringExample.normenkader(dimensions: [dimension], scoring: rules)
      return Variation.weightings(of: normenkader).compactMap { if case .perception(let weight) = $0 { weight } else { nil } }
    }
    #expect(zip(weights(scoring), [3.0 / 7, 0.75]).allSatisfy { isClose($0, $1) })
    #expect(weights(scoring, facts: []) == [])
    scoring.perceptionWeight = 1
    #expect(weights(scoring) == [])
  }

  @Test func weightsOfThemesAreNotVariedUnderSums() {
    let dimensions = [ScoringExample.dimension("a", statements: 2), ScoringExample.dimension("b", statements: 2)]
    let normenkader = ScoringExample.normenkader(dimensions: dimensions, scoring: ScoringRules(aggregate: .sum))
    #expect(Variation.weightings(of: normenkader) == [.voice(.respondent)])
  }

  @Test func whereNothingIsKnownNothingIsTried() throws {
    var sketch = Self.sketch()
    sketch.advice.insert(Self.rule("too-little", .notEnoughData), at: 0)
    let latest = try #require(sketch.publish(sketch.responses(quarters[0], count: 3, [2, 4]))?.latest)
    #expect(latest.advice.outcome == .notEnoughData)
    #expect(latest.advice.robustness == nil)
  }
}
