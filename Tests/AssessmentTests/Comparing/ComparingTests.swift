// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

struct ComparingTests {
  private func changes(_ sketch: Sketch, _ responses: [Response]) throws -> [PublishedChange] {
    try #require(sketch.publish(responses)).changes
  }

  @Test func comparingAPeriodWithItselfFindsNoChange() throws {
    let sketch = Sketch()
    let responses = [quarters[0], quarters[1]].flatMap { period in
      sketch.responses(period, count: 6, [3, 4]) + sketch.responses(period, partner: "q", count: 6, [4, 3])
    }
    for change in try changes(sketch, responses) {
      #expect(change.change == .shown(Tenths(count: 0)))
      #expect(change.verdict == .noClearChange)
    }
  }

  @Test func namesAFallThatStandsAfterCorrection() throws {
    let sketch = Sketch()
    let responses = sketch.responses(quarters[0], count: 12, [5, 4]) + sketch.responses(quarters[1], count: 12, [3, 4])
    let found = try changes(sketch, responses)
    #expect(found.map(\.dimension) == ["a", "b", nil])
    #expect(found.map(\.verdict) == [.fell, .noClearChange, .fell])
    // With twelve people of one partner the highest figure is 4.8.
    #expect(found[0].change == .shown(Tenths(count: -18, bound: .orLess)))
  }

  @Test func splitsAChangeIntoOpinionAndComposition() throws {
    let sketch = Sketch()
    let before = sketch.responses(quarters[0], partner: "p", count: 6, [4, 4]) + sketch.responses(quarters[0], partner: "q", count: 6, [2, 4])
    let after = sketch.responses(quarters[1], partner: "p", count: 6, [3, 4]) + sketch.responses(quarters[1], partner: "r", count: 6, [4, 4])
    let change = try #require(try changes(sketch, before + after).first)
    #expect(change.change == .shown(Tenths(count: 5)))
    #expect(change.opinion == .shown(Tenths(count: -10)))
    #expect(change.composition == .shown(Tenths(count: 15)))
  }

  @Test func withholdsTheSplitWhenAPartnerThatCameIsSmall() throws {
    let sketch = Sketch()
    let before = sketch.responses(quarters[0], partner: "p", count: 8, [4, 4])
    let after = sketch.responses(quarters[1], partner: "p", count: 8, [4, 4]) + sketch.responses(quarters[1], partner: "q", count: 2, [1, 4])
    let change = try #require(try changes(sketch, before + after).first)
    #expect(change.opinion == .withheld)
    #expect(change.composition == .withheld)
  }

  @Test func doesNotCompareWithAPeriodOfTooFewPeople() throws {
    let sketch = Sketch()
    let responses = sketch.responses(quarters[0], count: 4, [4, 4]) + sketch.responses(quarters[1], count: 12, [2, 4])
    #expect(try changes(sketch, responses).allSatisfy { $0.verdict == .notComparable && $0.change.value == nil })
  }

  @Test func doesNotCompareScoresOfOtherStatements() throws {
    var sketch = Sketch()
    sketch.themes = ["a", "b"]
    let before = sketch.responses(quarters[0], count: 12, [4, 4])
    var after = sketch.responses(quarters[1], count: 12, [2, 4])
    // The second statement of the second theme was not asked any more.
    for place in after.indices { after[place].answers[3] = nil }
    let found = try changes(sketch, before + after)
    // The first theme is half of the weight: all together rests on it alone.
    #expect(found.map(\.verdict) == [.fell, .notComparable, .fell])
    #expect(found[1].change == .absent(.notComparable))
    #expect(found[2].leftOut == ["b"])
  }

  @Test func adjustsProbabilitiesAsHolmDoes() {
    // R: p.adjust(c(0.01, 0.04, 0.03), method = "holm")
    let adjusted = Comparing.holm([0.01, 0.04, 0.03])
    #expect(zip(adjusted, [0.03, 0.06, 0.06]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(Comparing.holm([0.9, 0.8]) == [1, 1])
    #expect(Comparing.holm([]).isEmpty)
  }

  @Test func aLineThroughEqualScoresHasNoSlope() throws {
    let points = (0..<5).map { TrendRule.Point(time: Double($0), sample: Sample(3), squaredError: 0.04) }
    #expect(abs(try #require(TrendRule.slope(of: points)).value) < 1e-12)
  }

  @Test func aWeightedLineThroughAStraightSeriesFindsItsSlope() throws {
    let errors = [0.01, 0.2, 0.05, 0.09]
    let points = errors.enumerated().map { TrendRule.Point(time: Double($0), sample: Sample(4 - 0.25 * Double($0)), squaredError: $1) }
    #expect(abs(try #require(TrendRule.slope(of: points)).value + 0.25) < 1e-12)
  }
}
