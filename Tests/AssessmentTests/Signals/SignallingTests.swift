// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

struct SignallingTests {
  private func states(_ sketch: Sketch, _ answers: [[Int]], in periods: [Period] = quarters) throws -> [SignalState] {
    let responses = zip(periods, answers).flatMap { sketch.responses($0, count: 12, $1) }
    let published = try #require(sketch.publish(responses))
    return published.periods.compactMap { $0.signals.first?.state }
  }

  @Test func isStructuralWhenActiveInSeveralPeriodsInARow() throws {
    let sketch = Sketch(signals: [Sketch.stop("s", Sketch.below("a", 3))])
    #expect(try states(sketch, [[4, 4], [2, 4], [2, 4], [2, 4]]) == [.absent, .active, .structural, .structural])
  }

  @Test func startsAgainAfterAGoodPeriod() throws {
    let sketch = Sketch(signals: [Sketch.stop("s", Sketch.below("a", 3))])
    #expect(try states(sketch, [[2, 4], [4, 4], [2, 4]]) == [.active, .absent, .active])
  }

  @Test func saysSinceWhenItHolds() throws {
    let sketch = Sketch(signals: [Sketch.stop("s", Sketch.below("a", 3))])
    let responses = zip(quarters, [[4, 4], [2, 4], [2, 4]]).flatMap { sketch.responses($0, count: 12, $1) }
    let published = try #require(sketch.publish(responses))
    #expect(published.periods.map { $0.signals[0].since } == [nil, quarters[1], quarters[1]])
  }

  @Test func isEmergingWhenItHoldsWithoutCertainty() throws {
    let sketch = Sketch(signals: [Sketch.stop("s", Sketch.below("a", 3))])
    // Means of 2 and 3.86 per partner: 2.93 together, just below the limit.
    let mixed = sketch.responses(quarters[0], count: 7, [2, 4]) + sketch.responses(quarters[0], partner: "q", count: 6, [4, 4])
    let lower = sketch.responses(quarters[0], partner: "q", count: 1, [3, 4])
    let signal = try #require(sketch.publish(mixed + lower)?.latest?.signals.first)
    #expect(signal.state == .emerging)
    #expect(try #require(signal.certainty) < 80)
  }

  /// Everybody at 2; or means of 2 and 3.86 per partner, 2.93 together: just below the limit of 3, and not sure of it.
  private func flickering(_ periods: [Bool?]) throws -> [PublishedSignal] {
    let sketch = Sketch(signals: [Sketch.stop("s", Sketch.below("a", 3))])
    let seven: [Period] = (1...7).compactMap { Period(.quarter, year: 2025, number: 1)?.shifted(by: $0) }
    let responses = zip(seven, periods).flatMap { period, isLow -> [Response] in
      guard let isLow else { return sketch.responses(period, count: 12, [4, 4]) }
      guard !isLow else { return sketch.responses(period, count: 12, [2, 4]) }
      return sketch.responses(period, count: 7, [2, 4]) + sketch.responses(period, partner: "q", count: 6, [4, 4])
        + sketch.responses(period, partner: "q", count: 1, [3, 4])
    }
    return try #require(sketch.publish(responses)).periods.map { $0.signals[0] }
  }

  @Test func aSignalDoesNotComeAndGoAroundItsLimit() throws {
    // false is near the limit, nil far above it.
    let signals = try flickering([false, true, false, true, false, nil, false])
    #expect(signals.map(\.state) == [.emerging, .active, .active, .structural, .structural, .absent, .emerging])
    #expect(signals.map(\.isHeld) == [false, false, true, false, true, false, false])
    #expect(signals.compactMap(\.certainty).count == 7)
    #expect(signals.filter(\.isHeld).allSatisfy { (50...75).contains($0.certainty ?? 0) })
  }

  @Test func whatIsOnlyHeldDoesNotBecomeStructural() throws {
    #expect(try flickering([true, false, false, false]).map(\.state) == [.active, .active, .active, .active])
  }

  @Test func aPeriodThatCannotBeJudgedNeitherCountsNorBreaksTheRun() throws {
    let sketch = Sketch(signals: [Sketch.stop("s", Sketch.below("a", 3))])
    let few = sketch.responses(quarters[1], count: 4, [2, 4])
    let responses = sketch.responses(quarters[0], count: 12, [2, 4]) + few + sketch.responses(quarters[2], count: 12, [2, 4])
    let published = try #require(sketch.publish(responses))
    #expect(published.periods.map { $0.signals[0].state } == [.active, .unknown, .structural])
  }

  @Test func aConditionOverPeriodsIsUnknownUntilTheyAreThere() throws {
    let sketch = Sketch(signals: [Sketch.stop("s", .forPeriods(2, Sketch.below("a", 3)))])
    #expect(try states(sketch, [[2, 4], [2, 4], [4, 4], [2, 4]]) == [.unknown, .active, .absent, .absent])
  }

  @Test func judgesASignalAfterTheOneItNames() throws {
    let sketch = Sketch(signals: [Sketch.stop("later", .signal("first", .active)), Sketch.stop("first", Sketch.below("a", 3))])
    #expect(try states(sketch, [[2, 4]]) == [.active])
  }

  @Test func whatWasNotMeasuredIsNamedAsMissing() throws {
    let fact = Indicator(id: "kept", title: Sketch.text, unit: .share, measure: Measure(.share, of: "agreements"))
    let limits = Limits(upper: Limits.End(0.6, isIncluded: false))
    let both = Condition.all([Sketch.below("a", 3), .measured(.indicator("kept"), limits)])
    let register = RegisterDeclaration(id: "agreements", title: Sketch.text, columns: [])
    let sketch = Sketch(signals: [Sketch.stop("s", both)], indicators: [fact], registers: [register])
    let signal = try #require(sketch.publish(sketch.responses(quarters[0], count: 12, [2, 4]))?.latest?.signals.first)
    #expect(signal.state == .unknown)
    #expect(signal.evidence.map(\.subject) == [.quantity(.score(.dimension("a"), .both), Limits(upper: Limits.End(3, isIncluded: false)))])
    #expect(signal.missing.map(\.measured) == [.absent(.notCollected)])
  }

  @Test func evidenceSaysWhatWasMeasuredAndForHowLong() throws {
    let sketch = Sketch(signals: [Sketch.stop("s", Sketch.below("a", 3))])
    let responses = zip(quarters, [[2, 4], [2, 4]]).flatMap { sketch.responses($0, count: 12, $1) }
    let evidence = try #require(sketch.publish(responses)?.latest?.signals.first?.evidence.first)
    #expect(evidence.measured == .shown(.points(Tenths(count: 20))))
    #expect(evidence.heldFor == 2)
    #expect(evidence.truth == .true)
  }

  @Test func theOrderOfResponsesMakesNoDifference() throws {
    let sketch = Sketch(signals: [Sketch.stop("s", Sketch.below("a", 3))])
    var responses = sketch.responses(quarters[0], count: 6, [2, 4]) + sketch.responses(quarters[0], partner: "q", count: 7, [3, 5])
    let first = try #require(sketch.publish(responses)?.latest)
    responses.reverse()
    let second = try #require(sketch.publish(responses)?.latest)
    #expect(first.signals == second.signals)
    #expect(first.dimensions == second.dimensions)
    #expect(first.advice == second.advice)
  }

  /// 0 of 1 kept proves nothing; 1 of 8 does.
  @Test(arguments: [(0, 1, SignalState.emerging), (0, 2, .emerging), (1, 8, .active), (5, 8, .absent)])
  func aShareOfFewCasesIsNoCertainty(hits: Int, cases: Int, state: SignalState) throws {
    let norm = NormCurve([.init(0, 1), .init(0.5, 2), .init(0.8, 3.5), .init(1, 5)])
    let fact = Indicator(
      id: "kept", title: Sketch.text, unit: .share, measure: Measure(.share, of: "agreements", where: [RowFilter("kept", .flag(true))]), norm: norm)
    let register = RegisterDeclaration(
      id: "agreements", title: Sketch.text, columns: [ColumnDeclaration(id: "kept", title: Sketch.text, type: .flag)])
    var sketch = Sketch(
      signals: [Sketch.stop("s", .measured(.indicator("kept"), Limits(upper: Limits.End(0.6, isIncluded: false))))], indicators: [fact],
      registers: [register])
    sketch.imaginaryCases = 2
    let rows = (0..<cases).map { RegisterRow(collaboration: "c", cells: [.flag($0 < hits)], location: SourceLocation(file: "a.csv", line: $0 + 2)) }
    let published = sketch.publish(
      sketch.responses(quarters[0], count: 12, [4, 4]), registers: ["agreements": Register(id: "agreements", rows: rows)])
    let signal = try #require(published?.latest?.signals.first)
    #expect(signal.state == state)
  }
}
